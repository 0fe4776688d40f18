import * as z from 'zod';
import { type Model, model } from '../model.js';
import { MeetingSecuritySettingsSchema } from './settings-meeting-security.js';
import {
  UserAudioConferencingSettingsSchema,
  UserTelephonySettingsSchema,
  UserTspSettingsSchema,
} from './user-settings-audio.js';
import { AuthenticationOptionsSchema } from './user-settings-authentication.js';
import { UserFeaturesSchema } from './user-settings-feature.js';
import { UserInMeetingSettingsSchema } from './user-settings-in-meeting.js';
import { UserRecordingSettingsSchema } from './user-settings-recording.js';
import { UserScheduleMeetingSettingsSchema } from './user-settings-schedule.js';

const emailNotificationShape = {
  /** Someone became an alternative host, or is none any more. */
  alternative_host_reminder: z.boolean().optional(),
  /** A meeting was cancelled. */
  cancel_meeting_reminder: z.boolean().optional(),
  /** A cloud recording is ready: tells the host. */
  cloud_recording_available_reminder: z.boolean().optional(),
  /** Someone joined before the host. */
  jbh_reminder: z.boolean().optional(),
  /** A cloud recording is ready: tells the alternative hosts. */
  recording_available_reminder_alternative_hosts: z.boolean().optional(),
  /** A cloud recording is ready: tells whoever scheduled the meeting. */
  recording_available_reminder_schedulers: z.boolean().optional(),
  /** A meeting was scheduled, moved or cancelled for the user. */
  schedule_for_reminder: z.boolean().optional(),
};
/** Emails that the user gets. */
export interface UserEmailNotificationSettings extends z.output<Model<typeof emailNotificationShape>> {}
export const UserEmailNotificationSettingsSchema: z.ZodType<UserEmailNotificationSettings> =
  model(emailNotificationShape);

const profileShape = {
  /** Country that keeps the user's recordings, voicemail and transcripts. */
  recording_storage_location: model({
    /** Countries to choose from. */
    allowed_values: z.array(z.string()).optional(),
    /** Two-letter country. */
    value: z.string().optional(),
  }).optional(),
};
/** Where recordings are kept. */
export interface UserProfileSettings extends z.output<Model<typeof profileShape>> {}
export const UserProfileSettingsSchema: z.ZodType<UserProfileSettings> = model(profileShape);

const whiteboardShape = {
  /** Whiteboards outside meetings. */
  out_meeting_advanced_whiteboard: z.boolean().optional(),
  /** Whiteboards in meetings. */
  in_meeting_advanced_whiteboard: z.boolean().optional(),
};
/** Whiteboards. */
export interface UserWhiteboardSettings extends z.output<Model<typeof whiteboardShape>> {}
export const UserWhiteboardSettingsSchema: z.ZodType<UserWhiteboardSettings> = model(whiteboardShape);

const userSettingsShape = {
  /** Licensed features: the part that licence management reads. */
  feature: UserFeaturesSchema.optional(),
  audio_conferencing: UserAudioConferencingSettingsSchema.optional(),
  email_notification: UserEmailNotificationSettingsSchema.optional(),
  in_meeting: UserInMeetingSettingsSchema.optional(),
  profile: UserProfileSettingsSchema.optional(),
  recording: UserRecordingSettingsSchema.optional(),
  schedule_meeting: UserScheduleMeetingSettingsSchema.optional(),
  telephony: UserTelephonySettingsSchema.optional(),
  tsp: UserTspSettingsSchema.optional(),
  whiteboard: UserWhiteboardSettingsSchema.optional(),
};
/** A user's settings. */
export interface UserSettings extends z.output<Model<typeof userSettingsShape>> {}
export const UserSettingsSchema: z.ZodType<UserSettings> = model(userSettingsShape);

const otherSettingsShape = {
  meeting_security: MeetingSecuritySettingsSchema.optional(),
  meeting_authentication: z.boolean().optional(),
  recording_authentication: z.boolean().optional(),
  authentication_options: AuthenticationOptionsSchema.optional(),
  allow_authentication_exception: z.boolean().optional(),
};
/** A user's settings with any `option`: it decides which of these Zoom sends. */
export interface AnyUserSettings extends UserSettings, z.output<Model<typeof otherSettingsShape>> {}
export const AnyUserSettingsSchema: z.ZodType<AnyUserSettings> = model({
  ...userSettingsShape,
  ...otherSettingsShape,
});
