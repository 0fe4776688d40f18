import type { CallOptions } from '../../types/call-options.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type PhoneCallLog,
  type PhoneCallLogDetails,
  PhoneCallLogDetailsSchema,
  PhoneCallLogSchema,
  type UserCallLog,
  UserCallLogSchema,
  type UserCallLogSync,
  UserCallLogSyncSchema,
} from '../../types/zoom/phone-call-log.js';
import { Resource } from '../resource.js';
import { MONTH_OF_SIX, type PhoneDateRange } from './date-range.js';

const listCallLogs = defineList<PhoneCallLog>({
  method: 'GET',
  path: '/phone/call_logs',
  rateLimit: 'HEAVY',
  family: 'phone',
  scopes: {
    classic: ['phone:read:admin', 'phone_call_log:read:admin'],
    granular: ['phone:read:list_call_logs:admin'],
  },
  items: 'call_logs',
  item: PhoneCallLogSchema,
  key: ['id'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

const getCallLog = defineEndpoint<PhoneCallLogDetails>({
  method: 'GET',
  path: '/phone/call_logs/{callLogId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: {
    classic: ['phone:read', 'phone:read:admin', 'phone_call_log:read', 'phone_call_log:read:admin'],
    granular: ['phone:read:call_log:admin'],
  },
  response: PhoneCallLogDetailsSchema,
});

const listUserCallLogs = defineList<UserCallLog>({
  method: 'GET',
  path: '/phone/users/{userId}/call_logs',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: {
    classic: ['phone:read', 'phone:read:admin', 'phone_call_log:read', 'phone_call_log:read:admin'],
    granular: ['phone:read:list_call_logs', 'phone:read:list_call_logs:admin'],
  },
  items: 'call_logs',
  item: UserCallLogSchema,
  key: ['id'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

const syncUserCallLogs = defineEndpoint<UserCallLogSync>({
  method: 'GET',
  path: '/phone/users/{userId}/call_logs/sync',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: {
    classic: ['phone:read', 'phone:read:admin'],
    granular: ['phone:read:list_call_logs', 'phone:read:list_call_logs:admin'],
  },
  response: UserCallLogSyncSchema,
});

/** The operations on call logs, by name. */
export const callLogsEndpoints = {
  'phone.callLogs.list': listCallLogs,
  'phone.callLogs.get': getCallLog,
  'phone.callLogs.listOfUser': listUserCallLogs,
  'phone.callLogs.syncOfUser': syncUserCallLogs,
} as const;

/** Filters of {@link CallLogs.list}. */
export interface CallLogsQuery extends PhoneDateRange {
  type?: 'all' | 'missed' | undefined;
  /** Only calls that went this way. */
  path?:
    | 'voiceMail'
    | 'message'
    | 'forward'
    | 'extension'
    | 'callQueue'
    | 'ivrMenu'
    | 'companyDirectory'
    | 'autoReceptionist'
    | 'contactCenter'
    | 'disconnected'
    | 'commonAreaPhone'
    | 'pstn'
    | 'transfer'
    | 'sharedLines'
    | 'sharedLineGroup'
    | 'tollFreeBilling'
    | 'meetingService'
    | 'parkPickup'
    | 'parkTimeout'
    | 'monitor'
    | 'takeover'
    | 'sipGroup'
    | undefined;
  /** Which instant must lie in the range. Zoom's default: `startTime`. */
  time_type?: 'startTime' | 'endTime' | undefined;
  site_id?: string | undefined;
  /** Only calls that were charged for. */
  charged_call_logs?: boolean | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Filters of {@link CallLogs.listOfUser}. */
export interface UserCallLogsQuery extends PhoneDateRange {
  type?: 'all' | 'missed' | undefined;
  /** Only calls with this number. */
  phone_number?: string | undefined;
  /** Sorts by when calls began or ended. Zoom's default: `startTime`. */
  time_type?: 'startTime' | 'endTime' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link CallLogs.syncOfUser}. */
export interface SyncCallLogsQuery {
  /** `FSync` reads all, `ISync` what is new, `BSync` goes back in time. */
  sync_type?: 'FSync' | 'ISync' | 'BSync' | undefined;
  /** Rows in the answer, 1 to 250. */
  count?: number | undefined;
  /** `sync_token` of an earlier answer. */
  sync_token?: string | undefined;
}

/** Calls as Zoom told of them before {@link CallHistory}. Needs a Business or Enterprise account. */
export class CallLogs extends Resource {
  /**
   * Lists the account's calls: by default those of the last 24 hours, otherwise of a month within the last six.
   *
   * @deprecated Use `zoom.phone.callHistory.list`.
   * @throws ZoomConfigError when the range is longer than a month or older than six.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_logs
   */
  list(query?: CallLogsQuery, options?: CallOptions): Paginated<PhoneCallLog> {
    return this.paginate(listCallLogs, { query }, options);
  }

  /**
   * Reads one call with its parts.
   *
   * @deprecated Use `zoom.phone.callHistory.get`.
   * @param callLogId `id` of a row.
   * @throws ZoomApiError 400 when Zoom does not accept the id.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_logs/{callLogId}
   */
  get(callLogId: string, options?: CallOptions): Promise<PhoneCallLogDetails> {
    return this.call(getCallLog, { path: { callLogId } }, options);
  }

  /**
   * Lists one user's calls: by default those of the last 24 hours, otherwise of a month within the last six.
   *
   * @deprecated Use `zoom.phone.callHistory.listOfUser`.
   * @param userId Zoom user id or email address; `me` with a token of the user's own.
   * @throws ZoomConfigError when the range is longer than a month or older than six.
   * @throws ZoomApiError 404 with code 1001, or 400 with code 300, when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/users/{userId}/call_logs
   */
  listOfUser(userId: string, query?: UserCallLogsQuery, options?: CallOptions): Paginated<UserCallLog> {
    return this.paginate(listUserCallLogs, { path: { userId }, query }, options);
  }

  /**
   * Reads what is new in one user's call logs since an earlier sync. One answer, not a list: keep its `sync_token` for
   * the next one.
   *
   * @deprecated Use `zoom.phone.callHistory.syncOfUser`.
   * @param userId Zoom user id or email address; `me` with a token of the user's own.
   * @throws ZoomApiError 404 with code 300 when the token has expired, 400 with code 300 when there is no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/users/{userId}/call_logs/sync
   */
  syncOfUser(userId: string, query?: SyncCallLogsQuery, options?: CallOptions): Promise<UserCallLogSync> {
    return this.call(syncUserCallLogs, { path: { userId }, query }, options);
  }
}
