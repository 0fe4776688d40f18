import { ZoomConfigError } from '../types/errors.js';
import { type EarlierLicenses, licensesOf } from './licenses.js';
import type { Person } from './person.js';
import type { AccountSnapshot, AccountUser, License } from './snapshot.js';
import type { ResolvedPrevious } from './sync-options.js';
import { textOrNull } from './wire-text.js';

/** What an earlier sync read of a person, and when. */
export interface EarlierReading extends EarlierLicenses {
  readAt: string;
}

/**
 * Readings of an earlier sync, each good until the person's row changes, the person is marked dirty, or its time is up:
 * at a point between half of `maxAgeMs` and all of it that is always the same for a person, so that a full sweep is
 * spread over the runs.
 */
export class EarlierReadings {
  readonly #previous: ResolvedPrevious;
  readonly #now: number;
  readonly #byKey: ReadonlyMap<string, AccountUser>;

  /** @param phoneKnown Whether this sync knows who has Zoom Phone. Where it does not, the settings tell that they have. */
  constructor(previous: ResolvedPrevious, phoneKnown: boolean, now: number) {
    const { users, sections } = previous.snapshot;
    const { status, cause } = sections.phone;
    const phoneFromSettings = status === 'skipped' && cause !== 'not-available';
    this.#previous = previous;
    this.#now = now;
    const isUsable = phoneKnown || phoneFromSettings;
    this.#byKey = new Map(isUsable ? users.map((user) => [user.key, user]) : []);
  }

  /**
   * What can be used once more of a person; `null`: read them.
   * @param needsBundle Whether the Workplace bundle would have to be read from the person's own page.
   */
  of(person: Person, needsBundle: boolean): EarlierReading | null {
    const before = this.#byKey.get(person.key);
    // A snapshot of an older version of this package has no such field.
    const readAt = before?.licensesReadAt ?? null;
    if (before === undefined || readAt === null || !this.#isFresh(person.key, readAt)) return null;
    if (this.#isDirty(before) || (needsBundle && !before.bundleRead) || !isSameRow(before, person)) return null;
    return { readAt, ...earlierLicenses(before, person, needsBundle) };
  }

  /** Of how many people something can be used once more, if their rows are as they were. */
  count(): { active: number; pending: number } {
    const counts = { active: 0, pending: 0 };
    for (const user of this.#byKey.values()) {
      if (user.status === 'inactive' || !user.licensesReadAt || this.#isDirty(user)) continue;
      if (this.#isFresh(user.key, user.licensesReadAt)) counts[user.status] += 1;
    }
    return counts;
  }

  /**
   * Zoom's ids are unique, but invited people are known by address: somebody else's licences must not become theirs.
   * @throws ZoomConfigError when the earlier snapshot is of another account.
   */
  assertAccount(accountId: string | null): void {
    assertSameAccount(this.#previous.snapshot, accountId);
  }

  #isFresh(key: string, readAt: string): boolean {
    const age = this.#now - Date.parse(readAt);
    return age >= 0 && age < this.#previous.maxAgeMs * (0.5 + fractionOf(key) / 2);
  }

  #isDirty({ id, email }: AccountUser): boolean {
    const { dirty } = this.#previous;
    return dirty.has(email.toLowerCase()) || (id !== null && dirty.has(id.toLowerCase()));
  }
}

/** @throws ZoomConfigError when the snapshot is of another account. */
export function assertSameAccount(snapshot: AccountSnapshot, accountId: string | null): void {
  if (!accountId || snapshot.accountId === '' || snapshot.accountId === accountId) return;
  throw new ZoomConfigError(`previous is a snapshot of account ${snapshot.accountId}, and this is ${accountId}.`, {
    hint: 'Keep snapshots by accountId.',
  });
}

/** Whether the row says the same of everything that licences usually follow. Names and logins do not count. */
function isSameRow(before: AccountUser, { row, status }: Person): boolean {
  const now = licensesOfRow({ row, status }).map(identity);
  const held = before.licenses.map(identity);
  return (
    before.status === status &&
    before.email.toLowerCase() === row.email.toLowerCase() &&
    (before.role?.id ?? null) === textOrNull(row.role_id) &&
    before.department === textOrNull(row.dept) &&
    JSON.stringify(before.groups.map(({ id }) => id).sort()) === JSON.stringify([...(row.group_ids ?? [])].sort()) &&
    now.every((license) => held.includes(license)) &&
    before.licenses.filter((license) => isOfRow(license, before)).every((license) => now.includes(identity(license)))
  );
}

/** Licences that the list of people tells: Meetings, United, and on some accounts the Workplace bundle. */
function licensesOfRow({ row, status }: Pick<Person, 'row' | 'status'>): License[] {
  return licensesOf({ user: row, details: null, features: null, phone: null, phoneKnown: true }, status);
}

function isOfRow({ product }: License, { bundleRead }: AccountUser): boolean {
  return product === 'meetings' || product === 'united' || (product === 'workplace' && !bundleRead);
}

function identity({ product, name, code, subscriptionId }: License): string {
  return JSON.stringify([product, name, code, subscriptionId]);
}

function earlierLicenses(before: AccountUser, person: Person, needsBundle: boolean): EarlierLicenses {
  const told = licensesOfRow(person).map(identity);
  const others = before.licenses.filter((license) => !told.includes(identity(license)));
  return {
    bundles: needsBundle ? others.filter(({ product }) => product === 'workplace') : null,
    addOns: others.filter(({ product }) => product !== 'workplace' && product !== 'phone'),
    zoomPhone: others.some(({ product }) => product === 'phone'),
  };
}

/** From 0 to below 1, always the same for a key: FNV-1a, and a last stir, as keys that differ at their end alone lie close. */
function fractionOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
