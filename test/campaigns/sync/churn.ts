import type { FakeAccount, FakePerson } from '../../../src/testing/index.js';
import type { Random } from '../../../src/testing/random.js';

export const DEEDS = ['create', 'invite', 'remove', 'deactivate', 'reactivate', 'accept'] as const;
export type Deed = (typeof DEEDS)[number];

/** What happened to somebody, and who they are since; `null`: nobody any more. */
export interface Fate {
  deed: Deed;
  after: FakePerson | null;
}

/**
 * People who come, go and move while an account is read: each of them once. Whoever it is: hosts, holders of phones and
 * bundles, members of groups and admins; all but the owner.
 */
export class Churn {
  /** What happened to people of the beginning, by id. */
  readonly touched = new Map<string, Fate>();
  /** Who came meanwhile, by id. */
  readonly created = new Map<string, FakePerson>();
  readonly #account: FakeAccount;
  readonly #people: readonly FakePerson[];
  readonly #random: Random;
  readonly #perRequest: number;

  /** @param perRequest Probability that something happens before a request for people is answered. */
  constructor(account: FakeAccount, people: readonly FakePerson[], random: Random, perRequest: number) {
    this.#account = account;
    this.#people = people;
    this.#random = random;
    this.#perRequest = perRequest;
  }

  get happened(): number {
    return this.touched.size + this.created.size;
  }

  /** How often each thing happened. */
  deeds(): Map<Deed, number> {
    const deeds = new Map<Deed, number>();
    const count = (deed: Deed) => deeds.set(deed, (deeds.get(deed) ?? 0) + 1);
    for (const { deed } of this.touched.values()) count(deed);
    for (const { status } of this.created.values()) count(status === 'pending' ? 'invite' : 'create');
    return deeds;
  }

  /** Time passes: perhaps one or several things happen. */
  pass(): void {
    while (this.#random.chance(this.#perRequest)) this.#happen(DEEDS[this.#random.below(DEEDS.length)] ?? 'create');
  }

  #happen(deed: Deed): void {
    if (deed === 'create' || deed === 'invite') this.#welcome(deed);
    else this.#move(deed);
  }

  #welcome(deed: 'create' | 'invite'): void {
    const email = `new.person${this.created.size + 1}@northwind.example`;
    const status = deed === 'invite' ? 'pending' : 'active';
    const createdAt = `${new Date().toISOString().slice(0, 19)}Z`;
    const person = this.#account.add({ email, status, type: this.#random.chance(0.5) ? 2 : 1, createdAt });
    this.created.set(person.id, person);
  }

  #move(deed: Exclude<Deed, 'create' | 'invite'>): void {
    const from = { remove: null, deactivate: 'active', reactivate: 'inactive', accept: 'pending' }[deed];
    for (let tries = 0; tries < 200; tries += 1) {
      const person = this.#people[this.#random.below(this.#people.length)];
      if (person === undefined || this.touched.has(person.id) || person.roleId === '0') continue;
      if (from !== null && person.status !== from) continue;
      if (deed === 'remove') this.#account.remove(person.id);
      else if (deed === 'deactivate') this.#account.deactivate(person.id);
      else if (deed === 'reactivate') this.#account.activate(person.id);
      else this.#account.update(person.id, { status: 'active' });
      this.touched.set(person.id, { deed, after: this.#account.find(person.id) });
      return;
    }
  }
}
