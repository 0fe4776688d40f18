import type { ZoomClient } from '../client/zoom-client.js';
import type { AccountSnapshot, AccountUser } from './snapshot.js';
import { openStream } from './stream-account.js';
import type { SyncOptions } from './sync-options.js';

/**
 * Reads an account: everybody whatever their status, their licences by name, seats bought against used, and what
 * people hosted. Whoever is there all the time is in the answer once, whatever changes while it is read, or
 * `sections.users` is not `complete`.
 *
 * A part that cannot be read (a missing scope, a product that is off, a fault of Zoom's) is reported in its section and
 * never fails the others: look at `snapshot.complete` and `snapshot.sections`. Calls give way to interactive calls of
 * the same client and stay within the account's rate limits.
 *
 * @throws ZoomError when people cannot be read at all: then there is nothing to report.
 * @example
 * const account = await syncAccount(zoom, { usage: { days: 90 } });
 * const idle = account.users.filter((user) => user.lastUsed.verdict === 'before-window');
 * @example
 * // Go on where a run that was killed had stopped: `checkpoint`
 * const account = await syncAccount(zoom, { checkpoint: { store: fileCheckpointStore('sync.checkpoint') } });
 * @example
 * // Ask again only for people whose row has changed: `previous`
 * const today = await syncAccount(zoom, { previous: yesterday });
 * @example
 * // Take nothing of the day that others need: `budget`
 * const account = await syncAccount(zoom, { usage: { days: 30, joined: true }, budget: 'refuse' });
 */
export async function syncAccount(zoom: ZoomClient, options: SyncOptions = {}): Promise<AccountSnapshot> {
  const stream = openStream(zoom, options, 'people');
  const users = new Map<string, AccountUser>();
  for await (const user of stream) users.set(user.key, user);
  const { accountId, takenAt, complete, ...rest } = await stream.summary;
  return { accountId, takenAt, complete, users: [...users.values()].sort(byEmail), ...rest };
}

function byEmail(a: AccountUser, b: AccountUser): number {
  return a.email < b.email ? -1 : a.email > b.email ? 1 : a.key < b.key ? -1 : 1;
}
