import { usersToCsv, usersToNdjson } from '../export/index.js';
import { type AccountSnapshot, type AccountUser, fileCheckpointStore, syncAccount } from '../index.js';
import { connect } from './connect.js';
import { EXIT } from './exit-code.js';
import type { OutputFormat, SyncInvocation } from './invocation.js';
import type { Io } from './io.js';
import { fileOutput, streamOutput } from './output.js';

/** Reads the account and writes it down. */
export async function sync(invocation: SyncInvocation, io: Io): Promise<number> {
  const { connection, out, format, checkpoint } = invocation;
  const { talk, signal } = io;
  const zoom = connect(connection);
  try {
    const output = out === null ? streamOutput(io.write) : await fileOutput(out);
    try {
      const account = await syncAccount(zoom, {
        ...invocation.sync,
        checkpoint: checkpoint === null ? undefined : { store: fileCheckpointStore(checkpoint) },
        onProgress: (progress) => talk.progress(progress),
        signal,
      });
      for await (const text of textOf(account, format)) await output.write(text);
      await output.keep();
      tell(account, io);
      return account.complete ? EXIT.ok : EXIT.incomplete;
    } catch (error) {
      await output.discard();
      if (signal.aborted && checkpoint !== null) {
        talk.say('checkpoint', `Run the same command again to go on: ${checkpoint} keeps how far it has come.`, {
          file: checkpoint,
        });
      }
      throw error;
    }
  } finally {
    await zoom.close();
  }
}

function textOf(account: AccountSnapshot, format: OutputFormat): AsyncIterable<string> | Iterable<string> {
  const { accountId } = account;
  if (format === 'csv') return usersToCsv(account.users, { accountId });
  return format === 'ndjson' ? usersToNdjson(account.users, { accountId }) : snapshotText(account);
}

/** A snapshot as JSON, people last and one a line: in pieces, since a large account does not fit into one string. */
export function* snapshotText({ users, ...rest }: AccountSnapshot): Generator<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},"users":[`;
  for (let at = 0; at < users.length; at += BATCH) yield* batchText(users.slice(at, at + BATCH), at === 0);
  yield '\n]}\n';
}

const BATCH = 100;

function* batchText(users: readonly AccountUser[], isFirst: boolean): Generator<string> {
  yield `${isFirst ? '\n' : ',\n'}${users.map((user) => JSON.stringify(user)).join(',\n')}`;
}

/** CSV and NDJSON hold people only: what is missing has to be said here. */
function tell({ users, sections, complete, stats }: AccountSnapshot, { talk }: Io): void {
  for (const [section, { status, cause, why, missingScopes }] of Object.entries(sections)) {
    if (status === 'complete' || cause === 'not-requested') continue;
    talk.say('section', `${section}: ${status}.${why === null ? '' : ` ${why}`}`, {
      section,
      status,
      cause,
      why,
      missingScopes,
    });
  }
  const seconds = (stats.durationMs / 1_000).toFixed(1);
  const end = complete ? 'complete' : 'NOT complete, see above';
  talk.say('done', `${users.length} people, ${stats.requests} requests in ${seconds} s: ${end}.`, {
    people: users.length,
    complete,
    stats,
  });
}
