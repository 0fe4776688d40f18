import { isZoomError } from '../types/errors.js';
import type { AccountFacts } from './account-facts.js';
import { shortened } from './keep-budget.js';
import type { AddOnReader } from './read-add-ons.js';
import type { SeatCount } from './seat-count.js';
import { seatLedger } from './seat-ledger.js';
import { leavesSnapshotComplete, notRequested } from './section.js';
import type { AccountSnapshot, SectionName, SectionReport, UsageWindow } from './snapshot.js';
import type { SyncRun } from './sync-run.js';

/** Everything that a sync knows beside the people themselves. */
export type AccountSummary = Omit<AccountSnapshot, 'users'>;

/** What a sync has in hand when everybody was handed out. */
export interface Ending {
  facts: AccountFacts;
  people: SectionReport;
  someone: string | null;
  now: number;
  window: UsageWindow | null;
  seats: SeatCount;
  addOns: AddOnReader | null;
  leftOut: ReadonlyMap<SectionName, string>;
}

/** Puts the account's own part of the answer together. */
export async function summarise(run: SyncRun, ending: Ending): Promise<AccountSummary> {
  const { facts, people, addOns, now, window, seats, leftOut } = ending;
  const addOnReport = addOns?.report() ?? notRequested(null, 'addOns: false').report;
  if (addOns !== null) run.progress('addOns', addOnReport.read, addOnReport.expected, true);
  const sections = {
    users: people,
    phone: facts.phone.report,
    addOns: shortened(addOnReport, leftOut.get('addOns')),
    usage: shortened(facts.usage.report, leftOut.get('usage')),
    seats: facts.seats.report,
    groups: facts.groups.report,
    roles: facts.roles.report,
    domains: facts.domains.report,
  };
  const { planUsage, summary } = facts.seats.value;
  return {
    accountId: run.zoom.accountId ?? addOns?.accountId ?? (await askAccountId(run, ending.someone)),
    takenAt: new Date(now).toISOString(),
    complete: Object.values(sections).every(leavesSnapshotComplete),
    seats: seatLedger(seats, { planUsage, summary, callingPlans: facts.phone.value?.callingPlans ?? null }),
    sections,
    usageWindow: window,
    stats: { ...run.stats(), reused: addOns?.reused ?? 0 },
  };
}

/** Any person's own page tells the account. */
async function askAccountId(run: SyncRun, someone: string | null): Promise<string> {
  if (someone === null) return '';
  try {
    return (await run.zoom.users.get(someone, {}, run.call)).account_id ?? '';
  } catch (error) {
    run.signal?.throwIfAborted();
    if (isZoomError(error) && error.kind !== 'closed') return '';
    throw error;
  }
}
