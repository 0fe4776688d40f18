/** Days kept: today, yesterday for what is given back after midnight, and one whose late entry must not push these out. */
const DAYS = 3;
/** Keys kept of each day at most. Those used last stay: an account's pools are used by every call. */
const KEYS_PER_DAY = 50_000;

/**
 * Numbers by key and day, for keys that end in a UTC day (`yyyy-mm-dd`). Holds the three days and, of each, the keys that
 * were written last, 25,000 to 50,000 of them; so it needs no clock, and a wrong one elsewhere cannot empty it.
 */
export class RecentDays {
  readonly #days = new Map<string, LastWritten>();

  get(key: string): number | undefined {
    return this.#days.get(dayOf(key))?.get(key);
  }

  set(key: string, value: number): void {
    const day = dayOf(key);
    const numbers = this.#days.get(day) ?? new LastWritten();
    this.#days.delete(day);
    this.#days.set(day, numbers);
    const [oldest] = this.#days.keys();
    if (this.#days.size > DAYS && oldest !== undefined) this.#days.delete(oldest);
    numbers.put(key, value);
  }

  delete(key: string): void {
    this.#days.get(dayOf(key))?.delete(key);
  }

  /** All that is held, oldest first. */
  entries(): [string, number][] {
    return [...this.#days.values()].flatMap((numbers) => numbers.entries());
  }
}

/**
 * The entries that were written last, in two generations. To move each to the end of one map would be dear: a map keeps
 * the places of deleted entries, and steps over all those of a key that is written again and again.
 */
class LastWritten {
  #older = new Map<string, number>();
  #newer = new Map<string, number>();

  get(key: string): number | undefined {
    return this.#newer.get(key) ?? this.#older.get(key);
  }

  put(key: string, value: number): void {
    if (this.#newer.size >= KEYS_PER_DAY / 2 && !this.#newer.has(key)) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    this.#newer.set(key, value);
    this.#older.delete(key);
  }

  delete(key: string): void {
    this.#newer.delete(key);
    this.#older.delete(key);
  }

  entries(): [string, number][] {
    return [...this.#older, ...this.#newer];
  }
}

function dayOf(key: string): string {
  return key.slice(-'yyyy-mm-dd'.length);
}
