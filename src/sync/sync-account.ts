import type { ZoomClient } from '../client/zoom-client.js';
import { listManagedDomains } from '../resources/account/endpoints.js';
import { listGroups } from '../resources/groups/endpoints.js';
import { listPhoneUsers } from '../resources/phone/phone-users.js';
import { listHosts } from '../resources/reports/endpoints.js';
import { listRoles } from '../resources/roles/endpoints.js';
import { getUserSettings, getUsersSummary } from '../resources/users/endpoints.js';
import { isZoomError } from '../types/errors.js';
import { type Findings, toAccountUser } from './account-user.js';
import { hasNoWorkplaceBundle } from './plan-seats.js';
import { type AddOnReading, readAddOns } from './read-add-ons.js';
import { readDomains } from './read-domains.js';
import { readNames } from './read-names.js';
import { type Person, readPeople } from './read-people.js';
import { type PhoneReading, readPhone } from './read-phone.js';
import { readSeats, type SeatsReading } from './read-seats.js';
import { readUsage, type UsageReading } from './read-usage.js';
import { seatLedger } from './seat-ledger.js';
import { notRequested, runSection, type SectionResult } from './section.js';
import type { AccountSnapshot, AccountUser, SectionReport, UsageWindow } from './snapshot.js';
import { type ResolvedSyncOptions, resolveSyncOptions, type SyncOptions } from './sync-options.js';
import { SyncRun } from './sync-run.js';
import { usageWindow } from './usage-window.js';

/**
 * Reads an account: everybody whatever their status, their licences by name, seats bought against used, and what
 * people hosted.
 *
 * A part that cannot be read (a missing scope, a product that is off, a fault of Zoom's) is reported in its section and
 * never fails the others: look at `snapshot.complete` and `snapshot.sections`. Calls give way to interactive calls of
 * the same client and stay within the account's rate limits.
 *
 * @throws ZoomError when people cannot be read at all: then there is nothing to report.
 * @example
 * const account = await syncAccount(zoom, { usage: { days: 90 } });
 * const idle = account.users.filter((user) => user.lastUsed.verdict === 'before-window');
 */
export async function syncAccount(zoom: ZoomClient, options: SyncOptions = {}): Promise<AccountSnapshot> {
  options.signal?.throwIfAborted();
  const now = Date.now();
  const wanted = resolveSyncOptions(options);
  const window = wanted.usage === null ? null : usageWindow(wanted.usage.days, now);

  // One section that fails for good must stop the others, or they would go on unseen.
  const stopping = new AbortController();
  const stop = () => stopping.abort(options.signal?.reason);
  options.signal?.addEventListener('abort', stop, { once: true });
  const run = new SyncRun(zoom, { ...options, signal: stopping.signal });
  try {
    const read = await readSections(run, wanted, window);
    const users = read.people.value.map((person) => toAccountUser(person, findings(read, window))).sort(byEmail);
    const { planUsage, summary } = read.seats.value;
    const sections = reports(read);
    return {
      accountId: await findAccountId(run, users, read.addOns.value),
      takenAt: new Date(now).toISOString(),
      complete: Object.values(sections).every(leavesSnapshotComplete),
      users,
      seats: seatLedger(users, { planUsage, summary, callingPlans: read.phone.value?.callingPlans ?? null }),
      sections,
      usageWindow: window,
      stats: run.stats(),
    };
  } catch (error) {
    stopping.abort(error);
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', stop);
  }
}

/** All that was read. */
interface Readings {
  people: SectionResult<Person[]>;
  seats: SectionResult<SeatsReading>;
  addOns: SectionResult<Map<string, AddOnReading>>;
  phone: SectionResult<PhoneReading | null>;
  usage: SectionResult<UsageReading | null>;
  groups: SectionResult<Map<string, string>>;
  roles: SectionResult<Map<string, string>>;
  domains: SectionResult<Set<string> | null>;
}

/** Everything at once, for the buckets are independent; add-ons wait for people (whom?) and seats (bundles at all?). */
async function readSections(run: SyncRun, wanted: ResolvedSyncOptions, window: UsageWindow | null): Promise<Readings> {
  const { zoom, call } = run;
  const reading = {
    people: readPeople(run).then((result) => {
      run.progress('users', result.report.read, result.report.expected, true);
      return result;
    }),
    seats: runSection(run, 'seats', getUsersSummary, { planUsage: null, summary: null }, () => readSeats(run)),
    phone: wanted.phone
      ? runSection(run, 'phone', listPhoneUsers, null, () => readPhone(run))
      : notRequested(null, 'phone: false'),
    usage:
      wanted.usage === null || window === null
        ? notRequested(null, 'usage: false')
        : readUsageSection(run, window, wanted.usage.meetings),
    groups: runSection(run, 'groups', listGroups, new Map(), () =>
      readNames(run, 'groups', zoom.groups.list({}, call)),
    ),
    roles: runSection(run, 'roles', listRoles, new Map(), () => readNames(run, 'roles', zoom.roles.list({}, call))),
    domains: runSection(run, 'domains', listManagedDomains, null, () => readDomains(run, wanted.domains)),
  };
  const addOns = wanted.addOns
    ? Promise.all([reading.people, reading.seats]).then(([people, seats]) => {
        const withBundles = mayHaveBundles(seats.value);
        return runSection(run, 'addOns', getUserSettings, new Map(), () => readAddOns(run, people.value, withBundles));
      })
    : notRequested(new Map(), 'addOns: false');
  const [people, seats, phone, usage, groups, roles, domains, held] = await Promise.all([
    reading.people,
    reading.seats,
    reading.phone,
    reading.usage,
    reading.groups,
    reading.roles,
    reading.domains,
    addOns,
  ]);
  return { people, seats, phone, usage, groups, roles, domains, addOns: held };
}

/** Billing may say that nobody has a Workplace bundle, which saves a request for each licensed person. */
function mayHaveBundles({ planUsage }: SeatsReading): boolean {
  return planUsage === null || !hasNoWorkplaceBundle(planUsage);
}

function readUsageSection(run: SyncRun, window: UsageWindow, meetings: boolean) {
  return runSection<UsageReading | null>(run, 'usage', listHosts, null, () => readUsage(run, window, meetings));
}

function findings(read: Readings, window: UsageWindow | null): Findings {
  return {
    addOns: read.addOns.value,
    addOnsAsked: read.addOns.report.cause !== 'not-requested',
    bundlesAsked: mayHaveBundles(read.seats.value),
    phone: read.phone.value?.users ?? null,
    phoneKnown: read.phone.value?.whole ?? read.phone.report.cause === 'not-available',
    phoneAsked: read.phone.report.cause !== 'not-requested',
    usage: read.usage.value,
    usageComplete: read.usage.report.status === 'complete',
    window,
    groups: read.groups.value,
    roles: read.roles.value,
    domains: read.domains.value,
  };
}

function reports(read: Readings): AccountSnapshot['sections'] {
  return {
    users: read.people.report,
    phone: read.phone.report,
    addOns: read.addOns.report,
    usage: read.usage.report,
    seats: read.seats.report,
    groups: read.groups.report,
    roles: read.roles.report,
    domains: read.domains.report,
  };
}

function leavesSnapshotComplete({ status, cause }: SectionReport): boolean {
  return status === 'complete' || cause === 'not-requested' || cause === 'not-available';
}

/** The auth may know the account; else any person's own page tells it. */
async function findAccountId(
  run: SyncRun,
  users: readonly AccountUser[],
  addOns: ReadonlyMap<string, AddOnReading>,
): Promise<string> {
  if (run.zoom.accountId !== null) return run.zoom.accountId;
  for (const { details } of addOns.values()) if (details?.account_id) return details.account_id;
  const someone = users.find((user) => user.status === 'active')?.id;
  if (!someone) return '';
  try {
    return (await run.zoom.users.get(someone, {}, run.call)).account_id ?? '';
  } catch (error) {
    run.signal?.throwIfAborted();
    if (isZoomError(error)) return '';
    throw error;
  }
}

function byEmail(a: AccountUser, b: AccountUser): number {
  return a.email < b.email ? -1 : a.email > b.email ? 1 : a.key < b.key ? -1 : 1;
}
