import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type PhoneVoicemail,
  PhoneVoicemailSchema,
  type UserPhoneVoicemail,
  UserPhoneVoicemailSchema,
} from '../../types/zoom/phone-voicemail.js';
import { Resource } from '../resource.js';
import { MONTH_OF_SIX, type PhoneDateRange } from './date-range.js';

const listPhoneVoicemails = defineList<PhoneVoicemail>({
  method: 'GET',
  path: '/phone/voice_mails',
  rateLimit: 'HEAVY',
  family: 'phone',
  scopes: {
    classic: ['phone:read:admin', 'phone_voicemail:read:admin'],
    granular: ['phone:read:list_voicemails:admin'],
  },
  items: 'voice_mails',
  item: PhoneVoicemailSchema,
  key: ['id'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

const listUserPhoneVoicemails = defineList<UserPhoneVoicemail>({
  method: 'GET',
  path: '/phone/users/{userId}/voice_mails',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: {
    classic: ['phone:read', 'phone:read:admin', 'phone_voicemail:read', 'phone_voicemail:read:admin'],
    granular: ['phone:read:list_voicemails', 'phone:read:list_voicemails:admin'],
  },
  items: 'voice_mails',
  item: UserPhoneVoicemailSchema,
  key: ['id'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

/** The operations on voicemails, by name. */
export const phoneVoicemailsEndpoints = {
  'phone.voicemails.list': listPhoneVoicemails,
  'phone.voicemails.listOfUser': listUserPhoneVoicemails,
} as const;

/** Filters of {@link PhoneVoicemails.list}. */
export interface PhoneVoicemailsQuery extends PhoneDateRange {
  /** Zoom's default: `all`. */
  status?: 'all' | 'read' | 'unread' | undefined;
  site_id?: string | undefined;
  /** @deprecated Zoom is renaming its values. */
  owner_type?: 'user' | 'callQueue' | 'sharedLineGroup' | 'autoReceptionist' | 'commonArea' | undefined;
  voicemail_type?: 'normal' | 'spam' | 'maybeSpam' | undefined;
  /** True for those in the trash instead. Zoom's default is false. */
  trashed?: boolean | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Filters of {@link PhoneVoicemails.listOfUser}. */
export interface UserPhoneVoicemailsQuery extends PhoneDateRange {
  /** Zoom's default: `all`. */
  status?: 'all' | 'read' | 'unread' | undefined;
  /** True for those in the trash instead. Called `trashed` in the account's list. */
  trash?: boolean | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Voicemails. `download_url` answers only with an access token in the header `Authorization`. */
export class PhoneVoicemails extends Resource {
  /**
   * Lists the account's voicemails: by default those of the last 30 days, otherwise of a month within the last six.
   *
   * @throws ZoomConfigError when the range is longer than a month or older than six.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/voicemails/GET/phone/voice_mails
   */
  list(query?: PhoneVoicemailsQuery, options?: CallOptions): Paginated<PhoneVoicemail> {
    return this.paginate(listPhoneVoicemails, { query }, options);
  }

  /**
   * Lists one user's voicemails: by default those of the last 30 days, otherwise of a month within the last six.
   *
   * @param userId Zoom user id or email address; `me` with a token of the user's own.
   * @throws ZoomConfigError when the range is longer than a month or older than six.
   * @throws ZoomApiError 404 with code 1001, or 400 with code 300, when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/voicemails/GET/phone/users/{userId}/voice_mails
   */
  listOfUser(userId: string, query?: UserPhoneVoicemailsQuery, options?: CallOptions): Paginated<UserPhoneVoicemail> {
    return this.paginate(listUserPhoneVoicemails, { path: { userId }, query }, options);
  }
}
