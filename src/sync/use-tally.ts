/** A tally as plain data. */
export type TalliedUses = [person: string, uses: { count: number; lastAt: string | null }][];

/** How often each person did something, and when last: two values a person, however often it was. */
export class UseTally {
  readonly #uses: Map<string, { count: number; lastAt: string | null }>;

  constructor(uses: TalliedUses = []) {
    this.#uses = new Map(uses);
  }

  toData(): TalliedUses {
    return [...this.#uses];
  }

  /** Counts one use. An instant that is none counts without a date. */
  add(person: string, at: string | null | undefined): void {
    const uses = this.#uses.get(person) ?? { count: 0, lastAt: null };
    uses.count += 1;
    uses.lastAt = laterOf(uses.lastAt, at);
    this.#uses.set(person, uses);
  }

  /** What a person did under any of these names. */
  of(names: Iterable<string>): { count: number; lastAt: string | null } {
    let count = 0;
    let lastAt: string | null = null;
    for (const name of names) {
      const uses = this.#uses.get(name);
      count += uses?.count ?? 0;
      lastAt = laterOf(lastAt, uses?.lastAt);
    }
    return { count, lastAt };
  }
}

/** The later of two instants, as instants: Zoom may write them in different time zones. */
export function laterOf(known: string | null, other: string | null | undefined): string | null {
  if (other == null || Number.isNaN(Date.parse(other))) return known;
  return known === null || Date.parse(other) > Date.parse(known) ? other : known;
}
