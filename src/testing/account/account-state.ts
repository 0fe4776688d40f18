import type { DrawnUse } from './drawn-use.js';
import type { FakeAccount, FakeGroup, FakeRole } from './fake-account.js';
import type { FakeCall, FakeMeeting, FakeNumber, FakePerson, FakePersonInput } from './fake-person.js';
import type { FakeCallQueue, FakeCallQueueInput } from './fake-queue.js';
import type { FakeEndedSession, FakeRemoval } from './fake-records.js';
import { DEFAULT_RULES, type FakeRules } from './fake-rules.js';
import { Organisation } from './organisation.js';
import type { People } from './people.js';
import type { PersonDefaults } from './person-defaults.js';
import { type FakeProduct, type FakePurchase, type FakeSeats, readSeatKey, type SeatKey, seatKey } from './seats.js';

const DAY_MS = 86_400_000;

/** What an account consists of. */
export interface AccountParts {
  id: string;
  /** The account's number, as `users.get` shows it. */
  number: number;
  people: People;
  defaults: PersonDefaults;
  groups: readonly FakeGroup[];
  roles: readonly FakeRole[];
  domains: readonly string[];
  rooms: number;
  duplicatePlans: boolean;
  /** Draws what people do with each other; `null`: only what is written down. */
  drawnUse: DrawnUse | null;
  queues?: readonly FakeCallQueueInput[];
  rules?: Partial<FakeRules>;
  /** Says how many seats were bought; asked once, before the first change. */
  purchases: () => readonly FakePurchase[];
}

/** Keeps a {@link FakeAccount}. */
export class AccountState implements FakeAccount {
  readonly id: string;
  readonly number: number;
  readonly people: People;
  /** Everything but the people. */
  readonly organisation: Organisation;
  readonly domains: readonly string[];
  readonly rooms: number;
  readonly duplicatePlans: boolean;
  readonly #defaults: PersonDefaults;
  readonly #drawnUse: DrawnUse | null;
  readonly #purchases: () => readonly FakePurchase[];
  #bought: Map<string, number> | null = null;
  #rules: Readonly<FakeRules>;

  constructor(parts: AccountParts) {
    this.id = parts.id;
    this.number = parts.number;
    this.people = parts.people;
    this.organisation = new Organisation(parts.id, parts.groups, parts.roles);
    for (const queue of parts.queues ?? []) this.setQueue(queue);
    this.#rules = { ...DEFAULT_RULES, ...parts.rules };
    this.domains = parts.domains;
    this.rooms = parts.rooms;
    this.duplicatePlans = parts.duplicatePlans;
    this.#defaults = parts.defaults;
    this.#drawnUse = parts.drawnUse;
    this.#purchases = parts.purchases;
  }

  get size(): number {
    return this.people.size;
  }

  get groups(): readonly FakeGroup[] {
    return this.organisation.groups;
  }

  get roles(): readonly FakeRole[] {
    return this.organisation.roles;
  }

  get queues(): readonly FakeCallQueue[] {
    return this.organisation.queues;
  }

  get freeNumbers(): readonly FakeNumber[] {
    return this.organisation.freeNumbers;
  }

  get removals(): readonly FakeRemoval[] {
    return this.organisation.removals;
  }

  get endedSessions(): readonly FakeEndedSession[] {
    return this.organisation.endedSessions;
  }

  get rules(): Readonly<FakeRules> {
    return this.#rules;
  }

  get owner(): FakePerson | null {
    for (const person of this.people) if (person.roleId === '0') return person;
    const position = this.people.withStatus('active')[0];
    return position === undefined ? null : this.people.at(position);
  }

  find(idOrEmail: string): FakePerson | null {
    const position = this.people.positionOf(idOrEmail);
    return position === null ? null : this.people.at(position);
  }

  add(input: FakePersonInput = {}): FakePerson {
    this.#boughtSeats();
    const person = this.draft(input);
    this.people.append(person);
    this.organisation.follow(null, person);
    return person;
  }

  /** The record that `add()` or, from `base`, `update()` would make. Changes nothing. */
  draft(input: FakePersonInput, base: FakePerson | null = null): FakePerson {
    return this.#defaults.complete(input, base);
  }

  remove(idOrEmail: string): void {
    this.#boughtSeats();
    const position = this.#position(idOrEmail);
    const before = this.people.at(position);
    this.people.replace(position, null);
    this.organisation.follow(before, null);
  }

  update(idOrEmail: string, patch: FakePersonInput): FakePerson {
    this.#boughtSeats();
    const position = this.#position(idOrEmail);
    const before = this.people.at(position);
    const after = this.draft(patch, before);
    this.people.replace(position, after);
    this.organisation.follow(before, after);
    return after;
  }

  deactivate(idOrEmail: string): FakePerson {
    return this.update(idOrEmail, {
      status: 'inactive',
      type: 1,
      workplaceBundle: null,
      unitedBundle: null,
      webinarCapacity: null,
      largeMeetingCapacity: null,
      eventsCapacity: null,
      addOns: [],
      concurrentMeeting: 'Basic',
      phone: null,
    });
  }

  activate(idOrEmail: string): FakePerson {
    return this.update(idOrEmail, { status: 'active', type: 1 });
  }

  acceptInvitation(email: string): FakePerson {
    const person = this.find(email);
    if (person?.status !== 'pending' || person.invitationLapsed === true) {
      throw new RangeError(`Nobody with the address ${email} has an invitation that is still good.`);
    }
    return this.update(email, { status: 'active' });
  }

  setRules(rules: Partial<FakeRules>): void {
    this.#rules = { ...this.#rules, ...rules };
  }

  setQueue(queue: FakeCallQueueInput): FakeCallQueue {
    // Addresses change: a manager stays one.
    const ids = (names: readonly string[]): string[] => names.map((name) => this.find(name)?.id ?? name);
    const { managers, members } = queue;
    return this.organisation.setQueue({
      ...queue,
      ...(managers !== undefined && { managers: ids(managers) }),
      ...(members !== undefined && { members: ids(members) }),
    });
  }

  assistantsOf(person: FakePerson): FakePerson[] {
    return (this.organisation.assistants.get(person.id) ?? []).flatMap((id) => this.find(id) ?? []);
  }

  guestsOf(host: FakePerson, meeting: FakeMeeting): FakePerson[] {
    const { guests } = meeting;
    if (guests === undefined) return this.#drawnUse?.guestsOf(this.people, host, meeting) ?? [];
    return guests.flatMap((name) => this.find(name) ?? []);
  }

  callsOf(person: FakePerson, fromMs: number, endMs: number): FakeCall[] {
    const calls = person.phone?.calls ?? this.#drawnCalls(person, fromMs, endMs);
    return calls.filter(({ startAt }) => Date.parse(startAt) >= fromMs && Date.parse(startAt) < endMs);
  }

  seats(): FakeSeats[] {
    const bought = this.#boughtSeats();
    const { assigned, pending } = this.people.headcount();
    const keys = new Set([...bought.keys(), ...assigned.keys(), ...pending.keys()]);
    return [...keys].map((key) => ({
      ...readSeatKey(key),
      bought: bought.get(key) ?? 0,
      assigned: assigned.get(key) ?? 0,
      pending: pending.get(key) ?? 0,
    }));
  }

  /** How many seats of one kind are paid for and neither held nor promised. */
  freeSeats(key: SeatKey): number {
    const bought = this.#boughtSeats().get(key) ?? 0;
    const { assigned, pending } = this.people.headcount();
    return bought - (assigned.get(key) ?? 0) - (pending.get(key) ?? 0);
  }

  setBought(product: FakeProduct, variant: number | null, bought: number): void {
    this.#boughtSeats().set(seatKey(product, variant), bought);
  }

  #drawnCalls(person: FakePerson, fromMs: number, endMs: number): FakeCall[] {
    if (this.#drawnUse === null) return [];
    const calls: FakeCall[] = [];
    for (let dayMs = fromMs - (fromMs % DAY_MS); dayMs < endMs; dayMs += DAY_MS) {
      calls.push(...this.#drawnUse.callsOf(this.people, person, dayMs));
    }
    return calls;
  }

  #boughtSeats(): Map<string, number> {
    if (this.#bought !== null) return this.#bought;
    const bought = new Map<string, number>();
    for (const purchase of this.#purchases()) {
      bought.set(seatKey(purchase.product, purchase.variant ?? null), purchase.bought);
    }
    this.#bought = bought;
    return bought;
  }

  #position(idOrEmail: string): number {
    const position = this.people.positionOf(idOrEmail);
    if (position === null) throw new RangeError(`The account has no person ${idOrEmail}.`);
    return position;
  }
}
