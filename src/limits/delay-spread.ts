/** Until enough delays were seen, and at most: the spread that any network is given. */
export const WIDEST_SPREAD_MS = 140;
/** Clocks, timers and event loops are never better than this. */
const NARROWEST_MS = 25;
/** Delays remembered. */
const MEMORY = 512;

/**
 * How unevenly requests travel: the spread between the quickest and the slowest of the last 512. Requests that leave
 * evenly arrive bunched by at most that much, so spacing them over the window plus the spread keeps the limit at Zoom's
 * end. Whole exchanges are measured, which can only make the spread look wider than the way there.
 */
export class DelaySpread {
  readonly #delays = new Float64Array(MEMORY);
  #seen = 0;
  #spreadMs = WIDEST_SPREAD_MS;

  /** Milliseconds, from 25 to 140. 140 until 512 delays were seen: a short burst is not worth a risk. */
  get ms(): number {
    return this.#spreadMs;
  }

  /** One exchange took so long from sending to the answer's headers. */
  observe(delayMs: number): void {
    this.#delays[this.#seen % MEMORY] = delayMs;
    this.#seen += 1;
    if (this.#seen < MEMORY) return;
    // A wider spread counts at once; a narrower one when a whole round of delays shows it.
    const { min, max } = this.#extremes();
    const spread = Math.min(WIDEST_SPREAD_MS, Math.max(NARROWEST_MS, max - min));
    this.#spreadMs = spread;
  }

  #extremes(): { min: number; max: number } {
    let min = Number.POSITIVE_INFINITY;
    let max = 0;
    for (const delay of this.#delays) {
      if (delay < min) min = delay;
      if (delay > max) max = delay;
    }
    return { min, max };
  }
}
