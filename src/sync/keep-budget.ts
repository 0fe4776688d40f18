import type { ZoomClient } from '../client/zoom-client.js';
import type { CallOptions } from '../types/call-options.js';
import { ZoomRateLimitError } from '../types/errors.js';
import { estimateRequests } from './estimate-sync.js';
import { planWanted, type SyncPlan } from './plan-sync.js';
import type { SectionName, SectionReport } from './snapshot.js';
import type { ResolvedSyncOptions } from './sync-options.js';

/** What a sync does without, so that the day's pools keep their reserve. */
export interface BudgetVerdict {
  wanted: ResolvedSyncOptions;
  /** Why parts were left out, by section. */
  leftOut: ReadonlyMap<SectionName, string>;
}

/** The host reports of half a million people take fewer: with so many left, nobody has to count first. */
const PLENTY = 10_000;

/** What goes first when the day is short: the dearest and the least needed. */
const SACRIFICES: readonly {
  section: SectionName;
  name: string;
  without: (wanted: ResolvedSyncOptions) => ResolvedSyncOptions;
}[] = [
  { section: 'usage', name: 'who joined', without: (wanted) => lessUsage(wanted, { joined: false }) },
  { section: 'usage', name: 'calls', without: (wanted) => lessUsage(wanted, { calls: false }) },
  { section: 'usage', name: 'meetings', without: (wanted) => lessUsage(wanted, { meetings: false, joined: false }) },
  { section: 'usage', name: 'usage', without: (wanted) => ({ ...wanted, usage: null }) },
  { section: 'addOns', name: 'add-ons', without: (wanted) => ({ ...wanted, addOns: false }) },
];

/**
 * Compares what a sync would take with what is left of the day, and leaves parts out until it fits. Counts only where it
 * can matter: on Free, when meetings are to be read, and when less than 10,000 HEAVY requests are left.
 *
 * @throws ZoomRateLimitError with `window: 'day'` when `budget` is `refuse` and it does not fit.
 */
export async function keepBudget(
  zoom: ZoomClient,
  wanted: ResolvedSyncOptions,
  call: CallOptions,
): Promise<BudgetVerdict> {
  const asItIs = { wanted, leftOut: new Map<SectionName, string>() };
  if (wanted.budget === 'ignore' || !(await mayBeShort(zoom, wanted))) return asItIs;
  const plan = await planWanted(zoom, wanted, call);
  if (plan.fits) return asItIs;
  if (wanted.budget === 'refuse') throw await refusal(zoom, plan);
  return degrade(plan, wanted);
}

/** Pure: gives up one part after the other until the rest fits. */
export function degrade(plan: SyncPlan, wanted: ResolvedSyncOptions): BudgetVerdict {
  const leftOut = new Map<SectionName, string>();
  let rest = wanted;
  for (const { section, name, without } of SACRIFICES) {
    const short = shortPools(plan, rest);
    if (short.length === 0) break;
    const less = without(rest);
    // A part that draws on other pools helps nobody.
    if (!drawsOn(plan, rest, less, short)) continue;
    rest = less;
    const why = `Left out ${name}: the day's pool would not last (${short.join(', ')}). Sync with fewer days, or tomorrow.`;
    leftOut.set(section, [leftOut.get(section), why].filter(Boolean).join(' '));
  }
  return { wanted: rest, leftOut };
}

/** The report of a section of which something was left out for the day's sake. */
export function shortened(report: SectionReport, why: string | undefined): SectionReport {
  if (why === undefined) return report;
  const status = report.status === 'skipped' ? 'skipped' : 'partial';
  const reason = report.cause === null || report.cause === 'not-requested' ? why : `${report.why} ${why}`;
  return { ...report, status, cause: 'budget', why: reason };
}

async function mayBeShort(zoom: ZoomClient, { usage }: ResolvedSyncOptions): Promise<boolean> {
  if (zoom.plan === 'free' || (usage !== null && (usage.meetings || usage.joined || usage.calls))) return true;
  const heavy = await zoom.rateLimits.dayOf({ family: 'core', label: 'HEAVY' }, 'bulk');
  return heavy !== null && heavy.left < PLENTY;
}

function poolRequests(plan: SyncPlan, wanted: ResolvedSyncOptions): Map<string, number> {
  const requests = new Map<string, number>();
  for (const part of estimateRequests(plan.size, wanted)) {
    const pool = plan.poolOf[part.bucket];
    if (pool !== undefined) requests.set(pool, (requests.get(pool) ?? 0) + part.requests);
  }
  return requests;
}

function shortPools(plan: SyncPlan, wanted: ResolvedSyncOptions): string[] {
  const requests = poolRequests(plan, wanted);
  return plan.day.filter(({ pool, left }) => (requests.get(pool) ?? 0) > left).map(({ pool }) => pool);
}

function drawsOn(plan: SyncPlan, before: ResolvedSyncOptions, after: ResolvedSyncOptions, pools: readonly string[]) {
  const [more, less] = [poolRequests(plan, before), poolRequests(plan, after)];
  return pools.some((pool) => (less.get(pool) ?? 0) < (more.get(pool) ?? 0));
}

function lessUsage(
  wanted: ResolvedSyncOptions,
  change: Partial<NonNullable<ResolvedSyncOptions['usage']>>,
): ResolvedSyncOptions {
  return { ...wanted, usage: wanted.usage === null ? null : { ...wanted.usage, ...change } };
}

async function refusal(zoom: ZoomClient, plan: SyncPlan): Promise<ZoomRateLimitError> {
  const short = plan.day.filter(({ fits }) => !fits);
  const use = await zoom.rateLimits.dayOf({ family: 'core', label: 'HEAVY' }, 'bulk');
  const figures = short.map(({ pool, requests, left }) => `${requests} of ${left} left in ${pool}`).join(', ');
  return new ZoomRateLimitError(`The sync was not begun: it would take ${figures}.`, {
    status: 429,
    code: null,
    trackingId: null,
    hint: "Read less (usage.days, addOns: false), or wait for the next UTC day. budget: 'degrade' reads what fits.",
    window: 'day',
    retryAt: use?.resetsAt ?? null,
  });
}
