import { isoSeconds } from '../iso-seconds.js';
import { mixSeed, Random, textSeed } from '../random.js';
import type { FakeCall, FakeMeeting, FakePerson } from './fake-person.js';
import type { People } from './people.js';

const DAY_MS = 86_400_000;

/**
 * Draws who took part in whose meetings and who called whom, in a generated account: nothing is stored, and the same
 * meeting or day always gives the same people. Who logs in does so before; a few take part without ever logging in.
 */
export class DrawnUse {
  readonly #seed: number;
  readonly #count: number;

  /** @param count How many people the account was generated with. */
  constructor(seed: number, count: number) {
    this.#seed = seed;
    this.#count = count;
  }

  /** People of the account who took part beside the host. Others came from elsewhere. */
  guestsOf(people: People, host: FakePerson, meeting: FakeMeeting): FakePerson[] {
    const random = new Random(mixSeed(this.#seed, textSeed(meeting.uuid)));
    const positions = new Set<number>();
    for (let place = 1; place < meeting.participants; place += 1) {
      if (random.chance(0.75)) positions.add(random.below(this.#count));
    }
    return [...positions].flatMap((position) => {
      const person = people.at(position);
      return person !== null && person.id !== host.id && this.#wasAround(person, meeting.startAt) ? [person] : [];
    });
  }

  /** Calls that a person made, or took from outside the account, on one UTC day. Oldest first. */
  callsOf(people: People, person: FakePerson, dayMs: number): FakeCall[] {
    if (person.phone?.status !== 'activate' || !this.#wasAround(person, isoSeconds(dayMs))) return [];
    const random = new Random(mixSeed(this.#seed, textSeed(person.id), Math.floor(dayMs / DAY_MS)));
    const count = random.chance(0.2) ? 1 + random.below(3) : 0;
    const starts = Array.from({ length: count }, () => dayMs + (13 * 3_600 + random.below(8 * 3_600)) * 1_000);
    return starts
      .sort((a, b) => a - b)
      .map((startMs) => {
        const colleague = random.chance(0.5) ? this.#someoneWithPhone(people, random, person.id) : null;
        return {
          startAt: isoSeconds(startMs),
          minutes: 1 + random.below(20),
          direction: colleague === null && random.chance(0.4) ? ('inbound' as const) : ('outbound' as const),
          with: colleague?.id ?? `+1202555${1_000 + random.below(9_000)}`,
          answered: random.chance(0.75),
          recorded: random.chance(0.3),
        };
      });
  }

  #someoneWithPhone(people: People, random: Random, otherThan: string): FakePerson | null {
    for (let tries = 0; tries < 12; tries += 1) {
      const person = people.at(random.below(this.#count));
      if (person?.phone?.status === 'activate' && person.id !== otherThan) return person;
    }
    return null;
  }

  #wasAround(person: FakePerson, at: string): boolean {
    if (person.status === 'pending' || person.createdAt > at) return false;
    if (person.lastLoginAt === null) return mixSeed(this.#seed, textSeed(person.id)) % 4 === 0;
    return person.lastLoginAt.slice(0, 10) >= at.slice(0, 10);
  }
}
