import type { HttpMethod } from './endpoint.js';
import { matchPath } from './path-pattern.js';
import type { ZoomPlan } from './rate-limit.js';

/** A limit that Zoom states for one operation, beside the one of its rate-limit label. */
export interface OperationLimit {
  /** What is counted. Operations of the same name share the count. */
  name: string;
  method: HttpMethod;
  /** Zoom's path; `{key}` is the value that has a count of its own, `*` any other value. */
  path: string;
  /** Counts only requests with this `action` in their body. */
  action?: string;
  /** Whose limit it is. Those of the account are shared by all its apps. */
  per: 'account' | 'user' | 'meeting';
  /** Requests per window, or per plan. */
  limit: number | Readonly<Record<ZoomPlan, number>>;
  /** Length of the window in milliseconds; `utc-day`: from 00:00 to 24:00 UTC. */
  window: number | 'utc-day';
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Zoom's limits of single operations. The 100 meetings a day are the host's; an update does not tell the host, so updates
 * are counted by meeting.
 *
 * @see https://developers.zoom.us/docs/api/rate-limits/
 */
// biome-ignore format: one line for each limit reads as a table.
export const OPERATION_LIMITS: readonly OperationLimit[] = [
  { name: 'user-create', method: 'POST', path: '/users', action: 'create', per: 'account', limit: { free: 50, pro: 1_500, business: 10_000 }, window: 'utc-day' },
  { name: 'user-features', method: 'POST', path: '/users/features', per: 'account', limit: 1, window: 10 * SECOND },
  { name: 'user-presence', method: 'PUT', path: '/users/{key}/presence_status', per: 'user', limit: 1, window: MINUTE },
  { name: 'user-email', method: 'PUT', path: '/users/{key}/email', per: 'user', limit: 3, window: 24 * HOUR },
  { name: 'group-create', method: 'POST', path: '/groups', per: 'account', limit: 100, window: 'utc-day' },
  { name: 'host-meetings', method: 'POST', path: '/users/{key}/meetings', per: 'user', limit: 100, window: 'utc-day' },
  { name: 'host-meetings', method: 'POST', path: '/users/{key}/webinars', per: 'user', limit: 100, window: 'utc-day' },
  { name: 'meeting-update', method: 'PATCH', path: '/meetings/{key}', per: 'meeting', limit: 100, window: 'utc-day' },
  { name: 'webinar-update', method: 'PATCH', path: '/webinars/{key}', per: 'meeting', limit: 100, window: 'utc-day' },
  { name: 'invoice-list', method: 'GET', path: '/accounts/{key}/billing/invoices', per: 'account', limit: 1, window: 200 * MINUTE },
  { name: 'invoice', method: 'GET', path: '/accounts/{key}/billing/invoices/*', per: 'account', limit: 1, window: 30 * MINUTE },
  { name: 'invoice-day', method: 'GET', path: '/accounts/{key}/billing/invoices/*', per: 'account', limit: 100, window: 'utc-day' },
  { name: 'phone-device-sync', method: 'POST', path: '/phone/devices/sync', per: 'account', limit: 1, window: 15 * MINUTE },
  { name: 'phone-device-reboot', method: 'POST', path: '/phone/devices/*/reboot', per: 'account', limit: 1, window: SECOND },
];

/** A limit that a request falls under. */
export interface OperationUse {
  limit: OperationLimit;
  /** Which count: a user, a meeting; empty when there is one for all. */
  key: string;
}

/**
 * The limits that a request falls under: mostly none.
 * @param path Filled in and encoded, so that named methods and `zoom.request()` obey alike.
 */
export function operationLimitsOf(method: HttpMethod, path: string, body: object | undefined): OperationUse[] {
  const uses: OperationUse[] = [];
  for (const limit of OPERATION_LIMITS) {
    if (limit.method !== method) continue;
    const key = matchPath(limit.path, path);
    if (key === null) continue;
    if (limit.action === undefined || Object(body).action === limit.action) uses.push({ limit, key });
  }
  return uses;
}

/** Waits up to a minute are sat through; what takes longer is the caller's decision. */
export const LONGEST_SHORT_WINDOW_MS: number = MINUTE;
