import { DAY_MS } from '../types/calendar.js';
import { ZoomConfigError } from '../types/errors.js';
import { LOGIN_DELAY_MS } from './last-used.js';
import type { AccountSnapshot, AccountUser } from './snapshot.js';

/** Options of {@link inactiveUsers}. */
export interface InactiveUsersOptions {
  /** Inactive is who did nothing for so many days before the snapshot was taken. */
  days: number;
  /**
   * Whether people of whom the evidence does not tell are part of the answer, with `confidence: 'unknown'`.
   * Default: `exclude`.
   */
  unknown?: 'include' | 'exclude' | undefined;
}

/** Somebody who does not use Zoom. */
export interface InactiveUser {
  user: AccountUser;
  /** Last known use, ISO 8601; `null` when none is known. */
  lastUsedAt: string | null;
  /** `never`: no use is known at all. `idle`: used once, but not in the days asked for. */
  reason: 'never' | 'idle' | 'unknown';
  /**
   * `high`: hosting, attendance and logins were looked at. `medium`: attendance was not, and who joins without logging
   * in leaves no trace elsewhere. `unknown`: the snapshot cannot tell.
   */
  confidence: 'high' | 'medium' | 'unknown';
  /** In a sentence, for a list that a person reads. */
  why: string;
}

/**
 * The active people who did nothing for `days` days, by all the evidence in the snapshot. A person newer than that is
 * not inactive, and neither is one whose last login may have been reported late (Zoom: up to three days).
 *
 * @throws ZoomConfigError when `days` is no number above 0.
 * @example
 * for (const { user, why } of inactiveUsers(account, { days: 90 })) console.log(user.email, why);
 */
export function inactiveUsers(snapshot: AccountSnapshot, options: InactiveUsersOptions): InactiveUser[] {
  const { days, unknown = 'exclude' } = options;
  if (!(days > 0)) {
    throw new ZoomConfigError(`days must be a number above 0, not ${String(days)}.`, { hint: 'For example 90.' });
  }
  const verdicts = snapshot.users
    .filter(({ status }) => status === 'active')
    .flatMap((user) => judgeInactivity(user, snapshot, days) ?? []);
  return unknown === 'include' ? verdicts : verdicts.filter(({ confidence }) => confidence !== 'unknown');
}

/** `null` for somebody who is not inactive. */
export function judgeInactivity(user: AccountUser, snapshot: AccountSnapshot, days: number): InactiveUser | null {
  const cutoff = Date.parse(snapshot.takenAt) - days * DAY_MS;
  const { at, verdict, source } = user.lastUsed;
  const latest = at === null ? null : Date.parse(at) + (source === 'login' ? LOGIN_DELAY_MS : 0);
  if (latest !== null && latest >= cutoff) return null;
  const doubt = doubtAbout(user, snapshot, cutoff);
  if (doubt === 'new') return null;
  if (doubt !== null) return { user, lastUsedAt: at, reason: 'unknown', confidence: 'unknown', why: doubt };
  const confidence = user.usage?.meetingsJoined == null ? 'medium' : 'high';
  if (verdict === 'never') {
    const since = user.createdAt === null ? '' : ` since ${user.createdAt.slice(0, 10)}`;
    return { user, lastUsedAt: null, reason: 'never', confidence, why: `No use is known${since}.` };
  }
  const why = `Last seen ${at?.slice(0, 10)} (${source ?? 'unknown'}).`;
  return { user, lastUsedAt: at, reason: 'idle', confidence, why };
}

/** Why the evidence does not show that nothing happened after the cutoff; `new` for people newer than it. */
function doubtAbout({ lastUsed, createdAt }: AccountUser, snapshot: AccountSnapshot, cutoff: number): string | null {
  const window = snapshot.usageWindow;
  if (createdAt !== null && Date.parse(createdAt) >= cutoff) return 'new';
  if (window === null) return 'Usage was not read: a login long ago does not show that nothing happened since.';
  if (Date.parse(`${window.from}T00:00:00Z`) > cutoff + DAY_MS) {
    return `Usage was read since ${window.from} only: sync with more usage.days.`;
  }
  if (lastUsed.verdict === 'unknown') return 'The evidence about the window has gaps: see sections.usage.';
  if (lastUsed.verdict === 'used' && lastUsed.at === null) {
    return 'Hosted in the window, on a day that was not read (usage.meetings tells it).';
  }
  const neverSeen = lastUsed.verdict === 'never' && createdAt === null;
  return neverSeen ? 'No use is known, but neither is how long the person has been here.' : null;
}
