/** In this time every process has noticed that Redis went away, or that it is back. */
export const NOTICED_MS = 1_250;
/** A shorter absence is none: a connection that broke, a failover. */
const HICCUP_MS = 250;
/** Beyond the window, after which a slot cannot collide with one granted before. */
const MARGIN_MS = 250;

/** `shared`: slots come from Redis. `local`: this process keeps to its own part. `rest`: nobody is let through. */
export type SharingPhase = { mode: 'shared' } | { mode: 'local' } | { mode: 'rest'; until: number };

/**
 * When the slots of a bucket come from Redis, when from this process alone, and when from nowhere. Between the two lies
 * a whole window without any, so that no window ever holds some of both: the processes do not notice at the same time.
 */
export class SharingPolicy {
  readonly #windowMs: number;
  #away = false;
  #lostAt = Number.NEGATIVE_INFINITY;
  #localFrom = Number.POSITIVE_INFINITY;
  #sharedFrom = Number.NEGATIVE_INFINITY;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Redis does not answer. */
  lost(now: number): void {
    if (this.#away) return;
    this.#away = true;
    this.#lostAt = now;
    // Whoever saw a hiccup only may have noticed it last, and this process may notice last that Redis is back.
    this.#localFrom = now + Math.max(2 * NOTICED_MS + HICCUP_MS, NOTICED_MS + this.#windowMs);
  }

  /**
   * Redis answers again.
   * @returns Whether some process may have granted slots by itself meanwhile: then slots granted before are void.
   */
  back(now: number): boolean {
    if (!this.#away) return false;
    this.#away = false;
    const short = now - this.#lostAt < HICCUP_MS; // even whoever noticed first has granted none
    if (!short) this.#sharedFrom = now + NOTICED_MS + this.#windowMs;
    return !short;
  }

  /** Redis has forgotten which slots are granted already. */
  wiped(now: number): void {
    this.#sharedFrom = Math.max(this.#sharedFrom, now + this.#windowMs + MARGIN_MS);
  }

  at(now: number): SharingPhase {
    if (this.#away) return now < this.#localFrom ? { mode: 'rest', until: this.#localFrom } : { mode: 'local' };
    return now < this.#sharedFrom ? { mode: 'rest', until: this.#sharedFrom } : { mode: 'shared' };
  }
}
