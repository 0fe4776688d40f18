import type { AccountUser } from '../../src/sync/snapshot.js';
import type { FakeAccount, FakeAddOn, FakeMeeting, FakePerson } from '../../src/testing/index.js';

/**
 * What a truthful sync must say about a simulated account, worked out from the account itself and by hand-written names:
 * nothing here calls the code under test.
 */

/** One licence as a sentence: product, name, and the suite that it came with. */
export type HeldLicense = string;

const MEETINGS: Record<number, string> = {
  1: 'meetings: Basic',
  2: 'meetings: Licensed',
  3: 'meetings: On-prem',
  4: 'meetings: Unassigned',
  99: 'meetings: None',
};

const WORKPLACE: Record<number, string> = {
  4: 'Zoom Workplace Enterprise',
  8: 'Zoom Workplace Enterprise Plus',
  16: 'Zoom Workplace Business Plus with US/CA Unlimited',
  32: 'Zoom Workplace Business Plus with UK/IR Unlimited',
};

const UNITED: Record<number, string> = {
  1: 'Zoom United Pro with US/CA Unlimited',
  32: 'Zoom United Business with US/CA Unlimited',
  1024: 'Zoom United Enterprise with US/CA Unlimited',
};

const PHONE: Record<number, string> = {
  100: 'Zoom Phone US/CA Metered',
  200: 'Zoom Phone US/CA Unlimited',
  4000: 'Zoom Phone International Select add-on',
};

const ADD_ONS: Record<FakeAddOn, string> = {
  whiteboard: 'whiteboard: Zoom Whiteboard',
  'whiteboard-plus': 'whiteboard: Zoom Whiteboard Plus',
  scheduler: 'scheduler: Zoom Scheduler',
  'clips-plus': 'clips: Zoom Clips Plus',
  docs: 'docs: Zoom Docs',
  'translated-captions': 'translated-captions: Zoom Translated Captions',
  'revenue-accelerator': 'revenue-accelerator: Zoom Revenue Accelerator',
  'customer-managed-key': 'customer-managed-key: Zoom Customer Managed Key',
  'quality-management': 'quality-management: Zoom Quality Management',
  'workforce-management': 'workforce-management: Zoom Workforce Management',
  'compliance-management': 'compliance-management: Zoom Compliance Management',
  'mail-calendar': 'mail-calendar: Zoom Mail and Calendar',
};

function named(table: Record<number, string>, code: number): string {
  const name = table[code];
  if (name === undefined) throw new Error(`The truth has no name for code ${code}: add it by hand.`);
  return name;
}

/** What a person truly holds. */
export function truthOfLicenses(person: FakePerson): HeldLicense[] {
  if (person.status === 'inactive') return [];
  const suite = person.workplaceBundle !== null ? 'workplace' : person.unitedBundle !== null ? 'united' : null;
  const held = [named(MEETINGS, person.type) + (person.type === 2 && suite !== null ? ` (part of ${suite})` : '')];
  if (person.workplaceBundle !== null) held.push(`workplace: ${named(WORKPLACE, person.workplaceBundle)}`);
  if (person.unitedBundle !== null) held.push(`united: ${named(UNITED, person.unitedBundle)}`);
  if (person.phone !== null && person.phone.status !== 'pending') {
    held.push(...person.phone.callingPlans.map((code) => `phone: ${named(PHONE, code)}`));
  }
  // Zoom tells add-ons of an invited person only once the invitation is accepted.
  if (person.status === 'pending' || person.type === 1 || person.type === 4 || person.type === 99) return held.sort();
  if (person.webinarCapacity !== null) held.push(`webinar: Webinar ${person.webinarCapacity}`);
  if (person.largeMeetingCapacity !== null) held.push(`large-meeting: Large Meeting ${person.largeMeetingCapacity}`);
  if (person.eventsCapacity !== null) held.push(`events: Zoom Events ${person.eventsCapacity}`);
  if (person.concurrentMeeting !== 'None') {
    held.push(`concurrent-meetings: Concurrent Meetings ${person.concurrentMeeting}`);
  }
  held.push(...[...person.addOns].map((addOn) => ADD_ONS[addOn]));
  return held.sort();
}

/** What a snapshot says that a person holds, in the same words. */
export function saidLicenses(user: AccountUser): HeldLicense[] {
  return user.licenses
    .map(
      ({ product, name, includedIn }) => `${product}: ${name}${includedIn === null ? '' : ` (part of ${includedIn})`}`,
    )
    .sort();
}

/** A person's profile as a snapshot must show it. */
export function truthOfProfile(account: FakeAccount, person: FakePerson) {
  const pending = person.status === 'pending';
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.name ?? null;
  return {
    key: pending ? `email:${person.email.toLowerCase()}` : person.id,
    id: pending ? null : person.id,
    email: person.email,
    firstName: person.firstName || null,
    lastName: person.lastName || null,
    status: person.status,
    external: !account.domains.some((domain) => person.email.endsWith(`@${domain}`)),
    department: person.department,
    role: { id: person.roleId, name: nameOf(account.roles, person.roleId) },
    groups: person.groupIds.map((id) => ({ id, name: nameOf(account.groups, id) })),
    lastLoginAt: pending ? null : person.lastLoginAt,
  };
}

/** What everybody did from one day to another (UTC, both included), as far as it is over at `now`. */
export class TrueUse {
  readonly #now: number;
  readonly #fromMs: number;
  readonly #endMs: number;
  /** What each person took part in, by id. */
  readonly #joined = new Map<string, FakeMeeting[]>();
  /** Starts of the calls that each person was in, by id. */
  readonly #calls = new Map<string, string[]>();
  #internalCalls = 0;

  constructor(account: FakeAccount, window: { from: string; to: string }, now: number) {
    this.#now = now;
    this.#fromMs = Date.parse(window.from);
    this.#endMs = Date.parse(window.to) + 86_400_000;
    for (const person of account.people) {
      for (const meeting of this.#hosted(person)) {
        if (meeting.participants < 2) continue; // Zoom writes nobody up
        for (const guest of account.guestsOf(person, meeting)) note(this.#joined, guest.id, meeting);
      }
      for (const call of account.callsOf(person, this.#fromMs, this.#endMs)) {
        if (!this.#isOver(call)) continue;
        const colleague = account.find(call.with);
        const tookIt = call.answered;
        if (colleague !== null && tookIt) this.#internalCalls += 1;
        if (call.direction === 'outbound' || tookIt) note(this.#calls, person.id, call.startAt);
        if (colleague !== null && tookIt) note(this.#calls, colleague.id, call.startAt);
      }
    }
  }

  /** With everything that can be asked for. */
  of(person: FakePerson) {
    const hosted = this.#hosted(person);
    const joined = this.#joined.get(person.id) ?? [];
    const calls = this.#calls.get(person.id) ?? [];
    const sum = (value: (meeting: FakeMeeting) => number) => hosted.reduce((all, meeting) => all + value(meeting), 0);
    return {
      meetingsHosted: hosted.length,
      minutesHosted: sum((meeting) => meeting.minutes),
      participantsHosted: sum((meeting) => meeting.participants),
      webinarsHosted: sum((meeting) => (meeting.kind === 'webinar' ? 1 : 0)),
      lastHostedAt: last(hosted.map((meeting) => meeting.startAt)),
      meetingsJoined: joined.length,
      lastJoinedAt: last(joined.map((meeting) => meeting.startAt)),
      calls: calls.length,
      lastCallAt: last(calls),
      neededLicence: hosted.some(
        (meeting) =>
          meeting.kind === 'webinar' ||
          meeting.participants > 100 ||
          (meeting.minutes > 40 && meeting.participants >= 2),
      ),
    };
  }

  /** Whether a person may have joined something at this instant, and nothing later than what was on then. */
  mayHaveJoinedLast(person: FakePerson, at: string | null): boolean {
    const joined = this.#joined.get(person.id) ?? [];
    if (at === null) return joined.length === 0;
    const lastStart = last(joined.map((meeting) => meeting.startAt)) ?? '';
    // Who leaves and comes back joins a second time, while the meeting goes on.
    return at >= lastStart && joined.some((meeting) => meeting.startAt <= at && Date.parse(at) <= endOf(meeting));
  }

  /** What people of the account joined, their calls, and those among themselves: a comparison of nothing is noticed. */
  get size(): { joined: number; calls: number; internalCalls: number } {
    const total = (uses: Map<string, unknown[]>) => [...uses.values()].flat().length;
    return { joined: total(this.#joined), calls: total(this.#calls), internalCalls: this.#internalCalls };
  }

  #hosted(person: FakePerson): FakeMeeting[] {
    if (person.status === 'pending') return [];
    return person.meetings.filter((meeting) => {
      const startMs = Date.parse(meeting.startAt);
      return startMs >= this.#fromMs && startMs < this.#endMs && this.#isOver(meeting);
    });
  }

  #isOver(use: { startAt: string; minutes: number }): boolean {
    return endOf(use) <= this.#now;
  }
}

function endOf({ startAt, minutes }: { startAt: string; minutes: number }): number {
  return Date.parse(startAt) + minutes * 60_000;
}

function note<T>(uses: Map<string, T[]>, id: string, use: T): void {
  uses.set(id, [...(uses.get(id) ?? []), use]);
}

function last(instants: readonly string[]): string | null {
  return [...instants].sort().at(-1) ?? null;
}
