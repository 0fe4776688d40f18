import type { AccountUser } from '../sync/snapshot.js';

/** A person to write down; with the account, as `combineSnapshots()` tells it. */
export type ExportedUser = AccountUser & { accountId?: string | undefined };

/** Options of {@link usersToNdjson}. */
export interface NdjsonOptions {
  /** The account of people who do not name one themselves, such as those of `streamAccount()`. Default: none. */
  accountId?: string | undefined;
}

/** People to write down, already read or still arriving. */
export type ExportedUsers = Iterable<ExportedUser> | AsyncIterable<ExportedUser>;

/** So many people make one piece of text. */
const BATCH = 100;

/** Turns people into text, piece by piece, so that any number of them fits in memory. */
export async function* inPieces(
  users: ExportedUsers,
  toText: (batch: readonly ExportedUser[]) => string,
): AsyncGenerator<string, void> {
  let batch: ExportedUser[] = [];
  for await (const user of users) {
    batch.push(user);
    if (batch.length < BATCH) continue;
    yield toText(batch);
    batch = [];
  }
  if (batch.length > 0) yield toText(batch);
}
