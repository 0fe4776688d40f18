import * as z from 'zod';
import { type Model, model } from '../model.js';
import { SessionSecuritySettingsSchema, SessionSettingsSchema } from './account-session-settings.js';
import { type AccountSecuritySettingsChanges, AccountSecuritySettingsSchema } from './account-settings-security.js';
import {
  type AccountAudioConferencingChanges,
  type AccountTelephonySettingsChanges,
  AccountTelephonySettingsSchema,
  type TspSettingsChanges,
  TspSettingsSchema,
} from './settings-audio.js';
import type { Changes } from './settings-changes.js';
import { type AccountChatSettingsChanges, AccountChatSettingsSchema } from './settings-chat.js';
import {
  type AccountEmailNotificationSettings,
  AccountEmailNotificationSettingsSchema,
  type AccountOtherSettings,
  AccountOtherSettingsSchema,
  type ProfileSettings,
  ProfileSettingsSchema,
} from './settings-general.js';
import { type AccountInMeetingSettingsChanges, AccountInMeetingSettingsSchema } from './settings-in-meeting.js';
import { type AccountMeetingSecurityChanges, AccountMeetingSecuritySchema } from './settings-meeting-security.js';
import { type AccountRecordingSettings, AccountRecordingSettingsSchema } from './settings-recording.js';
import {
  type AccountScheduleMeetingSettingsChanges,
  AccountScheduleMeetingSettingsSchema,
} from './settings-schedule-meeting.js';
import { UserAudioConferencingSettingsSchema } from './user-settings-audio.js';
import { AuthenticationOptionSchema } from './user-settings-authentication.js';

const accountFeatureSettingsShape = {
  meeting_capacity: z.number().optional(),
};
export const AccountFeatureSettingsSchema: z.ZodType<AccountFeatureSettings> = model(accountFeatureSettingsShape);
/** What meetings hold. */
export interface AccountFeatureSettings extends z.output<Model<typeof accountFeatureSettingsShape>> {}

const accountIntegrationSettingsShape = {
  box: z.boolean().optional(),
  dropbox: z.boolean().optional(),
  google_calendar: z.boolean().optional(),
  google_drive: z.boolean().optional(),
  /** People may steer a Kubi device from a meeting. */
  kubi: z.boolean().optional(),
  microsoft_one_drive: z.boolean().optional(),
};
export const AccountIntegrationSettingsSchema: z.ZodType<AccountIntegrationSettings> = model(
  accountIntegrationSettingsShape,
);
/** Services of others that people may use. */
export interface AccountIntegrationSettings extends z.output<Model<typeof accountIntegrationSettingsShape>> {}

const accountZoomRoomsSettingsShape = {
  auto_start_stop_scheduled_meetings: z.boolean().optional(),
  /** Records instant meetings in the cloud. */
  cmr_for_instant_meeting: z.boolean().optional(),
  /** Makes all meetings private. */
  force_private_meeting: z.boolean().optional(),
  hide_host_information: z.boolean().optional(),
  list_meetings_with_calendar: z.boolean().optional(),
  start_airplay_manually: z.boolean().optional(),
  /** Devices find the room by sound. */
  ultrasonic: z.boolean().optional(),
  upcoming_meeting_alert: z.boolean().optional(),
  weekly_system_restart: z.boolean().optional(),
  zr_post_meeting_feedback: z.boolean().optional(),
};
export const AccountZoomRoomsSettingsSchema: z.ZodType<AccountZoomRoomsSettings> = model(accountZoomRoomsSettingsShape);
/** Zoom Rooms. */
export interface AccountZoomRoomsSettings extends z.output<Model<typeof accountZoomRoomsSettingsShape>> {}

const accountSmartRecognitionSettingsShape = {
  /** Learns a voice and keeps other sounds out. */
  personalized_audio_isolation: z.boolean().optional(),
  zoom_rooms: model({
    /** Recognises faces. */
    video_name_tags: model({
      enabled: z.boolean().optional(),
      allow_user_photos: z.boolean().optional(),
      allow_enrollment_email: z.boolean().optional(),
      /** Rooms of other accounts may recognise them too. */
      allow_external_identification: z.boolean().optional(),
    }).optional(),
    /** Recognises voices. */
    voice_name_tags: model({
      enabled: z.boolean().optional(),
      allow_enrollment_email: z.boolean().optional(),
      /** Rooms of other accounts may recognise them too. */
      allow_external_identification: z.boolean().optional(),
    }).optional(),
  }).optional(),
  /** Recognises voices in the app. */
  workplace_app: model({
    voice_name_tags: model({
      enabled: z.boolean().optional(),
      allow_enrollment_email: z.boolean().optional(),
    }).optional(),
  }).optional(),
};
export const AccountSmartRecognitionSettingsSchema: z.ZodType<AccountSmartRecognitionSettings> = model(
  accountSmartRecognitionSettingsShape,
);
/** Recognition of people by face and voice. Read only. */
export interface AccountSmartRecognitionSettings extends z.output<Model<typeof accountSmartRecognitionSettingsShape>> {}

const accountMailCalendarSettingsShape = {
  email_calendar_management: z.boolean().optional(),
  email_management: z.boolean().optional(),
  zoom_email_provider: z.boolean().optional(),
};
export const AccountMailCalendarSettingsSchema: z.ZodType<AccountMailCalendarSettings> = model(
  accountMailCalendarSettingsShape,
);
/** Mail and calendar in the app. */
export interface AccountMailCalendarSettings extends z.output<Model<typeof accountMailCalendarSettingsShape>> {}

const accountGeneralSettingsShape = {
  auto_zoom_room_proximity_connect: z.boolean().optional(),
  show_zoom_room_feature: z.boolean().optional(),
};
export const AccountGeneralSettingsSchema: z.ZodType<AccountGeneralSettings> = model(accountGeneralSettingsShape);
/** How the app behaves near a Zoom Room. */
export interface AccountGeneralSettings extends z.output<Model<typeof accountGeneralSettingsShape>> {}

const accountSettingsShape = {
  audio_conferencing: UserAudioConferencingSettingsSchema.optional(),
  /** Team Chat. Chat in meetings is under `in_meeting`. */
  chat: AccountChatSettingsSchema.optional(),
  email_notification: AccountEmailNotificationSettingsSchema.optional(),
  feature: AccountFeatureSettingsSchema.optional(),
  general_setting: AccountGeneralSettingsSchema.optional(),
  in_meeting: AccountInMeetingSettingsSchema.optional(),
  /** Video SDK accounts only. */
  in_session: SessionSettingsSchema.optional(),
  integration: AccountIntegrationSettingsSchema.optional(),
  mail_calendar: AccountMailCalendarSettingsSchema.optional(),
  other_options: AccountOtherSettingsSchema.optional(),
  profile: ProfileSettingsSchema.optional(),
  recording: AccountRecordingSettingsSchema.optional(),
  schedule_meeting: AccountScheduleMeetingSettingsSchema.optional(),
  security: AccountSecuritySettingsSchema.optional(),
  /** Video SDK accounts only. */
  session_security: SessionSecuritySettingsSchema.optional(),
  smart_recognition: AccountSmartRecognitionSettingsSchema.optional(),
  telephony: AccountTelephonySettingsSchema.optional(),
  tsp: TspSettingsSchema.optional(),
  zoom_rooms: AccountZoomRoomsSettingsSchema.optional(),
};
export const AccountSettingsSchema: z.ZodType<AccountSettings> = model(accountSettingsShape);
/** The settings of an account, by theme. */
export interface AccountSettings extends z.output<Model<typeof accountSettingsShape>> {}

/** What can be changed of {@link AccountSettings}. What is left out stays as it is. */
export interface AccountSettingsChanges {
  audio_conferencing?: AccountAudioConferencingChanges | undefined;
  /** Team Chat. Chat in meetings is under `in_meeting`. */
  chat?: AccountChatSettingsChanges | undefined;
  email_notification?: Changes<AccountEmailNotificationSettings> | undefined;
  feature?: Changes<AccountFeatureSettings> | undefined;
  general_setting?: Changes<AccountGeneralSettings> | undefined;
  in_meeting?: AccountInMeetingSettingsChanges | undefined;
  integration?: Changes<AccountIntegrationSettings> | undefined;
  mail_calendar?: Changes<AccountMailCalendarSettings> | undefined;
  other_options?: Changes<AccountOtherSettings> | undefined;
  profile?: Changes<ProfileSettings> | undefined;
  recording?: Changes<AccountRecordingSettings> | undefined;
  schedule_meeting?: AccountScheduleMeetingSettingsChanges | undefined;
  security?: AccountSecuritySettingsChanges | undefined;
  telephony?: AccountTelephonySettingsChanges | undefined;
  tsp?: TspSettingsChanges | undefined;
  zoom_rooms?: Changes<AccountZoomRoomsSettings> | undefined;
}

const accountMeetingSecuritySettingsShape = {
  meeting_security: AccountMeetingSecuritySchema.optional(),
};
export const AccountMeetingSecuritySettingsSchema: z.ZodType<AccountMeetingSecuritySettings> = model(
  accountMeetingSecuritySettingsShape,
);
/** How an account's meetings and webinars are secured: settings with `option: 'meeting_security'`. */
export interface AccountMeetingSecuritySettings extends z.output<Model<typeof accountMeetingSecuritySettingsShape>> {}

/** What can be changed of {@link AccountMeetingSecuritySettings}. */
export interface AccountMeetingSecuritySettingsChanges {
  meeting_security?: AccountMeetingSecurityChanges | undefined;
}

/** Whatever the query asked for: its `option` decides which of these Zoom sends. */
const anyAccountSettingsShape = {
  ...accountSettingsShape,
  ...accountMeetingSecuritySettingsShape,
  meeting_authentication: z.boolean().optional(),
  recording_authentication: z.boolean().optional(),
  authentication_options: z.array(AuthenticationOptionSchema).optional(),
  allow_authentication_exception: z.boolean().optional(),
};
export const AnyAccountSettingsSchema: z.ZodType<AnyAccountSettings> = model(anyAccountSettingsShape);
/** An account's settings with any `option`. */
export interface AnyAccountSettings extends z.output<Model<typeof anyAccountSettingsShape>> {}
