import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type PhoneRecording,
  PhoneRecordingSchema,
  type UserPhoneRecording,
  UserPhoneRecordingSchema,
} from '../../types/zoom/phone-recording.js';
import { Resource } from '../resource.js';
import { MONTH, MONTH_OF_SIX, type PhoneDateRange } from './date-range.js';

const listPhoneRecordings = defineList<PhoneRecording>({
  method: 'GET',
  path: '/phone/recordings',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: {
    classic: ['phone:read:admin', 'phone_recording:read:admin'],
    granular: ['phone:read:list_call_recordings:admin'],
  },
  items: 'recordings',
  item: PhoneRecordingSchema,
  key: ['id'],
  maxPageSize: 300,
  dateWindow: MONTH,
});

const listUserPhoneRecordings = defineList<UserPhoneRecording>({
  method: 'GET',
  path: '/phone/users/{userId}/recordings',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: {
    classic: ['phone:read', 'phone:read:admin', 'phone_recording:read', 'phone_recording:read:admin'],
    granular: ['phone:read:list_recordings', 'phone:read:list_recordings:admin'],
  },
  items: 'recordings',
  item: UserPhoneRecordingSchema,
  key: ['id'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

/** The operations on recorded calls, by name. */
export const phoneRecordingsEndpoints = {
  'phone.recordings.list': listPhoneRecordings,
  'phone.recordings.listOfUser': listUserPhoneRecordings,
} as const;

/** Filters of {@link PhoneRecordings.list}. */
export interface PhoneRecordingsQuery extends PhoneDateRange {
  /** @deprecated Zoom is renaming its values. */
  owner_type?: 'user' | 'callQueue' | 'commonArea' | undefined;
  recording_type?: 'OnDemand' | 'Automatic' | undefined;
  site_id?: string | undefined;
  group_id?: string | undefined;
  /** Which instant must lie in the range. Zoom's default: `start_time`. */
  query_date_type?: 'start_time' | 'end_time' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Filters of {@link PhoneRecordings.listOfUser}. */
export interface UserPhoneRecordingsQuery extends PhoneDateRange {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/**
 * Recorded calls. `download_url` and `transcript_download_url` answer only with an access token in the header
 * `Authorization`: a link by itself opens nothing.
 */
export class PhoneRecordings extends Resource {
  /**
   * Lists the account's recorded calls: by default those of the last 30 days, otherwise of a month.
   *
   * @throws ZoomConfigError when the range is longer than a month.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/recordings/GET/phone/recordings
   */
  list(query?: PhoneRecordingsQuery, options?: CallOptions): Paginated<PhoneRecording> {
    return this.paginate(listPhoneRecordings, { query }, options);
  }

  /**
   * Lists one user's recorded calls: by default those of the last 30 days, otherwise of a month within the last six.
   *
   * @param userId Zoom user id or email address; `me` with a token of the user's own.
   * @throws ZoomConfigError when the range is longer than a month or older than six.
   * @throws ZoomApiError 404 with code 1001, or 400 with code 300, when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/recordings/GET/phone/users/{userId}/recordings
   */
  listOfUser(userId: string, query?: UserPhoneRecordingsQuery, options?: CallOptions): Paginated<UserPhoneRecording> {
    return this.paginate(listUserPhoneRecordings, { path: { userId }, query }, options);
  }
}
