import type { Clock } from './clock.js';
import type { DailyLedger } from './daily-ledger.js';
import type { Logger } from './logger.js';

/** Zoom's price tag for an operation. Each label is its own bucket, shared by every app and user of the account. */
export type RateLimitLabel = 'LIGHT' | 'MEDIUM' | 'HEAVY' | 'RESOURCE_INTENSIVE';

/** Zoom Phone is limited apart from everything else. */
export type RateLimitFamily = 'core' | 'phone';

/** What the account pays for. `business` stands for Business, Education, Enterprise and Partners. */
export type ZoomPlan = 'free' | 'pro' | 'business';

/** The bucket that an operation draws from. */
export interface RateLimitBucket {
  family: RateLimitFamily;
  label: RateLimitLabel;
}

/** Requests allowed in one window. */
export interface RateLimit {
  /** Requests per window. */
  limit: number;
  /** Length of the window in milliseconds: 1,000 or 60,000. */
  windowMs: number;
}

const perSecond = (limit: number): RateLimit => ({ limit, windowMs: 1_000 });
const perMinute = (limit: number): RateLimit => ({ limit, windowMs: 60_000 });

/**
 * Zoom's published limits by plan, family and label.
 * Zoom publishes no Phone limits for Free accounts, which cannot have Phone: the Pro row stands in.
 *
 * @see https://developers.zoom.us/docs/api/rate-limits/
 */
export const RATE_LIMITS: Readonly<
  Record<ZoomPlan, Readonly<Record<RateLimitFamily, Readonly<Record<RateLimitLabel, RateLimit>>>>>
> = {
  free: {
    core: { LIGHT: perSecond(4), MEDIUM: perSecond(2), HEAVY: perSecond(1), RESOURCE_INTENSIVE: perMinute(10) },
    phone: { LIGHT: perSecond(20), MEDIUM: perSecond(10), HEAVY: perSecond(5), RESOURCE_INTENSIVE: perMinute(5) },
  },
  pro: {
    core: { LIGHT: perSecond(30), MEDIUM: perSecond(20), HEAVY: perSecond(10), RESOURCE_INTENSIVE: perMinute(10) },
    phone: { LIGHT: perSecond(20), MEDIUM: perSecond(10), HEAVY: perSecond(5), RESOURCE_INTENSIVE: perMinute(5) },
  },
  business: {
    core: { LIGHT: perSecond(80), MEDIUM: perSecond(60), HEAVY: perSecond(40), RESOURCE_INTENSIVE: perMinute(20) },
    phone: { LIGHT: perSecond(40), MEDIUM: perSecond(20), HEAVY: perSecond(10), RESOURCE_INTENSIVE: perMinute(10) },
  },
};

/** How a waiting call ranks in its bucket: `interactive` overtakes `bulk`, which still gets every fifth slot. */
export type CallPriority = 'interactive' | 'bulk';

/** The daily pool that a bucket draws from. Several buckets can share one. */
export interface DailyUse {
  /** Name of the pool: buckets of the same name share it. */
  pool: string;
  /** Requests per UTC day that this client allows itself (Zoom's limit times `share`). */
  limit: number;
  /** Requests counted today, as far as the ledger knows. */
  used: number;
  left: number;
  /** When the next day begins. ISO 8601. */
  resetsAt: string;
}

/** State of one bucket, for dashboards and for finding out why a call waits. */
export interface BucketSnapshot extends RateLimitBucket {
  /** Requests per window that this client allows itself (Zoom's limit times `share`). */
  limit: number;
  windowMs: number;
  /** Requests that this client let through in the present window: the last `windowMs`. */
  used: number;
  /** Calls waiting for a slot now. */
  queued: number;
  /** Milliseconds until a 429's pause of this bucket ends; 0 when it is not paused. */
  pausedForMs: number;
  /**
   * Milliseconds until a call made now would get its slot, all waiting ones served first: 0 in an idle bucket. Where
   * several processes share the bucket this is an estimate: how many wait elsewhere is not known.
   */
  nextFreeInMs: number;
}

/** Paces requests so that the account's limits are kept. `ZoomClient` brings one; pass your own through `limiter`. */
export interface RateLimiter {
  /**
   * Resolves when a request of this bucket may be sent.
   * @throws the signal's reason when it aborts while waiting.
   */
  acquire(bucket: RateLimitBucket, options: { priority: CallPriority; signal: AbortSignal }): Promise<void>;
  /** Lets nobody of this bucket through for `durationMs`: Zoom answered 429. */
  pause(bucket: RateLimitBucket, durationMs: number): void;
  /** Told how long each exchange took from sending to the answer's headers, in milliseconds. */
  observe?(bucket: RateLimitBucket, delayMs: number): void;
  /** Counts the day's pools for all who share the account. Used unless the client is given a ledger of its own. */
  readonly ledger?: DailyLedger | undefined;
  /** The buckets used so far. */
  snapshot(): BucketSnapshot[];
  /** Releases what the limiter holds. Waiting calls are rejected. */
  close(): Promise<void>;
}

/** What a {@link RateLimiterFactory} is told by the client that wants a limiter. */
export interface RateLimitedAccount {
  /** Names the account, the same in all processes that share its limits. `null` where the client's auth does not know. */
  accountKey: string | null;
  plan: ZoomPlan;
  /** Part of the account's limits that may be used, in (0, 1]. */
  share: number;
  clock: Clock;
  logger: Logger;
}

/** Makes the limiter of an account. One factory may serve many clients, of one account or of several. */
export type RateLimiterFactory = (account: RateLimitedAccount) => RateLimiter;

/** One name for a bucket, such as `core:LIGHT`. */
export type BucketName = `${RateLimitFamily}:${RateLimitLabel}`;

/** The name of a bucket. */
export function bucketName(bucket: RateLimitBucket): BucketName {
  return `${bucket.family}:${bucket.label}`;
}
