import type { Person } from '../../../src/sync/person.js';
import { readPeople } from '../../../src/sync/read-people.js';
import type { SectionReport } from '../../../src/sync/snapshot.js';
import type { SyncRun } from '../../../src/sync/sync-run.js';

/** What can happen to somebody while an account is read. `delete` by the list that the person is in. */
export const DEEDS = [
  'create',
  'invite',
  'accept',
  'deactivate',
  'reactivate',
  'delete active',
  'delete inactive',
  'delete pending',
] as const;
export type Deed = (typeof DEEDS)[number];
type Status = Person['status'];

/** Something that happens right before a request, counted from 0. */
export interface Happening {
  deed: Deed;
  before: number;
  /** To whom: the first or the last of the list whom nothing has happened to. */
  to: 'first' | 'last';
}

/** How large the lists are, how they are cut, and where Zoom puts who comes into one. */
export interface Layout {
  name: string;
  people: Readonly<Record<Status, number>>;
  pageSize: number;
  arrivals: 'last' | 'first' | 'by name';
}

interface Somebody {
  name: string;
  status: Status | null;
  /** Every status that the person had. */
  had: Set<Status>;
  touched: boolean;
}

const FROM: Readonly<Record<Exclude<Deed, 'create' | 'invite'>, Status>> = {
  accept: 'pending',
  deactivate: 'active',
  reactivate: 'inactive',
  'delete active': 'active',
  'delete inactive': 'inactive',
  'delete pending': 'pending',
};
const INTO: Readonly<Record<Deed, Status | null>> = {
  create: 'active',
  invite: 'pending',
  accept: 'active',
  deactivate: 'inactive',
  reactivate: 'active',
  'delete active': null,
  'delete inactive': null,
  'delete pending': null,
};

/** What a reading of people made of an account that moved. */
export interface MovingOutcome {
  complete: boolean;
  requests: number;
  /** Why the answer is a lie; empty when it is none. */
  lies: string[];
}

/** Three lists of names, cut into pages at the moment of each request: nothing of the simulated Zoom, and no client. */
class MovingAccount {
  requests = 0;
  readonly #people: Somebody[] = [];
  readonly #lists: Record<Status, Somebody[]> = { pending: [], active: [], inactive: [] };
  readonly #layout: Layout;
  readonly #happenings: readonly Happening[];
  #happened = 0;

  constructor(layout: Layout, happenings: readonly Happening[]) {
    this.#layout = layout;
    this.#happenings = happenings;
    for (const status of ['pending', 'active', 'inactive'] as const) {
      for (let index = 0; index < layout.people[status]; index += 1) this.#join(`${status}${index}`, status);
    }
  }

  /** The part of a client that the reading of people uses. */
  readonly zoom = {
    users: {
      list: ({ status }: { status: Status }) => ({ pages: () => this.#pages(status) }),
    },
  };

  async *#pages(status: Status) {
    const { pageSize } = this.#layout;
    for (let from = 0; ; from += pageSize) {
      this.#pass();
      const list = this.#lists[status];
      const last = from + pageSize >= list.length;
      const items = list.slice(from, from + pageSize).map((person) => this.#row(person, status));
      yield { items, rejected: [], totalRecords: list.length, nextPageToken: last ? null : `${from}` };
      if (last) return;
    }
  }

  /** Somebody invited has no id. */
  #row({ name }: Somebody, status: Status) {
    const email = `${name}@example.com`;
    return status === 'pending' ? { email } : { email, id: name };
  }

  #pass(): void {
    for (;;) {
      const next = this.#happenings[this.#happened];
      if (next === undefined || next.before > this.requests) break;
      this.#happened += 1;
      this.#happen(next);
    }
    this.requests += 1;
  }

  #happen({ deed, to }: Happening): void {
    if (deed === 'create' || deed === 'invite') {
      this.#join(`new${this.#people.length}`, deed === 'create' ? 'active' : 'pending').touched = true;
      return;
    }
    const free = this.#lists[FROM[deed]].filter(({ touched }) => !touched);
    const person = to === 'first' ? free[0] : free.at(-1);
    if (person === undefined) throw new Error(`The account is too small for: ${deed}.`);
    person.touched = true;
    const list = this.#lists[FROM[deed]];
    list.splice(list.indexOf(person), 1);
    const status = INTO[deed];
    person.status = status;
    if (status !== null) this.#enter(person, status);
  }

  #join(name: string, status: Status): Somebody {
    const person: Somebody = { name, status, had: new Set(), touched: false };
    this.#people.push(person);
    this.#enter(person, status);
    return person;
  }

  #enter(person: Somebody, status: Status): void {
    person.had.add(status);
    const list = this.#lists[status];
    const { arrivals } = this.#layout;
    const later = list.findIndex(({ name }) => name > person.name);
    const place = arrivals === 'first' ? 0 : arrivals === 'last' || later === -1 ? list.length : later;
    list.splice(person.touched ? place : list.length, 0, person);
  }

  /** Whoever is left was there all the time, unless they came meanwhile: those may be there or not. */
  judge(people: readonly Person[], report: SectionReport): string[] {
    const lies: string[] = [];
    const said = new Map<string, Person[]>();
    for (const person of people) {
      const name = person.row.email.split('@')[0] ?? '';
      said.set(name, [...(said.get(name) ?? []), person]);
    }
    for (const { name, status, had } of this.#people) {
      const found = said.get(name) ?? [];
      said.delete(name);
      const newcomer = name.startsWith('new');
      if (found.length > 1) lies.push(`${name} is there ${found.length} times`);
      if (found.some((person) => !had.has(person.status))) lies.push(`${name} never was ${found[0]?.status}`);
      if (found.length === 0 && status !== null && !newcomer && report.status === 'complete')
        lies.push(`${name} is lost`);
    }
    for (const name of said.keys()) lies.push(`${name} never existed`);
    if (report.status !== 'complete' && (report.why ?? '') === '') lies.push('no reason is given');
    return lies;
  }
}

/** Reads an account to which these things happen, in this order. */
export async function readWhile(layout: Layout, happenings: readonly Happening[]): Promise<MovingOutcome> {
  const account = new MovingAccount(layout, happenings);
  const run = { zoom: account.zoom, call: {}, signal: undefined, progress: () => undefined } as unknown as SyncRun;
  const people = new Map<string, Person>();
  const reading = readPeople(run);
  let step = await reading.next();
  for (; !step.done; step = await reading.next()) for (const person of step.value) people.set(person.key, person);
  const report = step.value;
  const lies = account.judge([...people.values()], report);
  return { complete: report.status === 'complete', requests: account.requests, lies };
}
