import { nextUtcDay } from '../types/daily-pool.js';
import type { RateLimitWindow } from '../types/errors.js';
import type { RateLimitLabel } from '../types/rate-limit.js';

/** What a 429 means for the calls that follow. */
export interface RateLimitVerdict {
  window: RateLimitWindow;
  /** When trying again makes sense, milliseconds since 1970; `null` when Zoom did not say and nothing is known. */
  retryAt: number | null;
  /** How long the whole bucket should pause; 0 when the bucket is not to blame. */
  pauseMs: number;
  /** Whether waiting is worth it at all. */
  worthWaiting: boolean;
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
  label: RateLimitLabel,
  now: number,
  random: number,
): RateLimitVerdict {
  const retryAt = parseRetryAfter(answer.headers.get('retry-after'), now);
  const type = answer.headers.get('x-ratelimit-type') ?? '';
  if (/daily/i.test(type) || /daily|per day/i.test(answer.message)) {
    const lifts = retryAt !== null && retryAt > now ? retryAt : nextUtcDay(now);
    return { window: 'day', retryAt: lifts, pauseMs: 0, worthWaiting: false };
  }
  if (/concurrent|already been made/i.test(answer.message)) {
    return { window: 'concurrent', retryAt, pauseMs: 0, worthWaiting: true };
  }
  const window = label === 'RESOURCE_INTENSIVE' ? 'minute' : 'second';
  // An instant that is over says nothing: the clocks differ, or the 429 contradicts itself.
  const asked = retryAt === null ? 0 : retryAt - now;
  if (asked > LONGEST_PAUSE_MS) return { window, retryAt, pauseMs: 0, worthWaiting: false };
  const usual = window === 'minute' ? 15_000 + 15_000 * random : 1_000 + 1_000 * random;
  const pauseMs = asked > 0 ? asked + 250 * random : usual;
  return { window, retryAt: asked > 0 ? retryAt : now + pauseMs, pauseMs, worthWaiting: true };
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
