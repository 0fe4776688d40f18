import * as z from 'zod';
import { type Model, model } from '../model.js';
import {
  UserAudioConferencingSettingsSchema,
  UserTelephonySettingsSchema,
  UserTspSettingsSchema,
} from './user-settings-audio.js';
import { AuthenticationOptionSchema } from './user-settings-authentication.js';
import { UserFeaturesSchema } from './user-settings-feature.js';
import { UserInMeetingSettingsSchema } from './user-settings-in-meeting.js';
import { UserRecordingSettingsSchema } from './user-settings-recording.js';
import { UserScheduleMeetingSettingsSchema } from './user-settings-schedule.js';
import { MeetingSecuritySettingsSchema } from './user-settings-security.js';

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
export const UserEmailNotificationSettingsSchema: Model<typeof emailNotificationShape> = model(emailNotificationShape);
/** Emails that the user gets. */
export interface UserEmailNotificationSettings extends z.output<typeof UserEmailNotificationSettingsSchema> {}

const profileShape = {
  /** Country that keeps the user's recordings, voicemail and transcripts. */
  recording_storage_location: model({
    /** Countries to choose from. */
    allowed_values: z.array(z.string()).optional(),
    /** Two-letter country. */
    value: z.string().optional(),
  }).optional(),
};
export const UserProfileSettingsSchema: Model<typeof profileShape> = model(profileShape);
/** Where recordings are kept. */
export interface UserProfileSettings extends z.output<typeof UserProfileSettingsSchema> {}

const whiteboardShape = {
  /** Whiteboards outside meetings. */
  out_meeting_advanced_whiteboard: z.boolean().optional(),
  /** Whiteboards in meetings. */
  in_meeting_advanced_whiteboard: z.boolean().optional(),
};
export const UserWhiteboardSettingsSchema: Model<typeof whiteboardShape> = model(whiteboardShape);
/** Whiteboards. */
export interface UserWhiteboardSettings extends z.output<typeof UserWhiteboardSettingsSchema> {}

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
export const UserSettingsSchema: Model<typeof userSettingsShape> = model(userSettingsShape);
/** A user's settings. */
export interface UserSettings extends z.output<typeof UserSettingsSchema> {}

/** Whatever the query asked for: its `option` decides which of these Zoom sends. */
const anyUserSettingsShape = {
  ...userSettingsShape,
  meeting_security: MeetingSecuritySettingsSchema.optional(),
  allow_authentication_exception: z.boolean().optional(),
  authentication_options: z.array(AuthenticationOptionSchema).optional(),
  meeting_authentication: z.boolean().optional(),
  recording_authentication: z.boolean().optional(),
};
export const AnyUserSettingsSchema: Model<typeof anyUserSettingsShape> = model(anyUserSettingsShape);
/** A user's settings with any `option`. */
export interface AnyUserSettings extends z.output<typeof AnyUserSettingsSchema> {}
