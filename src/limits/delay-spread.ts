/** At most, and until enough delays were seen: the spread that any network is given. */
export const WIDEST_SPREAD_MS = 110;
/** Clocks, timers and event loops are never better than this. */
const NARROWEST_MS = 20;
/** Added to what was seen: grants fall on whole milliseconds, and 512 delays rarely hold both extremes. */
const MARGIN_MS = 5;
/** Delays remembered. */
const MEMORY = 512;
/** From so many on, a first guess: half as much again as was seen, and some more. */
const FIRST_GUESS = 128;
const GUESS_MARGIN_MS = 20;

/**
 * How unevenly requests travel: the spread between the quickest and the slowest of the last 512. Requests that leave
 * evenly arrive bunched by at most that much, so spacing them over the window plus the spread keeps the limit at Zoom's
 * end. Whole exchanges are measured, which can only make the spread look wider than the way there.
 */
export class DelaySpread {
  readonly #delays = new Float64Array(MEMORY);
  #seen = 0;
  #spreadMs = WIDEST_SPREAD_MS;

  /** Milliseconds, from 20 to 110. 110 until 128 delays were seen: a short burst is not worth a risk. */
  get ms(): number {
    return this.#spreadMs;
  }

  /** One exchange took so long from sending to the answer's headers. */
  observe(delayMs: number): void {
    this.#delays[this.#seen % MEMORY] = delayMs;
    this.#seen += 1;
    if (this.#seen < FIRST_GUESS) return;
    // A wider spread counts at once; a narrower one when a whole round of delays shows it.
    const { min, max } = this.#extremes();
    const seenMs = max - min;
    const wanted = this.#seen < MEMORY ? seenMs * 1.5 + GUESS_MARGIN_MS : seenMs + MARGIN_MS;
    this.#spreadMs = Math.min(WIDEST_SPREAD_MS, Math.max(NARROWEST_MS, wanted));
  }

  #extremes(): { min: number; max: number } {
    let min = Number.POSITIVE_INFINITY;
    let max = 0;
    for (const delay of this.#delays.subarray(0, this.#seen)) {
      if (delay < min) min = delay;
      if (delay > max) max = delay;
    }
    return { min, max };
  }
}
