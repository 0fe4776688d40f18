import type { LoginType } from '../../types/license-codes.js';
import type { AddOnLicense, AddOnLicenseType } from '../../types/license-codes-add-ons.js';
import type { Open } from '../../types/model.js';
import type {
  GroupMeetingAuthenticationChanges,
  GroupRecordingAuthenticationChanges,
} from '../../types/zoom/settings-authentication.js';
import type { Changes } from '../../types/zoom/settings-changes.js';
import type { MeetingSecuritySettings } from '../../types/zoom/settings-meeting-security.js';
import type { UserEmailNotificationSettings, UserProfileSettings } from '../../types/zoom/user-settings.js';
import type {
  UserAudioConferencingSettings,
  UserTelephonySettings,
  UserTspSettings,
} from '../../types/zoom/user-settings-audio.js';
import type { UserInMeetingSettings } from '../../types/zoom/user-settings-in-meeting.js';
import type { UserRecordingSettings } from '../../types/zoom/user-settings-recording.js';
import type { UserScheduleMeetingSettings } from '../../types/zoom/user-settings-schedule.js';

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

/** Body of {@link Users.updateSettings} with `option: 'meeting_authentication'`: the same as for a group. */
export interface UpdateMeetingAuthenticationBody extends GroupMeetingAuthenticationChanges {}

/** Body of {@link Users.updateSettings} with `option: 'recording_authentication'`: the same as for a group. */
export interface UpdateRecordingAuthenticationBody extends GroupRecordingAuthenticationChanges {}

/** Body of {@link Users.updateSettings} with `option: 'meeting_security'`. */
export interface UpdateMeetingSecurityBody {
  meeting_security?: MeetingSecurityUpdate | undefined;
}

/** What can be changed of {@link MeetingSecuritySettings}. */
export interface MeetingSecurityUpdate extends Changes<MeetingSecuritySettings> {}

/** What can be changed of a part of the settings, other than what it is chosen from. */
type Choice<Part, From extends string> = Omit<Changes<NonNullable<Part>>, From>;

/** What can be changed of {@link UserAudioConferencingSettings}. */
export interface UserAudioConferencingUpdate
  extends Pick<Changes<UserAudioConferencingSettings>, 'participant_phone_masking'> {
  /** Countries whose dial-in numbers the invitation lists. */
  global_dial_in_countries?:
    | Choice<UserAudioConferencingSettings['global_dial_in_countries'], 'allowed_countries'>
    | undefined;
}

/** What can be changed of {@link UserEmailNotificationSettings}. */
export interface UserEmailNotificationUpdate extends Changes<UserEmailNotificationSettings> {}

/** What can be changed of {@link UserInMeetingSettings}. */
export interface UserInMeetingUpdate
  extends Omit<
    Changes<UserInMeetingSettings>,
    | 'language_interpretation'
    | 'unchecked_data_center_regions'
    | 'transfer_meetings_between_devices'
    | 'meeting_summary_with_ai_companion'
    | 'ai_companion_questions'
  > {
  language_interpretation?: Choice<UserInMeetingSettings['language_interpretation'], 'languages'> | undefined;
  /** Calls from the user's auto-answer group of contacts are taken at once. */
  auto_answer?: boolean | undefined;
}

/** What can be changed of {@link UserProfileSettings}. */
export interface UserProfileUpdate extends Changes<UserProfileSettings> {}

/** What can be changed of {@link UserRecordingSettings}. */
export interface UserRecordingUpdate extends Changes<UserRecordingSettings> {}

/** What can be changed of {@link UserScheduleMeetingSettings}. */
export interface UserScheduleMeetingUpdate
  extends Omit<Changes<UserScheduleMeetingSettings>, 'continuous_meeting_chat'> {}

/** What can be changed of {@link UserTelephonySettings}. */
export interface UserTelephonyUpdate extends Omit<Changes<UserTelephonySettings>, 'telephony_regions'> {
  /** Where most people call from. */
  telephony_regions?: Choice<UserTelephonySettings['telephony_regions'], 'allowed_values'> | undefined;
}

/** What can be changed of {@link UserTspSettings}. */
export interface UserTspUpdate
  extends Omit<Changes<UserTspSettings>, 'call_out_countries' | 'global_dial_in_countries'> {
  call_out_countries?: readonly object[] | undefined;
  /** Countries whose dial-in numbers the invitation lists. */
  global_dial_in_countries?: Choice<UserTspSettings['global_dial_in_countries'], 'allowed_countries'> | undefined;
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
