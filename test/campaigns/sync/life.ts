import type { ZoomClient } from '../../../src/index.js';
import { type FakeAccount, type FakeAddOn, type FakePersonInput, fakeAccount } from '../../../src/testing/index.js';
import type { Random } from '../../../src/testing/random.js';
import { type ModelAccount, type ModelCall, type ModelMeeting, type ModelPerson, taken } from './model-person.js';
import { instant } from './model-users.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DOMAINS = ['example.com', 'sub.example.com'];
const GROUPS = ['owls', 'larks', 'jays'].map((name) => ({ id: `group-${name}`, name: `The ${name}` }));
const ROLES = [{ id: 'Rhelp', name: 'Helpdesk', description: 'Helps' }];

/** Seats that the account pays for, each at least once: what nobody ever bought has no line in the bill. */
const SOLD: readonly (readonly [seat: string, from: number])[] = [
  ['meetings', 6],
  ['workplace:16', 2],
  ['workplace:4', 1],
  ['united:32', 1],
  ['webinar:500', 2],
  ['webinar:1000', 1],
  ['large-meeting:500', 1],
  ['events:500', 1],
  ['phone:100', 2],
  ['phone:200', 3],
  ['phone:4000', 1],
  ['whiteboard', 1],
  ['whiteboard-plus', 1],
  ['scheduler', 2],
  ['clips-plus', 1],
  ['translated-captions', 1],
  ['revenue-accelerator', 1],
  ['workforce-management', 1],
];
/** What Zoom sells without telling how many were bought. */
const UNCOUNTED: readonly FakeAddOn[] = [
  'docs',
  'customer-managed-key',
  'quality-management',
  'compliance-management',
  'mail-calendar',
];
const COUNTED = SOLD.map(([seat]) => seat).slice(SOLD.findIndex(([seat]) => seat === 'whiteboard')) as FakeAddOn[];

const FIRST_NAMES = ['Ann', 'Bo', 'Chloé', 'Dan', 'Eve', 'Finn', 'Gül', ''] as const;
const LAST_NAMES = ['Ames', 'Berg', 'Çelik', 'Dietz', 'O’Hara', 'van der Aa', ''] as const;
const WITHOUT_LICENCE = {
  workplace: null,
  united: null,
  webinar: null,
  largeMeeting: null,
  events: null,
  addOns: [],
  concurrent: 'Basic',
} as const;

/** An account that lives: each deed happens to the simulated Zoom and, told anew, to the model. */
export class Life {
  readonly account: FakeAccount;
  readonly model: ModelAccount;
  /** Deeds done, by name. */
  readonly done = new Map<string, number>();
  readonly #random: Random;
  #nowMs: number;
  #born = 0;
  #meetings = 0;
  /** Addresses of people who are gone, and whom no snapshot can have seen as merely invited. */
  readonly #free: string[] = [];
  /** Who accepted an invitation since the last snapshot: with a new address as well, nobody could know them again. */
  readonly #justAccepted = new Set<number>();

  constructor(random: Random, nowMs: number) {
    this.#random = random;
    this.#nowMs = nowMs;
    const duplicatePlans = random.chance(0.25);
    const bought = new Map(SOLD.map(([seat, from]) => [seat, from + random.below(4)]));
    const owner = this.#newcomer({ type: 2, roleId: '0' });
    this.model = {
      people: [owner],
      domains: DOMAINS,
      groups: new Map(GROUPS.map(({ id, name }) => [id, name])),
      roles: new Map([
        ['0', 'Owner'],
        ['1', 'Admin'],
        ['2', 'Member'],
        ['Rhelp', 'Helpdesk'],
      ]),
      duplicatePlans,
      bought,
    };
    const seats = [...bought].map(([seat, count]) => ({ ...productOf(seat), bought: count }));
    const people = [this.#input(owner)];
    this.account = fakeAccount({ people, seats, groups: GROUPS, roles: ROLES, domains: DOMAINS, duplicatePlans });
  }

  /** People who are there before anything is counted. */
  found(people: number): void {
    for (let index = 0; index < people; index += 1) {
      if (this.#random.chance(0.8)) this.#create();
      else this.#invite();
    }
  }

  /** One deed, drawn. Some of Zoom's own methods do what they say here: those are called. */
  async live(zoom: ZoomClient): Promise<void> {
    const [name, deed] = this.#random.pick(this.#deeds(zoom));
    if ((await deed()) !== false) this.done.set(name, (this.done.get(name) ?? 0) + 1);
  }

  /** Time passes, and somebody has taken a snapshot. */
  wait(ms: number): void {
    this.#nowMs += ms;
    this.#justAccepted.clear();
  }

  /** Each returns `false` when nobody is there whom it could happen to. */
  #deeds(zoom: ZoomClient): [[string, () => unknown], ...[string, () => unknown][]] {
    return [
      ['create', () => this.#create()],
      ['invite', () => this.#invite()],
      ['accept', () => this.#on(['pending'], (person) => this.#accept(person))],
      ['remove', () => this.#on(['active', 'inactive', 'pending'], (person) => this.#remove(person))],
      ['deactivate', () => this.#on(['active'], (person) => this.#setStatus(zoom, person, 'deactivate'))],
      ['reactivate', () => this.#on(['inactive'], (person) => this.#setStatus(zoom, person, 'activate'))],
      ['license', () => this.#on(['active', 'pending'], (person) => this.#license(person))],
      ['add-on', () => this.#on(['active'], (person) => this.#addOn(person))],
      ['phone', () => this.#on(['active'], (person) => this.#phone(person))],
      ['host', () => this.#on(['active'], (person) => this.#host(person))],
      ['host', () => this.#on(['active'], (person) => this.#host(person))],
      ['call', () => this.#call()],
      ['rename', () => this.#on(['active', 'inactive', 'pending'], (person) => this.#change(person, this.#name()))],
      ['new address', () => this.#on(['active', 'inactive'], (person) => this.#move(person))],
      ['role', () => this.#on(['active'], (person) => this.#role(person))],
      ['groups', () => this.#on(['active', 'inactive', 'pending'], (person) => this.#groups(person))],
      ['department', () => this.#on(['active', 'pending'], (person) => this.#department(person))],
      ['login', () => this.#on(['active'], (person) => this.#logIn(person))],
      ['buy', () => this.#buy()],
    ];
  }

  #on(statuses: readonly ModelPerson['status'][], deed: (person: ModelPerson) => unknown): unknown {
    const people = this.model.people.filter(({ status }) => statuses.includes(status));
    const person = people[this.#random.below(people.length)];
    return person === undefined ? false : deed(person);
  }

  #create(): void {
    const person = this.#newcomer({ type: this.#typeToGive() });
    this.model.people.push(person);
    this.account.add(this.#input(person));
  }

  #invite(): void {
    const person = this.#newcomer({ status: 'pending', type: this.#hasSeat('meetings') ? 2 : 1, lastLoginAt: null });
    if (this.#random.chance(0.3) && this.#hasSeat('workplace:16')) Object.assign(person, { type: 2, workplace: 16 });
    this.model.people.push(person);
    this.account.add(this.#input(person));
  }

  #accept(person: ModelPerson): void {
    this.#justAccepted.add(person.number);
    this.#change(person, { status: 'active', lastLoginAt: this.#random.chance(0.8) ? instant(this.#nowMs) : null });
  }

  #remove(person: ModelPerson): false | undefined {
    if (person.roleId === '0') return false;
    this.model.people.splice(this.model.people.indexOf(person), 1);
    for (const { meetings, phone } of this.model.people) {
      for (const meeting of meetings) {
        const index = meeting.guests.indexOf(person.number);
        if (index >= 0) meeting.guests.splice(index, 1);
      }
      for (const call of phone?.calls ?? []) if (call.colleague === person.number) call.colleague = null;
    }
    this.account.remove(person.email);
    if (person.status !== 'pending' && !this.#justAccepted.has(person.number)) this.#free.push(person.email);
    return undefined;
  }

  /** Zoom takes every licence away, and gives none back. It refuses admins. */
  async #setStatus(
    zoom: ZoomClient,
    person: ModelPerson,
    action: 'activate' | 'deactivate',
  ): Promise<false | undefined> {
    if (person.roleId === '0' || person.roleId === '1') return false;
    await zoom.users[action](person.id);
    if (action === 'deactivate')
      Object.assign(person, { status: 'inactive', type: 1, phone: null, ...WITHOUT_LICENCE });
    else Object.assign(person, { status: 'active', type: 1 });
    return undefined;
  }

  #license(person: ModelPerson): void {
    const rest = { ...person, ...WITHOUT_LICENCE, type: 1 };
    Object.assign(person, rest, { addOns: [] }); // seats come back before others are given
    const suites = (['workplace:16', 'workplace:4', 'united:32'] as const).filter((seat) => this.#hasSeat(seat));
    const suite = this.#random.chance(0.4) ? suites[this.#random.below(suites.length)] : undefined;
    const [product, code] = suite?.split(':') ?? [];
    const type = person.status === 'pending' ? (this.#hasSeat('meetings') ? 2 : 1) : this.#typeToGive();
    const given = product === undefined ? { type } : { type: 2 as const, [product]: Number(code) };
    this.#change(person, { ...WITHOUT_LICENCE, addOns: [], ...given });
  }

  #addOn(person: ModelPerson): false | undefined {
    if (person.type !== 2) return false;
    const sized = (product: string, held: number | null) => (held === null ? this.#seatOf(product) : null); // take it back, or give it
    switch (this.#random.below(5)) {
      case 0: {
        const webinar = sized('webinar', person.webinar);
        return this.#change(person, { webinar, events: webinar === null ? person.events : null });
      }
      case 1:
        return this.#change(person, { largeMeeting: sized('large-meeting', person.largeMeeting) });
      case 2: // Zoom refuses Events together with Webinar
        return person.webinar !== null ? false : this.#change(person, { events: sized('events', person.events) });
      case 3:
        return this.#change(person, { concurrent: this.#random.pick(['Basic', 'Plus', 'None']) });
      default: {
        const addOn = this.#random.pick<FakeAddOn>(['docs', ...UNCOUNTED, ...COUNTED]);
        if (person.addOns.includes(addOn)) {
          return this.#change(person, { addOns: person.addOns.filter((held) => held !== addOn) });
        }
        if (COUNTED.includes(addOn) && !this.#hasSeat(addOn)) return false;
        return this.#change(person, { addOns: [...person.addOns, addOn] });
      }
    }
  }

  #phone(person: ModelPerson): false | undefined {
    if (person.phone !== null && this.#random.chance(0.3)) return this.#change(person, { phone: null });
    const own = person.phone?.plans ?? [];
    const plans = [100, 200, 4000].filter(
      (plan) => this.#random.chance(0.5) && (own.includes(plan) || this.#hasSeat(`phone:${plan}`)),
    );
    if (plans.length === 0) return false;
    const { calls = [], extension = 800 + person.number } = person.phone ?? {};
    return this.#change(person, { phone: { on: this.#random.chance(0.9), plans, extension, calls } });
  }

  #host(person: ModelPerson): undefined {
    const guests = this.#others(person).filter(() => this.#random.chance(0.4));
    const alone = guests.length === 0 && this.#random.chance(0.3);
    const participants = alone ? 1 : 1 + Math.max(1, guests.length) + this.#random.pick([0, 0, 5, 98, 99, 100]);
    this.#meetings += 1;
    const meeting: ModelMeeting = {
      uuid: `/${this.#meetings}/+==`, // Zoom's may begin with a slash, too
      kind: this.#random.chance(0.15) ? 'webinar' : 'meeting',
      startMs: this.#moment(),
      minutes: this.#random.pick([10, 40, 41, 90]),
      participants,
      guests,
    };
    return this.#change(person, { meetings: [...person.meetings, meeting].sort((a, b) => a.startMs - b.startMs) });
  }

  #call(): false | undefined {
    const callers = this.model.people.filter(({ phone }) => phone?.on);
    const person = callers[this.#random.below(callers.length)];
    const phone = person?.phone ?? null;
    if (person === undefined || phone === null) return false;
    const direction = this.#random.chance(0.7) ? 'outbound' : 'inbound';
    const others = direction === 'outbound' ? this.#others(person) : [];
    const call: ModelCall = {
      startMs: this.#moment(),
      minutes: this.#random.pick([1, 15]),
      direction,
      colleague: this.#random.chance(0.5) ? (others[this.#random.below(others.length)] ?? null) : null,
      answered: this.#random.chance(0.7),
    };
    return this.#change(person, { phone: { ...phone, calls: [...phone.calls, call] } });
  }

  #move(person: ModelPerson): false | undefined {
    return this.#justAccepted.has(person.number) ? false : this.#change(person, { email: this.#address() });
  }

  #role(person: ModelPerson): false | undefined {
    if (person.roleId === '0') return false;
    return this.#change(person, { roleId: this.#random.pick(['1', '2', '2', 'Rhelp']) });
  }

  #groups(person: ModelPerson): undefined {
    return this.#change(person, { groupIds: GROUPS.map(({ id }) => id).filter(() => this.#random.chance(0.4)) });
  }

  #department(person: ModelPerson): undefined {
    return this.#change(person, { department: this.#random.pick([null, 'Sales', 'R&D "east"']) });
  }

  #logIn(person: ModelPerson): undefined {
    return this.#change(person, { lastLoginAt: instant(this.#moment()) });
  }

  #buy(): void {
    const [seat] = SOLD[this.#random.below(SOLD.length)] ?? ['meetings'];
    const count = Math.max(1, taken(this.model, seat) + this.#random.below(4));
    this.model.bought.set(seat, count);
    const { product, variant } = productOf(seat);
    this.account.setBought(product, variant, count);
  }

  #change(person: ModelPerson, changes: Partial<ModelPerson>): undefined {
    const { email } = person;
    Object.assign(person, changes);
    this.account.update(email, this.#input(person));
  }

  #newcomer(changes: Partial<ModelPerson>): ModelPerson {
    this.#born += 1;
    return {
      number: this.#born,
      id: `id-${this.#born}`,
      email: this.#address(),
      ...this.#name(),
      status: 'active',
      type: 1,
      roleId: '2',
      groupIds: [],
      department: null,
      timezone: this.#random.pick(['Europe/Paris', 'Asia/Tokyo']),
      createdAt: instant(this.#nowMs - this.#random.below(400) * DAY_MS),
      lastLoginAt: null,
      ...WITHOUT_LICENCE,
      addOns: [],
      phone: null,
      meetings: [],
      ...changes,
    };
  }

  #name(): Pick<ModelPerson, 'firstName' | 'lastName'> {
    return { firstName: this.#random.pick(FIRST_NAMES), lastName: this.#random.pick(LAST_NAMES) };
  }

  /** Now and then that of somebody who is gone. */
  #address(): string {
    const used = this.#random.chance(0.3) ? this.#free.pop() : undefined;
    const domain = this.#random.pick(['example.com', 'Example.com', 'sub.example.com', 'partner.example']);
    return used ?? `${this.#random.pick(['Ann', 'bo', 'o.hara+x'])}${this.#random.bits().toString(36)}@${domain}`;
  }

  /** In the window or before it, at its edges, or not over yet. */
  #moment(): number {
    const today = Math.floor(this.#nowMs / DAY_MS) * DAY_MS;
    const days = this.#random.below(100) * DAY_MS;
    const inDay = this.#random.pick([0, 600, 1_000, 1_439]) * MINUTE_MS;
    const at = this.#random.pick([
      today - days + inDay,
      today - days,
      this.#nowMs - 20 * MINUTE_MS,
      today - 29 * DAY_MS,
    ]);
    return Math.min(at, this.#nowMs);
  }

  #others({ number }: ModelPerson): number[] {
    return this.model.people
      .filter((person) => person.status === 'active' && person.number !== number)
      .map((person) => person.number);
  }

  #typeToGive(): 1 | 2 | 3 | 4 {
    const type = this.#random.pick([1, 2, 2, 2, 3, 4] as const);
    return type === 2 && !this.#hasSeat('meetings') ? 1 : type;
  }

  #hasSeat(seat: string): boolean {
    return taken(this.model, seat) < (this.model.bought.get(seat) ?? 0);
  }

  /** A size of this product that is to be had. */
  #seatOf(product: string): number | null {
    const sizes = [500, 1_000].filter((size) => this.#hasSeat(`${product}:${size}`));
    return sizes[this.#random.below(sizes.length)] ?? null;
  }

  /** A person in the words of the simulated Zoom. */
  #input(person: ModelPerson): FakePersonInput {
    const {
      number: _,
      workplace,
      united,
      webinar,
      largeMeeting,
      events,
      concurrent,
      phone,
      meetings,
      ...same
    } = person;
    const idOf = (who: number) => `id-${who}`;
    return {
      ...same,
      workplaceBundle: workplace,
      unitedBundle: united,
      webinarCapacity: webinar,
      largeMeetingCapacity: largeMeeting,
      eventsCapacity: events,
      concurrentMeeting: concurrent,
      phone: phone && {
        status: phone.on ? 'activate' : 'deactivate',
        callingPlans: phone.plans,
        extension: phone.extension,
        calls: phone.calls.map(({ startMs, colleague, ...call }, index) => ({
          ...call,
          startAt: instant(startMs),
          with: colleague === null ? `+1555${index}` : idOf(colleague),
          recorded: index % 2 === 1,
        })),
      },
      meetings: meetings.map(({ startMs, guests, ...meeting }) => ({
        ...meeting,
        startAt: instant(startMs),
        guests: guests.map(idOf),
      })),
    };
  }
}

function productOf(seat: string): { product: Parameters<FakeAccount['setBought']>[0]; variant: number | null } {
  const [product = '', variant] = seat.split(':');
  return {
    product: product as Parameters<FakeAccount['setBought']>[0],
    variant: variant === undefined ? null : Number(variant),
  };
}
