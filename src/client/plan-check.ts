import type { Logger } from '../types/logger.js';
import { RATE_LIMITS, type RateLimitBucket, type ZoomPlan } from '../types/rate-limit.js';
import { parseCount } from './rate-limit-answer.js';

/**
 * The limit of a bucket that Zoom tells in an answer, when it is smaller than the one of the plan; otherwise `null`. Only
 * headers that name the type and the bucket are believed: others have been seen with the count of a day or of one user.
 */
export function smallerLimit(headers: Headers, { family, label }: RateLimitBucket, plan: ZoomPlan): number | null {
  const type = headers.get('x-ratelimit-type');
  if (type === null || !/qps/i.test(type)) return null; // the usual answer ends here
  const category = headers.get('x-ratelimit-category')?.toUpperCase().replace(/[- ]/g, '_');
  const told = parseCount(headers.get('x-ratelimit-limit'));
  if (category !== label || told === null || told === 0) return null;
  return told < RATE_LIMITS[plan][family][label].limit ? told : null;
}

/** Says once in a client's life that its `plan` is larger than the account's. */
export class PlanCheck {
  readonly #plan: ZoomPlan;
  readonly #logger: Logger;
  #told = false;

  constructor(plan: ZoomPlan, logger: Logger) {
    this.#plan = plan;
    this.#logger = logger;
  }

  observe(headers: Headers, bucket: RateLimitBucket): void {
    if (this.#told) return;
    const zoomsLimit = smallerLimit(headers, bucket, this.#plan);
    if (zoomsLimit === null) return;
    this.#told = true;
    const { family, label } = bucket;
    const plans: ZoomPlan[] = ['free', 'pro']; // no limit is smaller than one of its own plan and fits the largest
    this.#logger.warn('Zoom tells a smaller limit than that of the plan: set `plan` to what the account pays for.', {
      plan: this.#plan,
      planThatFits: plans.find((plan) => RATE_LIMITS[plan][family][label].limit === zoomsLimit) ?? null,
      bucket: `${family}:${label}`,
      limit: RATE_LIMITS[this.#plan][family][label].limit,
      zoomsLimit,
    });
  }
}
