/** Days kept: today, yesterday for what is given back after midnight, and one whose late entry must not push these out. */
const DAYS = 3;
/** Keys kept of each day. Those used last stay: an account's pools are used by every call. */
const KEYS_PER_DAY = 50_000;

/**
 * Numbers by key and day, for keys that end in a UTC day (`yyyy-mm-dd`). Holds the three days and, of each, the 50,000 keys
 * that were written last; so it needs no clock, and a wrong one elsewhere cannot empty it.
 */
export class RecentDays {
  readonly #days = new Map<string, Map<string, number>>();

  get(key: string): number | undefined {
    return this.#days.get(dayOf(key))?.get(key);
  }

  set(key: string, value: number): void {
    const day = dayOf(key);
    const numbers = this.#days.get(day) ?? new Map<string, number>();
    putLast(this.#days, day, numbers, DAYS);
    putLast(numbers, key, value, KEYS_PER_DAY);
  }

  delete(key: string): void {
    this.#days.get(dayOf(key))?.delete(key);
  }

  /** All that is held, oldest first. */
  entries(): [string, number][] {
    return [...this.#days.values()].flatMap((numbers) => [...numbers]);
  }
}

/** Puts an entry at the end and lets go of the first ones beyond `most`. */
function putLast<V>(map: Map<string, V>, key: string, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value ?? '');
}

function dayOf(key: string): string {
  return key.slice(-'yyyy-mm-dd'.length);
}
