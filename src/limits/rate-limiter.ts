import Bottleneck from 'bottleneck';
import type { Clock } from '../types/clock.js';
import { ZoomClosedError } from '../types/errors.js';
import {
  type BucketSnapshot,
  bucketName,
  type CallPriority,
  RATE_LIMITS,
  type RateLimit,
  type RateLimitBucket,
  type RateLimiter,
  type ZoomPlan,
} from '../types/rate-limit.js';
import { wait } from '../types/wait.js';
import { DelaySpread } from './delay-spread.js';
import { Slowdown } from './slowdown.js';
import { type Waiter, WaitQueue } from './wait-queue.js';

/** How long before a slot is due a call is handed to Bottleneck, whose bookkeeping takes a few milliseconds. */
const HANDOVER_MS = 20;
/** How late Bottleneck may be. */
const OVERDUE_MS = 1_000;

/** Options of {@link createRateLimiter}. */
export interface RateLimiterOptions {
  plan: ZoomPlan;
  /** Part of the account's limit that this client may use, in (0, 1]. */
  share: number;
  clock: Clock;
}

/** A limiter for one Zoom account in one process: a pacer for each bucket, made when it is first used. */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const pacers = new Map<string, Pacer>();
  let closed = false;
  const pacerOf = (bucket: RateLimitBucket): Pacer => {
    const name = bucketName(bucket);
    let pacer = pacers.get(name);
    if (pacer === undefined) {
      const { limit, windowMs } = RATE_LIMITS[options.plan][bucket.family][bucket.label];
      pacer = new Pacer(bucket, { limit: limit * options.share, windowMs }, options.clock);
      pacers.set(name, pacer);
    }
    return pacer;
  };
  return {
    acquire: async (bucket, { priority, signal }) => {
      if (closed) throw new ZoomClosedError();
      signal.throwIfAborted();
      await pacerOf(bucket).acquire(priority, signal);
    },
    pause: (bucket, durationMs) => pacerOf(bucket).pause(durationMs),
    observe: (bucket, delayMs) => pacerOf(bucket).observe(delayMs),
    snapshot: () => [...pacers.values()].map((pacer) => pacer.snapshot()),
    close: async () => {
      closed = true;
      for (const pacer of pacers.values()) pacer.close();
    },
  };
}

/**
 * Spaces the requests of one bucket. Bottleneck keeps the spacing; the queue in front of it is ours and hands over one
 * call at a time, shortly before its slot, because Bottleneck takes milliseconds per waiting job, ignores priorities
 * once a job is registered, makes up for a slot that came late (a stalled process, a suspended laptop) by an early one,
 * and cannot be told that nobody waits any more.
 */
class Pacer {
  readonly #bucket: RateLimitBucket;
  readonly #rate: RateLimit;
  readonly #spread = new DelaySpread();
  readonly #slowdown = new Slowdown();
  #minTimeMs: number;
  readonly #clock: Clock;
  readonly #queue = new WaitQueue();
  #limiter: Bottleneck;
  /** Ends the pump's present rest. */
  #waking = new AbortController();
  #pumping = false;
  #lastGrantAt = Number.NEGATIVE_INFINITY;
  #pausedUntil = Number.NEGATIVE_INFINITY;

  constructor(bucket: RateLimitBucket, rate: RateLimit, clock: Clock) {
    this.#bucket = bucket;
    this.#rate = rate;
    this.#clock = clock;
    this.#minTimeMs = this.#spacingMs();
    this.#limiter = this.#createLimiter();
  }

  acquire(priority: CallPriority, signal: AbortSignal): Promise<void> {
    if (this.#isIdle()) {
      // The caller need not wait for Bottleneck's own bookkeeping (5 ms), but the slot is booked there all the same.
      this.#lastGrantAt = this.#clock.elapsed();
      this.#limiter.schedule(async () => undefined).catch(() => undefined);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const done = () => signal.removeEventListener('abort', onAbort);
      const waiter: Waiter = {
        priority,
        left: false,
        grant: () => {
          done();
          resolve();
        },
        fail: (error) => {
          done();
          reject(error);
        },
      };
      const onAbort = () => {
        this.#queue.leave(waiter);
        if (this.#queue.size === 0) this.#waking.abort();
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#queue.push(waiter);
      void this.#pump();
    });
  }

  pause(durationMs: number): void {
    const now = this.#clock.elapsed();
    this.#slowdown.refused(now, now + durationMs);
    this.#pausedUntil = Math.max(this.#pausedUntil, now + durationMs);
  }

  observe(delayMs: number): void {
    this.#spread.observe(delayMs);
  }

  snapshot(): BucketSnapshot {
    return {
      ...this.#bucket,
      ...this.#rate,
      queued: this.#queue.size,
      pausedForMs: Math.max(0, this.#pausedUntil - this.#clock.elapsed()),
    };
  }

  close(): void {
    for (let waiter = this.#queue.shift(); waiter !== undefined; waiter = this.#queue.shift()) {
      waiter.fail(new ZoomClosedError());
    }
    this.#waking.abort();
  }

  /** Requests spaced like this keep within the limit at Zoom's end while their delays differ by up to the spread. */
  #spacingMs(): number {
    const { limit, windowMs } = this.#rate;
    return ((windowMs + this.#spread.ms) / limit) * this.#slowdown.factorAt(this.#clock.elapsed());
  }

  /** Tells Bottleneck when the spacing has moved by more than a hundredth. */
  #keepSpacing(): void {
    const minTimeMs = this.#spacingMs();
    if (Math.abs(minTimeMs - this.#minTimeMs) < this.#minTimeMs / 100) return;
    this.#minTimeMs = minTimeMs;
    this.#limiter.updateSettings({ minTime: minTimeMs });
  }

  #isIdle(): boolean {
    this.#keepSpacing();
    const now = this.#clock.elapsed();
    const rested = now >= this.#lastGrantAt + this.#minTimeMs && now >= this.#pausedUntil;
    return rested && !this.#pumping && this.#queue.size === 0;
  }

  /** Grants slots for as long as somebody waits. Leaves no timer behind when nobody does. */
  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    while (this.#queue.size > 0) {
      this.#keepSpacing();
      const due = Math.max(this.#pausedUntil, this.#lastGrantAt + this.#minTimeMs - HANDOVER_MS);
      const restMs = Math.ceil(due - this.#clock.elapsed()); // timers count whole milliseconds
      if (restMs > 0) await this.#rest(restMs);
      else await this.#takeSlot();
    }
    this.#pumping = false;
  }

  async #rest(durationMs: number): Promise<void> {
    this.#waking = new AbortController();
    await wait(durationMs, this.#waking.signal).catch(() => undefined);
  }

  #createLimiter(): Bottleneck {
    return new Bottleneck({ minTime: this.#minTimeMs, maxConcurrent: 1 });
  }

  /**
   * Has Bottleneck grant one slot. It counts by the wall clock: were that set back by an hour, it would stand still for
   * an hour. So one that does not keep its time is replaced.
   */
  async #takeSlot(): Promise<void> {
    const limiter = this.#limiter;
    const inTime = new AbortController();
    const overdue = wait(this.#minTimeMs + OVERDUE_MS, inTime.signal).then(() => {
      this.#limiter = this.#createLimiter();
      void limiter.stop({ dropWaitingJobs: true }).catch(() => undefined);
    });
    const slot = limiter
      .schedule(async () => {
        if (limiter === this.#limiter) this.#grantNext();
      })
      .catch(() => undefined); // stopped: it is being replaced
    await Promise.race([slot, overdue]);
    inTime.abort();
  }

  #grantNext(): void {
    const now = this.#clock.elapsed();
    if (now < this.#pausedUntil) return; // paused while Bottleneck counted down: this slot lapses
    const waiter = this.#queue.shift();
    if (waiter === undefined) return;
    this.#lastGrantAt = now;
    waiter.grant();
  }
}
