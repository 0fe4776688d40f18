import { isoSeconds } from '../iso-seconds.js';
import { Permutation } from '../permutation.js';
import { mixSeed, Random } from '../random.js';
import { lettersOf, numberOf, randomLetters } from '../random-id.js';
import type { FakePerson } from './fake-person.js';
import { drawHabits } from './generated-habits.js';
import { drawLicences } from './generated-licences.js';
import { GeneratedPerson, type PersonFacts } from './generated-person.js';
import { DEPARTMENTS, FIRST_NAMES, LAST_NAMES, mailName, TIMEZONES } from './names.js';
import type { PeopleSource } from './people.js';

/** What generated people are made of. */
export interface GeneratedPeopleOptions {
  seed: number;
  count: number;
  /** Start of the current day, milliseconds since 1970 UTC. */
  todayMs: number;
  /** Mean number of meetings that a host holds in a month. */
  meetingsPerHost: number;
  /** Email domain of employees. */
  domain: string;
  /** Email domains of contractors. */
  contractorDomains: readonly [string, ...string[]];
  groupIds: readonly [string, ...string[]];
  /** Roles between admin and member. */
  customRoleIds: readonly [string, ...string[]];
}

const DAY_MS = 86_400_000;
const ID_SPACE = 2 ** 30;
const PAIRS = FIRST_NAMES.length * LAST_NAMES.length;
const MAIL_FIRST = FIRST_NAMES.map(mailName);
const MAIL_LAST = LAST_NAMES.map(mailName);
const FIRST_BY_MAIL: ReadonlyMap<string, number> = new Map(MAIL_FIRST.map((name, index) => [name, index]));
const LAST_BY_MAIL: ReadonlyMap<string, number> = new Map(MAIL_LAST.map((name, index) => [name, index]));

/**
 * A company's people as a pure function of the seed and the position: nothing is stored, everybody can be looked up by
 * position, id and email address at once.
 */
export class GeneratedPeople implements PeopleSource {
  readonly count: number;
  readonly #options: GeneratedPeopleOptions;
  readonly #ids: Permutation;
  readonly #names: Permutation;
  readonly #admins: number;

  constructor(options: GeneratedPeopleOptions) {
    if (!Number.isInteger(options.count) || options.count < 0 || options.count > ID_SPACE) {
      throw new RangeError(`people must be a whole number from 0 to ${ID_SPACE}, not ${options.count}.`);
    }
    this.count = options.count;
    this.#options = options;
    this.#ids = new Permutation(ID_SPACE, mixSeed(options.seed, 11));
    this.#names = new Permutation(PAIRS, mixSeed(options.seed, 12));
    this.#admins = Math.min(8, Math.ceil(options.count / 100));
  }

  statusOf(position: number): FakePerson['status'] {
    return this.#status(position, this.#random(position));
  }

  person(position: number): FakePerson {
    const { seed, todayMs, groupIds, meetingsPerHost } = this.#options;
    const random = this.#random(position);
    const status = this.#status(position, random);
    const contractor = position > this.#admins && random.chance(0.04);
    const licences = drawLicences(random, status);
    const habits = drawHabits(random, { status, type: licences.type, meetingsPerHost });
    const { first, last, email } = this.#name(position, contractor);
    const hosting = {
      seed: mixSeed(seed, position, 3),
      owner: this.#ids.forward(position),
      perMonth: habits.meetingsPerMonth,
      lastDaysAgo: habits.lastUsedDaysAgo ?? 0,
      webinars: licences.webinarCapacity !== null,
      todayMs,
    };
    const second = random.below(86_400) * 1_000;
    const loginDaysAgo = habits.lastLoginDaysAgo;
    const facts: PersonFacts = {
      id: lettersOf(hosting.owner) + randomLetters(new Random(mixSeed(seed, position, 4)), 17),
      email,
      firstName: first,
      lastName: last,
      status,
      roleId: this.#role(position, status, random),
      groupIds: drawGroups(random, groupIds, contractor),
      department: random.chance(contractor ? 0.5 : 0.06) ? null : random.pick(DEPARTMENTS),
      timezone: random.pick(TIMEZONES),
      createdAt: isoSeconds(todayMs - habits.createdDaysAgo * DAY_MS + second),
      lastLoginAt: loginDaysAgo === null ? null : isoSeconds(todayMs - loginDaysAgo * DAY_MS + second),
    };
    return new GeneratedPerson(facts, licences, hosting);
  }

  positionOfId(id: string): number | null {
    if (id.length !== 22) return null;
    const number = numberOf(id.slice(0, 5));
    if (number === null) return null;
    const position = this.#ids.backward(number);
    return position < this.count && this.person(position).id === id ? position : null;
  }

  positionOfEmail(email: string): number | null {
    const parts = /^([a-z]+)\.([a-z]+)(\d*)@/.exec(email);
    const first = FIRST_BY_MAIL.get(parts?.[1] ?? '');
    const last = LAST_BY_MAIL.get(parts?.[2] ?? '');
    if (first === undefined || last === undefined) return null;
    const round = parts?.[3] === '' ? 0 : Number(parts?.[3]) - 1;
    const position = round * PAIRS + this.#names.backward(last * FIRST_NAMES.length + first);
    return position >= 0 && position < this.count && this.person(position).email === email ? position : null;
  }

  #random(position: number): Random {
    return new Random(mixSeed(this.#options.seed, position));
  }

  #status(position: number, random: Random): FakePerson['status'] {
    const draw = random.fraction();
    if (position <= this.#admins || draw >= 0.12) return 'active';
    return draw < 0.035 ? 'pending' : 'inactive';
  }

  #role(position: number, status: FakePerson['status'], random: Random): string {
    const custom = random.chance(0.01) ? random.pick(this.#options.customRoleIds) : null;
    if (position === 0) return '0';
    if (position <= this.#admins) return '1';
    return status === 'active' && custom !== null ? custom : '2';
  }

  #name(position: number, contractor: boolean): { first: string; last: string; email: string } {
    const pair = this.#names.forward(position % PAIRS);
    const round = Math.floor(position / PAIRS);
    const first = pair % FIRST_NAMES.length;
    const last = Math.floor(pair / FIRST_NAMES.length);
    const { domain, contractorDomains } = this.#options;
    const host = contractor ? contractorDomains[pair % contractorDomains.length] : domain;
    const local = `${MAIL_FIRST[first]}.${MAIL_LAST[last]}${round === 0 ? '' : round + 1}`;
    return { first: `${FIRST_NAMES[first]}`, last: `${LAST_NAMES[last]}`, email: `${local}@${host}` };
  }
}

function drawGroups(random: Random, groupIds: readonly [string, ...string[]], contractor: boolean): string[] {
  const draw = random.fraction();
  const extra = random.pick(groupIds);
  if (contractor || draw < 0.3) return [];
  const base = groupIds[0];
  return draw < 0.6 || extra === base ? [base] : [base, extra];
}
