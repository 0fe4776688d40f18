import { listUsers } from '../resources/users/endpoints.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import { type ListReading, PeopleMet } from './people-met.js';
import { type Person, personKey, type UserStatus } from './person.js';
import { COMPLETE, explain } from './section.js';
import type { SectionReport } from './snapshot.js';
import type { SyncRun } from './sync-run.js';

/** A list that holds fewer people than Zoom counts is read once more. */
const SHORT_READINGS = 2;
/** One that somebody may have slipped out of is read so often at most. */
const READINGS = 3;
const STATUSES: readonly UserStatus[] = ['pending', 'active', 'inactive'];

/**
 * Reads everybody, page by page, and makes sure that nobody is missing who was there all the time, whoever comes, goes
 * or moves meanwhile.
 *
 * Two things could hide somebody. Within a list: whoever leaves between two pages moves all after them past the reader.
 * So a list of several pages is sure only when those whom an earlier reading had met in it are at least as many as Zoom
 * counted on the first page: then all who were in it at that moment were met. (A single page is of one moment.) Between
 * two lists: people are read in the order that they move in, invited, active, deactivated; but somebody may be
 * reactivated behind the reader. So the active list is read once more after the deactivated one, and, where only that
 * made it sure, the deactivated one again: in three sure readings, one after the other, nobody can be missing who moves
 * once. Who is switched off and on again within one sync is beyond this.
 *
 * Nobody is yielded twice, but for people whose status changes meanwhile: the one yielded later is true. Invited people
 * come last, without those who accepted meanwhile.
 *
 * @param foresee Told of invited people as they are read, long before they are yielded.
 * @returns the report, when all were yielded.
 * @throws ZoomError when not one list could be read: there is nothing to report about then.
 */
export async function* readPeople(
  run: SyncRun,
  foresee: (invited: readonly Person[]) => void = () => undefined,
): AsyncGenerator<Person[], SectionReport> {
  const met = new PeopleMet();
  const progress = new PeopleProgress(run);
  const lists = new Map<UserStatus, UserList>();
  const read = async function* (status: UserStatus, until: 'read' | 'sure'): AsyncGenerator<Person[], void> {
    const list = yield* readList(run, status, { until, progress, met });
    lists.set(status, { ...list, total: list.total ?? lists.get(status)?.total ?? null });
  };
  const isWhole = () => [...lists.values()].every(({ problem }) => problem === null);

  const invited: Person[] = [];
  for await (const page of read('pending', 'sure')) {
    invited.push(...page);
    foresee(page);
  }
  yield* read('active', 'read');
  const atOnce = lists.get('active')?.sure === true;
  yield* read('inactive', 'sure');
  if (isWhole()) yield* read('active', 'sure');
  if (isWhole() && !atOnce) yield* read('inactive', 'sure');

  const stillInvited = invited.filter((person) => met.isStillInvited(person));
  if (stillInvited.length > 0) yield stillInvited;
  return reportOf([...lists.values()], met);
}

function reportOf(lists: readonly UserList[], met: PeopleMet): SectionReport {
  const read = met.count;
  const first = lists.flatMap((list) => list.error ?? [])[0];
  if (first !== undefined && read === 0 && lists.every((list) => list.error !== null)) throw first;
  const problems = lists.filter((list) => list.problem !== null);
  const missing = problems.reduce((sum, list) => sum + Math.max(0, (list.total ?? 0) - met.countOf(list.status)), 0);
  const expected = lists.some((list) => list.total === null) ? null : read + missing;
  if (problems.length === 0) return { ...COMPLETE, read, expected };
  const why = problems.map((list) => list.problem).join(' ');
  const { cause, missingScopes } =
    first === undefined ? { cause: 'inconsistent' as const, missingScopes: [] } : explain(first, listUsers);
  return { status: 'partial', cause, why, missingScopes, read, expected };
}

/** How the reading of one list ended. */
interface UserList {
  status: UserStatus;
  /** Zoom's largest count while the list was read. */
  total: number | null;
  /** Whether nobody can be missing who was in it when its last reading began. */
  sure: boolean;
  problem: string | null;
  error: ZoomError | null;
}

interface ListContext {
  /** `read`: to its end, as many as Zoom counts. `sure`: and nobody can have slipped out of it. */
  until: 'read' | 'sure';
  progress: PeopleProgress;
  met: PeopleMet;
}

async function* readList(run: SyncRun, status: UserStatus, context: ListContext): AsyncGenerator<Person[], UserList> {
  let short = 0;
  for (let readings = 1; ; readings += 1) {
    const { gap, first, ...list } = yield* readOnce(run, status, context);
    // What broke off was retried where that helps.
    if (list.error !== null || list.sure) return list;
    if (gap !== null) short += 1;
    else if (context.until === 'read') return list;
    if (short === SHORT_READINGS) return { ...list, problem: gap };
    const problem = `${howUnsure(status, first)} somebody may be missing.`;
    if (readings === READINGS || (gap === null && first === null)) return { ...list, problem };
  }
}

function howUnsure(status: UserStatus, first: number | null): string {
  if (first === null) return `Zoom does not count ${status} people, and they are several pages:`;
  return `People came and left while the list of ${status} people was read:`;
}

async function* readOnce(
  run: SyncRun,
  status: UserStatus,
  { progress, met }: ListContext,
): AsyncGenerator<Person[], UserList & { gap: string | null; first: number | null }> {
  const reading: ListReading = { status, size: 0, again: 0 };
  let total: number | null = null;
  let first: number | null = null;
  let pages = 0;
  let rejected = 0;
  const failed = { status, sure: false, gap: null };
  try {
    for await (const page of run.zoom.users.list({ status }, run.call).pages()) {
      // People who join or leave while the list is read move its count: the largest one is what we hold ourselves to.
      if (page.totalRecords !== null) total = Math.max(total ?? 0, page.totalRecords);
      if (pages === 0) first = page.totalRecords;
      pages += 1;
      rejected += page.rejected.length;
      const people = page.items.map((row) => ({ key: personKey(row), row, status }));
      const news = people.filter((person) => met.meet(person, reading));
      progress.set(status, reading.size, total);
      if (news.length > 0) yield news;
    }
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    const again = met.countOf(status) > reading.size;
    const why = again ? ' when it was read once more: somebody may have come back meanwhile. ' : ': ';
    const problem = `The list of ${status} people broke off after ${reading.size}${why}${error.message}`;
    return { ...failed, total, first, problem, error };
  }
  const gap = findGap(status, reading.size, rejected, total);
  const sure = gap === null && (pages <= 1 || (first !== null && reading.again >= first));
  return { status, total, first, gap, sure, problem: null, error: null };
}

function findGap(status: UserStatus, read: number, rejected: number, total: number | null): string | null {
  if (rejected > 0)
    return `${rejected} row(s) in the list of ${status} people have no email address and were left out.`;
  if (total !== null && read < total) return `Zoom counts ${total} ${status} people, ${read} could be read.`;
  return null;
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
