import type { CallPriority } from '../types/rate-limit.js';

/** After so many interactive calls in a row, one bulk call goes first: bulk work is slowed, never starved. */
const INTERACTIVE_RUN = 4;

/** One call in line. */
export interface Waiter {
  readonly priority: CallPriority;
  /** Set when the caller left: the entry is skipped when its turn comes. */
  left: boolean;
  grant(): void;
  fail(error: Error): void;
}

/** First in, first out, in two lanes. */
export class WaitQueue {
  readonly #lanes: Record<CallPriority, Lane> = { interactive: new Lane(), bulk: new Lane() };
  #interactiveRun = 0;

  get size(): number {
    return this.#lanes.interactive.size + this.#lanes.bulk.size;
  }

  push(waiter: Waiter): void {
    this.#lanes[waiter.priority].push(waiter);
  }

  /** A caller gave up. */
  leave(waiter: Waiter): void {
    if (waiter.left) return;
    waiter.left = true;
    this.#lanes[waiter.priority].forget();
  }

  /** The next in line. */
  shift(): Waiter | undefined {
    const { interactive, bulk } = this.#lanes;
    const bulkFirst = bulk.size > 0 && (interactive.size === 0 || this.#interactiveRun >= INTERACTIVE_RUN);
    this.#interactiveRun = bulkFirst ? 0 : this.#interactiveRun + 1;
    return (bulkFirst ? bulk : interactive).shift();
  }
}

/** An array with a moving head: `Array.shift` would move 100,000 entries for each call. */
class Lane {
  #entries: (Waiter | undefined)[] = [];
  #head = 0;
  #left = 0;

  get size(): number {
    return this.#entries.length - this.#head - this.#left;
  }

  push(waiter: Waiter): void {
    this.#entries.push(waiter);
  }

  forget(): void {
    this.#left += 1;
    if (this.#left > 1_000 && this.#left * 2 > this.#entries.length - this.#head) this.#compact();
  }

  shift(): Waiter | undefined {
    while (this.#head < this.#entries.length) {
      const waiter = this.#entries[this.#head];
      this.#entries[this.#head] = undefined;
      this.#head += 1;
      const left = waiter?.left === true;
      if (left) this.#left -= 1; // before compacting, which counts anew
      if (this.#head > 1_000 && this.#head * 2 > this.#entries.length) this.#compact();
      if (!left) return waiter;
    }
    return undefined;
  }

  #compact(): void {
    this.#entries = this.#entries.slice(this.#head).filter((waiter) => waiter !== undefined && !waiter.left);
    this.#head = 0;
    this.#left = 0;
  }
}
