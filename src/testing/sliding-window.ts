/**
 * The instants of the last so many milliseconds. Adding one costs the same however many there are.
 * An instant leaves exactly `windowMs` after it came.
 */
export class SlidingWindow {
  readonly #windowMs: number;
  /** Ring of instants, ascending from `#first` on. */
  #ring = new Float64Array(64);
  #first = 0;
  #count = 0;
  #worst = 0;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** The largest number of instants that were ever inside together. */
  get worst(): number {
    return this.#worst;
  }

  /** How many are inside at this moment. */
  countAt(nowMs: number): number {
    while (this.#count > 0 && Number(this.#ring[this.#first]) <= nowMs - this.#windowMs) {
      this.#first = (this.#first + 1) % this.#ring.length;
      this.#count -= 1;
    }
    return this.#count;
  }

  /** Adds this moment. */
  add(nowMs: number): void {
    this.countAt(nowMs);
    if (this.#count === this.#ring.length) this.#grow();
    this.#ring[(this.#first + this.#count) % this.#ring.length] = nowMs;
    this.#count += 1;
    this.#worst = Math.max(this.#worst, this.#count);
  }

  /** Once the ring is full. */
  #grow(): void {
    const ring = new Float64Array(this.#ring.length * 2);
    ring.set(this.#ring.subarray(this.#first));
    ring.set(this.#ring.subarray(0, this.#first), this.#ring.length - this.#first);
    this.#ring = ring;
    this.#first = 0;
  }
}
