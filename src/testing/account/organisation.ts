import { mixSeed, Random, textSeed } from '../random.js';
import { randomId } from '../random-id.js';
import type { FakeGroup, FakeRole } from './fake-account.js';
import type { FakeNumber, FakePerson } from './fake-person.js';
import type { FakeCallQueue, FakeCallQueueInput } from './fake-queue.js';
import type { FakeEndedSession, FakeRemoval } from './fake-records.js';
import { numbersOf, spareNumbers } from './phone-numbers.js';

/** What an account consists of beside its people, and what was done to it. Lists are replaced, never edited. */
export class Organisation {
  groups: readonly FakeGroup[];
  roles: readonly FakeRole[];
  queues: readonly FakeCallQueue[] = [];
  /** Phone numbers that nobody holds. */
  freeNumbers: readonly FakeNumber[];
  removals: readonly FakeRemoval[] = [];
  endedSessions: readonly FakeEndedSession[] = [];
  /** Ids of people who administer a group, by group id. */
  readonly groupAdmins = new Map<string, readonly string[]>();
  /** Ids of people who may schedule for a person, by that person's id. */
  readonly assistants = new Map<string, readonly string[]>();
  /** Passwords that were set, by person id: none may be set twice. */
  readonly passwords = new Map<string, readonly string[]>();
  /** When addresses were changed, by person id; milliseconds since 1970 UTC. */
  readonly emailChanges = new Map<string, readonly number[]>();
  readonly #random: Random;

  constructor(accountId: string, groups: readonly FakeGroup[], roles: readonly FakeRole[]) {
    this.groups = groups;
    this.roles = roles;
    this.freeNumbers = spareNumbers(accountId);
    this.#random = new Random(mixSeed(textSeed(accountId), 15));
  }

  /** A new id, unlike all others. */
  newId(): string {
    return randomId(this.#random);
  }

  /** Adds a queue, or replaces the one with the same id. */
  setQueue(input: FakeCallQueueInput): FakeCallQueue {
    const id = input.id ?? this.newId();
    const queue = { extension: 700 + this.queues.length, status: 'active' as const, managers: [], members: [] };
    const complete = { ...queue, ...this.queues.find((other) => other.id === id), ...input, id };
    const known = this.queues.some((other) => other.id === id);
    this.queues = known ? this.queues.map((other) => (other.id === id ? complete : other)) : [...this.queues, complete];
    return complete;
  }

  /** Keeps the books when a person changes, comes or goes: numbers that are given up become free. */
  follow(before: FakePerson | null, after: FakePerson | null): void {
    const given = before === null ? [] : numbersOf(before);
    const taken = after === null ? [] : numbersOf(after);
    if (given.length + taken.length === 0) return;
    const kept = new Set(taken.map(({ id }) => id));
    const free = new Map([...this.freeNumbers, ...given].map((number) => [number.id, number]));
    this.freeNumbers = [...free.values()].filter(({ id }) => !kept.has(id));
  }
}
