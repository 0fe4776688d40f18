import type { FakePeople } from './fake-account.js';
import type { FakePerson } from './fake-person.js';
import { Headcount } from './headcount.js';
import { insertSorted, removeSorted } from './sorted-numbers.js';

/** People who are computed when they are looked at: a million of them take no memory. */
export interface PeopleSource {
  /** People are numbered 0 to `count - 1`. */
  readonly count: number;
  person(position: number): FakePerson;
  /** The person's status, without computing the rest. */
  statusOf(position: number): FakePerson['status'];
  /** Number of the person with this id; `null` when there is none. */
  positionOfId(id: string): number | null;
  /** Number of the person with this lower-case email address; `null` when there is none. */
  positionOfEmail(email: string): number | null;
}

interface View {
  test: (person: FakePerson) => boolean;
  positions: number[];
}

const MAX_VIEWS = 64;

/**
 * The people of an account in the order of their creation, each at a fixed position. Filtered lists ("views") are built
 * once and then follow each change, so that reading a page never walks through everybody.
 */
export class People implements FakePeople {
  readonly #source: PeopleSource;
  /** Added or changed people; `null` marks a removed one. */
  readonly #own = new Map<number, FakePerson | null>();
  readonly #ownById = new Map<string, number>();
  readonly #ownByEmail = new Map<string, number>();
  readonly #versions = new Map<number, number>();
  readonly #views = new Map<string, View>();
  #headcount: Headcount | null = null;
  #end: number;
  #size: number;
  #revision = 0;

  constructor(source: PeopleSource) {
    this.#source = source;
    this.#end = source.count;
    this.#size = source.count;
  }

  /** How many people there are, whatever their status. */
  get size(): number {
    return this.#size;
  }

  /** Counts the changes made so far. */
  get revision(): number {
    return this.#revision;
  }

  *[Symbol.iterator](): IterableIterator<FakePerson> {
    for (let position = 0; position < this.#end; position += 1) {
      const person = this.at(position);
      if (person !== null) yield person;
    }
  }

  /** The person at a position; `null` when it was removed or never used. */
  at(position: number): FakePerson | null {
    const own = this.#own.get(position);
    if (own !== undefined) return own;
    return position < this.#source.count ? this.#source.person(position) : null;
  }

  /**
   * The person at a position of a view.
   * @throws RangeError when nobody is there.
   */
  person(position: number): FakePerson {
    const person = this.at(position);
    if (person === null) throw new RangeError(`There is nobody at position ${position}.`);
    return person;
  }

  /** Changes whenever the person at a position does: lets callers keep what they made of a person. */
  versionOf(position: number): number {
    return this.#versions.get(position) ?? 0;
  }

  /** Position of a person by id or by email address, in any case; `null` when there is none. */
  positionOf(idOrEmail: string): number | null {
    const email = idOrEmail.toLowerCase();
    const own = this.#ownById.get(idOrEmail) ?? this.#ownByEmail.get(email);
    if (own !== undefined) return own;
    const position = this.#source.positionOfId(idOrEmail) ?? this.#source.positionOfEmail(email);
    // A changed or removed person is found by what it is now, not by what the source says it was.
    return position === null || this.#own.has(position) ? null : position;
  }

  /** Positions of the people who pass a test, ascending. The array is live: do not keep or edit it. */
  view(name: string, test: (person: FakePerson) => boolean): readonly number[] {
    const known = this.#views.get(name);
    if (known !== undefined) return known.positions;
    const positions: number[] = [];
    for (let position = 0; position < this.#end; position += 1) {
      const person = this.at(position);
      if (person !== null && test(person)) positions.push(position);
    }
    this.#keepView(name, { test, positions });
    return positions;
  }

  /** Positions of the people of one status, ascending. The array is live: do not keep or edit it. */
  withStatus(status: FakePerson['status']): readonly number[] {
    const name = `status:${status}`;
    const known = this.#views.get(name);
    if (known !== undefined) return known.positions;
    const positions: number[] = [];
    for (let position = 0; position < this.#end; position += 1) {
      const own = this.#own.get(position);
      const found = own === undefined ? this.#source.statusOf(position) : (own?.status ?? null);
      if (found === status) positions.push(position);
    }
    this.#keepView(name, { test: (person) => person.status === status, positions });
    return positions;
  }

  /** Counts of the account as it is now. */
  headcount(): Headcount {
    if (this.#headcount !== null) return this.#headcount;
    const headcount = new Headcount();
    for (const person of this) headcount.count(person, 1);
    this.#headcount = headcount;
    return headcount;
  }

  /**
   * Adds a person at the end.
   * @throws RangeError when the id or the email address is taken.
   */
  append(person: FakePerson): void {
    const position = this.#end;
    this.#refuseTaken(person, position);
    this.#end += 1;
    this.#size += 1;
    this.#replace(position, null, person);
  }

  /**
   * Puts another record in the place of a person; `null` removes the person.
   * @throws RangeError when the new id or email address is taken, or nobody is there.
   */
  replace(position: number, after: FakePerson | null): void {
    const before = this.person(position);
    if (after === null) this.#size -= 1;
    else this.#refuseTaken(after, position);
    this.#replace(position, before, after);
  }

  #replace(position: number, before: FakePerson | null, after: FakePerson | null): void {
    this.#revision += 1;
    this.#versions.set(position, this.#revision);
    this.#own.set(position, after);
    if (before !== null) {
      this.#ownById.delete(before.id);
      this.#ownByEmail.delete(before.email.toLowerCase());
      this.#headcount?.count(before, -1);
    }
    if (after !== null) {
      this.#ownById.set(after.id, position);
      this.#ownByEmail.set(after.email.toLowerCase(), position);
      this.#headcount?.count(after, 1);
    }
    for (const view of this.#views.values()) {
      if (after !== null && view.test(after)) insertSorted(view.positions, position);
      else removeSorted(view.positions, position);
    }
  }

  #refuseTaken(person: FakePerson, position: number): void {
    for (const name of [person.id, person.email]) {
      const holder = this.positionOf(name);
      if (holder !== null && holder !== position) throw new RangeError(`The account already has a person ${name}.`);
    }
  }

  #keepView(name: string, view: View): void {
    this.#views.set(name, view);
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= MAX_VIEWS) return;
      this.#views.delete(oldest);
    }
  }
}
