import type { CallOptions } from '../../types/call-options.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type PhoneCall,
  type PhoneCallDetails,
  PhoneCallDetailsSchema,
  type PhoneCallElement,
  PhoneCallElementSchema,
  PhoneCallSchema,
  type UserCallElement,
  UserCallElementSchema,
  type UserCallHistorySync,
  UserCallHistorySyncSchema,
} from '../../types/zoom/phone-call.js';
import { Resource } from '../resource.js';
import type { CallHistoryQuery, SyncCallHistoryQuery, UserCallHistoryQuery } from './call-history-queries.js';
import { MONTH_OF_SIX } from './date-range.js';

export const listCallHistory = defineList<PhoneCall>({
  method: 'GET',
  path: '/phone/call_history',
  rateLimit: 'HEAVY',
  family: 'phone',
  scopes: {
    classic: ['phone:read:admin', 'phone_call_log:read:admin'],
    granular: ['phone:read:list_call_logs:admin'],
  },
  items: 'call_history', // Zoom repeats the rows under `call_logs`, by their older names
  item: PhoneCallSchema,
  key: ['call_history_uuid'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

const getCallHistory = defineEndpoint<PhoneCallDetails>({
  method: 'GET',
  path: '/phone/call_history/{callHistoryUuid}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin', 'phone_call_log:read:admin'], granular: ['phone:read:call_log:admin'] },
  response: PhoneCallDetailsSchema,
});

const getCallElement = defineEndpoint<PhoneCallElement>({
  method: 'GET',
  path: '/phone/call_element/{callElementId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: {
    classic: ['phone:read', 'phone_call_log:read', 'phone_call_log:read:admin'],
    granular: ['phone:read:call_log:admin'],
  },
  response: PhoneCallElementSchema,
});

const listUserCallHistory = defineList<UserCallElement>({
  method: 'GET',
  path: '/phone/users/{userId}/call_history',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: {
    classic: ['phone:read:admin', 'phone_call_log:read'],
    granular: ['phone:read:list_call_logs', 'phone:read:list_call_logs:admin'],
  },
  items: 'call_elements', // repeated under `call_logs`, as above
  item: UserCallElementSchema,
  key: ['call_element_id'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

const syncUserCallHistory = defineEndpoint<UserCallHistorySync>({
  method: 'GET',
  path: '/phone/users/{userId}/call_history/sync',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: {
    classic: ['phone:read', 'phone:read:admin'],
    granular: ['phone:read:list_call_logs', 'phone:read:list_call_logs:admin'],
  },
  response: UserCallHistorySyncSchema,
});

/** The operations on call history, by name. */
export const callHistoryEndpoints = {
  'phone.callHistory.list': listCallHistory,
  'phone.callHistory.get': getCallHistory,
  'phone.callHistory.getElement': getCallElement,
  'phone.callHistory.listOfUser': listUserCallHistory,
  'phone.callHistory.syncOfUser': syncUserCallHistory,
} as const;

/** Calls made and taken, for the last six months. Needs a Business or Enterprise account. */
export class CallHistory extends Resource {
  /**
   * Lists the account's calls: by default those of the last 24 hours, otherwise of a month within the last six. Both
   * sides carry extension ids and email addresses, so one list tells about everybody. HEAVY, and still far fewer
   * requests than a list for each user. Every page repeats its rows by older names, in `page.meta.call_logs`.
   *
   * @throws ZoomConfigError when the range is longer than a month or older than six.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_history
   * @example
   * for (const month of monthlyWindows({ from: '2026-01-01', to: '2026-03-31' })) {
   *   for await (const call of zoom.phone.callHistory.list(month)) console.log(call.start_time, call.caller_email);
   * }
   */
  list(query?: CallHistoryQuery, options?: CallOptions): Paginated<PhoneCall> {
    return this.paginate(listCallHistory, { query }, options);
  }

  /**
   * Reads one call with all its steps.
   *
   * @param callHistoryUuid `call_history_uuid` of a row.
   * @throws ZoomApiError 404 when there is no such call.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_history/{callHistoryUuid}
   */
  get(callHistoryUuid: string, options?: CallOptions): Promise<PhoneCallDetails> {
    return this.call(getCallHistory, { path: { callHistoryUuid } }, options);
  }

  /**
   * Reads one step of a call.
   *
   * @param callElementId `call_element_id` of a row.
   * @throws ZoomApiError 404 when there is no such step.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_element/{callElementId}
   */
  getElement(callElementId: string, options?: CallOptions): Promise<PhoneCallElement> {
    return this.call(getCallElement, { path: { callElementId } }, options);
  }

  /**
   * Lists one user's part in calls: by default those of the last 24 hours, otherwise of a month within the last six.
   *
   * @param userId Zoom user id or email address; `me` with a token of the user's own.
   * @throws ZoomConfigError when the range is longer than a month or older than six.
   * @throws ZoomApiError 404 with code 300 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/users/{userId}/call_history
   */
  listOfUser(userId: string, query?: UserCallHistoryQuery, options?: CallOptions): Paginated<UserCallElement> {
    return this.paginate(listUserCallHistory, { path: { userId }, query }, options);
  }

  /**
   * Reads what is new in one user's call history since an earlier sync. One answer, not a list: keep its `sync_token`
   * for the next one.
   *
   * @param userId Zoom user id or email address; `me` with a token of the user's own.
   * @throws ZoomApiError 404 with code 300 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/users/{userId}/call_history/sync
   * @example
   * const first = await zoom.phone.callHistory.syncOfUser('ann@example.com', { sync_type: 'FSync' });
   * const later = await zoom.phone.callHistory.syncOfUser('ann@example.com', {
   *   sync_type: 'ISync',
   *   sync_token: first.sync_token,
   * });
   */
  syncOfUser(userId: string, query?: SyncCallHistoryQuery, options?: CallOptions): Promise<UserCallHistorySync> {
    return this.call(syncUserCallHistory, { path: { userId }, query }, options);
  }
}
