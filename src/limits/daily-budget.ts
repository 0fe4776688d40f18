import type { Clock } from '../types/clock.js';
import { type DailyPool, dailyPool, nextUtcDay } from '../types/daily-pool.js';
import { ZoomRateLimitError } from '../types/errors.js';
import type { CallPriority, DailyUse, RateLimitBucket, ZoomPlan } from '../types/rate-limit.js';
import type { Counted, DayCounts } from './day-counts.js';

/** What a {@link DailyBudget} needs to know. */
export interface DailyBudgetOptions {
  plan: ZoomPlan;
  /** Part of the account's pools that this client may use, in (0, 1]. */
  share: number;
  /** Part of that which bulk work leaves to interactive calls, in [0, 1). */
  reserve: number;
  counts: DayCounts;
  clock: Clock;
}

/**
 * Keeps the day's pools: a call that no longer fits fails at once with the instant at which the next day begins, and
 * nothing is sent. Other pools go on. What Zoom says outranks our own count, since other apps draw on the same pools.
 */
export class DailyBudget {
  readonly #options: DailyBudgetOptions;

  constructor(options: DailyBudgetOptions) {
    this.#options = options;
  }

  /**
   * Counts one request; `null` where there is nothing to count.
   * @throws ZoomRateLimitError with `window: 'day'` when it does not fit.
   */
  async spend(
    bucket: RateLimitBucket,
    priority: CallPriority,
    operation: string,
    signal?: AbortSignal,
  ): Promise<Counted | null> {
    const { plan, counts, clock } = this.#options;
    const pool = dailyPool(plan, bucket);
    if (pool === null) return null;
    const until = counts.closedUntil(pool.name);
    if (until !== null) throw exhausted(pool.name, operation, until, 'Zoom said so');
    const limit = this.#limitFor(pool.limit, priority);
    const counted = await counts.take(pool.name, limit, signal);
    if (counted !== null) return counted;
    throw exhausted(pool.name, operation, nextUtcDay(clock.now()), `this client may use ${limit} requests of it`);
  }

  /** Zoom answered that the pool of this bucket is used up. */
  exhaust(bucket: RateLimitBucket, until: number): void {
    const pool = dailyPool(this.#options.plan, bucket);
    if (pool !== null) this.#options.counts.close(pool.name, until);
  }

  /** What is known of the pool that a bucket draws from; `null` where there is none. */
  useOf(bucket: RateLimitBucket): DailyUse | null {
    const pool = dailyPool(this.#options.plan, bucket);
    return pool === null ? null : this.#use(pool, this.#options.counts.usedToday(pool.name), 'interactive');
  }

  /** The same, as the ledger tells it, and for one kind of call: bulk work has the reserve less. */
  async askUseOf(bucket: RateLimitBucket, priority: CallPriority): Promise<DailyUse | null> {
    const pool = dailyPool(this.#options.plan, bucket);
    return pool === null ? null : this.#use(pool, await this.#options.counts.look(pool.name), priority);
  }

  #use(pool: DailyPool, used: number, priority: CallPriority): DailyUse {
    const { counts, clock } = this.#options;
    const limit = this.#limitFor(pool.limit, priority);
    return {
      pool: pool.name,
      limit,
      used,
      left: counts.closedUntil(pool.name) === null ? Math.max(0, limit - used) : 0,
      resetsAt: new Date(nextUtcDay(clock.now())).toISOString(),
    };
  }

  #limitFor(limit: number, priority: CallPriority): number {
    const { share, reserve } = this.#options;
    return Math.floor(limit * share * (priority === 'bulk' ? 1 - reserve : 1));
  }
}

function exhausted(pool: string, operation: string, until: number, why: string): ZoomRateLimitError {
  const retryAt = new Date(until).toISOString();
  return new ZoomRateLimitError(`${operation} was not sent: the day's pool ${pool} is used up (${why}).`, {
    operation,
    status: 429,
    code: null,
    trackingId: null,
    hint: `Come back after ${retryAt}. All apps of the account draw on the same pool.`,
    window: 'day',
    retryAt,
  });
}
