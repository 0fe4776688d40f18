import type { Clock } from '../types/clock.js';
import type { Random } from './random.js';
import { randomLetters } from './random-id.js';

interface Cursor {
  /** The operation and query that the token was issued for. */
  query: string;
  /** Rows that came before the page. */
  offset: number;
  /** On the clock's monotonic reading. */
  expiresAt: number;
}

/** Hands out cursors and knows them again, until they expire. */
export class PageTokens {
  readonly #random: Random;
  readonly #clock: Clock;
  readonly #lifetimeMs: number;
  readonly #cursors = new Map<string, Cursor>();

  constructor(random: Random, clock: Clock, lifetimeMs: number) {
    this.#random = random;
    this.#clock = clock;
    this.#lifetimeMs = lifetimeMs;
  }

  /** A new cursor for the rows of this query from `offset` on. */
  issue(query: string, offset: number): string {
    const now = this.#clock.elapsed();
    for (const [token, cursor] of this.#cursors) {
      if (cursor.expiresAt > now) break; // issued in order, so they expire in order
      this.#cursors.delete(token);
    }
    const token = randomLetters(this.#random, 35);
    this.#cursors.set(token, { query, offset, expiresAt: now + this.#lifetimeMs });
    return token;
  }

  /** Where the token's page begins; `null` when it is unknown, expired, or belongs to another query. */
  read(token: string, query: string): number | null {
    const cursor = this.#cursors.get(token);
    if (cursor === undefined || cursor.query !== query || cursor.expiresAt <= this.#clock.elapsed()) return null;
    return cursor.offset;
  }
}
