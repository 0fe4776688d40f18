import type { Clock } from '../types/clock.js';
import type { DailyLedger } from '../types/daily-ledger.js';
import { ZoomClosedError } from '../types/errors.js';
import {
  bucketName,
  RATE_LIMITS,
  type RateLimit,
  type RateLimitBucket,
  type RateLimiter,
  type ZoomPlan,
} from '../types/rate-limit.js';
import { WIDEST_SPREAD_MS } from './delay-spread.js';
import { LocalSlots } from './local-slots.js';
import { Pacer } from './pacer.js';
import type { Slots } from './slots.js';

/** Options of {@link createRateLimiter}. */
export interface RateLimiterOptions {
  plan: ZoomPlan;
  /** Part of the account's limit that this client may use, in (0, 1]. */
  share: number;
  clock: Clock;
}

/** How a limiter shares an account's buckets with other processes. */
export interface Sharing {
  /** The slots of one bucket. `onRefusal` is called when another process says that Zoom refused. */
  slots(bucket: RateLimitBucket, rate: RateLimit, onRefusal: (pauseMs: number) => void): Slots;
  ledger: DailyLedger;
  /** The limiter lets go of its part. */
  close(): void;
}

/** A limiter for one Zoom account: a pacer for each bucket, made when it is first used. */
export function createRateLimiter({ plan, share, clock }: RateLimiterOptions, sharing?: Sharing): RateLimiter {
  const pacers = new Map<string, Pacer>();
  let closed = false;
  const createPacer = (bucket: RateLimitBucket): Pacer => {
    const { limit, windowMs } = RATE_LIMITS[plan][bucket.family][bucket.label];
    const rate = { limit: limit * share, windowMs };
    const slots =
      sharing?.slots(bucket, rate, (pauseMs) => pacer.refused(pauseMs)) ??
      new LocalSlots(rate, WIDEST_SPREAD_MS, clock);
    const pacer: Pacer = new Pacer(bucket, rate, slots, clock);
    return pacer;
  };
  const pacerOf = (bucket: RateLimitBucket): Pacer => {
    const name = bucketName(bucket);
    const pacer = pacers.get(name) ?? createPacer(bucket);
    pacers.set(name, pacer);
    return pacer;
  };
  return {
    ...(sharing && { ledger: sharing.ledger }),
    // Not async: a hundred thousand may wait, and each such function that does costs as much as its place in the queue.
    acquire: (bucket, { priority, signal }) => {
      if (closed) return Promise.reject(new ZoomClosedError());
      if (signal.aborted) return Promise.reject(signal.reason);
      return pacerOf(bucket).acquire(priority, signal);
    },
    pause: (bucket, durationMs) => pacerOf(bucket).pause(durationMs),
    observe: (bucket, delayMs) => pacerOf(bucket).observe(delayMs),
    snapshot: () => [...pacers.values()].map((pacer) => pacer.snapshot()),
    close: async () => {
      if (closed) return;
      closed = true;
      for (const pacer of pacers.values()) pacer.close();
      sharing?.close();
    },
  };
}
