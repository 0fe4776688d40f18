import { listUsers } from '../resources/users.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import type { User } from '../types/zoom/user.js';
import { COMPLETE, explain, type SectionResult } from './section.js';
import type { AccountUser } from './snapshot.js';
import type { SyncRun } from './sync-run.js';

export type UserStatus = AccountUser['status'];

/** A row of the user list and the list it came from. */
export interface Person {
  /** Zoom's id, or `email:` and the lower-case address while there is no id. */
  key: string;
  row: User;
  status: UserStatus;
}

const STATUSES: readonly UserStatus[] = ['active', 'inactive', 'pending'];

/** A list that does not add up is read once more. */
const READINGS = 2;

/**
 * Reads everybody: one list for each status, all three at once, so that they show the account at nearly one moment.
 * A list is whole when it holds as many people as Zoom counts; one that is not is read a second time.
 *
 * @throws ZoomError when not one list could be read: there is nothing to report about then.
 */
export async function readPeople(run: SyncRun): Promise<SectionResult<Person[]>> {
  const progress = new PeopleProgress(run);
  const lists = await Promise.all(STATUSES.map((status) => readList(run, status, progress)));
  const failed = lists.flatMap((list) => list.error ?? []);
  const first = failed[0];
  if (first !== undefined && lists.every((list) => list.error !== null && list.people.length === 0)) throw first;

  const people = mergeLists(lists.flatMap((list) => list.people));
  const problems = lists.flatMap((list) => list.problem ?? []);
  const expected = lists.reduce((sum, list) => sum + Math.max(list.total ?? 0, list.people.length), 0);
  const counts = { read: people.length, expected: lists.some((list) => list.total === null) ? null : expected };
  if (first !== undefined) {
    const { cause, missingScopes } = explain(first, listUsers);
    return { value: people, report: { status: 'partial', cause, why: problems.join(' '), missingScopes, ...counts } };
  }
  if (problems.length > 0) {
    const why = problems.join(' ');
    return { value: people, report: { status: 'partial', cause: 'inconsistent', why, missingScopes: [], ...counts } };
  }
  return {
    value: people,
    report: { ...COMPLETE, ...counts, expected: counts.expected === null ? null : people.length },
  };
}

interface UserList {
  people: Person[];
  total: number | null;
  problem: string | null;
  error: ZoomError | null;
}

async function readList(run: SyncRun, status: UserStatus, progress: PeopleProgress): Promise<UserList> {
  const everSeen = new Map<string, Person>();
  let list: UserList = { people: [], total: null, problem: null, error: null };
  for (let reading = 1; reading <= READINGS; reading += 1) {
    list = await readOnce(run, status, progress);
    if (list.problem === null) return list;
    for (const person of list.people) everSeen.set(person.key, person);
    if (list.error !== null) break; // it was retried where that helps
  }
  return { ...list, people: [...everSeen.values()] };
}

async function readOnce(run: SyncRun, status: UserStatus, progress: PeopleProgress): Promise<UserList> {
  const people = new Map<string, Person>();
  let total: number | null = null;
  let rejected = 0;
  try {
    for await (const page of run.zoom.users.list({ status }, run.call).pages()) {
      // People who join or leave while the list is read move its count: the largest one is what we hold ourselves to.
      if (page.totalRecords !== null) total = Math.max(total ?? 0, page.totalRecords);
      rejected += page.rejected.length;
      for (const row of page.items) people.set(personKey(row), { key: personKey(row), row, status });
      progress.set(status, people.size, total);
    }
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    const problem = `The list of ${status} people broke off after ${people.size}: ${error.message}`;
    return { people: [...people.values()], total, problem, error };
  }
  return { people: [...people.values()], total, problem: findGap(status, people.size, rejected, total), error: null };
}

function findGap(status: UserStatus, read: number, rejected: number, total: number | null): string | null {
  if (rejected > 0)
    return `${rejected} row(s) in the list of ${status} people have no email address and were left out.`;
  if (total !== null && read < total) return `Zoom counts ${total} ${status} people, ${read} could be read.`;
  return null;
}

/**
 * One person can be in two lists when their status changes meanwhile. The later list wins; an invitation that was
 * accepted meanwhile (same address, now with an id) is the person with the id.
 */
function mergeLists(people: readonly Person[]): Person[] {
  const byKey = new Map<string, Person>();
  for (const person of people) byKey.set(person.key, person);
  const addresses = new Set([...byKey.values()].filter(({ row }) => row.id).map(({ row }) => row.email.toLowerCase()));
  return [...byKey.values()].filter(({ row }) => row.id || !addresses.has(row.email.toLowerCase()));
}

export function personKey(row: Pick<User, 'id' | 'email'>): string {
  return row.id ? row.id : `email:${row.email.toLowerCase()}`;
}

/** Adds up the progress of the three lists. */
class PeopleProgress {
  readonly #run: SyncRun;
  readonly #done = new Map<UserStatus, number>();
  readonly #total = new Map<UserStatus, number | null>();

  constructor(run: SyncRun) {
    this.#run = run;
  }

  set(status: UserStatus, done: number, total: number | null): void {
    this.#done.set(status, done);
    this.#total.set(status, total);
    const known = [...this.#total.values()].every((count) => count !== null) && this.#total.size === STATUSES.length;
    this.#run.progress('users', sum(this.#done), known ? sum(this.#total) : null);
  }
}

function sum(counts: ReadonlyMap<unknown, number | null>): number {
  return [...counts.values()].reduce<number>((all, count) => all + (count ?? 0), 0);
}
