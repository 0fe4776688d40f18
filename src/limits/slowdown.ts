/** A refusal makes the bucket this much slower. */
const STEP = 4;
/** It never becomes slower than this. */
const SLOWEST = 16;
/** Every so often without a refusal it becomes quicker again. */
const RECOVERY_MS = 5_000;
const RECOVERY_STEP = 1.75;
/** Of a longer pause only so much counts as time without a refusal: the rest says nothing about the load. */
const LONGEST_CREDIT_MS = 10_000;

/**
 * How much slower than Zoom's published limit a bucket goes, because Zoom refused: other apps of the account may be
 * using it, or the plan is smaller than was said. Four times slower at each refusal, back to full speed within half a
 * minute. Refusals of requests that were on their way together count once.
 */
export class Slowdown {
  #factor = 1;
  #changedAt = 0;
  #ignoreUntil = 0;

  /** 1: full speed. */
  factorAt(now: number): number {
    while (this.#factor > 1 && now - this.#changedAt >= RECOVERY_MS) {
      this.#factor = Math.max(1, this.#factor / RECOVERY_STEP);
      this.#changedAt += RECOVERY_MS;
    }
    return this.#factor;
  }

  /** Zoom refused at `now`, and the bucket rests until `resumesAt`. */
  refused(now: number, resumesAt: number): void {
    if (now < this.#ignoreUntil) return;
    this.#factor = Math.min(SLOWEST, this.factorAt(now) * STEP);
    this.#changedAt = Math.max(now, resumesAt - LONGEST_CREDIT_MS);
    this.#ignoreUntil = resumesAt;
  }
}
