import { stringify } from 'csv-stringify/sync';
import { CSV_COLUMNS } from './csv-columns.js';
import { type ExportedUser, type ExportedUsers, inPieces, type NdjsonOptions } from './exported-user.js';

/** Options of {@link usersToCsv}. */
export interface CsvOptions extends NdjsonOptions {
  /** Begins with a byte order mark, without which Excel takes UTF-8 for something else. Default: `false`. */
  bom?: boolean | undefined;
}

/**
 * Writes people as CSV after RFC 4180: a header, then one line for each person; commas, CRLF, quotes where they are
 * needed. Write the text as UTF-8.
 *
 * Columns: `accountId`, `key`, `id`, `email`, `firstName`, `lastName`, `displayName`, `status`, `external`, `department`,
 * `role` (its name, else its id), `groups` (names, else ids), `createdAt`, `timezone`, `licenses` (names of all),
 * `paidLicenses` (of those that take a bought seat), `licensesComplete`, `licensesReadAt`, `lastLoginAt`, `lastUsedAt`,
 * `lastUsedSource`, `lastUsedVerdict`, `meetingsHosted`, `minutesHosted`, `participantsHosted`, `webinarsHosted`,
 * `lastHostedAt`, `meetingsJoined`, `lastJoinedAt`, `calls`, `lastCallAt`, `neededLicence`. Several names stand in one cell
 * with `; ` between them. An empty cell is what is not known or does not apply; 0 is a 0 that is known. New columns may be
 * added at the end: read them by name.
 *
 * People choose their own names, and a spreadsheet runs a cell that begins like a formula. So a text that begins with
 * `=`, `+`, `-`, `@` (also their full-width forms), a tab or a carriage return gets an apostrophe before it.
 *
 * Gives pieces of text as people arrive. Somebody whom `streamAccount()` yields twice is in it twice, under the same
 * `key`: the later line is true.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @example
 * await pipeline(usersToCsv(streamAccount(zoom)), createWriteStream('people.csv'));
 */
export async function* usersToCsv(users: ExportedUsers, options: CsvOptions = {}): AsyncGenerator<string, void> {
  yield toCsv([Object.keys(CSV_COLUMNS)], options.bom);
  const columns = Object.values(CSV_COLUMNS);
  const toRow = (user: ExportedUser) => {
    const named = { ...user, accountId: user.accountId ?? options.accountId };
    return columns.map((cellOf) => cellOf(named));
  };
  yield* inPieces(users, (batch) => toCsv(batch.map(toRow)));
}

function toCsv(rows: readonly (readonly (string | number | null)[])[], bom = false): string {
  return stringify([...rows], { bom, record_delimiter: 'windows', escape_formulas: true });
}
