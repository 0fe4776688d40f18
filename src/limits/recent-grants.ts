/** Counts the grants of the present window, in a fixed piece of memory: as many as the limit allows. */
export class RecentGrants {
  readonly #windowMs: number;
  readonly #instants: Float64Array;
  #next = 0;

  constructor({ limit, windowMs }: { limit: number; windowMs: number }) {
    this.#windowMs = windowMs;
    this.#instants = new Float64Array(Math.ceil(limit) + 1).fill(Number.NEGATIVE_INFINITY);
  }

  add(now: number): void {
    this.#instants[this.#next] = now;
    this.#next = (this.#next + 1) % this.#instants.length;
  }

  countAt(now: number): number {
    return this.#instants.reduce((count, instant) => (instant > now - this.#windowMs ? count + 1 : count), 0);
  }
}
