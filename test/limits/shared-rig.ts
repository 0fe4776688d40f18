import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { type SharedBucket, type SharedBucketEvents, SharedSlots } from '../../src/limits/shared-slots.js';
import { systemClock } from '../../src/types/clock.js';
import { memoryDailyLedger } from '../../src/types/daily-ledger.js';
import type { RateLimiter } from '../../src/types/rate-limit.js';

/** Redis as far as a shared bucket can see: spaces what all machines book, and can go away or forget. */
export class StubRedis {
  up = true;
  /** Takes bookings, and never lets their slots come. */
  loses = false;
  /** Bookings asked for. */
  asked = 0;
  /** Shares that were let go. */
  closed = 0;
  /** Booked, and not come yet. */
  onTheWay = 0;
  mostOnTheWay = 0;
  readonly spacings: number[] = [];
  readonly #users = new Set<SharedBucketEvents>();
  #spacingMs = 0;
  #nextAt = 0;

  /** A machine that shares the account's buckets. */
  machine(localShare = 0.1): RateLimiter {
    return createRateLimiter(
      { plan: 'pro', share: 1, clock: systemClock },
      {
        ledger: memoryDailyLedger(),
        close: () => {
          this.closed += 1;
        },
        slots: (_bucket, rate, onRefusal) =>
          new SharedSlots({ rate, localShare, clock: systemClock, open: this.#open.bind(this), onRefusal }),
      },
    );
  }

  goAway(): void {
    this.up = false;
    for (const user of this.#users) user.onLost();
  }

  comeBack(): void {
    this.up = true;
    for (const user of this.#users) user.onBack();
  }

  /** The keys are gone. One machine notices, as Bottleneck does at its next step. */
  forget(): void {
    this.#nextAt = 0;
    const [first] = this.#users;
    first?.onForgotten();
  }

  #open(spacingMs: number, events: SharedBucketEvents): SharedBucket {
    this.#spacingMs = spacingMs;
    this.#users.add(events);
    return {
      book: async (job) => {
        this.asked += 1;
        if (!this.up) throw new Error('Redis is away.');
        if (this.loses) return new Promise(() => undefined);
        const now = performance.now();
        const at = Math.max(now, this.#nextAt);
        this.#nextAt = at + this.#spacingMs;
        this.onTheWay += 1;
        this.mostOnTheWay = Math.max(this.mostOnTheWay, this.onTheWay);
        await new Promise((resolve) => setTimeout(resolve, at - now));
        this.onTheWay -= 1;
        job();
      },
      space: (newSpacingMs) => {
        this.#spacingMs = newSpacingMs;
        this.spacings.push(newSpacingMs);
      },
      tell: (message) => {
        for (const user of this.#users) user.onMessage(message);
      },
      release: () => void this.#users.delete(events),
    };
  }
}
