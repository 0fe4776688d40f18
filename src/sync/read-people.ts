import { listUsers } from '../resources/users/endpoints.js';
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

/**
 * In the order that people move in: invited, active, deactivated. Who moves on while the lists are read, one after the
 * other, is met in one of them. (Read at once or the other way round, somebody could slip between two lists.)
 */
const STATUSES: readonly UserStatus[] = ['pending', 'active', 'inactive'];

/** A list that does not add up is read once more. */
const READINGS = 2;

/**
 * Reads everybody: one list for each status. A list is whole when it holds as many people as Zoom counts; one that is
 * not is read a second time. So is the active list when its count has moved by the end: somebody may have been
 * reactivated, which is the one move against the order.
 *
 * @throws ZoomError when not one list could be read: there is nothing to report about then.
 */
export async function readPeople(run: SyncRun): Promise<SectionResult<Person[]>> {
  const progress = new PeopleProgress(run);
  const lists: UserList[] = [];
  for (const status of STATUSES) lists.push(await readList(run, status, progress));
  const active = lists.find((list) => list.status === 'active');
  if (active !== undefined && (await hasMoved(run, active))) lists.push(await readList(run, 'active', progress));

  const failed = lists.flatMap((list) => list.error ?? []);
  const first = failed[0];
  if (first !== undefined && lists.every((list) => list.error !== null && list.people.length === 0)) throw first;

  const people = mergeLists(lists.flatMap((list) => list.people));
  const whole = lists.every((list) => list.problem === null);
  const missing = lists.reduce((sum, list) => sum + Math.max(0, (list.total ?? 0) - list.people.length), 0);
  const expected = lists.some((list) => list.total === null) ? null : people.length + missing;
  const counts = { read: people.length, expected };
  if (whole) return { value: people, report: { ...COMPLETE, ...counts } };
  const why = lists.flatMap((list) => list.problem ?? []).join(' ');
  const { cause, missingScopes } =
    first === undefined ? { cause: 'inconsistent' as const, missingScopes: [] } : explain(first, listUsers);
  return { value: people, report: { status: 'partial', cause, why, missingScopes, ...counts } };
}

/** One small request: does Zoom still count as many? A failure of it proves nothing. */
async function hasMoved(run: SyncRun, { status, lastTotal }: UserList): Promise<boolean> {
  if (lastTotal === null) return false;
  try {
    const { totalRecords } = await run.zoom.users.list({ status, page_size: 1 }, run.call).firstPage();
    return totalRecords !== null && totalRecords !== lastTotal;
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    return false;
  }
}

interface UserList {
  status: UserStatus;
  people: Person[];
  /** Zoom's largest count while the list was read. */
  total: number | null;
  /** Zoom's last count. */
  lastTotal: number | null;
  problem: string | null;
  error: ZoomError | null;
}

async function readList(run: SyncRun, status: UserStatus, progress: PeopleProgress): Promise<UserList> {
  const everSeen = new Map<string, Person>();
  let list: UserList = { status, people: [], total: null, lastTotal: null, problem: null, error: null };
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
  let lastTotal: number | null = null;
  let rejected = 0;
  try {
    for await (const page of run.zoom.users.list({ status }, run.call).pages()) {
      // People who join or leave while the list is read move its count: the largest one is what we hold ourselves to.
      if (page.totalRecords !== null) total = Math.max(total ?? 0, page.totalRecords);
      lastTotal = page.totalRecords ?? lastTotal;
      rejected += page.rejected.length;
      for (const row of page.items) people.set(personKey(row), { key: personKey(row), row, status });
      progress.set(status, people.size, total);
    }
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    const problem = `The list of ${status} people broke off after ${people.size}: ${error.message}`;
    return { status, people: [...people.values()], total, lastTotal, problem, error };
  }
  const problem = findGap(status, people.size, rejected, total);
  return { status, people: [...people.values()], total, lastTotal, problem, error: null };
}

function findGap(status: UserStatus, read: number, rejected: number, total: number | null): string | null {
  if (rejected > 0)
    return `${rejected} row(s) in the list of ${status} people have no email address and were left out.`;
  if (total !== null && read < total) return `Zoom counts ${total} ${status} people, ${read} could be read.`;
  return null;
}

/**
 * One person can be in two lists when their status changes meanwhile. The list read later wins; an invitation that was
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
