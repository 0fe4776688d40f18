import { listUsers } from '../resources/users/endpoints.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import type { User } from '../types/zoom/user.js';
import { COMPLETE, explain } from './section.js';
import type { AccountUser, SectionReport } from './snapshot.js';
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
/** Whoever was created so shortly before may have come meanwhile: Zoom's clock is not ours. */
const CLOCKS_APART_MS = 300_000;

/**
 * Reads everybody, page by page: one list for each status. A list is whole when it holds as many people as Zoom counts;
 * one that is not is read a second time, and so is one of several pages whose count only newcomers make up: who leaves
 * between two pages moves others past the reader, and who comes hides it. So is the active list when its count has moved by the end: somebody may have
 * been reactivated, which is the one move against the order.
 *
 * Nobody is yielded twice, but for people whose status changes meanwhile: the one yielded later is true. Invited people
 * come last, without those who accepted meanwhile.
 *
 * @returns the report, when all were yielded.
 * @throws ZoomError when not one list could be read: there is nothing to report about then.
 */
export async function* readPeople(run: SyncRun): AsyncGenerator<Person[], SectionReport> {
  const met = new PeopleMet();
  const progress = new PeopleProgress(run);
  const lists: UserList[] = [];
  const read = async function* (status: UserStatus): AsyncGenerator<Person[], void> {
    const list = readList(run, status, progress, met);
    let step = await list.next();
    for (; !step.done; step = await list.next()) {
      const news = step.value.filter((person) => met.isNews(person));
      if (news.length > 0) yield news;
    }
    lists.push(step.value);
  };
  const invited: Person[] = [];
  for (const status of STATUSES) {
    if (status !== 'pending') yield* read(status);
    else for await (const page of read(status)) invited.push(...page);
  }
  const active = lists.find(({ status }) => status === 'active');
  if (active !== undefined && (await hasMoved(run, active, met.countOf('active')))) yield* read('active');
  const stillInvited = invited.filter((person) => met.isStillInvited(person));
  if (stillInvited.length > 0) yield stillInvited;
  return reportOf(lists, met.count);
}

function reportOf(lists: readonly UserList[], read: number): SectionReport {
  const failed = lists.flatMap((list) => list.error ?? []);
  const first = failed[0];
  if (first !== undefined && lists.every((list) => list.error !== null && list.size === 0)) throw first;
  const missing = lists.reduce((sum, list) => sum + Math.max(0, (list.total ?? 0) - list.size), 0);
  const expected = lists.some((list) => list.total === null) ? null : read + missing;
  if (lists.every((list) => list.problem === null)) return { ...COMPLETE, read, expected };
  const why = lists.flatMap((list) => list.problem ?? []).join(' ');
  const { cause, missingScopes } =
    first === undefined ? { cause: 'inconsistent' as const, missingScopes: [] } : explain(first, listUsers);
  return { status: 'partial', cause, why, missingScopes, read, expected };
}

/** One small request: does Zoom still count as many, and not more than are known? A failure of it proves nothing. */
async function hasMoved(run: SyncRun, { status, lastTotal, problem }: UserList, known: number): Promise<boolean> {
  if (lastTotal === null) return false;
  try {
    const { totalRecords } = await run.zoom.users.list({ status, page_size: 1 }, run.call).firstPage();
    return totalRecords !== null && (totalRecords !== lastTotal || (problem === null && totalRecords > known));
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    return false;
  }
}

/** How the reading of one list ended. */
interface UserList {
  status: UserStatus;
  /** People in it. */
  size: number;
  /** Zoom's largest count while the list was read. */
  total: number | null;
  /** Zoom's last count. */
  lastTotal: number | null;
  problem: string | null;
  error: ZoomError | null;
}

async function* readList(
  run: SyncRun,
  status: UserStatus,
  progress: PeopleProgress,
  met: PeopleMet,
): AsyncGenerator<Person[], UserList> {
  const everSeen = new Set<string>();
  let list = yield* readOnce(run, status, progress, met, [everSeen]);
  for (let reading = 2; reading <= READINGS && list.problem !== null; reading += 1) {
    if (list.error !== null) break; // it was retried where that helps
    list = yield* readOnce(run, status, progress, met, [new Set(), everSeen]);
  }
  return list.problem === null ? list : { ...list, size: everSeen.size };
}

async function* readOnce(
  run: SyncRun,
  status: UserStatus,
  progress: PeopleProgress,
  met: PeopleMet,
  [keys, ...alsoSeen]: [Set<string>, ...Set<string>[]],
): AsyncGenerator<Person[], UserList> {
  const list: UserList = { status, size: 0, total: null, lastTotal: null, problem: null, error: null };
  const newcomers = new Set<string>();
  const sinceMs = Date.now() - CLOCKS_APART_MS;
  let first: number | null = null;
  /** By how much the count rose since. */
  let came = 0;
  let pages = 0;
  let rejected = 0;
  try {
    for await (const page of run.zoom.users.list({ status }, run.call).pages()) {
      // People who join or leave while the list is read move its count: the largest one is what we hold ourselves to.
      if (page.totalRecords !== null) list.total = Math.max(list.total ?? 0, page.totalRecords);
      if (page.totalRecords !== null) came += Math.max(0, page.totalRecords - (list.lastTotal ?? page.totalRecords));
      list.lastTotal = page.totalRecords ?? list.lastTotal;
      first ??= page.totalRecords;
      pages += 1;
      rejected += page.rejected.length;
      const people = page.items.map((row) => ({ key: personKey(row), row, status }));
      const seenBefore = (key: string) => alsoSeen.some((seen) => seen.has(key));
      for (const person of people) {
        if (!seenBefore(person.key) && met.hasComeSince(person, sinceMs)) newcomers.add(person.key);
      }
      for (const seen of [keys, ...alsoSeen]) for (const { key } of people) seen.add(key);
      list.size = keys.size;
      progress.set(status, keys.size, list.total);
      yield people;
    }
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    return { ...list, problem: `The list of ${status} people broke off after ${keys.size}: ${error.message}`, error };
  }
  const gap = findGap(status, keys.size, rejected, list.total);
  // A single page is of one moment.
  const loss = pages > 1 && first !== null && (keys.size < first + came || keys.size - newcomers.size < first);
  if (gap !== null || !loss) return { ...list, problem: gap };
  const problem = `People came and left while the list of ${status} people was read: somebody may be missing.`;
  return { ...list, problem };
}

function findGap(status: UserStatus, read: number, rejected: number, total: number | null): string | null {
  if (rejected > 0)
    return `${rejected} row(s) in the list of ${status} people have no email address and were left out.`;
  if (total !== null && read < total) return `Zoom counts ${total} ${status} people, ${read} could be read.`;
  return null;
}

/** Who was met, in which list: a key and a status a person. */
class PeopleMet {
  readonly #status = new Map<string, UserStatus>();
  /** Addresses of invited people, and whether somebody with an id was met who has the address. */
  readonly #invited = new Map<string, { accepted: boolean }>();

  get count(): number {
    const accepted = [...this.#invited.values()].filter((invitation) => invitation.accepted).length;
    return this.#status.size - accepted;
  }

  /** People who were met with this status last. */
  countOf(status: UserStatus): number {
    return [...this.#status.values()].filter((last) => last === status).length;
  }

  /** Whether the person was not met yet, or with another status. */
  isNews({ key, row, status }: Person): boolean {
    const address = row.email.toLowerCase();
    if (row.id) {
      const invitation = this.#invited.get(address);
      if (invitation !== undefined) invitation.accepted = true;
    } else this.#invited.set(address, this.#invited.get(address) ?? { accepted: false });
    if (this.#status.get(key) === status) return false;
    this.#status.set(key, status);
    return true;
  }

  /** Whether the person may have come into this list since then: newly created, or met in another list before. */
  hasComeSince({ key, row, status }: Person, sinceMs: number): boolean {
    const before = this.#status.get(key) ?? status;
    const accepted = row.id ? this.#invited.has(row.email.toLowerCase()) : false;
    // Where Zoom does not tell when somebody invited was created, it tells the moment of the call.
    const createdAt = row.user_created_at || (status === 'pending' ? undefined : row.created_at);
    return before !== status || accepted || Date.parse(createdAt ?? '') >= sinceMs;
  }

  /** An invitation that was accepted meanwhile (same address, now with an id) is the person with the id. */
  isStillInvited({ key, row }: Person): boolean {
    if (row.id) return this.#status.get(key) === 'pending';
    return this.#invited.get(row.email.toLowerCase())?.accepted !== true;
  }
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
