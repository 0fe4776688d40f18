import type { LoginType } from '../../types/license-codes.js';
import type { AddOnLicense, AddOnLicenseType } from '../../types/license-codes-add-ons.js';
import type { Open } from '../../types/model.js';
import type { UserAudioConferencingUpdate, UserTelephonyUpdate, UserTspUpdate } from './settings-audio-inputs.js';
import type { UserInMeetingUpdate } from './settings-in-meeting-inputs.js';
import type { UserRecordingUpdate } from './settings-recording-inputs.js';
import type { UserScheduleMeetingUpdate } from './settings-schedule-inputs.js';
import type { MeetingSecurityUpdate } from './settings-security-inputs.js';

/** Sets of settings that are read and changed on their own. */
export type UserSettingsOption = 'meeting_authentication' | 'recording_authentication' | 'meeting_security';

/** Query of {@link Users.getSettings}. */
export interface GetUserSettingsQuery {
  /** The way the user signs in, when several users share an email address. Named in `LoginType`. */
  login_type?: Open<LoginType> | undefined;
  /** Reads another set of settings instead. */
  option?: UserSettingsOption | undefined;
  /** Names of settings, comma separated: narrows the answer. */
  custom_query_fields?: string | undefined;
}

/** Query of {@link Users.updateSettings}: changes another set of settings instead. */
export interface UpdateUserSettingsQuery<O extends UserSettingsOption = UserSettingsOption> {
  option: O;
}

/** Body of {@link Users.updateSettings}: what is left out stays as it is. */
export interface UpdateUserSettingsBody {
  /** Licences and add-ons. */
  feature?: UserFeaturesUpdate | undefined;
  audio_conferencing?: UserAudioConferencingUpdate | undefined;
  email_notification?: UserEmailNotificationUpdate | undefined;
  in_meeting?: UserInMeetingUpdate | undefined;
  profile?: UserProfileUpdate | undefined;
  recording?: UserRecordingUpdate | undefined;
  schedule_meeting?: UserScheduleMeetingUpdate | undefined;
  telephony?: UserTelephonyUpdate | undefined;
  tsp?: UserTspUpdate | undefined;
}

/** One way to prove who one is, to be changed, shown to users or hidden from them. */
export interface AuthenticationOptionUpdate<T extends string> {
  /** As the settings list it. */
  id?: string | undefined;
  action?: 'update' | 'show' | 'hide' | undefined;
  name?: string | undefined;
  type?: T | undefined;
  /** Domains separated by commas, for `enforce_login_with_domains`. */
  domains?: string | undefined;
  default_option?: boolean | undefined;
}

/** Body of {@link Users.updateSettings} with `option: 'meeting_authentication'`. */
export interface UpdateMeetingAuthenticationBody {
  /** Only people who signed in can join. */
  meeting_authentication?: boolean | undefined;
  authentication_option?:
    | AuthenticationOptionUpdate<'enforce_login' | 'enforce_login_with_same_account' | 'enforce_login_with_domains'>
    | undefined;
}

/** Body of {@link Users.updateSettings} with `option: 'recording_authentication'`. */
export interface UpdateRecordingAuthenticationBody {
  /** Only people who signed in can watch cloud recordings. */
  recording_authentication?: boolean | undefined;
  authentication_option?:
    | AuthenticationOptionUpdate<'internally' | 'enforce_login' | 'enforce_login_with_domains'>
    | undefined;
}

/** Body of {@link Users.updateSettings} with `option: 'meeting_security'`. */
export interface UpdateMeetingSecurityBody {
  meeting_security?: MeetingSecurityUpdate | undefined;
}

/** Emails that the user gets. */
export interface UserEmailNotificationUpdate {
  /** Someone became an alternative host, or is none any more. */
  alternative_host_reminder?: boolean | undefined;
  /** A meeting was cancelled. */
  cancel_meeting_reminder?: boolean | undefined;
  /** A cloud recording is ready: tells the host. */
  cloud_recording_available_reminder?: boolean | undefined;
  /** Someone joined before the host. */
  jbh_reminder?: boolean | undefined;
  /** A cloud recording is ready: tells the alternative hosts. */
  recording_available_reminder_alternative_hosts?: boolean | undefined;
  /** A cloud recording is ready: tells whoever scheduled the meeting. */
  recording_available_reminder_schedulers?: boolean | undefined;
  /** A meeting was scheduled, moved or cancelled for the user. */
  schedule_for_reminder?: boolean | undefined;
}

/** Where recordings are kept. */
export interface UserProfileUpdate {
  /** Country that keeps the user's recordings, voicemail and transcripts. */
  recording_storage_location?:
    | {
        /** Countries to choose from. */
        allowed_values?: readonly string[] | undefined;
        /** Two-letter country. */
        value?: string | undefined;
      }
    | undefined;
}

type EventsSize = 100 | 500 | 1000 | 3000 | 5000 | 10000 | 20000 | 30000 | 50000;

/** A subscription to draw an add-on from: `license_option` is one of the type's own. 0 takes the add-on away. */
export type AddOnLicenseInput = {
  [T in AddOnLicenseType]: {
    license_type: T;
    /** Named in `AddOnLicense`. */
    license_option: (typeof AddOnLicense)[T][keyof (typeof AddOnLicense)[T]] | 0;
    subscription_id?: string | undefined;
  };
}[AddOnLicenseType];

/** Licences and add-ons. */
export interface UserFeaturesUpdate {
  /** Concurrent Meetings add-on: `Basic`, `Plus` or `None`. */
  concurrent_meeting?: 'Basic' | 'Plus' | 'None' | undefined;
  /** Large Meeting add-on. */
  large_meeting?: boolean | undefined;
  /** Counts while `large_meeting` is on. */
  large_meeting_capacity?: 500 | 1000 | 3000 | 5000 | undefined;
  /** How many people the user's own meetings hold. */
  meeting_capacity?: number | undefined;
  /** Webinar add-on. Excludes Zoom Events. */
  webinar?: boolean | undefined;
  /** Counts while `webinar` is on. Zoom does not say what sets 501 and 1001 apart from 500 and 1,000. */
  webinar_capacity?: 100 | 500 | 501 | 1000 | 1001 | 3000 | 5000 | 10000 | undefined;
  /** Zoom Events. Excludes Webinar. */
  zoom_events?: boolean | undefined;
  /** Counts while `zoom_events` is on. */
  zoom_events_capacity?: 500 | 1000 | 3000 | 5000 | 10000 | 20000 | 30000 | 50000 | undefined;
  zoom_events_unlimited?: boolean | undefined;
  zoom_events_unlimited_capacities?: readonly EventsSize[] | undefined;
  zoom_sessions_unlimited?: boolean | undefined;
  zoom_sessions_unlimited_capacities?: readonly EventsSize[] | undefined;
  zoom_events_pay_per_attendee?: boolean | undefined;
  zoom_sessions_pay_per_attendee?: boolean | undefined;
  /** Zoom Phone. `false` removes the user from it and frees their numbers and devices. */
  zoom_phone?: boolean | undefined;
  /** @deprecated Set `zoom_revenue_accelerator`. */
  zoom_iq_for_sales?: boolean | undefined;
  zoom_revenue_accelerator?: boolean | undefined;
  /** Excludes Zoom Whiteboard Plus. */
  zoom_whiteboard?: boolean | undefined;
  zoom_whiteboard_plus?: boolean | undefined;
  zoom_translated_captions?: boolean | undefined;
  zoom_customer_managed_key?: boolean | undefined;
  /** @deprecated Zoom retired Huddles. */
  zoom_huddles?: boolean | undefined;
  zoom_quality_management?: boolean | undefined;
  zoom_workforce_management?: boolean | undefined;
  zoom_scheduler?: boolean | undefined;
  zoom_clips_plus?: boolean | undefined;
  zoom_mail_calendar?: boolean | undefined;
  zoom_compliance_management?: boolean | undefined;
  zoom_docs?: boolean | undefined;
  /** Subscriptions to draw the add-ons from. For accounts with several subscriptions of one product. */
  license_info_list?: readonly AddOnLicenseInput[] | undefined;
}
