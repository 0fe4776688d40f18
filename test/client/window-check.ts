import { checkDateWindow } from '../../src/client/date-window.js';
import type { DateWindow } from '../../src/types/date-window.js';
import type { EndpointBase } from '../../src/types/endpoint.js';

const NOON = Date.parse('2025-06-15T12:00:00Z');
export const MONTH_IN_SIX: DateWindow = { longestMonths: 1, monthsBack: 6 };

/** Asks an operation with this window for a range of days; by default at noon of 15 June 2025. */
export function check(window: DateWindow | undefined, query: object | undefined, nowMs = NOON): void {
  const endpoint: EndpointBase = {
    method: 'GET',
    path: '/report/users',
    rateLimit: 'HEAVY',
    family: 'core',
    scopes: { classic: [], granular: [] },
    ...(window === undefined ? {} : { dateWindow: window }),
  };
  checkDateWindow(endpoint, query, nowMs);
}
