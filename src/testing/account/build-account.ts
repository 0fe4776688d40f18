import { mixSeed, Random } from '../random.js';
import { randomId } from '../random-id.js';
import { AccountState } from './account-state.js';
import type { FakeAccount, FakeGroup, FakeRole } from './fake-account.js';
import type { FakePersonInput } from './fake-person.js';
import type { FakeCallQueueInput } from './fake-queue.js';
import type { FakeRules } from './fake-rules.js';
import { People, type PeopleSource } from './people.js';
import { PersonDefaults } from './person-defaults.js';
import { type FakePurchase, readSeatKey } from './seats.js';

/** A small account, written by hand. */
export interface FakeAccountInput {
  /** Default: nobody. Anything left out of a person gets a plain default: active, Basic, member, never logged in. */
  people?: readonly FakePersonInput[];
  /** Default: none. */
  groups?: readonly FakeGroup[];
  /** Roles beside Owner, Admin and Member. Default: none. */
  roles?: readonly FakeRole[];
  /** Domains that the account has claimed. Default: `example.com`. */
  domains?: readonly string[];
  /** Seats bought. What is not named was bought exactly as often as it is held at the start. */
  seats?: readonly FakePurchase[];
  /** Call queues of Zoom Phone. Default: none. */
  queues?: readonly FakeCallQueueInput[];
  /** What the account may do. Default: everything but `custCreate`. */
  rules?: Partial<FakeRules>;
  /** Number of Zoom Rooms. Default: 0. */
  rooms?: number;
  /** The account pays for some plan twice, so Zoom sends `license_info_list`. Default: `false`. */
  duplicatePlans?: boolean;
  /** Zoom's id of the account. Default: made up. */
  id?: string;
  /** Of ids that are made up. Default: 1. */
  seed?: number;
}

const BUILT_IN_ROLES: readonly FakeRole[] = [
  { id: '0', name: 'Owner', description: 'Account owner has full privileges' },
  { id: '1', name: 'Admin', description: 'Admins have wide range privileges' },
  { id: '2', name: 'Member', description: 'Members have basic privileges' },
];

const NOBODY: PeopleSource = {
  count: 0,
  person(position) {
    throw new RangeError(`There is no generated person ${position}.`);
  },
  statusOf: () => 'inactive',
  positionOfId: () => null,
  positionOfEmail: () => null,
};

/**
 * Makes an account of exactly these people.
 *
 * @example
 * const account = fakeAccount({ people: [{ email: 'ann@example.com', type: 2, webinarCapacity: 500 }] });
 * const zoom = createFakeZoom({ account });
 */
export function fakeAccount(input: FakeAccountInput = {}): FakeAccount {
  const { seed = 1, domains = ['example.com'] } = input;
  const random = new Random(mixSeed(seed, 31));
  const defaults = new PersonDefaults(mixSeed(seed, 32), domains[0] ?? 'example.com');
  const people = new People(NOBODY);
  for (const person of input.people ?? []) people.append(defaults.complete(person));
  return new AccountState({
    id: input.id ?? randomId(random),
    number: 3_000_000 + random.below(7_000_000),
    people,
    defaults,
    groups: input.groups ?? [],
    roles: [...BUILT_IN_ROLES, ...(input.roles ?? [])],
    domains,
    rooms: input.rooms ?? 0,
    duplicatePlans: input.duplicatePlans ?? false,
    drawnUse: null,
    queues: input.queues ?? [],
    rules: input.rules ?? {},
    purchases: () => [...whatIsHeld(people), ...(input.seats ?? [])],
  });
}

function whatIsHeld(people: People): FakePurchase[] {
  const { assigned, pending } = people.headcount();
  const keys = new Set([...assigned.keys(), ...pending.keys()]);
  return [...keys].map((key) => ({
    ...readSeatKey(key),
    bought: (assigned.get(key) ?? 0) + (pending.get(key) ?? 0),
  }));
}
