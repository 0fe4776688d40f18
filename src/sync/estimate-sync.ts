import type { BucketName, RateLimit } from '../types/rate-limit.js';
import type { SectionName } from './snapshot.js';
import type { ResolvedSyncOptions } from './sync-options.js';

/** How large an account is, as far as a few requests tell. */
export interface AccountSize {
  active: number;
  inactive: number;
  pending: number;
  /** Active people with a paid Meetings licence; everybody active when it could not be read. */
  licensed: number;
  /** People of whom a reading of `previous` will do; `pending` of the invited. */
  reusable: { active: number; pending: number };
  /** Whether Workplace bundles have to be looked up one person at a time. */
  bundles: boolean;
  phoneUsers: number;
  groups: number;
  /** By month of the window. */
  months: readonly { hosts: number; meetings: number; calls: number }[];
}

/** Requests of one kind that a sync will make. */
export interface PlannedRequests {
  section: SectionName;
  bucket: BucketName;
  requests: number;
  what: string;
}

const pages = (rows: number, size: number): number => Math.max(1, Math.ceil(rows / size));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Counts the requests of a sync. Repeats after faults are not part of it. */
export function estimateRequests(size: AccountSize, wanted: ResolvedSyncOptions): PlannedRequests[] {
  const planned: PlannedRequests[] = [
    { section: 'users', bucket: 'core:MEDIUM', requests: listRequests(size), what: 'three lists of people' },
    { section: 'groups', bucket: 'core:MEDIUM', requests: pages(size.groups, 300), what: 'names of groups' },
    { section: 'roles', bucket: 'core:MEDIUM', requests: 1, what: 'names of roles' },
    { section: 'seats', bucket: 'core:HEAVY', requests: 1, what: 'seats bought' },
  ];
  if (wanted.domains === 'ask-zoom') {
    planned.push({ section: 'domains', bucket: 'core:LIGHT', requests: 1, what: 'claimed domains' });
  }
  if (wanted.phone) {
    const requests = pages(size.phoneUsers, 100) + 1;
    planned.push({ section: 'phone', bucket: 'phone:MEDIUM', requests, what: 'Phone users and calling plans' });
  }
  if (wanted.addOns) planned.push(...addOnRequests(size));
  if (wanted.usage !== null) planned.push(...usageRequests(size, wanted.usage));
  return planned;
}

/** Active people twice, and whatever else takes several pages: see `readPeople`. */
function listRequests(size: AccountSize): number {
  const list = (people: number): number => pages(people, 2000);
  const untilSure = (people: number): number => (list(people) > 1 ? 2 : 1) * list(people);
  const onceMore = 2 * list(size.active) + (list(size.active) > 1 ? list(size.inactive) : 0);
  return untilSure(size.pending) + untilSure(size.inactive) + onceMore;
}

function addOnRequests({ licensed, pending, reusable, bundles }: AccountSize): PlannedRequests[] {
  const active = Math.max(0, licensed - reusable.active);
  const settings: PlannedRequests = {
    section: 'addOns',
    bucket: 'core:MEDIUM',
    requests: active,
    what: 'settings of each licensed person',
  };
  if (!bundles) return [settings];
  // An invitation may promise a bundle; how many do is not counted anywhere.
  const requests = active + Math.max(0, pending - reusable.pending);
  return [settings, { section: 'addOns', bucket: 'core:LIGHT', requests, what: 'Workplace bundle of each of them' }];
}

function usageRequests({ months }: AccountSize, usage: NonNullable<ResolvedSyncOptions['usage']>): PlannedRequests[] {
  const heavy = (requests: number, what: string): PlannedRequests => ({
    section: 'usage',
    bucket: 'core:HEAVY',
    requests,
    what,
  });
  const meetings = sum(months.map((month) => month.meetings));
  const planned = [heavy(sum(months.map(({ hosts }) => pages(hosts, 300))), 'hosts of each month')];
  if (usage.meetings) planned.push(heavy(sum(months.map((month) => pages(month.meetings, 300))), 'every meeting'));
  if (usage.joined) planned.push(heavy(meetings, 'participants of every meeting'));
  if (usage.calls) {
    const requests = sum(months.map(({ calls }) => pages(calls, 300) + 1)); // two lists a month, the last page of each
    planned.push({ section: 'usage', bucket: 'phone:HEAVY', requests, what: 'calls of each month' });
  }
  return planned;
}

/** Milliseconds that a bucket's limit alone dictates for so many requests. */
export function shortestMs(requests: number, { limit, windowMs }: RateLimit): number {
  return Math.ceil((requests / limit) * windowMs);
}
