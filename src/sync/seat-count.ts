import type { AccountUser, License } from './snapshot.js';

/** What the count needs of somebody. */
export type SeatHolder = Pick<AccountUser, 'key' | 'status' | 'licenses'>;

/** People who hold one licence. */
export interface HeldLine {
  license: License;
  assigned: number;
  pending: number;
  /** A line of the ledger has counted it. */
  claimed: boolean;
}

/** What one person holds. People who hold the same share one of these: there are few combinations. */
interface Holding {
  lines: readonly HeldLine[];
  pending: boolean;
}

/** Counts who holds what, person by person. Somebody counted again counts as they are now. */
export class SeatCount {
  readonly #lines = new Map<string, HeldLine>();
  readonly #holdings = new Map<string, Holding>();
  readonly #byPerson = new Map<string, Holding>();

  add(user: SeatHolder): void {
    const before = this.#byPerson.get(user.key);
    if (before !== undefined) count(before, -1);
    const held = this.#holdingOf(user);
    this.#byPerson.set(user.key, held);
    count(held, 1);
  }

  /** Lines that somebody holds, to be claimed by one ledger. */
  lines(): HeldLine[] {
    const held = [...this.#lines.values()].filter(({ assigned, pending }) => assigned + pending > 0);
    return held.map((line) => ({ ...line }));
  }

  #holdingOf({ licenses, status }: SeatHolder): Holding {
    const seats = licenses.filter(({ paid, includedIn }) => paid && includedIn === null);
    const names = seats.map(({ product, name }) => `${product}|${name}`);
    const id = JSON.stringify([status === 'pending', ...names]);
    const known = this.#holdings.get(id);
    if (known !== undefined) return known;
    const lines = seats.map((license, index) => this.#line(names[index] ?? '', license));
    const holding = { lines, pending: status === 'pending' };
    this.#holdings.set(id, holding);
    return holding;
  }

  #line(name: string, license: License): HeldLine {
    const line = this.#lines.get(name) ?? { license, assigned: 0, pending: 0, claimed: false };
    this.#lines.set(name, line);
    return line;
  }
}

function count({ lines, pending }: Holding, by: 1 | -1): void {
  for (const line of lines) line[pending ? 'pending' : 'assigned'] += by;
}
