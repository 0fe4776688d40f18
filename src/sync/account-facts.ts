import { listManagedDomains } from '../resources/account/endpoints.js';
import { listGroups } from '../resources/groups/endpoints.js';
import { listPhoneUsers } from '../resources/phone/phone-users-endpoints.js';
import { listHosts } from '../resources/reports/endpoints.js';
import { listRoles } from '../resources/roles/endpoints.js';
import { getUsersSummary } from '../resources/users/endpoints.js';
import type { CourseName } from './forecast.js';
import { hasNoWorkplaceBundle } from './plan-seats.js';
import { readDomains } from './read-domains.js';
import { readNames } from './read-names.js';
import { type PhoneReading, readPhone } from './read-phone.js';
import { readSeats, type SeatsReading } from './read-seats.js';
import { readUsage } from './read-usage.js';
import { notRequested, runSection, type SectionResult } from './section.js';
import type { SectionName, UsageWindow } from './snapshot.js';
import type { ResolvedSyncOptions, ResolvedUsage } from './sync-options.js';
import type { SyncRun } from './sync-run.js';
import type { UsageReading } from './usage-reading.js';

/** What is read about the account as a whole, beside its people. */
export interface AccountFacts {
  seats: SectionResult<SeatsReading>;
  phone: SectionResult<PhoneReading | null>;
  usage: SectionResult<UsageReading | null>;
  groups: SectionResult<Map<string, string>>;
  roles: SectionResult<Map<string, string>>;
  domains: SectionResult<Set<string> | null>;
}

/** The same, on its way: each part by itself, since people can be read before the slowest is there. */
export type FactsOnTheWay = { [Part in keyof AccountFacts]: Promise<AccountFacts[Part]> };

/**
 * Starts reading everything at once: the buckets are independent.
 * @param known What an earlier run has read: it is not read again.
 */
export function readFacts(
  run: SyncRun,
  wanted: ResolvedSyncOptions,
  window: UsageWindow | null,
  known: Partial<AccountFacts> = {},
): FactsOnTheWay {
  const { zoom, call } = run;
  run.expect(...coursesOf(wanted));
  for (const [name, { report }] of Object.entries(known)) {
    run.progress(name as keyof AccountFacts, report.read, report.expected, true);
  }
  const phone = known.phone ? Promise.resolve(known.phone) : readPhoneSection(run, wanted.phone);
  return {
    phone,
    seats: known.seats
      ? Promise.resolve(known.seats)
      : runSection(run, 'seats', getUsersSummary, { planUsage: null, summary: null }, () => readSeats(run)),
    usage: known.usage ? Promise.resolve(known.usage) : readUsageSection(run, window, wanted.usage, phone),
    groups: known.groups
      ? Promise.resolve(known.groups)
      : runSection(run, 'groups', listGroups, new Map(), () => readNames(run, 'groups', zoom.groups.list({}, call))),
    roles: known.roles
      ? Promise.resolve(known.roles)
      : runSection(run, 'roles', listRoles, new Map(), () => readNames(run, 'roles', zoom.roles.list({}, call))),
    domains: known.domains
      ? Promise.resolve(known.domains)
      : runSection<Set<string> | null>(run, 'domains', listManagedDomains, null, () =>
          readDomains(run, wanted.domains),
        ),
  };
}

/** Everything, when it is there. */
export async function allFacts(onTheWay: FactsOnTheWay): Promise<AccountFacts> {
  const [seats, phone, usage, groups, roles, domains] = await Promise.all([
    onTheWay.seats,
    onTheWay.phone,
    onTheWay.usage,
    onTheWay.groups,
    onTheWay.roles,
    onTheWay.domains,
  ]);
  return { seats, phone, usage, groups, roles, domains };
}

/** Billing may say that nobody has a Workplace bundle, which saves a request for each licensed person. */
export function mayHaveBundles({ planUsage }: SeatsReading): boolean {
  return planUsage === null || !hasNoWorkplaceBundle(planUsage);
}

/** A section that nobody wants is done at once. */
function leaveOut(run: SyncRun, section: SectionName, option: string): SectionResult<null> {
  run.progress(section, 0, null, true);
  return notRequested(null, option);
}

/** What takes long of all that is wanted. */
function coursesOf({ addOns, phone, usage }: ResolvedSyncOptions): CourseName[] {
  const courses: CourseName[] = ['users'];
  if (addOns) courses.push('addOns');
  if (phone) courses.push('phone');
  if (usage !== null) courses.push('hosts');
  if (usage?.meetings) courses.push('meetings');
  if (usage?.calls) courses.push('calls');
  return courses;
}

function readPhoneSection(run: SyncRun, wanted: boolean): FactsOnTheWay['phone'] {
  if (!wanted) return Promise.resolve(leaveOut(run, 'phone', 'phone: false'));
  return runSection<PhoneReading | null>(run, 'phone', listPhoneUsers, null, () => readPhone(run));
}

function readUsageSection(
  run: SyncRun,
  window: UsageWindow | null,
  wanted: ResolvedUsage | null,
  phone: FactsOnTheWay['phone'],
): FactsOnTheWay['usage'] {
  if (wanted === null || window === null) return Promise.resolve(leaveOut(run, 'usage', 'usage: false'));
  return runSection<UsageReading | null>(run, 'usage', listHosts, null, () => readUsage(run, window, wanted, phone));
}
