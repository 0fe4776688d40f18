import type { Clock } from '../types/clock.js';
import {
  bucketName,
  DAILY_POOLS,
  RATE_LIMITS,
  type RateLimitBucket,
  type RateLimitFamily,
  type RateLimitLabel,
  type ZoomPlan,
} from '../types/rate-limit.js';
import { type Answer, errorAnswer } from './answer.js';
import { isoSeconds } from './iso-seconds.js';
import { SlidingWindow } from './sliding-window.js';

const DAY_MS = 86_400_000;

/** How the headers spell the labels. */
const CATEGORIES: Readonly<Record<RateLimitLabel, string>> = {
  LIGHT: 'Light',
  MEDIUM: 'Medium',
  HEAVY: 'Heavy',
  RESOURCE_INTENSIVE: 'Resource-intensive',
};

/** Enforces Zoom's limits exactly: in no sliding window are more requests let through than the plan allows. */
export class Limits {
  readonly #plan: ZoomPlan;
  readonly #clock: Clock;
  readonly #passed = new Map<string, SlidingWindow>();
  /** Requests of HEAVY and RESOURCE_INTENSIVE operations let through on a UTC day, by family. */
  readonly #days = new Map<RateLimitFamily, { day: number; used: number }>();

  constructor(plan: ZoomPlan, clock: Clock) {
    this.#plan = plan;
    this.#clock = clock;
  }

  /** Lets a request through (`null`) or refuses it. A refused one uses nothing up. */
  admit(bucket: RateLimitBucket): Answer | null {
    const { limit, windowMs } = RATE_LIMITS[this.#plan][bucket.family][bucket.label];
    const today = this.#today(bucket.family);
    const pool = isPooled(bucket.label) ? DAILY_POOLS[this.#plan][bucket.family] : null;
    if (pool !== null && today.used >= pool) return dailyRefusal(bucket.label, pool, this.#clock.now());
    const window = this.#window(bucket, windowMs);
    const now = this.#clock.elapsed();
    if (window.countAt(now) >= limit) return windowRefusal(bucket.label, limit, windowMs);
    window.add(now);
    if (pool !== null) today.used += 1;
    return null;
  }

  #window(bucket: RateLimitBucket, windowMs: number): SlidingWindow {
    const name = bucketName(bucket);
    const window = this.#passed.get(name) ?? new SlidingWindow(windowMs);
    this.#passed.set(name, window);
    return window;
  }

  #today(family: RateLimitFamily): { day: number; used: number } {
    const day = Math.floor(this.#clock.now() / DAY_MS);
    const known = this.#days.get(family);
    if (known?.day === day) return known;
    const today = { day, used: 0 };
    this.#days.set(family, today);
    return today;
  }
}

function isPooled(label: RateLimitLabel): boolean {
  return label === 'HEAVY' || label === 'RESOURCE_INTENSIVE';
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
  const midnight = (Math.floor(nowMs / DAY_MS) + 1) * DAY_MS;
  const text =
    'You have reached the maximum daily rate limit for this API. The response headers tell when to try again.';
  return errorAnswer(429, 429, text, {
    headers: { ...headers(label, 'Daily-limit', limit), 'retry-after': isoSeconds(midnight) },
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
