import type { Clock } from '../types/clock.js';
import type { DailyLedger } from '../types/daily-ledger.js';
import { dailyPool, nextUtcDay, utcDay } from '../types/daily-pool.js';
import { ZoomRateLimitError } from '../types/errors.js';
import type { Logger } from '../types/logger.js';
import type { CallPriority, DailyUse, RateLimitBucket, ZoomPlan } from '../types/rate-limit.js';

/** What a {@link DailyBudget} needs to know. */
export interface DailyBudgetOptions {
  plan: ZoomPlan;
  /** Part of the account's pools that this client may use, in (0, 1]. */
  share: number;
  /** Part of that which bulk work leaves to interactive calls, in [0, 1). */
  reserve: number;
  ledger: DailyLedger;
  clock: Clock;
  logger: Logger;
}

/**
 * Keeps the day's pools: a call that no longer fits fails at once with the instant at which the next day begins, and
 * nothing is sent. Other pools go on. What Zoom says outranks our own count, since other apps draw on the same pools.
 */
export class DailyBudget {
  readonly #options: DailyBudgetOptions;
  /** Pools that Zoom says are used up, and until when. */
  readonly #exhaustedUntil = new Map<string, number>();
  /** Last known counts, for the snapshot and for when the ledger is away. */
  readonly #used = new Map<string, number>();

  constructor(options: DailyBudgetOptions) {
    this.#options = options;
  }

  /**
   * Counts one request.
   * @throws ZoomRateLimitError with `window: 'day'` when it does not fit.
   */
  async spend(bucket: RateLimitBucket, priority: CallPriority, operation: string): Promise<void> {
    const pool = dailyPool(this.#options.plan, bucket);
    if (pool === null) return;
    const now = this.#options.clock.now();
    const until = this.#exhaustedUntil.get(pool.name) ?? 0;
    if (now < until) throw exhausted(pool.name, operation, until, 'Zoom said so');
    const limit = this.#limitFor(pool.limit, priority);
    const key = `${pool.name}:${utcDay(now)}`;
    const used = await this.#add(key, 1);
    if (used <= limit) return;
    await this.#add(key, -1);
    throw exhausted(pool.name, operation, nextUtcDay(now), `${used - 1} of ${limit} requests were counted`);
  }

  /** Zoom answered that the pool of this bucket is used up. */
  exhaust(bucket: RateLimitBucket, until: number): void {
    const pool = dailyPool(this.#options.plan, bucket);
    if (pool !== null) this.#exhaustedUntil.set(pool.name, until);
  }

  /** What is known of the pool that a bucket draws from; `null` where there is none. */
  useOf(bucket: RateLimitBucket): DailyUse | null {
    const pool = dailyPool(this.#options.plan, bucket);
    if (pool === null) return null;
    const now = this.#options.clock.now();
    const limit = this.#limitFor(pool.limit, 'interactive');
    const empty = now < (this.#exhaustedUntil.get(pool.name) ?? 0);
    const used = this.#used.get(`${pool.name}:${utcDay(now)}`) ?? 0;
    return {
      limit,
      used,
      left: empty ? 0 : Math.max(0, limit - used),
      resetsAt: new Date(nextUtcDay(now)).toISOString(),
    };
  }

  #limitFor(limit: number, priority: CallPriority): number {
    const { share, reserve } = this.#options;
    return Math.floor(limit * share * (priority === 'bulk' ? 1 - reserve : 1));
  }

  /** Without its ledger the client counts by itself: an account must not stand still because a counter does. */
  async #add(key: string, amount: number): Promise<number> {
    const own = (this.#used.get(key) ?? 0) + amount;
    const used = await this.#options.ledger.add(key, amount).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : typeof error;
      this.#options.logger.warn('The daily ledger failed; counting in this process only.', { error: name });
      return own;
    });
    for (const known of this.#used.keys()) if (!known.endsWith(key.slice(-10))) this.#used.delete(known); // yesterday's
    this.#used.set(key, used);
    return used;
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
