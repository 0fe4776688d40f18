import { nextUtcDay } from '../types/daily-pool.js';
import type { RateLimitWindow } from '../types/errors.js';
import { LONGEST_SHORT_WINDOW_MS, type OperationUse } from '../types/operation-limit.js';
import type { RateLimitLabel } from '../types/rate-limit.js';

/** What a 429 means for the calls that follow. */
export interface RateLimitVerdict {
  window: RateLimitWindow;
  /**
   * Whom it concerns: the account's pool of the day, the bucket of the label, this operation alone, or only this call (an
   * operation on the same user is running, or nobody can tell).
   */
  concerns: 'pool' | 'bucket' | 'operation' | 'call';
  /** When trying again makes sense, milliseconds since 1970; `null` when Zoom did not say and nothing is known. */
  retryAt: number | null;
  /** How long the whole bucket should pause, 60,250 ms at most; 0 when the bucket is not to blame. */
  pauseMs: number;
  /** Whether waiting is worth it at all. */
  worthWaiting: boolean;
}

/** What was refused: its label, and the limits of its own. */
export interface RefusedOperation {
  label: RateLimitLabel;
  limits: readonly OperationUse[];
}

/** Longest pause that a call sits through. What takes longer is the caller's decision. */
const LONGEST_PAUSE_MS = 60_000;
/** A Retry-After further away than this is not believed. */
const FARTHEST_RETRY_MS = 48 * 3_600_000;

/**
 * Reads a 429. Zoom documents `X-RateLimit-Type` and an ISO `Retry-After` for daily limits only, and its answers have
 * been seen without any header and as HTML, so everything here is optional.
 *
 * @param random A number in [0, 1) that spreads the pauses of several machines.
 */
export function judgeRateLimit(
  answer: { headers: Headers; message: string },
  refused: RefusedOperation,
  now: number,
  random: number,
): RateLimitVerdict {
  const { headers, message } = answer;
  const retryAt = parseRetryAfter(headers.get('retry-after'), now);
  if (/concurrent|already been made/i.test(message)) {
    return { window: 'concurrent', concerns: 'call', retryAt, pauseMs: 0, worthWaiting: true };
  }
  const type = headers.get('x-ratelimit-type') ?? '';
  // Seen at the 100 meetings of one user: the headers were those of the account, with thousands remaining.
  const bucketHasMore = (parseCount(headers.get('x-ratelimit-remaining')) ?? 0) > 0;
  const ofOnePerson = /\b(this|particular|each|one|the) (user|host|registrant)\b/i.test(message);
  if (/daily/i.test(type) || /daily|per day|a day/i.test(message)) {
    const countedByDay = refused.limits.some(({ limit }) => limit.window === 'utc-day');
    const own = ofOnePerson || bucketHasMore || (countedByDay && !/daily/i.test(type));
    return usedUp(own ? dayOf(refused, ofOnePerson) : 'day', own ? 'operation' : 'pool', retryAt, nextUtcDay(now), now);
  }
  if (bucketHasMore && !/qps/i.test(type) && !/per[- ](second|minute)/i.test(message)) {
    return ofOperation(refused, retryAt, now);
  }
  return ofBucket(bucketWindow(message, refused.label), retryAt, now, random);
}

/** A count by day that is used up, or one by hours: nothing to wait for. */
function usedUp(
  window: RateLimitWindow,
  concerns: 'pool' | 'operation',
  retryAt: number | null,
  otherwise: number,
  now: number,
): RateLimitVerdict {
  const lifts = retryAt !== null && retryAt > now ? retryAt : otherwise;
  return { window, concerns, retryAt: lifts, pauseMs: 0, worthWaiting: false };
}

function dayOf({ limits }: RefusedOperation, ofOnePerson: boolean): 'day' | 'user-day' {
  const byDay = limits.find(({ limit }) => limit.window === 'utc-day');
  return ofOnePerson || byDay === undefined || byDay.limit.per !== 'account' ? 'user-day' : 'day';
}

/** The bucket is not used up, so it is the operation: by what is known of it. */
function ofOperation(refused: RefusedOperation, retryAt: number | null, now: number): RateLimitVerdict {
  const rolling = refused.limits.find(({ limit }) => limit.window !== 'utc-day'); // is used up before a day's count is
  if (rolling === undefined && refused.limits.length > 0) {
    return usedUp(dayOf(refused, false), 'operation', retryAt, nextUtcDay(now), now);
  }
  const windowMs = Number(rolling?.limit.window ?? 0);
  if (windowMs > LONGEST_SHORT_WINDOW_MS) return usedUp('operation', 'operation', retryAt, now + windowMs, now);
  const base = { concerns: 'call', pauseMs: 0, worthWaiting: (retryAt ?? now) - now <= LONGEST_PAUSE_MS } as const;
  if (windowMs === 0) return { ...base, window: 'unknown', retryAt };
  return { ...base, window: 'operation', retryAt: retryAt ?? now + windowMs }; // waited for before the next try
}

function ofBucket(window: 'second' | 'minute', retryAt: number | null, now: number, random: number): RateLimitVerdict {
  const concerns = 'bucket';
  // An instant that is over says nothing: the clocks differ, or the 429 contradicts itself.
  const asked = retryAt === null ? 0 : retryAt - now;
  if (asked > LONGEST_PAUSE_MS) return { window, concerns, retryAt, pauseMs: 0, worthWaiting: false };
  const usual = window === 'minute' ? 15_000 + 15_000 * random : 1_000 + 1_000 * random;
  const pauseMs = asked > 0 ? asked + 250 * random : usual;
  return { window, concerns, retryAt: asked > 0 ? retryAt : now + pauseMs, pauseMs, worthWaiting: true };
}

function bucketWindow(message: string, label: RateLimitLabel): 'second' | 'minute' {
  return label === 'RESOURCE_INTENSIVE' || /per[- ]minute/i.test(message) ? 'minute' : 'second';
}

/** Reads a count as the `X-RateLimit-` headers hold it; `null` for anything but a whole number. */
export function parseCount(value: string | null): number | null {
  const text = value?.trim() ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/**
 * Reads `Retry-After` in the forms seen from Zoom: ISO 8601, seconds, HTTP date. Anything else, and anything in the
 * far future, is `null`.
 * @returns Milliseconds since 1970.
 */
export function parseRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  const instant = instantOf(text, now);
  return Number.isFinite(instant) && instant - now <= FARTHEST_RETRY_MS ? instant : null;
}

function instantOf(text: string, now: number): number {
  if (/^\d+(\.\d+)?$/.test(text)) return now + Number(text) * 1_000;
  if (/^\d{4}-\d\d-\d\d[T ][\d:.]+$/.test(text)) return Date.parse(`${text}Z`); // without a zone: Zoom counts in UTC
  return /\d{4}/.test(text) ? Date.parse(text) : Number.NaN;
}
