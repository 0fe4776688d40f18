import { getUser, getUserSettings } from '../resources/users/endpoints.js';
import type { EndpointBase } from '../types/endpoint.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import type { User, UserDetails } from '../types/zoom/user.js';
import type { UserFeatures } from '../types/zoom/user-settings.js';
import type { Person } from './read-people.js';
import { COMPLETE, explain, type SectionResult } from './section.js';
import type { SyncRun } from './sync-run.js';

/** What one person's own pages say about their licences. `null`: could not be read. */
export interface AddOnReading {
  features: UserFeatures | null;
  /** Read only where a Workplace bundle is possible. */
  details: UserDetails | null;
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
export async function readAddOns(
  run: SyncRun,
  people: readonly Person[],
  withBundles: boolean,
): Promise<SectionResult<Map<string, AddOnReading>>> {
  const able = people.filter((person) => canHoldAddOns(person) || (withBundles && canHoldBundle(person)));
  const readings = new Map<string, AddOnReading>();
  const failures: { key: string; error: ZoomError; operation: EndpointBase }[] = [];
  const readSettings = givingUp(run, (id) => run.zoom.users.getSettings(id, {}, run.call));
  const readDetails = givingUp(run, (id) => run.zoom.users.get(id, {}, run.call));
  let done = 0;

  await inParallel(able, PARALLEL, async (person) => {
    const { key, row } = person;
    const id = row.id || row.email; // invited people have no id yet, and Zoom finds them by address
    const [settings, details] = await Promise.all([
      canHoldAddOns(person) ? readSettings(id) : NOT_NEEDED,
      withBundles && needsDetails(row) ? readDetails(id) : NOT_NEEDED,
    ]);
    done += 1;
    run.progress('addOns', done, able.length);
    if (settings.left || details.left) return;
    if (settings.error !== null) failures.push({ key, error: settings.error, operation: getUserSettings });
    if (details.error !== null) failures.push({ key, error: details.error, operation: getUser });
    const complete = settings.error === null && details.error === null;
    if (!complete && settings.value === null && details.value === null) return;
    const features = settings.value?.feature ?? null;
    readings.set(key, { features, details: details.value, complete });
  });

  const counts = { read: readings.size, expected: able.length };
  const first = failures[0];
  if (first === undefined) return { value: readings, report: { ...COMPLETE, ...counts, expected: readings.size } };
  const { cause, why, missingScopes } = explain(first.error, first.operation);
  const status = readings.size === 0 ? 'skipped' : 'partial';
  const unread = new Set(failures.map(({ key }) => key)).size;
  const text = status === 'partial' ? `The licences of ${unread} people could not be read. ${why}` : why;
  return { value: readings, report: { status, cause, why: text, missingScopes, ...counts } };
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
