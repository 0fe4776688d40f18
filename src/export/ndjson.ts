import { type ExportedUser, type ExportedUsers, inPieces, type NdjsonOptions } from './exported-user.js';

/**
 * Writes people as NDJSON: one JSON object a line, `accountId` first and then all that `AccountUser` holds. Nothing is
 * lost: `JSON.parse` of a line is the person again.
 *
 * Gives pieces of text as people arrive. Somebody whom `streamAccount()` yields twice is in it twice, under the same
 * `key`: the later line is true.
 *
 * @example
 * await pipeline(usersToNdjson(streamAccount(zoom)), createWriteStream('people.ndjson'));
 */
export function usersToNdjson(users: ExportedUsers, options: NdjsonOptions = {}): AsyncGenerator<string, void> {
  return inPieces(users, (batch) => batch.map((user) => toLine(user, options)).join(''));
}

function toLine({ accountId, ...user }: ExportedUser, options: NdjsonOptions): string {
  return `${JSON.stringify({ accountId: accountId ?? options.accountId, ...user })}\n`;
}
