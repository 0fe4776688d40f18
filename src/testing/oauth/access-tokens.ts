import type { Clock } from '../../types/clock.js';
import type { Random } from '../random.js';
import { randomLetters } from '../random-id.js';
import type { Grant } from './grant.js';
import { Remembered } from './remembered.js';

/** An access token that was handed out. */
export interface IssuedToken {
  /** On the clock's monotonic reading. */
  expiresAt: number;
  /** Whose it is; `null`: the account's own (Server-to-Server). */
  grant: Grant | null;
  /** What the app might do when it was handed out: Zoom's tokens keep their scopes as well. */
  scopes: readonly string[];
}

const MAX_TOKENS = 10_000;

/** The access tokens that were handed out. */
export class AccessTokens {
  readonly lifetimeMs: number;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #scopesNow: () => readonly string[];
  readonly #onIssued: () => void;
  readonly #tokens = new Remembered<IssuedToken>(MAX_TOKENS);

  constructor(parts: {
    lifetimeMs: number;
    clock: Clock;
    random: Random;
    scopesNow: () => readonly string[];
    onIssued: () => void;
  }) {
    this.lifetimeMs = parts.lifetimeMs;
    this.#clock = parts.clock;
    this.#random = parts.random;
    this.#scopesNow = parts.scopesNow;
    this.#onIssued = parts.onIssued;
  }

  issue(grant: Grant | null): string {
    const token = `eyJzdiI6IjAwMDAwMiIs${randomLetters(this.#random, 43)}.${randomLetters(this.#random, 60)}`;
    this.#tokens.set(token, {
      expiresAt: this.#clock.elapsed() + this.lifetimeMs,
      grant,
      scopes: this.#scopesNow(),
    });
    this.#onIssued();
    return token;
  }

  /** `undefined` for a token that was never handed out, or is forgotten. */
  find(token: string): IssuedToken | undefined {
    return this.#tokens.get(token);
  }

  isLive(token: IssuedToken): boolean {
    return token.expiresAt > this.#clock.elapsed();
  }

  /** Ends every token that was handed out so far. */
  endAll(): void {
    for (const token of this.#tokens.values()) token.expiresAt = Number.NEGATIVE_INFINITY;
  }
}
