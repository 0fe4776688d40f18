import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { systemClock } from '../../src/types/clock.js';
import type { CallPriority, RateLimitBucket, RateLimiter, ZoomPlan } from '../../src/types/rate-limit.js';

export const limiterFor = (plan: ZoomPlan, share = 1): RateLimiter =>
  createRateLimiter({ plan, share, clock: systemClock });

/** A signal that never aborts. */
export const never = (): AbortSignal => new AbortController().signal;

/** Queues calls and notes the instants of their grants. */
export function queueCalls(limiter: RateLimiter, bucket: RateLimitBucket, calls: number): number[] {
  const granted: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    void limiter.acquire(bucket, { priority: 'bulk', signal: never() }).then(() => granted.push(performance.now()));
  }
  return granted;
}

/** Queues one named call, and notes its name when it is granted. */
export function queueNamed(
  limiter: RateLimiter,
  bucket: RateLimitBucket,
  granted: string[],
  name: string,
  priority: CallPriority,
): void {
  void limiter.acquire(bucket, { priority, signal: never() }).then(() => granted.push(name));
}

/** The most grants that any window of this length holds. */
export function busiestWindow(instants: readonly number[], windowMs: number): number {
  return Math.max(...instants.map((start) => instants.filter((at) => at >= start && at < start + windowMs).length));
}

/** Every bucket of every plan. */
export const EVERY_BUCKET = (['free', 'pro', 'business'] as const).flatMap((plan) =>
  (['core', 'phone'] as const).flatMap((family) =>
    (['LIGHT', 'MEDIUM', 'HEAVY', 'RESOURCE_INTENSIVE'] as const).map((label) => ({ plan, family, label })),
  ),
);
