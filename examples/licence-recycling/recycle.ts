// Frees Meetings licences of people who do not use them, the longest unused first, and gives them to new hosts.

import {
  type AccountSnapshot,
  type AccountUser,
  changeLicenses,
  isZoomError,
  type ReclaimCandidate,
  type ReclaimOptions,
  readUpcomingMeetings,
  reclaimReport,
  type TokenStore,
  UserType,
  type ZoomClient,
} from '../../src/index.js';

/** Zoom's words for "there is no free seat". */
const NO_SEAT: readonly (number | null)[] = [2033, 2034];

export interface RecyclingOptions {
  /** Who gets a licence. */
  newHosts: readonly string[];
  /** How idle is idle, and who is protected. */
  policy?: Omit<ReclaimOptions, 'meetings'>;
  /** Default: `false`, a dry run: everything is read and explained, and nothing is changed. */
  take?: boolean;
  /** Held while licences are moved, in all systems that recycle this account: `redisTokenStore(redis).lock`. */
  lock: NonNullable<TokenStore['lock']>;
  signal?: AbortSignal;
}

/** One person and what became of them, with the reason. */
export interface Decision {
  person: string;
  /** `kept`: still needed, or something speaks against it. `unserved`: no licence could be freed for them. */
  what: 'taken' | 'kept' | 'given' | 'already' | 'unserved';
  why: string;
}

/**
 * Moves licences from idle people to new hosts, and tells each decision when it is made: what an error interrupts is told
 * up to there, and a second run does what is left. Everybody is looked at again right before their licence is taken:
 * whoever has changed since the snapshot, or is in or near a meeting by now, keeps it.
 *
 * @param account A snapshot with usage, taken moments ago.
 */
export async function* recycleLicences(
  zoom: ZoomClient,
  account: AccountSnapshot,
  { newHosts, policy = {}, take = false, lock, signal = new AbortController().signal }: RecyclingOptions,
): AsyncGenerator<Decision> {
  // One at a time for each account, or two systems would count the same free seat, and take the same person's.
  const held = take ? await lock(`recycling:${account.accountId}`, signal) : null;
  try {
    const hosts: string[] = [];
    for (const host of newHosts) {
      const { type } = await zoom.users.get(host, {}, { signal });
      if (type === UserType.LICENSED) yield { person: host, what: 'already', why: 'Is licensed.' };
      else hosts.push(host);
    }
    let free = await freeSeats(zoom, signal);
    for (const candidate of idlePeople(account, policy)) {
      if (free >= hosts.length) break;
      const { user, why } = candidate;
      const objection = knownObjection(candidate) ?? (await newObjection(zoom, account, user, { ...policy, signal }));
      if (objection === null) {
        if (take) await changeLicenses(zoom, user.key, { meetings: UserType.BASIC }, { signal });
        free += 1;
      }
      yield { person: user.email, what: objection === null ? 'taken' : 'kept', why: objection ?? why };
    }
    for (const [index, host] of hosts.entries()) {
      yield index < free ? await give(zoom, host, take, signal) : unserved(host, 'Nobody can spare one.');
    }
  } finally {
    await held?.release();
  }
}

/** Seats that nobody holds and nobody was promised. None, when the token may not see it: each is then freed first. */
async function freeSeats(zoom: ZoomClient, signal: AbortSignal): Promise<number> {
  try {
    const { plan_base: plans } = await zoom.account.getPlanUsage('me', { signal });
    const free = [plans ?? []].flat().map(({ hosts = 0, usage = 0, pending = 0 }) => hosts - usage - pending);
    return Math.max(
      0,
      free.reduce((all, one) => all + one, 0),
    );
  } catch (error) {
    if (isZoomError(error, 'api')) return 0;
    throw error;
  }
}

/** Who does not use a licence, the longest unused first, those before all of whom no use is known at all. */
function idlePeople(account: AccountSnapshot, policy: ReclaimOptions): ReclaimCandidate[] {
  const at = ({ user }: ReclaimCandidate): string => user.lastUsed.at ?? '';
  return reclaimReport(account, policy)
    .candidates.filter(({ reason }) => reason === 'never' || reason === 'idle')
    .sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

/** What the snapshot says against taking it; `null`: nothing. */
function knownObjection({ blockers, licenses, user }: ReclaimCandidate): string | null {
  if (blockers.length > 0) return blockers.map(({ why }) => why).join(' ');
  const others = licenses.filter(({ product }) => product !== 'meetings').map(({ name }) => name);
  if (others.length > 0) return `Would lose ${others.join(', ')} with it.`;
  return user.licensesComplete ? null : 'Not all of their licences could be read.';
}

/** Looks once more, right before. `null`: nothing speaks against it. */
async function newObjection(
  zoom: ZoomClient,
  account: AccountSnapshot,
  user: AccountUser,
  { signal, ...policy }: ReclaimOptions & { signal: AbortSignal },
): Promise<string | null> {
  const now = await zoom.users.get(user.key, {}, { signal }).catch((error: unknown) => {
    if (isZoomError(error, 'api') && error.status === 404) return null;
    throw error;
  });
  if (now === null) return 'Has left the account.';
  if (now.type !== UserType.LICENSED) return 'Has no licence any more: somebody else has taken it.';
  const seen = [user.status, user.role?.id, user.lastLoginAt ?? undefined, ...user.groups.map(({ id }) => id).sort()];
  const sees = [now.status, now.role_id, now.last_login_time, ...(now.group_ids ?? []).toSorted()];
  if (JSON.stringify(seen) !== JSON.stringify(sees)) return 'Has changed since the account was read.';
  const meetings = await readUpcomingMeetings(zoom, [user], { signal, priority: 'interactive' });
  const [candidate] = reclaimReport({ ...account, users: [user] }, { ...policy, meetings }).candidates;
  const reasons = candidate?.blockers.map(({ why }) => why) ?? ['Is no candidate.'];
  return reasons.length > 0 ? reasons.join(' ') : null;
}

async function give(zoom: ZoomClient, host: string, take: boolean, signal: AbortSignal): Promise<Decision> {
  const why = 'A seat is free.';
  if (!take) return { person: host, what: 'given', why };
  try {
    await changeLicenses(zoom, host, { meetings: UserType.LICENSED }, { signal });
    return { person: host, what: 'given', why };
  } catch (error) {
    // Somebody outside the lock, such as an admin on the web page, was faster. The next run frees another one.
    if (isZoomError(error, 'api') && NO_SEAT.includes(error.code))
      return unserved(host, 'The seat was taken meanwhile.');
    throw error;
  }
}

function unserved(person: string, why: string): Decision {
  return { person, what: 'unserved', why };
}
