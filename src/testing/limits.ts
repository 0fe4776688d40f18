import type { Clock } from '../types/clock.js';
import { dailyPool, nextUtcDay, utcDay } from '../types/daily-pool.js';
import {
  bucketName,
  RATE_LIMITS,
  type RateLimitBucket,
  type RateLimitLabel,
  type ZoomPlan,
} from '../types/rate-limit.js';
import { type Answer, errorAnswer } from './answer.js';
import { isoSeconds } from './iso-seconds.js';
import { SlidingWindow } from './sliding-window.js';

/** How the headers spell the labels. */
const CATEGORIES: Readonly<Record<RateLimitLabel, string>> = {
  LIGHT: 'Light',
  MEDIUM: 'Medium',
  HEAVY: 'Heavy',
  RESOURCE_INTENSIVE: 'Resource-intensive',
};

/** Enforces Zoom's limits exactly: in no sliding window are more requests let through than the plan allows. */
export class Limits {
  readonly #plan: () => ZoomPlan;
  readonly #clock: Clock;
  readonly #passed = new Map<string, SlidingWindow>();
  /** Requests let through on a UTC day, by daily pool. */
  readonly #days = new Map<string, { day: string; used: number }>();

  /** @param plan Whose limits they are at the moment. What was used up counts on when it changes. */
  constructor(plan: () => ZoomPlan, clock: Clock) {
    this.#plan = plan;
    this.#clock = clock;
  }

  /** Lets a request through (`null`) or refuses it. A refused one uses nothing up. */
  admit(bucket: RateLimitBucket): Answer | null {
    const plan = this.#plan();
    const { limit, windowMs } = RATE_LIMITS[plan][bucket.family][bucket.label];
    const pool = dailyPool(plan, bucket);
    const today = pool === null ? null : this.#today(pool.name);
    if (pool !== null && today !== null && today.used >= pool.limit) {
      return dailyRefusal(bucket.label, pool.limit, this.#clock.now());
    }
    const window = this.#window(bucket, windowMs);
    const now = this.#clock.elapsed();
    if (window.countAt(now) >= limit) return windowRefusal(bucket.label, limit, windowMs);
    window.add(now);
    if (today !== null) today.used += 1;
    return null;
  }

  #window(bucket: RateLimitBucket, windowMs: number): SlidingWindow {
    const name = bucketName(bucket);
    const window = this.#passed.get(name) ?? new SlidingWindow(windowMs);
    this.#passed.set(name, window);
    return window;
  }

  #today(pool: string): { day: string; used: number } {
    const day = utcDay(this.#clock.now());
    const known = this.#days.get(pool);
    if (known?.day === day) return known;
    const today = { day, used: 0 };
    this.#days.set(pool, today);
    return today;
  }
}

/** 429 of a second or a minute. Zoom does not say when to come back. */
export function windowRefusal(label: RateLimitLabel, limit: number, windowMs: number): Answer {
  const unit = windowMs >= 60_000 ? 'minute' : 'second';
  return errorAnswer(429, 429, `You have reached the maximum per-${unit} rate limit for this API. Try again later.`, {
    headers: headers(label, 'QPS', limit),
  });
}

/** 429 of the daily pool, with the instant at which it is filled again. */
export function dailyRefusal(label: RateLimitLabel, limit: number, nowMs: number): Answer {
  const text =
    'You have reached the maximum daily rate limit for this API. The response headers tell when to try again.';
  return errorAnswer(429, 429, text, {
    headers: { ...headers(label, 'Daily-limit', limit), 'retry-after': isoSeconds(nextUtcDay(nowMs)) },
  });
}

function headers(label: RateLimitLabel, type: 'QPS' | 'Daily-limit', limit: number): Record<string, string> {
  return {
    'x-ratelimit-category': CATEGORIES[label],
    'x-ratelimit-type': type,
    'x-ratelimit-limit': `${limit}`,
    'x-ratelimit-remaining': '0',
  };
}
