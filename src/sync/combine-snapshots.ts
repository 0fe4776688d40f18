import { ZoomConfigError } from '../types/errors.js';
import type { AccountSnapshot, AccountUser, SeatLedgerEntry } from './snapshot.js';

/** A person, and the account that they are in. */
export interface CombinedUser extends AccountUser {
  accountId: string;
}

/** Seats of one product in all accounts together. A number is `null` where one of the accounts could not tell it. */
export interface CombinedSeats
  extends Pick<
    SeatLedgerEntry,
    'product' | 'name' | 'purchased' | 'assigned' | 'pending' | 'free' | 'billedAs' | 'difference'
  > {
  /** Accounts that have such seats. */
  accounts: string[];
}

/** Several accounts in one view. Plain data: it survives `JSON.stringify`. */
export interface CombinedSnapshot {
  /** Whether every one of the snapshots is complete. */
  complete: boolean;
  /** By account id: when its snapshot was taken, and whether it is complete. */
  accounts: Record<string, { takenAt: string; complete: boolean; people: number }>;
  /** Everybody of all accounts, account by account. Who is in two accounts is in it twice. */
  users: CombinedUser[];
  /** Seats, added up by product and name. */
  seats: CombinedSeats[];
  /** People with the same address (in lower case) in more than one account. Sorted by address. */
  inSeveral: { email: string; users: CombinedUser[] }[];
}

/**
 * Puts snapshots of several accounts into one view, keyed by account.
 *
 * Seats are added up by product and name, and only where all accounts know the number. People are not merged: each
 * account pays for its own. Who has the same address in several of them is listed in `inSeveral`.
 *
 * @throws ZoomConfigError when two snapshots are of one account, or one does not name its account.
 * @example
 * const all = combineSnapshots(await Promise.all(clients.map((zoom) => syncAccount(zoom))));
 */
export function combineSnapshots(snapshots: readonly AccountSnapshot[]): CombinedSnapshot {
  const accounts: CombinedSnapshot['accounts'] = {};
  for (const { accountId, takenAt, complete, users } of snapshots) {
    if (accountId === '' || Object.hasOwn(accounts, accountId)) throw notOneEach(accountId);
    accounts[accountId] = { takenAt, complete, people: users.length };
  }
  const users = snapshots.flatMap(({ accountId, users }) => users.map((user) => ({ ...user, accountId })));
  return {
    complete: snapshots.every(({ complete }) => complete),
    accounts,
    users,
    seats: addSeats(snapshots),
    inSeveral: findSharedAddresses(users),
  };
}

function notOneEach(accountId: string): ZoomConfigError {
  return accountId === ''
    ? new ZoomConfigError('A snapshot does not name its account.', { hint: 'Set its accountId.' })
    : new ZoomConfigError(`Two snapshots are of account ${accountId}.`, { hint: 'Pass one of each account.' });
}

function addSeats(snapshots: readonly AccountSnapshot[]): CombinedSeats[] {
  const lines = new Map<string, CombinedSeats>();
  for (const { accountId, seats } of snapshots) {
    for (const { source: _source, ...seat } of seats) {
      const key = JSON.stringify([seat.product, seat.name]);
      const line = lines.get(key);
      lines.set(key, line === undefined ? { ...seat, accounts: [accountId] } : added(line, seat, accountId));
    }
  }
  return [...lines.values()];
}

function added(line: CombinedSeats, seat: Omit<SeatLedgerEntry, 'source'>, accountId: string): CombinedSeats {
  return {
    ...line,
    purchased: sum(line.purchased, seat.purchased),
    assigned: line.assigned + seat.assigned,
    pending: sum(line.pending, seat.pending),
    free: sum(line.free, seat.free),
    billedAs: sum(line.billedAs, seat.billedAs),
    difference: sum(line.difference, seat.difference),
    accounts: line.accounts.includes(accountId) ? line.accounts : [...line.accounts, accountId],
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function findSharedAddresses(users: readonly CombinedUser[]): CombinedSnapshot['inSeveral'] {
  const byAddress = new Map<string, CombinedUser[]>();
  for (const user of users) {
    const address = user.email.toLowerCase();
    const same = byAddress.get(address);
    if (same === undefined) byAddress.set(address, [user]);
    else same.push(user);
  }
  return [...byAddress]
    .filter(([, same]) => new Set(same.map(({ accountId }) => accountId)).size > 1)
    .map(([email, same]) => ({ email, users: same }))
    .sort((a, b) => (a.email < b.email ? -1 : 1));
}
