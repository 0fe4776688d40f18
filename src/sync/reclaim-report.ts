import { DAY_MS } from '../types/calendar.js';
import { type InactiveUser, judgeInactivity } from './inactive-users.js';
import type { PersonMeetings } from './read-meetings.js';
import type { AccountSnapshot, AccountUser, License } from './snapshot.js';

const NOT_ASKED: PersonMeetings = { live: null, upcoming: null, why: 'Nobody asked for them.' };

/** Options of {@link reclaimReport}. */
export interface ReclaimOptions {
  /** Idle is who did nothing for so many days. Default: 90. */
  days?: number | undefined;
  /** People whose licences stay: Zoom ids or email addresses. */
  protectedUsers?: readonly string[] | undefined;
  /** Groups whose members keep theirs: Zoom ids or names. */
  protectedGroups?: readonly string[] | undefined;
  /** A licence given less than so many days ago is left alone. Default: 30. */
  recentGrantDays?: number | undefined;
  /** Earlier snapshots of the account: they show since when somebody holds a licence. */
  previous?: readonly AccountSnapshot[] | undefined;
  /**
   * Who is in a meeting or about to host one, by `user.key`, as {@link readUpcomingMeetings} tells it. Of whom it says
   * nothing, or not all, nobody knows: that is a blocker. Left out: not looked at.
   */
  meetings?: ReadonlyMap<string, PersonMeetings> | undefined;
}

/** Why a licence should stay for now, in one word. */
export type ReclaimBlockerKind =
  | 'owner'
  | 'admin'
  | 'protected-user'
  | 'protected-group'
  | 'live-meeting'
  | 'upcoming-meeting'
  | 'meetings-unknown'
  | 'recent-grant'
  | 'pending';

/** Something that speaks against taking a licence back. */
export interface ReclaimBlocker {
  kind: ReclaimBlockerKind;
  why: string;
}

/** Somebody whose paid licences could be given to somebody else. */
export interface ReclaimCandidate {
  user: AccountUser;
  /** The paid seats that would become free: no parts of a suite, nothing that is free anyway. */
  licenses: License[];
  /**
   * `never`: no use is known. `idle`: none in the days asked for. `basic-would-do`: used, but nothing that takes a licence.
   * `not-accepted`: invited, and the invitation is that old.
   */
  reason: 'never' | 'idle' | 'basic-would-do' | 'not-accepted';
  confidence: 'high' | 'medium';
  why: string;
  /** Empty: nothing speaks against it. */
  blockers: ReclaimBlocker[];
}

/** Which paid seats are not needed. */
export interface ReclaimReport {
  takenAt: string;
  days: number;
  /** Sorted: unblocked first, the longest idle first. */
  candidates: ReclaimCandidate[];
  /** Seats of unblocked candidates, by product and name. */
  reclaimable: { product: License['product']; name: string; seats: number }[];
  /** People with paid licences of whom the snapshot cannot tell whether they use them. */
  unknown: InactiveUser[];
  /** Whether upcoming and live meetings were looked at. */
  meetingsChecked: boolean;
}

/**
 * Finds paid licences that nobody uses, with the reason, how sure it is, and what speaks against taking each of them
 * back. It decides nothing and sends nothing.
 *
 * @throws ZoomConfigError when `days` is no number above 0.
 * @example
 * const report = reclaimReport(account, { days: 90, protectedGroups: ['Executives'] });
 * for (const { user, why, blockers } of report.candidates) if (blockers.length === 0) console.log(user.email, why);
 */
export function reclaimReport(snapshot: AccountSnapshot, options: ReclaimOptions = {}): ReclaimReport {
  const { days = 90, meetings } = options;
  const candidates: ReclaimCandidate[] = [];
  const unknown: InactiveUser[] = [];
  for (const user of snapshot.users) {
    const licenses = user.licenses.filter(({ paid, includedIn }) => paid && includedIn === null);
    if (licenses.length === 0) continue;
    const verdict = judge(user, snapshot, days);
    if (verdict === null) continue;
    if ('lastUsedAt' in verdict) unknown.push(verdict);
    else candidates.push({ user, licenses, ...verdict, blockers: blockersOf(user, licenses, snapshot, options) });
  }
  candidates.sort((a, b) => Number(a.blockers.length > 0) - Number(b.blockers.length > 0) || byLastUse(a.user, b.user));
  return {
    takenAt: snapshot.takenAt,
    days,
    candidates,
    reclaimable: countSeats(candidates.filter(({ blockers }) => blockers.length === 0)),
    unknown,
    meetingsChecked: meetings !== undefined,
  };
}

type Judgement = Pick<ReclaimCandidate, 'reason' | 'confidence' | 'why'>;

function judge(user: AccountUser, snapshot: AccountSnapshot, days: number): Judgement | InactiveUser | null {
  if (user.status === 'pending') return judgeInvitation(user, snapshot, days);
  const inactive = judgeInactivity(user, snapshot, days);
  if (inactive !== null) {
    const { reason, confidence, why } = inactive;
    return reason === 'unknown' || confidence === 'unknown' ? inactive : { reason, confidence, why };
  }
  const onlyMeetings = user.licenses.every(({ product, paid }) => !paid || product === 'meetings');
  if (user.usage?.neededLicence !== false || !onlyMeetings || isNew(user, snapshot, days)) return null;
  const why = `Used, but nothing since ${snapshot.usageWindow?.from} that a Basic user could not do.`;
  return { reason: 'basic-would-do', confidence: 'medium', why };
}

function judgeInvitation(user: AccountUser, snapshot: AccountSnapshot, days: number): Judgement | null {
  if (user.createdAt === null || isNew(user, snapshot, days)) return null;
  const why = `Invited on ${user.createdAt.slice(0, 10)} and never accepted.`;
  return { reason: 'not-accepted', confidence: 'high', why };
}

function isNew({ createdAt }: AccountUser, { takenAt }: AccountSnapshot, days: number): boolean {
  return createdAt !== null && Date.parse(createdAt) >= Date.parse(takenAt) - days * DAY_MS;
}

function blockersOf(
  user: AccountUser,
  licenses: readonly License[],
  snapshot: AccountSnapshot,
  options: ReclaimOptions,
): ReclaimBlocker[] {
  const { protectedUsers = [], protectedGroups = [], meetings } = options;
  const blockers: ReclaimBlocker[] = [];
  const block = (kind: ReclaimBlockerKind, why: string): void => void blockers.push({ kind, why });
  if (user.status === 'pending') block('pending', 'An invited person can only be unlinked, not changed.');
  if (user.role?.id === '0') block('owner', 'Owns the account.');
  // 2 is Zoom's own Member role; every other one gives rights over others.
  else if (user.role !== null && user.role.id !== '2')
    block('admin', `Has the role ${user.role.name ?? user.role.id}.`);
  const names = protectedUsers.map((name) => name.toLowerCase());
  if (names.includes(user.email.toLowerCase()) || (user.id !== null && protectedUsers.includes(user.id))) {
    block('protected-user', 'Is protected by name.');
  }
  const group = user.groups.find(
    ({ id, name }) => protectedGroups.includes(id) || protectedGroups.includes(name ?? id),
  );
  if (group !== undefined) block('protected-group', `Is a member of ${group.name ?? group.id}.`);
  if (meetings !== undefined) blockers.push(...meetingBlockers(meetings.get(user.key)));
  const grant = recentGrant(user, licenses, snapshot, options);
  if (grant !== null) block('recent-grant', grant);
  return blockers;
}

function meetingBlockers({ live, upcoming, why }: PersonMeetings = NOT_ASKED): ReclaimBlocker[] {
  const blockers: ReclaimBlocker[] = [];
  if (live) blockers.push({ kind: 'live-meeting', why: 'Is in a meeting now.' });
  if (upcoming !== null && upcoming > 0) {
    blockers.push({ kind: 'upcoming-meeting', why: `Hosts ${upcoming} meeting(s) or webinar(s) soon.` });
  }
  if (live === null || upcoming === null) {
    blockers.push({ kind: 'meetings-unknown', why: `Their meetings could not be read. ${why ?? ''}`.trim() });
  }
  return blockers;
}

/** Whether a licence may have been given in the last days: the newest snapshot without it bounds when. */
function recentGrant(
  user: AccountUser,
  licenses: readonly License[],
  snapshot: AccountSnapshot,
  { recentGrantDays = 30, previous = [] }: ReclaimOptions,
): string | null {
  if (isNew(user, snapshot, recentGrantDays)) return `Joined on ${user.createdAt?.slice(0, 10)}.`;
  const limit = Date.parse(snapshot.takenAt) - recentGrantDays * DAY_MS;
  for (const earlier of previous) {
    if (Date.parse(earlier.takenAt) < limit || earlier.takenAt >= snapshot.takenAt) continue;
    const then = earlier.users.find(({ key }) => key === user.key);
    if (then === undefined || !then.licensesComplete) continue;
    const given = licenses.find((license) => !then.licenses.some((held) => sameLicense(held, license)));
    if (given !== undefined) return `Was given ${given.name} after ${earlier.takenAt.slice(0, 10)}.`;
  }
  return null;
}

function sameLicense(a: License, b: License): boolean {
  return a.product === b.product && (a.code ?? a.name) === (b.code ?? b.name) && a.capacity === b.capacity;
}

/** The longest unused first; who was never seen before all. */
function byLastUse(a: AccountUser, b: AccountUser): number {
  const at = ({ lastUsed }: AccountUser): string => lastUsed.at ?? '';
  return at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.email < b.email ? -1 : 1;
}

function countSeats(candidates: readonly ReclaimCandidate[]): ReclaimReport['reclaimable'] {
  const seats = new Map<string, ReclaimReport['reclaimable'][number]>();
  for (const { product, name } of candidates.flatMap(({ licenses }) => licenses)) {
    const id = JSON.stringify([product, name]);
    const entry = seats.get(id) ?? { product, name, seats: 0 };
    seats.set(id, { ...entry, seats: entry.seats + 1 });
  }
  return [...seats.values()].sort((a, b) => b.seats - a.seats || (a.name < b.name ? -1 : 1));
}
