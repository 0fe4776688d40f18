/** Counts kept at most. The ones used longest ago are forgotten: Zoom itself refuses what is too much then. */
const KEYS = 20_000;

interface Use {
  at: number;
  /** Who used it: a call's repeats are one use. */
  owner: object;
}

/** So many uses in any stretch of time, counted for each key. Instants are of the monotonic clock, milliseconds. */
export class RollingWindow {
  readonly #limit: number;
  readonly #windowMs: number;
  /** The key used last stands last, so those that are over stand first. */
  readonly #uses = new Map<string, Use[]>();

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  /** Keys in memory. */
  get size(): number {
    return this.#uses.size;
  }

  /** When one more use fits: `now` when it does already. A use that the owner has already fits. */
  freeAt(key: string, owner: object, now: number): number {
    const uses = this.#current(key, now);
    const inTheWay = uses.at(-this.#limit);
    if (inTheWay === undefined || uses.some((use) => use.owner === owner)) return now;
    return inTheWay.at + this.#windowMs;
  }

  /** Notes a use, or moves the owner's use to this instant. */
  take(key: string, owner: object, now: number): void {
    this.#keep(key, [...this.#current(key, now).filter((use) => use.owner !== owner), { at: now, owner }]);
    for (const [oldest, uses] of this.#uses) {
      const last = uses.at(-1);
      const over = last === undefined || now - last.at >= this.#windowMs;
      if (!over && this.#uses.size <= KEYS) return;
      this.#uses.delete(oldest);
    }
  }

  /** The owner's use did not happen. */
  giveBack(key: string, owner: object): void {
    const left = (this.#uses.get(key) ?? []).filter((use) => use.owner !== owner);
    if (left.length === 0) this.#uses.delete(key);
    else this.#uses.set(key, left);
  }

  /** Zoom says that nothing fits until this instant. */
  close(key: string, until: number): void {
    const at = until - this.#windowMs;
    this.#keep(
      key,
      Array.from({ length: this.#limit }, () => ({ at, owner: {} })),
    );
  }

  #current(key: string, now: number): Use[] {
    return (this.#uses.get(key) ?? []).filter((use) => now - use.at < this.#windowMs);
  }

  #keep(key: string, uses: Use[]): void {
    this.#uses.delete(key);
    this.#uses.set(key, uses);
  }
}
