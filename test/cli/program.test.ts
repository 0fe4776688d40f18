import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/program.js';

/** What a line means, or how it is answered. */
function parse(line: string) {
  let said = '';
  let complaint = '';
  const parsed = parseArguments(line.split(' ').filter(Boolean), {
    out: (text) => {
      said += text;
    },
    complain: (text) => {
      complaint += text;
    },
  });
  return { parsed, said, complaint };
}

describe('a command line', () => {
  it.each([
    ['doctor', { command: 'doctor', connection: {}, features: undefined, json: false }],
    ['doctor --feature sync --feature offboarding --json', { features: ['sync', 'offboarding'], json: true }],
    ['doctor --plan business --share 0.5', { connection: { plan: 'business', share: 0.5 } }],
    [
      'doctor --base-url https://api.zoomgov.com/v2 --oauth-url https://zoomgov.com/oauth',
      { connection: { baseUrl: 'https://api.zoomgov.com/v2', oauthUrl: 'https://zoomgov.com/oauth' } },
    ],
    ['plan', { command: 'plan', sync: { usage: { days: 30 }, addOns: true, phone: true }, json: false }],
    ['plan --days 90 --meetings --budget refuse', { sync: { usage: { days: 90, meetings: true }, budget: 'refuse' } }],
    ['plan --no-usage --no-add-ons --no-phone', { sync: { usage: false, addOns: false, phone: false } }],
    ['plan --domain a.example --domain b.example', { sync: { domains: ['a.example', 'b.example'] } }],
    ['sync', { command: 'sync', out: null, format: 'json', checkpoint: null }],
    ['sync --out - --format csv', { out: null, format: 'csv' }],
    ['sync --out people.CSV', { out: 'people.CSV', format: 'csv' }],
    ['sync --out people.ndjson', { out: 'people.ndjson', format: 'ndjson' }],
    ['sync --out people.csv --format ndjson', { out: 'people.csv', format: 'ndjson' }],
    ['sync --out people.txt --checkpoint at.checkpoint', { format: 'json', checkpoint: 'at.checkpoint' }],
    [
      'offboard ann@example.com',
      {
        command: 'offboard',
        person: 'ann@example.com',
        policy: { end: 'deactivate', freePhone: true, leaveQueues: true, signOut: true },
        apply: false,
        confirmed: false,
        json: false,
      },
    ],
    ['offboard ann --dry-run', { apply: false }],
    ['offboard ann --apply', { apply: true, confirmed: false }],
    ['offboard ann --apply --yes --by it', { apply: true, confirmed: true, by: 'it' }],
    [
      'offboard ann --end delete --transfer-to ben --transfer meetings --transfer recordings',
      { policy: { end: 'delete', transferTo: 'ben', transfer: ['meetings', 'recordings'] } },
    ],
    [
      'offboard ann --no-phone --no-queues --no-sign-out --leave-groups --demote-admin --on-failure continue',
      {
        policy: {
          freePhone: false,
          leaveQueues: false,
          signOut: false,
          leaveGroups: true,
          demoteAdmin: true,
          onFailure: 'continue',
        },
      },
    ],
  ])('%s', (line, meaning) => {
    const { parsed, said, complaint } = parse(line);
    expect(parsed).toMatchObject(meaning);
    expect(said + complaint).toBe('');
  });

  it.each([
    ['', 'Usage:'],
    ['frobnicate', "unknown command 'frobnicate'"],
    ['--frobnicate', "unknown option '--frobnicate'"],
    ['help', "unknown command 'help'"],
    ['doctor now', 'too many arguments'],
    ['doctor --plan gold', 'Allowed choices are free, pro, business'],
    ['doctor --share half', 'Not a number'],
    ['plan --days', 'argument missing'],
    ['plan --days ten', 'Not a number'],
    ['plan --out people.json', "unknown option '--out'"],
    ['sync --budget spend', 'Allowed choices are degrade, refuse, ignore'],
    ['sync --format xml', 'Allowed choices are json, ndjson, csv'],
    ['offboard', "missing required argument 'person'"],
    ['offboard ann ben', 'too many arguments'],
    ['offboard ann --end fire', 'Allowed choices are deactivate, unlink, delete'],
    ['offboard ann --apply --dry-run', 'cannot be used with'],
    ['offboard ann --yes --dry-run', 'cannot be used with'],
    ['offboard ann --yes', "makes sense with '--apply' only"],
    ['sync --client-secret x', "unknown option '--client-secret'"],
  ])('"%s" is refused with 2, and why', (line, why) => {
    const { parsed, said, complaint } = parse(line);
    expect(parsed).toEqual({ exitCode: 2 });
    expect(complaint).toContain(why);
    expect(said).toBe('');
  });

  it('has four commands and no other', () => {
    const { said } = parse('--help');
    const commands = said.split('Commands:')[1]?.split('\n\n')[0] ?? '';
    expect(commands.match(/^ {2}[a-z]+/gm)?.map((name) => name.trim())).toEqual(['doctor', 'plan', 'sync', 'offboard']);
  });

  it.each(['doctor', 'plan', 'sync', 'offboard'])('%s: docs/cli.md tells of every option', (command) => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/cli.md'), 'utf8');
    const options = [...parse(`${command} --help`).said.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, name = '']) => name);
    expect(options.length).toBeGreaterThan(5);
    expect(options.filter((name) => name !== '--help' && !page.includes(name))).toEqual([]);
  });
});
