import type { User } from '../types/zoom/user.js';
import { type HostedMeeting, needsLicence } from './needs-licence.js';
import type { HostedUsage } from './snapshot.js';
import { laterOf, type TalliedUses, UseTally } from './use-tally.js';

/** The parts of usage, each read by itself. */
export type UsagePart = 'hosted' | 'meetings' | 'joined' | 'calls';

interface HostTotals {
  meetings: number;
  minutes: number;
  participants: number;
}

/** What single meetings tell of their host. */
interface MeetingFacts {
  lastHostedAt: string | null;
  webinars: number;
  neededLicence: boolean;
  /** Meetings that the rule judged: not those where the report left out how long they were or how many came. */
  judged: number;
}

/** A reading as plain data: it survives JSON. */
export interface UsageData {
  empty: boolean;
  whole: UsagePart[];
  joined: TalliedUses;
  calls: TalliedUses;
  hosted: [key: string, totals: HostTotals][];
  addresses: [id: string, addresses: string[]][];
  meetings: [address: string, facts: MeetingFacts][];
}

const NO_MEETINGS: MeetingFacts = { lastHostedAt: null, webinars: 0, neededLicence: false, judged: 0 };

/**
 * What everybody did in the window: a few numbers a person, no meetings and no calls. What was found stays true when
 * something is missing; that nothing was found means something only for a part that was read to its end.
 */
export class UsageReading {
  /** Whether nothing could be read at all. */
  empty = true;
  /** Parts that were read to their end. */
  readonly whole = new Set<UsagePart>();
  /** Meetings that people took part in, by Zoom's user id. */
  readonly joined: UseTally;
  /** Calls by `id:` and Zoom's user id, or by `email:` and the address of an extension that nobody has any more. */
  readonly calls: UseTally;
  readonly #rule: (meeting: HostedMeeting) => boolean;
  /** By `id:` and Zoom's id: it stays when the address changes. Rows without an id go by `email:`. */
  readonly #hosted = new Map<string, HostTotals>();
  /** Addresses that a host went by, by Zoom's id. Lists, as nearly all have one entry: a set would weigh four times as much. */
  readonly #addresses = new Map<string, string[]>();
  /** Hosts who went by an address, by the address. */
  readonly #owners = new Map<string, string[]>();
  /** Meetings carry no host id, only the address of that time. */
  readonly #meetings = new Map<string, MeetingFacts>();

  constructor(rule: (meeting: HostedMeeting) => boolean = needsLicence, data?: UsageData) {
    this.#rule = rule;
    this.joined = new UseTally(data?.joined);
    this.calls = new UseTally(data?.calls);
  }

  /** A reading that was written down when it was finished: nothing can be added to it. */
  static from(data: UsageData): UsageReading {
    const reading = new UsageReading(undefined, data);
    reading.empty = data.empty;
    for (const part of data.whole) reading.whole.add(part);
    for (const [key, totals] of data.hosted) reading.#hosted.set(key, totals);
    for (const [id, addresses] of data.addresses) for (const address of addresses) reading.#own(id, address);
    for (const [address, facts] of data.meetings) reading.#meetings.set(address, facts);
    return reading;
  }

  toData(): UsageData {
    return {
      empty: this.empty,
      whole: [...this.whole],
      joined: this.joined.toData(),
      calls: this.calls.toData(),
      hosted: [...this.#hosted],
      addresses: [...this.#addresses],
      meetings: [...this.#meetings],
    };
  }

  get hosts(): number {
    return this.#hosted.size;
  }

  addHost(row: {
    id?: string | undefined;
    email?: string | undefined;
    meetings?: number | undefined;
    meeting_minutes?: number | undefined;
    participants?: number | undefined;
  }): void {
    const email = (row.email ?? '').toLowerCase();
    const key = row.id ? `id:${row.id}` : `email:${email}`;
    if (row.id) this.#own(row.id, email);
    const before = this.#hosted.get(key);
    this.#hosted.set(key, {
      meetings: (before?.meetings ?? 0) + (row.meetings ?? 0),
      minutes: (before?.minutes ?? 0) + (row.meeting_minutes ?? 0),
      participants: (before?.participants ?? 0) + (row.participants ?? 0),
    });
  }

  addMeeting(row: {
    host_email?: string | undefined;
    start_time?: string | undefined;
    end_time?: string | undefined;
    type?: string | undefined;
    duration?: number | undefined;
    participants?: number | undefined;
  }): void {
    const email = (row.host_email ?? '').toLowerCase();
    if (email === '') return;
    const facts = this.#meetings.get(email) ?? { ...NO_MEETINGS };
    this.#meetings.set(email, facts);
    facts.lastHostedAt = laterOf(facts.lastHostedAt, row.start_time);
    if (row.type === 'Webinar') facts.webinars += 1;
    if (facts.neededLicence) return;
    const startedAt = row.start_time || null;
    const minutes = row.duration ?? (Date.parse(row.end_time ?? '') - Date.parse(row.start_time ?? '')) / 60_000;
    const kind = row.type === 'Webinar' ? 'webinar' : 'meeting';
    if (Number.isNaN(minutes) || row.participants === undefined) return;
    facts.judged += 1;
    facts.neededLicence = this.#rule({ kind, startedAt, minutes, participants: row.participants });
  }

  /** Whether this person hosted under this address in the window. */
  isHost(userId: string, address: string): boolean {
    return this.#owners.get(address.toLowerCase())?.includes(userId) ?? false;
  }

  /** What one person did. Zeros when the reports do not name them; `null` for what was not read to its end. */
  of(row: User): HostedUsage {
    const email = row.email.toLowerCase();
    const hosted = (row.id ? this.#hosted.get(`id:${row.id}`) : undefined) ?? this.#hosted.get(`email:${email}`);
    const meetings = this.#meetingsOf(row);
    const joined = this.joined.of(row.id ? [row.id] : []);
    const calls = this.calls.of(row.id ? [`id:${row.id}`, `email:${email}`] : [`email:${email}`]);
    return {
      meetingsHosted: hosted?.meetings ?? this.#nothing('hosted'),
      minutesHosted: hosted?.minutes ?? this.#nothing('hosted'),
      participantsHosted: hosted?.participants ?? this.#nothing('hosted'),
      webinarsHosted: meetings.webinars || this.#nothing('meetings'),
      lastHostedAt: meetings.lastHostedAt,
      meetingsJoined: joined.count || this.#nothing('joined'),
      lastJoinedAt: joined.lastAt,
      calls: calls.count || this.#nothing('calls'),
      lastCallAt: calls.lastAt,
      neededLicence: meetings.neededLicence || (this.#sawAll(meetings, hosted) ? false : null),
    };
  }

  #own(id: string, address: string): void {
    note(this.#addresses, id, address);
    note(this.#owners, address, id);
  }

  /** Whether every meeting was judged that the person hosted by the other report. */
  #sawAll({ judged }: MeetingFacts, hosted: HostTotals | undefined): boolean {
    return this.whole.has('hosted') && this.whole.has('meetings') && judged >= (hosted?.meetings ?? 0);
  }

  /** What "not found" means. */
  #nothing(part: UsagePart): 0 | null {
    return this.whole.has(part) ? 0 : null;
  }

  #meetingsOf({ id = '', email }: User): MeetingFacts {
    const all = { ...NO_MEETINGS };
    const addresses = new Set(this.#addresses.get(id));
    const current = email.toLowerCase();
    // An address that only others hosted under has changed hands: their meetings are not this person's.
    if (!this.#owners.has(current)) addresses.add(current);
    for (const address of addresses) {
      const facts = this.#meetings.get(address);
      if (facts === undefined) continue;
      all.lastHostedAt = laterOf(all.lastHostedAt, facts.lastHostedAt);
      all.webinars += facts.webinars;
      all.neededLicence ||= facts.neededLicence;
      all.judged += facts.judged;
    }
    return all;
  }
}

function note(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
