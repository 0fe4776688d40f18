import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { VERSION } from '../client/version.js';
import type { Belonging, FeatureChoice, OffboardingPolicy, SyncOptions } from '../index.js';
import { EXIT } from './exit-code.js';
import type { Connection, Invocation, OutputFormat } from './invocation.js';

/** Where help and complaints go. */
export interface ProgramOutput {
  out(text: string): void;
  complain(text: string): void;
}

interface SyncFlags {
  days: number;
  usage: boolean;
  meetings?: true;
  addOns: boolean;
  phone: boolean;
  domain?: string[];
  budget?: SyncOptions['budget'];
}

interface OffboardFlags {
  end: OffboardingPolicy['end'];
  transferTo?: string;
  transfer?: Belonging[];
  onFailure?: OffboardingPolicy['onFailure'];
  phone: boolean;
  queues: boolean;
  signOut: boolean;
  leaveGroups?: true;
  demoteAdmin?: true;
  apply?: true;
  yes?: true;
  by?: string;
  json?: true;
}

/** Understands a command line, or answers it: then there is nothing left to do but to end with this code. */
export function parseArguments(argv: readonly string[], output: ProgramOutput): Invocation | { exitCode: number } {
  let found: Invocation | { exitCode: number } = { exitCode: EXIT.usage };
  const accept = (invocation: Invocation): void => {
    found = invocation;
  };
  const program = describe(accept, output);
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { exitCode: error.exitCode === 0 ? EXIT.ok : EXIT.usage };
  }
  return found;
}

function describe(accept: (invocation: Invocation) => void, { out, complain }: ProgramOutput): Command {
  const program = new Command('zoom-admin-sdk')
    .description('Administers a Zoom account: people, licences, seats and usage.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this')
    .helpCommand(false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: complain })
    .addHelpText(
      'after',
      '\nCredentials are read from ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET.\n' +
        'Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 failed, 2 wrong arguments,\n' +
        '3 done in part, 130 interrupted.',
    );

  connected(program.command('doctor').description('say what works, and what the app lacks'))
    .option('--feature <name>', 'judge this feature; may be repeated (default: sync)', collect)
    .option('--json', 'print JSON')
    .action((_flags, command: Command) => {
      const { feature, json = false } = command.opts<{ feature?: FeatureChoice[]; json?: boolean }>();
      accept({ command: 'doctor', connection: connectionOf(command), features: feature, json });
    });

  reading(connected(program.command('plan').description('say what a sync will cost; sends a few small reads')))
    .option('--json', 'print JSON')
    .action((_flags, command: Command) => {
      const { json = false } = command.opts<{ json?: boolean }>();
      accept({ command: 'plan', connection: connectionOf(command), sync: syncOptionsOf(command), json });
    });

  reading(connected(program.command('sync').description('read everybody, with licences, seats and usage')))
    .option('--out <file>', 'write to this file, all of it or nothing (default: stdout)')
    .addOption(new Option('--format <format>', 'default: the end of the file’s name, else json').choices(FORMATS))
    .option('--checkpoint <file>', 'keep how far it has come: a sync that was stopped goes on')
    .action((_flags, command: Command) => {
      const { out, format, checkpoint } = command.opts<{ out?: string; format?: OutputFormat; checkpoint?: string }>();
      accept({
        command: 'sync',
        connection: connectionOf(command),
        sync: syncOptionsOf(command),
        out: out === undefined || out === '-' ? null : out,
        format: format ?? FORMATS.find((name) => out?.toLowerCase().endsWith(`.${name}`)) ?? 'json',
        checkpoint: checkpoint ?? null,
      });
    });

  connected(program.command('offboard').description('plan how somebody leaves; carry it out with --apply'))
    .argument('<person>', 'Zoom id or email address')
    .option('--dry-run', 'change nothing; the default')
    .addOption(new Option('--apply', 'carry the plan out').conflicts('dryRun'))
    .addOption(new Option('--yes', 'do not ask before --apply').conflicts('dryRun'))
    .addOption(
      new Option('--end <end>', 'how it ends').choices(['deactivate', 'unlink', 'delete']).default('deactivate'),
    )
    .option('--transfer-to <person>', 'who takes over what they own')
    .option('--transfer <what>', 'only this of it; may be repeated', collect)
    .addOption(new Option('--on-failure <what>', 'when a step fails').choices(['stop', 'continue']))
    .option('--no-phone', 'leave Zoom Phone as it is')
    .option('--no-queues', 'leave them in their call queues')
    .option('--no-sign-out', 'leave their sessions open')
    .option('--leave-groups', 'take them out of their groups')
    .option('--demote-admin', 'take an admin role away')
    .option('--by <who>', 'who ordered it, for the record')
    .option('--json', 'print JSON')
    .action((person: string, _flags, command: Command) => {
      const flags = command.opts<OffboardFlags>();
      if (flags.yes && !flags.apply) command.error("error: option '--yes' makes sense with '--apply' only");
      accept({
        command: 'offboard',
        connection: connectionOf(command),
        person,
        policy: policyOf(flags),
        apply: flags.apply ?? false,
        confirmed: flags.yes ?? false,
        by: flags.by,
        json: flags.json ?? false,
      });
    });
  return program;
}

const FORMATS: readonly OutputFormat[] = ['json', 'ndjson', 'csv'];

function connected(command: Command): Command {
  return command
    .addOption(
      new Option('--plan <plan>', 'what the account pays for (default: pro)').choices(['free', 'pro', 'business']),
    )
    .option('--share <part>', 'part of the account’s rate limits to use, such as 0.5', number)
    .option('--base-url <url>', 'Zoom’s API, such as https://api.zoomgov.com/v2')
    .option('--oauth-url <url>', 'Zoom’s OAuth server, such as https://zoomgov.com/oauth');
}

function reading(command: Command): Command {
  return command
    .option('--days <days>', 'usage of so many days, 1 to 180', number, 30)
    .option('--no-usage', 'leave usage out')
    .option('--meetings', 'also read every meeting: when people hosted last')
    .option('--no-add-ons', 'leave add-ons out')
    .option('--no-phone', 'leave Zoom Phone out')
    .option('--domain <domain>', 'a domain of the account’s own; may be repeated', collect)
    .addOption(
      new Option('--budget <what>', 'when the day’s limits do not suffice').choices(['degrade', 'refuse', 'ignore']),
    );
}

function connectionOf(command: Command): Connection {
  const { plan, share, baseUrl, oauthUrl } = command.opts<Connection>();
  return { plan, share, baseUrl, oauthUrl };
}

function syncOptionsOf(command: Command): SyncOptions {
  const { days, usage, meetings, addOns, phone, domain, budget } = command.opts<SyncFlags>();
  return { usage: usage ? { days, meetings } : false, addOns, phone, domains: domain, budget };
}

function policyOf(flags: OffboardFlags): OffboardingPolicy {
  const { end, transferTo, transfer, onFailure, phone, queues, signOut, leaveGroups, demoteAdmin } = flags;
  return {
    end,
    transferTo,
    transfer,
    onFailure,
    freePhone: phone,
    leaveQueues: queues,
    signOut,
    leaveGroups,
    demoteAdmin,
  };
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('Not a number.');
}
