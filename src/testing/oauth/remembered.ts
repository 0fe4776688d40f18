/** A map that forgets its oldest entries, so that a long run does not fill the memory. */
export class Remembered<T> {
  readonly #limit: number;
  readonly #entries = new Map<string, T>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  set(key: string, value: T): void {
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) return;
      this.#entries.delete(oldest);
    }
  }

  get(key: string): T | undefined {
    return this.#entries.get(key);
  }

  values(): IterableIterator<T> {
    return this.#entries.values();
  }
}
