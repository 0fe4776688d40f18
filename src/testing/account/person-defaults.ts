import { Random } from '../random.js';
import { randomId, randomUuid } from '../random-id.js';
import type { FakeMeeting, FakeMeetingInput, FakePerson, FakePersonInput } from './fake-person.js';

/** Completes people who are written by hand. */
export class PersonDefaults {
  readonly #random: Random;
  readonly #domain: string;
  #count = 0;

  /** @param domain Of the email addresses that are made up. */
  constructor(seed: number, domain: string) {
    this.#random = new Random(seed);
    this.#domain = domain;
  }

  /** Fills in what is missing: from `base`, or else with plain defaults (an active Basic member who never logged in). */
  complete(input: FakePersonInput, base: FakePerson | null = null): FakePerson {
    const from = base ?? this.#plain(input);
    const { addOns, meetings, ...rest } = input;
    return {
      ...from,
      ...dropUndefined(rest),
      addOns: addOns === undefined ? from.addOns : new Set(addOns),
      meetings: meetings === undefined ? from.meetings : meetings.map((meeting) => this.#meeting(meeting)),
    };
  }

  #plain(input: FakePersonInput): FakePerson {
    this.#count += 1;
    const email = input.email ?? `person${this.#count}@${this.#domain}`;
    const [first = '', last = ''] = email.replace(/@.*$/, '').split('.');
    return {
      id: randomId(this.#random),
      email,
      firstName: capitalise(first),
      lastName: capitalise(last),
      status: 'active',
      type: 1,
      roleId: '2',
      groupIds: [],
      department: null,
      timezone: 'America/New_York',
      createdAt: '2024-01-15T09:00:00Z',
      lastLoginAt: null,
      workplaceBundle: null,
      unitedBundle: null,
      webinarCapacity: null,
      largeMeetingCapacity: null,
      eventsCapacity: null,
      addOns: new Set(),
      concurrentMeeting: 'Basic',
      phone: null,
      meetings: [],
    };
  }

  #meeting(input: FakeMeetingInput): FakeMeeting {
    return {
      uuid: input.uuid ?? randomUuid(this.#random),
      id: input.id ?? 81_000_000_000 + this.#random.below(9_000_000_000),
      kind: input.kind ?? 'meeting',
      startAt: input.startAt,
      minutes: input.minutes ?? 30,
      participants: input.participants ?? 1 + Math.max(1, input.guests?.length ?? 0),
      ...(input.guests && { guests: input.guests }),
      ...(input.instant && { instant: true }),
    };
  }
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function dropUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
