import { ZoomConfigError } from '../types/errors.js';
import type { AccountSnapshot, AccountUser, License, SectionReport } from './snapshot.js';

/** One thing that is different about a person. */
export type SnapshotChange =
  /** Was not in the account before. */
  | { kind: 'joined'; after: AccountUser }
  /** Is not in the account any more: removed, or unlinked. */
  | { kind: 'left'; before: AccountUser }
  | {
      kind: 'deactivated' | 'reactivated' | 'invitation-accepted' | 'renamed' | 'email-changed';
      before: AccountUser;
      after: AccountUser;
    }
  | {
      kind: 'role-changed';
      before: AccountUser;
      after: AccountUser;
      from: AccountUser['role'];
      to: AccountUser['role'];
    }
  | {
      kind: 'group-joined' | 'group-left';
      before: AccountUser;
      after: AccountUser;
      group: AccountUser['groups'][number];
    }
  | { kind: 'license-gained' | 'license-lost'; before: AccountUser; after: AccountUser; license: License };

/** Somebody who is in one snapshot only, where the other one cannot prove that they were not there. */
export interface UnsurePresence {
  user: AccountUser;
  /** The snapshot that holds them. */
  seenIn: 'before' | 'after';
  /** Why the other one proves nothing. */
  why: string;
}

/** What happened between two snapshots of an account. */
export interface SnapshotDiff {
  accountId: string;
  /** When the earlier one was taken. ISO 8601. */
  from: string;
  /** When the later one was taken. ISO 8601. */
  to: string;
  /** Whether everything could be compared: nobody is unsure, and all licences of everybody are known in both. */
  complete: boolean;
  /** Changes of people who are in both come first, person by person; then who joined, then who left. */
  changes: SnapshotChange[];
  /** People of whom one cannot say whether they joined or left: a section about people was not complete. */
  unsure: UnsurePresence[];
}

/**
 * Compares two snapshots of one account, person by person.
 *
 * People are the same when Zoom's id is, whatever their address; somebody invited, who has no id yet, is the one who
 * later has that address. Nobody is said to have left or joined unless both snapshots hold everybody, and no licence to
 * be gained or lost unless it is certain: what one of them could not read is not a change.
 *
 * @throws ZoomConfigError when the snapshots are of two accounts, or in the wrong order.
 * @example
 * for (const change of diffSnapshots(yesterday, today).changes) if (change.kind === 'left') console.log(change.before.email);
 */
export function diffSnapshots(before: AccountSnapshot, after: AccountSnapshot): SnapshotDiff {
  assertComparable(before, after);
  const earlier = new PeopleByIdentity(before.users);
  const pairs = after.users.map((user) => ({ after: user, before: earlier.take(user) }));
  const gone = earlier.left();
  const doubt = doubtOf(before.sections.users, 'earlier') ?? doubtOf(after.sections.users, 'later');
  const changes = pairs.flatMap((pair) => (pair.before === null ? [] : changesOf(pair.before, pair.after)));
  const joined = pairs.flatMap((pair) => (pair.before === null ? [pair.after] : []));
  const unsure: UnsurePresence[] = [];
  if (doubt === null) {
    changes.push(...joined.map((user) => ({ kind: 'joined' as const, after: user })));
    changes.push(...gone.map((user) => ({ kind: 'left' as const, before: user })));
  } else {
    unsure.push(...joined.map((user) => ({ user, seenIn: 'after' as const, why: doubt })));
    unsure.push(...gone.map((user) => ({ user, seenIn: 'before' as const, why: doubt })));
  }
  const known = [...before.users, ...after.users].every((user) => user.licensesComplete);
  return {
    accountId: after.accountId || before.accountId,
    from: before.takenAt,
    to: after.takenAt,
    complete: doubt === null && known,
    changes,
    unsure,
  };
}

function assertComparable(before: AccountSnapshot, after: AccountSnapshot): void {
  if (before.accountId !== '' && after.accountId !== '' && before.accountId !== after.accountId) {
    throw new ZoomConfigError(`Snapshots of two accounts: ${before.accountId} and ${after.accountId}.`, {
      hint: 'Keep snapshots by accountId and compare those of one account.',
    });
  }
  if (Date.parse(before.takenAt) > Date.parse(after.takenAt)) {
    throw new ZoomConfigError('The earlier snapshot was taken after the later one.', {
      hint: 'Call diffSnapshots(before, after).',
    });
  }
}

function doubtOf({ status, why }: SectionReport, which: 'earlier' | 'later'): string | null {
  return status === 'complete' ? null : `The ${which} snapshot does not hold everybody. ${why ?? ''}`.trim();
}

/** Finds people again: by Zoom's id, or by address while one of the two has none. */
class PeopleByIdentity {
  readonly #byKey = new Map<string, AccountUser>();
  /** Invited people, by address. */
  readonly #invited = new Map<string, AccountUser>();

  constructor(users: readonly AccountUser[]) {
    for (const user of users) {
      this.#byKey.set(user.key, user);
      if (user.id === null) this.#invited.set(user.email.toLowerCase(), user);
    }
  }

  /** The same person, who is then no longer among those {@link left}. */
  take(user: AccountUser): AccountUser | null {
    const found = this.#byKey.get(user.key) ?? this.#invited.get(user.email.toLowerCase());
    if (found === undefined) return null;
    this.#byKey.delete(found.key);
    this.#invited.delete(found.email.toLowerCase());
    return found;
  }

  left(): AccountUser[] {
    return [...this.#byKey.values()];
  }
}

function changesOf(before: AccountUser, after: AccountUser): SnapshotChange[] {
  const both = { before, after };
  const changes: SnapshotChange[] = [];
  if (before.status === 'pending' && after.status === 'active') changes.push({ kind: 'invitation-accepted', ...both });
  else if (before.status !== 'inactive' && after.status === 'inactive') changes.push({ kind: 'deactivated', ...both });
  else if (before.status === 'inactive' && after.status !== 'inactive') changes.push({ kind: 'reactivated', ...both });
  if (nameOf(before) !== nameOf(after)) changes.push({ kind: 'renamed', ...both });
  if (before.email.toLowerCase() !== after.email.toLowerCase()) changes.push({ kind: 'email-changed', ...both });
  if ((before.role?.id ?? null) !== (after.role?.id ?? null)) {
    changes.push({ kind: 'role-changed', ...both, from: before.role, to: after.role });
  }
  return [...changes, ...groupChanges(before, after), ...licenseChanges(before, after)];
}

function nameOf({ firstName, lastName, displayName }: AccountUser): string {
  return JSON.stringify([firstName, lastName, displayName]);
}

function groupChanges(before: AccountUser, after: AccountUser): SnapshotChange[] {
  const joined = without(after.groups, before.groups, ({ id }) => id);
  const left = without(before.groups, after.groups, ({ id }) => id);
  return [
    ...joined.map((group) => ({ kind: 'group-joined' as const, before, after, group })),
    ...left.map((group) => ({ kind: 'group-left' as const, before, after, group })),
  ];
}

/** A licence that only one snapshot shows is a change when the other one knows all licences of the person. */
function licenseChanges(before: AccountUser, after: AccountUser): SnapshotChange[] {
  const gained = before.licensesComplete ? without(after.licenses, before.licenses, licenseIdentity) : [];
  const lost = after.licensesComplete ? without(before.licenses, after.licenses, licenseIdentity) : [];
  return [
    ...gained.map((license) => ({ kind: 'license-gained' as const, before, after, license })),
    ...lost.map((license) => ({ kind: 'license-lost' as const, before, after, license })),
  ];
}

/** By Zoom's code where there is one: names may be worded better in a later version of this package. */
function licenseIdentity({ product, name, capacity, code, subscriptionId }: License): string {
  return JSON.stringify([product, code ?? name, capacity, subscriptionId]);
}

/** What is in `all` more often than in `known`. */
function without<T>(all: readonly T[], known: readonly T[], identity: (item: T) => string): T[] {
  const counts = new Map<string, number>();
  for (const item of known) counts.set(identity(item), (counts.get(identity(item)) ?? 0) + 1);
  return all.filter((item) => {
    const count = counts.get(identity(item)) ?? 0;
    counts.set(identity(item), count - 1);
    return count <= 0;
  });
}
