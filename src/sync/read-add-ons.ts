import { getUserSettings } from '../resources/users.js';
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

/**
 * Whether a person can hold add-ons and bundles. Basic (1), unassigned (4) and none (99) cannot, nor can people who
 * are deactivated or only invited. Types that Zoom may add later count as able.
 */
export function canHoldAddOns({ row, status }: Person): boolean {
  return status === 'active' && row.id !== undefined && row.type !== 1 && row.type !== 4 && row.type !== 99;
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
  const able = people.filter(canHoldAddOns);
  const readings = new Map<string, AddOnReading>();
  const failures: ZoomError[] = [];
  let done = 0;
  let refusals = 0;

  await inParallel(able, PARALLEL, async ({ key, row }) => {
    if (refusals >= GIVE_UP_AFTER && readings.size === 0) return;
    const id = row.id ?? key;
    const [settings, details] = await Promise.all([
      attempt(run, () => run.zoom.users.getSettings(id, {}, run.call)),
      withBundles && needsDetails(row) ? attempt(run, () => run.zoom.users.get(id, {}, run.call)) : null,
    ]);
    done += 1;
    run.progress('addOns', done, able.length);
    if (settings.left || details?.left) return;
    for (const { error } of [settings, details ?? { error: null }]) if (error !== null) failures.push(error);
    if (settings.error !== null) refusals += 1;
    if (settings.value === null && !details?.value) return;
    const complete = settings.error === null && !details?.error;
    readings.set(key, { features: settings.value?.feature ?? null, details: details?.value ?? null, complete });
  });

  const counts = { read: readings.size, expected: able.length };
  const first = failures[0];
  if (first === undefined) return { value: readings, report: { ...COMPLETE, ...counts, expected: readings.size } };
  const { cause, why, missingScopes } = explain(first, getUserSettings);
  const status = readings.size === 0 ? 'skipped' : 'partial';
  const text = status === 'partial' ? `The licences of ${failures.length} people could not be read. ${why}` : why;
  return { value: readings, report: { status, cause, why: text, missingScopes, ...counts } };
}

interface Attempt<T> {
  value: T | null;
  error: ZoomError | null;
  /** The person left the account since the list was read. */
  left: boolean;
}

async function attempt<T>(run: SyncRun, read: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await read(), error: null, left: false };
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    const left = isZoomError(error, 'api') && error.status === 404 && error.code === 1001;
    return { value: null, error: left ? null : error, left };
  }
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
