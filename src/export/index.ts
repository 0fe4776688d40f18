/**
 * Writes the people of a sync down as CSV or NDJSON.
 *
 * @module zoom-admin-sdk/export
 */
export { type CsvOptions, usersToCsv } from './csv.js';
export type { ExportedUser, ExportedUsers, NdjsonOptions } from './exported-user.js';
export { usersToNdjson } from './ndjson.js';
