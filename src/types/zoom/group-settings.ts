import * as z from 'zod';
import { type Model, model } from '../model.js';
import {
  type GroupAudioConferencingChanges,
  type GroupTelephonySettingsChanges,
  GroupTelephonySettingsSchema,
} from './settings-audio.js';
import type { Changes } from './settings-changes.js';
import { type GroupChatSettingsChanges, GroupChatSettingsSchema } from './settings-chat.js';
import {
  type GroupEmailNotificationSettings,
  GroupEmailNotificationSettingsSchema,
  type GroupOtherSettings,
  GroupOtherSettingsSchema,
  type ProfileSettings,
  ProfileSettingsSchema,
} from './settings-general.js';
import { type GroupInMeetingSettingsChanges, GroupInMeetingSettingsSchema } from './settings-in-meeting.js';
import { type GroupMeetingSecurityChanges, GroupMeetingSecuritySchema } from './settings-meeting-security.js';
import { type GroupRecordingSettingsChanges, GroupRecordingSettingsSchema } from './settings-recording.js';
import {
  type GroupScheduleMeetingSettingsChanges,
  GroupScheduleMeetingSettingsSchema,
} from './settings-schedule-meeting.js';
import { UserAudioConferencingSettingsSchema } from './user-settings-audio.js';
import { AuthenticationOptionSchema } from './user-settings-authentication.js';

const groupSettingsShape = {
  audio_conferencing: UserAudioConferencingSettingsSchema.optional(),
  /** Team Chat. Chat in meetings is under `in_meeting`. */
  chat: GroupChatSettingsSchema.optional(),
  email_notification: GroupEmailNotificationSettingsSchema.optional(),
  in_meeting: GroupInMeetingSettingsSchema.optional(),
  other_options: GroupOtherSettingsSchema.optional(),
  profile: ProfileSettingsSchema.optional(),
  recording: GroupRecordingSettingsSchema.optional(),
  schedule_meeting: GroupScheduleMeetingSettingsSchema.optional(),
  telephony: GroupTelephonySettingsSchema.optional(),
};
export const GroupSettingsSchema: z.ZodType<GroupSettings> = model(groupSettingsShape);
/** The settings of a group, by theme. */
export interface GroupSettings extends z.output<Model<typeof groupSettingsShape>> {}

/** What can be changed of {@link GroupSettings}. What is left out stays as it is. */
export interface GroupSettingsChanges {
  audio_conferencing?: GroupAudioConferencingChanges | undefined;
  /** Team Chat. Chat in meetings is under `in_meeting`. */
  chat?: GroupChatSettingsChanges | undefined;
  email_notification?: Changes<GroupEmailNotificationSettings> | undefined;
  in_meeting?: GroupInMeetingSettingsChanges | undefined;
  other_options?: Changes<GroupOtherSettings> | undefined;
  profile?: Changes<ProfileSettings> | undefined;
  recording?: GroupRecordingSettingsChanges | undefined;
  schedule_meeting?: GroupScheduleMeetingSettingsChanges | undefined;
  telephony?: GroupTelephonySettingsChanges | undefined;
}

const groupMeetingSecuritySettingsShape = {
  meeting_security: GroupMeetingSecuritySchema.optional(),
};
export const GroupMeetingSecuritySettingsSchema: z.ZodType<GroupMeetingSecuritySettings> = model(
  groupMeetingSecuritySettingsShape,
);
/** How a group's meetings and webinars are secured: settings with `option: 'meeting_security'`. */
export interface GroupMeetingSecuritySettings extends z.output<Model<typeof groupMeetingSecuritySettingsShape>> {}

/** What can be changed of {@link GroupMeetingSecuritySettings}. */
export interface GroupMeetingSecuritySettingsChanges {
  meeting_security?: GroupMeetingSecurityChanges | undefined;
}

/** Whatever the query asked for: its `option` decides which of these Zoom sends. */
const anyGroupSettingsShape = {
  ...groupSettingsShape,
  ...groupMeetingSecuritySettingsShape,
  meeting_authentication: z.boolean().optional(),
  recording_authentication: z.boolean().optional(),
  authentication_options: z.array(AuthenticationOptionSchema).optional(),
  allow_authentication_exception: z.boolean().optional(),
};
export const AnyGroupSettingsSchema: z.ZodType<AnyGroupSettings> = model(anyGroupSettingsShape);
/** A group's settings with any `option`. */
export interface AnyGroupSettings extends z.output<Model<typeof anyGroupSettingsShape>> {}
