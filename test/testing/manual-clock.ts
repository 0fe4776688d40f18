import type { Clock } from '../../src/types/clock.js';

/** A clock that stands still until it is told to move. */
export class ManualClock implements Clock {
  #now: number;
  #elapsed = 0;

  constructor(now = '2025-06-10T15:00:00Z') {
    this.#now = Date.parse(now);
  }

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  advance(ms: number): void {
    this.#now += ms;
    this.#elapsed += ms;
  }
}
