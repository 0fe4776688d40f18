import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import { type SmsSession, SmsSessionSchema } from '../../types/zoom/phone-sms.js';
import { Resource } from '../resource.js';
import { MONTH, type PhoneDateRange } from './date-range.js';

const listSmsSessions = defineList<SmsSession>({
  method: 'GET',
  path: '/phone/sms/sessions',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: {
    classic: ['phone:read:admin', 'phone_sms:read', 'phone_sms:read:admin'],
    granular: ['phone:read:list_sms_sessions', 'phone:read:list_sms_sessions:admin'],
  },
  items: 'sms_sessions',
  item: SmsSessionSchema,
  key: ['session_id'],
  maxPageSize: 100,
  dateWindow: MONTH,
});

const listUserSmsSessions = defineList<SmsSession>({
  method: 'GET',
  path: '/phone/users/{userId}/sms/sessions',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: {
    classic: ['phone:read', 'phone:read:admin', 'phone_sms:read', 'phone_sms:read:admin'],
    granular: ['phone:read:list_sms_sessions', 'phone:read:list_sms_sessions:admin'],
  },
  items: 'sms_sessions',
  item: SmsSessionSchema,
  key: ['session_id'],
  maxPageSize: 100,
  dateWindow: MONTH,
});

/** The operations on text messages, by name. */
export const phoneSmsEndpoints = {
  'phone.sms.listSessions': listSmsSessions,
  'phone.sms.listSessionsOfUser': listUserSmsSessions,
} as const;

/** Filters of both lists of sessions. */
export interface SmsSessionFilters extends PhoneDateRange {
  /** The sender's or a receiver's number. */
  phone_number?: string | undefined;
  /**
   * What must lie in the range: the session's last message (Zoom's default), any that was sent, any that was received,
   * or either.
   */
  filter_type?:
    | 'last_message_time'
    | 'sent_message_time'
    | 'received_message_time'
    | 'sent_received_message_time'
    | undefined;
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** Filters of {@link PhoneSms.listSessions}. */
export interface SmsSessionsQuery extends SmsSessionFilters {
  /** Whose sessions. Zoom's default is `user`, not `all`. */
  session_type?: 'user' | 'call_queue' | 'auto_receptionist' | 'service_endpoint' | 'all' | undefined;
}

/** Filters of {@link PhoneSms.listSessionsOfUser}. */
export interface UserSmsSessionsQuery extends SmsSessionFilters {
  /** Whose sessions. Zoom's default is `user`, not `all`. */
  session_type?: 'user' | 'call_queue' | 'auto_receptionist' | 'all' | undefined;
}

/** Text messages. */
export class PhoneSms extends Resource {
  /**
   * Lists the account's SMS sessions: by default those of the last 30 days, otherwise of a month. Without
   * `session_type: 'all'` only those of people.
   *
   * @throws ZoomConfigError when the range is longer than a month.
   * @throws ZoomApiError 403 when the account has no Zoom Phone; 404 with code 7012 when the sessions cannot be read.
   * @see https://developers.zoom.us/docs/api/phone/#tag/sms/GET/phone/sms/sessions
   */
  listSessions(query?: SmsSessionsQuery, options?: CallOptions): Paginated<SmsSession> {
    return this.paginate(listSmsSessions, { query }, options);
  }

  /**
   * Lists one user's SMS sessions: by default those of the last 30 days, otherwise of a month.
   *
   * @param userId Zoom user id or email address; `me` with a token of the user's own.
   * @throws ZoomConfigError when the range is longer than a month.
   * @throws ZoomApiError 404 with code 1001, or 400 with code 300, when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/sms/GET/phone/users/{userId}/sms/sessions
   */
  listSessionsOfUser(userId: string, query?: UserSmsSessionsQuery, options?: CallOptions): Paginated<SmsSession> {
    return this.paginate(listUserSmsSessions, { path: { userId }, query }, options);
  }
}
