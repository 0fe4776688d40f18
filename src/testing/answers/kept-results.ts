import type { People } from '../account/people.js';

const MAX_KEPT = 8;
const KEPT_FOR_MS = 900_000;

/**
 * Keeps the last few results of walks through everybody, so that the pages of one report do not walk again. A result is
 * good until a person changes, and for a quarter of an hour: meetings end meanwhile.
 */
export class KeptResults {
  readonly #people: People;
  readonly #kept = new Map<string, { revision: number; madeAt: number; result: unknown }>();

  constructor(people: People) {
    this.#people = people;
  }

  /** The kept result of this name, or what `make` makes. A name belongs to one type of result. */
  keep<T>(name: string, nowMs: number, make: () => T): T {
    const { revision } = this.#people;
    const kept = this.#kept.get(name);
    if (kept?.revision === revision && nowMs - kept.madeAt < KEPT_FOR_MS) return kept.result as T;
    const oldest = this.#kept.keys().next();
    if (kept === undefined && this.#kept.size >= MAX_KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    const result = make();
    this.#kept.set(name, { revision, madeAt: nowMs, result });
    return result;
  }
}
