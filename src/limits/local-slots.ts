import type { Clock } from '../types/clock.js';
import type { RateLimit } from '../types/rate-limit.js';
import { wait } from '../types/wait.js';
import type { Slots } from './slots.js';
import { localSpacer, type Spacer } from './spacer.js';

/** How long before a slot is due a call is handed to Bottleneck, whose bookkeeping takes a few milliseconds. */
const HANDOVER_MS = 20;
/** How late Bottleneck may be. */
const OVERDUE_MS = 1_000;

/**
 * The slots of one bucket in one process. Bottleneck spaces them; it is handed one job at a time, shortly before its
 * slot, because it takes milliseconds per waiting job and makes up for a slot that came late (a stalled process, a
 * suspended laptop) by an early one.
 */
export class LocalSlots implements Slots {
  readonly #rate: RateLimit;
  readonly #clock: Clock;
  #spacingMs: number;
  #spacer: Spacer;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(rate: RateLimit, spreadMs: number, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
    this.#spacingMs = spacingOf(rate, spreadMs, 1);
    this.#spacer = localSpacer(this.#spacingMs);
  }

  get spacingMs(): number {
    return this.#spacingMs;
  }

  get nextInMs(): number {
    return Math.max(0, this.#lastAt + this.#spacingMs - this.#clock.elapsed());
  }

  /** Tells Bottleneck at once when the spacing grows, and when it has shrunk by more than a hundredth. */
  adapt(spreadMs: number, slowdown: number): void {
    const spacingMs = spacingOf(this.#rate, spreadMs, slowdown);
    if (spacingMs <= this.#spacingMs && spacingMs > this.#spacingMs * 0.99) return;
    this.#spacingMs = spacingMs;
    this.#spacer.space(spacingMs);
  }

  takeNow(): boolean {
    if (this.nextInMs > 0) return false;
    // The caller need not wait for Bottleneck's own bookkeeping (5 ms), but the slot is booked there all the same.
    this.#lastAt = this.#clock.elapsed();
    this.#spacer.schedule(() => undefined).catch(() => undefined);
    return true;
  }

  /**
   * Bottleneck counts by the wall clock: were that set back by an hour, it would stand still for an hour. So one that
   * does not keep its time is replaced.
   */
  async next(use: () => boolean, stop: AbortSignal): Promise<void> {
    const restMs = Math.ceil(this.nextInMs - HANDOVER_MS); // timers count whole milliseconds
    if (restMs > 0) return wait(restMs, stop).catch(() => undefined);
    const spacer = this.#spacer;
    const inTime = new AbortController();
    const overdue = wait(this.#spacingMs + OVERDUE_MS, inTime.signal).then(() => {
      this.#spacer = localSpacer(this.#spacingMs);
      spacer.stop();
    });
    const slot = spacer
      .schedule(() => {
        if (spacer === this.#spacer && use()) this.#lastAt = this.#clock.elapsed();
      })
      .catch(() => undefined); // stopped: it is being replaced
    await Promise.race([slot, overdue]);
    inTime.abort();
  }

  close(): void {
    // Bottleneck holds nothing that would need to be let go.
  }
}

/** Requests spaced like this keep within the limit at Zoom's end while their delays differ by up to the spread. */
export function spacingOf({ limit, windowMs }: RateLimit, spreadMs: number, slowdown: number): number {
  return ((windowMs + spreadMs) / limit) * slowdown;
}
