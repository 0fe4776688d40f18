import type { ZoomClient } from '../client/zoom-client.js';
import type { CallOptions } from '../types/call-options.js';
import { type DateRange, monthlyWindows } from '../types/date-window.js';
import { isZoomError } from '../types/errors.js';
import type { RequestEvent } from '../types/hooks.js';
import type { Paginated } from '../types/pages.js';
import type { BucketName, RateLimitBucket, RateLimitFamily, RateLimitLabel } from '../types/rate-limit.js';
import { EarlierReadings } from './earlier-readings.js';
import { type AccountSize, estimateRequests, type PlannedRequests, shortestMs } from './estimate-sync.js';
import { hasNoWorkplaceBundle } from './plan-seats.js';
import { type ResolvedSyncOptions, resolveSyncOptions, type SyncOptions } from './sync-options.js';
import { usageWindow } from './usage-window.js';

/** What a sync will cost. */
export interface SyncPlan {
  /** Requests by what they are for. */
  parts: PlannedRequests[];
  /** Requests in all. Repeats after faults are not part of it. */
  requests: number;
  byBucket: Partial<Record<BucketName, number>>;
  /** Milliseconds that the account's limits alone dictate: the slowest bucket, the others run beside it. */
  durationMs: number;
  slowestBucket: BucketName | null;
  /** The day's pools that it draws on. */
  day: PlannedDay[];
  /** Which of the day's pools a bucket draws on. */
  poolOf: Partial<Record<BucketName, string>>;
  /** Whether it fits into what is left of the day without touching the reserve. */
  fits: boolean;
  size: AccountSize;
  /** What could not be found out, and what was taken in its place. */
  assumptions: string[];
  /** Requests that the planning took. */
  spent: number;
}

/** What a sync takes of one of the day's pools. */
export interface PlannedDay {
  pool: string;
  requests: number;
  /** What is left of the pool for bulk work: the reserve is not part of it. */
  left: number;
  limit: number;
  fits: boolean;
}

/**
 * Finds out, with a few small requests (three to eight, and one or two for each month of usage), what
 * {@link syncAccount} with the same options will cost: requests by bucket, minutes at the account's limits, and its share
 * of the day's pools. What the token may not count is taken to be as large as it can be, and told in `assumptions`.
 *
 * @throws ZoomError when people cannot be counted.
 * @example
 * const plan = await planSync(zoom, { usage: { days: 90 } });
 * console.log(plan.requests, 'requests,', plan.durationMs / 60_000, 'minutes', plan.fits);
 */
export async function planSync(zoom: ZoomClient, options: SyncOptions = {}): Promise<SyncPlan> {
  return planWanted(zoom, resolveSyncOptions(options), { signal: options.signal });
}

/** The same for options that are resolved already. What `call` holds is passed to every request. */
export async function planWanted(zoom: ZoomClient, wanted: ResolvedSyncOptions, call: CallOptions): Promise<SyncPlan> {
  const counting = new Counting(zoom, call);
  const size = await measure(counting, wanted);
  const parts = estimateRequests(size, wanted);
  const byBucket: Partial<Record<BucketName, number>> = {};
  for (const { bucket, requests } of parts) byBucket[bucket] = (byBucket[bucket] ?? 0) + requests;
  const buckets = Object.entries(byBucket) as [BucketName, number][];
  const times = buckets.map(([name, requests]) => ({
    name,
    ms: shortestMs(requests, zoom.rateLimits.limitOf(bucketOf(name))),
  }));
  const slowest = times.toSorted((a, b) => b.ms - a.ms)[0];
  const { day, poolOf } = await plannedDays(zoom, buckets);
  return {
    parts,
    requests: buckets.reduce((all, [, requests]) => all + requests, 0),
    byBucket,
    durationMs: slowest?.ms ?? 0,
    slowestBucket: slowest?.name ?? null,
    day,
    poolOf,
    fits: day.every(({ fits }) => fits),
    size,
    assumptions: counting.assumptions,
    spent: counting.spent,
  };
}

async function plannedDays(
  zoom: ZoomClient,
  buckets: readonly [BucketName, number][],
): Promise<Pick<SyncPlan, 'day' | 'poolOf'>> {
  const poolOf: SyncPlan['poolOf'] = {};
  const days = new Map<string, PlannedDay>();
  for (const [name, requests] of buckets) {
    const use = await zoom.rateLimits.dayOf(bucketOf(name), 'bulk');
    if (use === null) continue;
    poolOf[name] = use.pool;
    const before = days.get(use.pool)?.requests ?? 0;
    const all = before + requests;
    days.set(use.pool, { pool: use.pool, requests: all, left: use.left, limit: use.limit, fits: all <= use.left });
  }
  return { day: [...days.values()], poolOf };
}

function bucketOf(name: BucketName): RateLimitBucket {
  const [family, label] = name.split(':') as [RateLimitFamily, RateLimitLabel];
  return { family, label };
}

async function measure(counting: Counting, wanted: ResolvedSyncOptions): Promise<AccountSize> {
  const { zoom, call } = counting;
  const one = { page_size: 1 } as const;
  const [active, inactive, pending] = await Promise.all(
    (['active', 'inactive', 'pending'] as const).map((status) =>
      counting.must(zoom.users.list({ status, ...one }, call)),
    ),
  );
  const people = { active: active ?? 0, inactive: inactive ?? 0, pending: pending ?? 0 };
  const [licensed, bundles, phoneUsers, groups, months] = await Promise.all([
    wanted.addOns ? counting.licensed(people.active) : 0,
    wanted.addOns ? counting.bundles() : false,
    wanted.phone
      ? counting.may(zoom.phone.users.list(one, call), people.active, 'Phone users: as many as active people')
      : 0,
    counting.may(zoom.groups.list(one, call), 0, 'Groups: one page'),
    measureMonths(counting, wanted, people.active),
  ]);
  return { ...people, licensed, reusable: reusableOf(counting, wanted), bundles, phoneUsers, groups, months };
}

function reusableOf(counting: Counting, { previous, addOns, phone }: ResolvedSyncOptions): AccountSize['reusable'] {
  if (previous === null || !addOns) return { active: 0, pending: 0 };
  counting.assume('Rows of people: as they were in the previous snapshot');
  return new EarlierReadings(previous, phone, counting.zoom.clock.now()).count();
}

async function measureMonths(
  counting: Counting,
  { usage }: ResolvedSyncOptions,
  active: number,
): Promise<AccountSize['months']> {
  if (usage === null) return [];
  const { zoom, call } = counting;
  return Promise.all(
    monthlyWindows(usageWindow(usage.days, zoom.clock.now())).map(async (month) => {
      const [page, calls] = await Promise.all([
        counting.first(zoom.reports.activeHosts({ ...month, page_size: 1 }, call)),
        usage.calls ? measureCalls(counting, month) : 0,
      ]);
      if (page?.totalRecords == null) counting.assume('Hosts: everybody active, every month');
      const meetings = page?.meta.total_meetings;
      if (typeof meetings !== 'number' && usage.meetings)
        counting.assume('Meetings: 20 for each active person a month');
      return {
        hosts: page?.totalRecords ?? active,
        meetings: typeof meetings === 'number' ? meetings : usage.meetings ? active * 20 : 0,
        calls,
      };
    }),
  );
}

/** Recorded calls and the others are two lists: Zoom has no filter for both. */
async function measureCalls(counting: Counting, month: DateRange): Promise<number> {
  const { zoom, call } = counting;
  const count = (recording_status: 'recorded' | 'non_recorded') =>
    counting.may(
      zoom.phone.callHistory.list({ ...month, recording_status, page_size: 1 }, call),
      0,
      'Calls: none, they cannot be counted',
    );
  const [recorded, others] = await Promise.all([count('recorded'), count('non_recorded')]);
  return recorded + others;
}

/** Asks for first pages only, and notes what could not be had. */
class Counting {
  readonly zoom: ZoomClient;
  readonly call: CallOptions;
  readonly assumptions: string[] = [];
  spent = 0;

  constructor(zoom: ZoomClient, call: CallOptions) {
    this.zoom = zoom;
    const onRequest = (event: RequestEvent) => {
      this.spent += 1;
      call.hooks?.onRequest?.(event);
    };
    this.call = { priority: 'bulk', ...call, hooks: { ...call.hooks, onRequest } };
  }

  assume(what: string): void {
    if (!this.assumptions.includes(what)) this.assumptions.push(what);
  }

  /** Zoom's count of a list. */
  async must(list: Paginated<unknown>): Promise<number> {
    const { totalRecords, items } = await list.firstPage();
    if (totalRecords === null) this.assume('People: Zoom tells no count');
    return totalRecords ?? items.length;
  }

  async may(list: Paginated<unknown>, otherwise: number, assumption: string): Promise<number> {
    const page = await this.first(list);
    if (page?.totalRecords == null) this.assume(assumption);
    return page?.totalRecords ?? otherwise;
  }

  /** `null` when it may not be read. */
  async first<T>(list: Paginated<T>) {
    return this.#unlessRefused(() => list.firstPage());
  }

  async licensed(active: number): Promise<number> {
    const summary = await this.#unlessRefused(() => this.zoom.users.getSummary(this.call));
    const counted = summary?.licensed_users_count;
    if (counted === undefined) this.assume('Licensed people: everybody active');
    return counted === undefined ? active : counted + (summary?.on_prem_users_count ?? 0);
  }

  async bundles(): Promise<boolean> {
    const usage = await this.#unlessRefused(() => this.zoom.account.getPlanUsage('me', this.call));
    if (usage === null) this.assume('Workplace bundles: there may be some');
    return usage === null || !hasNoWorkplaceBundle(usage);
  }

  async #unlessRefused<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      this.call.signal?.throwIfAborted();
      if (isZoomError(error) && error.kind !== 'closed') return null;
      throw error;
    }
  }
}
