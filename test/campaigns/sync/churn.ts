import type { FakeAccount, FakePerson } from '../../../src/testing/index.js';
import type { Random } from '../../../src/testing/random.js';

const DEEDS = ['create', 'invite', 'remove', 'deactivate', 'reactivate', 'accept'] as const;
type Deed = (typeof DEEDS)[number];

/** People who come, go and move while an account is read: each of them once. */
export class Churn {
  /** Ids of people of the beginning whom something happened to, with it. */
  readonly touched = new Map<string, Deed>();
  /** Who came meanwhile, by id. */
  readonly created = new Map<string, FakePerson>();
  readonly #account: FakeAccount;
  readonly #people: readonly FakePerson[];
  readonly #random: Random;
  readonly #perRequest: number;

  /**
   * @param people Whom it can happen to. Hosts are not among them: the report of hosts counts its rows, and its cursors do
   *   not survive a change of them.
   * @param perRequest Probability that something happens before a request for people is answered.
   */
  constructor(account: FakeAccount, people: readonly FakePerson[], random: Random, perRequest: number) {
    this.#account = account;
    this.#people = people;
    this.#random = random;
    this.#perRequest = perRequest;
  }

  get happened(): number {
    return this.touched.size + this.created.size;
  }

  /**
   * Time passes: perhaps one or several things happen. Not that one person is deleted and another one reactivated between
   * the same two pages: no count tells, and no row does.
   */
  pass(): void {
    const unseen = this.#random.chance(0.5) ? 'remove' : 'reactivate';
    while (this.#random.chance(this.#perRequest)) {
      const deed = DEEDS[this.#random.below(DEEDS.length)] ?? 'create';
      if (deed !== unseen) this.#happen(deed);
    }
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
      this.touched.set(person.id, deed);
      if (deed === 'remove') this.#account.remove(person.id);
      else if (deed === 'deactivate') this.#account.deactivate(person.id);
      else if (deed === 'reactivate') this.#account.activate(person.id);
      else this.#account.update(person.id, { status: 'active' });
      return;
    }
  }
}
