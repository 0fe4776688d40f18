import type { Clock } from '../types/clock.js';
import { ZoomClosedError } from '../types/errors.js';
import type { BucketSnapshot, CallPriority, RateLimit, RateLimitBucket } from '../types/rate-limit.js';
import { wait } from '../types/wait.js';
import { DelaySpread } from './delay-spread.js';
import { RecentGrants } from './recent-grants.js';
import type { Slots } from './slots.js';
import { Slowdown } from './slowdown.js';
import { WaitQueue } from './wait-queue.js';
import { WaitingCall } from './waiting-call.js';

/**
 * Hands the slots of one bucket to those who wait, one by one. Whoever grants the slots knows nothing of the queue:
 * its order, its priorities and who left it are settled in the moment in which a slot comes.
 */
export class Pacer {
  readonly #bucket: RateLimitBucket;
  readonly #rate: RateLimit;
  readonly #slots: Slots;
  readonly #clock: Clock;
  readonly #spread = new DelaySpread();
  readonly #slowdown = new Slowdown();
  readonly #granted: RecentGrants;
  readonly #queue = new WaitQueue();
  /** Ends the pump's present rest. */
  #waking = new AbortController();
  #pumping = false;
  #pausedUntil = Number.NEGATIVE_INFINITY;

  constructor(bucket: RateLimitBucket, rate: RateLimit, slots: Slots, clock: Clock) {
    this.#bucket = bucket;
    this.#rate = rate;
    this.#slots = slots;
    this.#clock = clock;
    this.#granted = new RecentGrants(rate);
  }

  acquire(priority: CallPriority, signal: AbortSignal): Promise<void> {
    if (!this.#pumping && this.#queue.size === 0 && this.#pausedForMs() === 0) {
      this.#adapt();
      if (this.#slots.takeNow()) {
        this.#granted.add(this.#clock.elapsed());
        return Promise.resolve();
      }
    }
    return new Promise((resolve, reject) => {
      this.#queue.push(new WaitingCall(priority, signal, resolve, reject, this));
      void this.#pump();
    });
  }

  /** A waiting call gave up. */
  leave(call: WaitingCall): void {
    this.#queue.leave(call);
    if (this.#queue.size === 0) this.#waking.abort();
  }

  pause(durationMs: number): void {
    this.refused(durationMs);
    this.#slots.tellRefusal?.(durationMs);
  }

  /** Zoom refused a request, of this process or of another that shares the bucket. */
  refused(pauseMs: number): void {
    const now = this.#clock.elapsed();
    this.#slowdown.refused(now, now + pauseMs);
    this.#pausedUntil = Math.max(this.#pausedUntil, now + pauseMs);
  }

  observe(delayMs: number): void {
    this.#spread.observe(delayMs);
  }

  snapshot(): BucketSnapshot {
    this.#adapt();
    const queued = this.#queue.size;
    const pausedForMs = this.#pausedForMs();
    return {
      ...this.#bucket,
      ...this.#rate,
      used: this.#granted.countAt(this.#clock.elapsed()),
      queued,
      pausedForMs,
      nextFreeInMs: Math.max(pausedForMs, this.#slots.nextInMs) + queued * this.#slots.spacingMs,
    };
  }

  close(): void {
    for (let call = this.#queue.shift(); call !== undefined; call = this.#queue.shift()) {
      call.fail(new ZoomClosedError());
    }
    this.#waking.abort();
    this.#slots.close();
  }

  #pausedForMs(): number {
    return Math.max(0, this.#pausedUntil - this.#clock.elapsed());
  }

  #adapt(): void {
    this.#slots.adapt(this.#spread.ms, this.#slowdown.factorAt(this.#clock.elapsed()));
  }

  /** Grants slots for as long as somebody waits. Leaves no timer behind when nobody does. */
  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    while (this.#queue.size > 0) {
      this.#adapt();
      this.#waking = new AbortController();
      const restMs = Math.ceil(this.#pausedForMs()); // timers count whole milliseconds
      if (restMs > 0) await wait(restMs, this.#waking.signal).catch(() => undefined);
      else await this.#slots.next(() => this.#grantNext(), this.#waking.signal, this.#queue.size);
    }
    this.#pumping = false;
  }

  #grantNext(): boolean {
    if (this.#pausedForMs() > 0) return false; // paused while the slot was on its way: it lapses
    const call = this.#queue.shift();
    if (call === undefined) return false;
    this.#granted.add(this.#clock.elapsed());
    call.grant();
    return true;
  }
}
