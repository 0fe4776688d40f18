import { getUser, getUserSettings } from '../resources/users/endpoints.js';
import type { EndpointBase } from '../types/endpoint.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import type { User, UserDetails } from '../types/zoom/user.js';
import type { UserSettings } from '../types/zoom/user-settings.js';
import type { UserFeatures } from '../types/zoom/user-settings-feature.js';
import type { EarlierReading, EarlierReadings } from './earlier-readings.js';
import type { Person } from './read-people.js';
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

/** Calls under way at once. Enough to fill the largest bucket (60 a second) while an answer takes half a second. */
const PARALLEL = 32;
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

  /** Reads the pages of those people who can hold anything. Whoever is not in the answer could not be read. */
  async read(people: readonly Person[]): Promise<Map<string, AddOnReading>> {
    if (this.#earlier !== null) await this.#checkAccount(this.#earlier, people);
    const able = people.filter((person) => this.#isAble(person));
    this.#able += able.length;
    const readings = new Map<string, AddOnReading>();
    await inParallel(able, PARALLEL, async (person) => {
      const reading = await this.#readPerson(person);
      if (reading !== null) readings.set(person.key, reading);
    });
    return readings;
  }

  /** Counts somebody whose pages an interrupted run has read. */
  pass(person: Person): void {
    if (!this.#isAble(person)) return;
    this.#able += 1;
    this.#read += 1;
    this.#step();
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
    const { row } = person;
    const needsBundle = this.#withBundles && needsDetails(row);
    const earlier = this.#earlier?.of(person, needsBundle) ?? null;
    if (earlier !== null) return this.#reuse(earlier);
    const id = row.id || row.email; // invited people have no id yet, and Zoom finds them by address
    const [settings, details] = await Promise.all([
      canHoldAddOns(person) ? this.#readSettings(id) : NOT_NEEDED,
      needsBundle ? this.#readDetails(id) : NOT_NEEDED,
    ]);
    this.#step();
    if (settings.left || details.left) return null;
    if (settings.error !== null) this.#firstFailure ??= { error: settings.error, operation: getUserSettings };
    if (details.error !== null) this.#firstFailure ??= { error: details.error, operation: getUser };
    const complete = settings.error === null && details.error === null;
    if (!complete) this.#unread += 1;
    if (!complete && settings.value === null && details.value === null) return null;
    this.#read += 1;
    this.#accountId ??= details.value?.account_id ?? null;
    const readAt = new Date().toISOString();
    return { features: settings.value?.feature ?? null, details: details.value, earlier: null, readAt, complete };
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

  #step(): void {
    this.#done += 1;
    this.#run.progress('addOns', this.#done, null);
  }
}

interface Attempt<T> {
  value: T | null;
  error: ZoomError | null;
  /** The person left the account since the list was read. */
  left: boolean;
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

/** Runs `work` for every item, `width` at a time. Stops at the first failure. */
async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
