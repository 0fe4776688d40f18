import { getUser, getUserSettings } from '../resources/users/endpoints.js';
import type { EndpointBase } from '../types/endpoint.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import type { User, UserDetails } from '../types/zoom/user.js';
import type { UserSettings } from '../types/zoom/user-settings.js';
import type { UserFeatures } from '../types/zoom/user-settings-feature.js';
import { Crew } from './crew.js';
import type { EarlierReading, EarlierReadings } from './earlier-readings.js';
import type { Person } from './person.js';
import { COMPLETE, explain } from './section.js';
import type { SectionReport } from './snapshot.js';
import type { SyncRun } from './sync-run.js';

/** What one person's own pages say about their licences. `null`: could not be read. */
export interface AddOnReading {
  features: UserFeatures | null;
  /** Read only where a Workplace bundle is possible. */
  details: UserDetails | null;
  /** In place of both: what an earlier sync read, and the person was not asked for again. */
  earlier: EarlierReading | null;
  /** When it was read. ISO 8601. */
  readAt: string;
  complete: boolean;
}

/** People under way at once. Enough to fill the largest bucket (60 a second) while an answer takes half a second. */
const PARALLEL = 32;
/** Of people who are not due yet: they fill what the others leave of the LIGHT bucket, and hold nobody up. */
const PARALLEL_AHEAD = 8;
/** An account-wide refusal shows in the first people; reading on would only cost requests. */
const GIVE_UP_AFTER = 10;

/** Basic (1), unassigned (4) and none (99) can hold neither add-ons nor bundles. Types that Zoom may add later can. */
function hasPaidType({ type }: User): boolean {
  return type !== 1 && type !== 4 && type !== 99;
}

/** Whether a person can hold add-ons: not while deactivated or only invited. */
export function canHoldAddOns({ row, status }: Person): boolean {
  return status === 'active' && hasPaidType(row);
}

/** Whether a person can hold a Workplace bundle: an invitation promises one already. */
export function canHoldBundle({ row, status }: Person): boolean {
  return status !== 'inactive' && hasPaidType(row);
}

/** Whether only `GET /users/{id}` can tell the person's Workplace bundle. */
function needsDetails(row: User): boolean {
  return !(row.license_info_list ?? []).some((info) => info.license_type === 'ZOOM_WORKPLACE_BUNDLE');
}

/**
 * Reads add-ons (settings) and, unless billing says that there are none, Workplace bundles of everybody who can hold
 * them. The two draw on different buckets and run side by side.
 */
export class AddOnReader {
  readonly #run: SyncRun;
  readonly #withBundles: boolean;
  readonly #earlier: EarlierReadings | null;
  readonly #readSettings: (id: string) => Promise<Attempt<UserSettings>>;
  readonly #readDetails: (id: string) => Promise<Attempt<UserDetails>>;
  readonly #crew = new Crew(PARALLEL);
  readonly #crewAhead = new Crew(PARALLEL_AHEAD);
  /** What was asked of people before they were due, by key. */
  readonly #ahead = new Map<string, Promise<Pages>>();
  /** Active people met so far, and how many of them can hold anything. */
  readonly #active = { met: 0, able: 0, total: null as number | null };
  #able = 0;
  #done = 0;
  #read = 0;
  #firstFailure: { error: ZoomError; operation: EndpointBase } | null = null;
  #reused = 0;
  #unread = 0;
  #accountId: string | null = null;
  #accountAsked = false;

  constructor(run: SyncRun, withBundles: boolean, earlier: EarlierReadings | null = null) {
    this.#run = run;
    this.#withBundles = withBundles;
    this.#earlier = earlier;
    this.#readSettings = givingUp(run, (id) => run.zoom.users.getSettings(id, {}, run.call));
    this.#readDetails = givingUp(run, (id) => run.zoom.users.get(id, {}, run.call));
  }

  /** The account that the people belong to, as their own pages tell it. */
  get accountId(): string | null {
    return this.#accountId;
  }

  /** People whose reading comes from an earlier sync. */
  get reused(): number {
    return this.#reused;
  }

  /**
   * Reads the pages of those people who can hold anything. Whoever is not in the answer could not be read. It may be
   * called again before it has answered: people are read in the order of the calls.
   */
  async read(people: readonly Person[]): Promise<Map<string, AddOnReading>> {
    if (this.#earlier !== null) await this.#checkAccount(this.#earlier, people);
    const able = people.filter((person) => this.#isAble(person));
    this.#meet(people);
    const readings = new Map<string, AddOnReading>();
    await this.#crew.each(able, async (person) => {
      const reading = await this.#readPerson(person);
      if (reading !== null) readings.set(person.key, reading);
    });
    return readings;
  }

  /**
   * Begins with invited people, who come last: what the others leave of the LIGHT bucket would lapse, and be missing at
   * the end. Who accepts meanwhile comes as another row, and is asked for again.
   */
  readAhead(invited: readonly Person[]): void {
    const able = invited.filter((person) => this.#isAble(person) && this.#earlierOf(person) === null);
    for (const person of able) {
      const asking = this.#crewAhead.run(() => this.#ask(person));
      asking.catch(() => undefined); // whoever reads the person sees it
      this.#ahead.set(person.key, asking);
    }
  }

  /** Counts somebody whose pages an interrupted run has read. */
  pass(person: Person): void {
    this.#meet([person]);
    if (!this.#isAble(person)) return;
    this.#read += 1;
    this.#run.skip('addOns', 1);
    this.#step();
  }

  /** There are so many active people, as far as was counted before they are read. */
  expectActive(total: number): void {
    this.#active.total = total;
  }

  /** How it went, when everybody was read. */
  report(): SectionReport {
    const [read, expected] = [this.#read, this.#able];
    if (this.#firstFailure === null) return { ...COMPLETE, read, expected: read };
    const { cause, why, missingScopes } = explain(this.#firstFailure.error, this.#firstFailure.operation);
    const status = read === 0 ? 'skipped' : 'partial';
    const text = status === 'partial' ? `The licences of ${this.#unread} people could not be read. ${why}` : why;
    return { status, cause, why: text, missingScopes, read, expected };
  }

  /** Before anything of another account is taken for this one's. Most clients know their account and ask nothing. */
  async #checkAccount(earlier: EarlierReadings, people: readonly Person[]): Promise<void> {
    const someone = people.find(({ row }) => row.id)?.row.id;
    if (someone === undefined || this.#accountAsked || this.#run.zoom.accountId !== null) return;
    this.#accountAsked = true;
    const { value } = await this.#readDetails(someone);
    this.#accountId = value?.account_id ?? null;
    earlier.assertAccount(this.#accountId);
  }

  async #readPerson(person: Person): Promise<AddOnReading | null> {
    const earlier = this.#earlierOf(person);
    if (earlier !== null) return this.#reuse(earlier);
    const ahead = person.status === 'pending' ? this.#ahead.get(person.key) : undefined;
    this.#ahead.delete(person.key);
    const { settings, details, readAt } = await (ahead ?? this.#ask(person));
    this.#step();
    if (settings.left || details.left) return null;
    if (settings.error !== null) this.#firstFailure ??= { error: settings.error, operation: getUserSettings };
    if (details.error !== null) this.#firstFailure ??= { error: details.error, operation: getUser };
    const complete = settings.error === null && details.error === null;
    if (!complete) this.#unread += 1;
    if (!complete && settings.value === null && details.value === null) return null;
    this.#read += 1;
    this.#accountId ??= details.value?.account_id ?? null;
    return { features: settings.value?.feature ?? null, details: details.value, earlier: null, readAt, complete };
  }

  async #ask(person: Person): Promise<Pages> {
    const { row } = person;
    const id = row.id || row.email; // invited people have no id yet, and Zoom finds them by address
    const [settings, details] = await Promise.all([
      canHoldAddOns(person) ? this.#readSettings(id) : NOT_NEEDED,
      this.#needsBundle(row) ? this.#readDetails(id) : NOT_NEEDED,
    ]);
    return { settings, details, readAt: new Date(this.#run.zoom.clock.now()).toISOString() };
  }

  #needsBundle(row: User): boolean {
    return this.#withBundles && needsDetails(row);
  }

  #earlierOf(person: Person): EarlierReading | null {
    return this.#earlier?.of(person, this.#needsBundle(person.row)) ?? null;
  }

  #reuse(earlier: EarlierReading): AddOnReading {
    this.#step();
    this.#read += 1;
    this.#reused += 1;
    return { features: null, details: null, earlier, readAt: earlier.readAt, complete: true };
  }

  #isAble(person: Person): boolean {
    return canHoldAddOns(person) || (this.#withBundles && canHoldBundle(person));
  }

  #meet(people: readonly Person[]): void {
    const able = people.filter((person) => this.#isAble(person));
    this.#able += able.length;
    this.#active.met += people.filter(({ status }) => status === 'active').length;
    this.#active.able += able.filter(({ status }) => status === 'active').length;
    this.#run.advance('addOns', this.#done, this.#foreseen());
  }

  /** Of active people who are still to come, as many can hold anything as of those who were met. */
  #foreseen(): number | null {
    const { met, able, total } = this.#active;
    if (total === null || met === 0) return null;
    return this.#able + Math.max(0, total - met) * (able / met);
  }

  #step(): void {
    this.#done += 1;
    this.#run.advance('addOns', this.#done, this.#foreseen());
    this.#run.progress('addOns', this.#done, null);
  }
}

interface Attempt<T> {
  value: T | null;
  error: ZoomError | null;
  /** The person left the account since the list was read. */
  left: boolean;
}

/** One person's own pages, as they were answered. */
interface Pages {
  settings: Attempt<UserSettings>;
  details: Attempt<UserDetails>;
  /** ISO 8601. */
  readAt: string;
}

const NOT_NEEDED = { value: null, error: null, left: false } as const;

/** Reads one person after the other, until it is clear that Zoom refuses everybody: then it answers for Zoom. */
function givingUp<T>(run: SyncRun, read: (id: string) => Promise<T>): (id: string) => Promise<Attempt<T>> {
  let succeeded = false;
  let refusals = 0;
  let lastError: ZoomError | null = null;
  return async (id) => {
    if (!succeeded && refusals >= GIVE_UP_AFTER) return { value: null, error: lastError, left: false };
    try {
      const value = await read(id);
      succeeded = true;
      return { value, error: null, left: false };
    } catch (error) {
      run.signal?.throwIfAborted();
      if (!isZoomError(error) || error.kind === 'closed') throw error;
      const left = isZoomError(error, 'api') && error.status === 404 && error.code === 1001;
      if (left) return { value: null, error: null, left };
      refusals += 1;
      lastError = error;
      return { value: null, error, left: false };
    }
  };
}
