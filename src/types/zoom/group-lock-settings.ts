import * as z from 'zod';
import { type Model, model } from '../model.js';
import type { Changes } from './settings-changes.js';
import {
  audioConferencingLocks,
  emailNotificationLocks,
  inMeetingLocks,
  lock,
  meetingSecurityLocks,
  otherOptionsLocks,
  recordingLocks,
  scheduleMeetingLocks,
  telephonyLocks,
} from './settings-locks.js';

const groupLockSettingsShape = {
  audio_conferencing: model(audioConferencingLocks).optional(),
  email_notification: model(emailNotificationLocks).optional(),
  in_meeting: model({
    ...inMeetingLocks,
    show_a_join_from_your_browser_link: lock,
    show_browser_join_link: lock,
    waiting_room: lock,
  }).optional(),
  other_options: model(otherOptionsLocks).optional(),
  recording: model({
    ...recordingLocks,
    /** Cloud recordings open from these addresses only. */
    ip_address_access_control: model({
      enable: z.boolean().optional(),
      /** Addresses or ranges, separated by commas. */
      ip_addresses_or_ranges: z.string().optional(),
    }).optional(),
  }).optional(),
  schedule_meeting: model({
    ...scheduleMeetingLocks,
    force_pmi_jbh_password: lock,
    mute_upon_entry: lock,
    pstn_password_protected: lock,
    upcoming_meeting_reminder: lock,
  }).optional(),
  telephony: model(telephonyLocks).optional(),
};
export const GroupLockSettingsSchema: z.ZodType<GroupLockSettings> = model(groupLockSettingsShape);
/** Which settings are locked, by theme. `true`: nobody below can change the setting. */
export interface GroupLockSettings extends z.output<Model<typeof groupLockSettingsShape>> {}

type InMeetingLocks = NonNullable<GroupLockSettings['in_meeting']>;
type RecordingLocks = NonNullable<GroupLockSettings['recording']>;

interface ScheduleMeetingLockChanges extends Changes<NonNullable<GroupLockSettings['schedule_meeting']>> {
  personal_meeting?: boolean | undefined;
}

/** What can be changed of {@link GroupLockSettings}. */
export interface GroupLockSettingsChanges
  extends Omit<Changes<GroupLockSettings>, 'in_meeting' | 'recording' | 'schedule_meeting'> {
  in_meeting?: Omit<Changes<InMeetingLocks>, 'manual_captions' | 'meeting_reactions'> | undefined;
  recording?: Omit<Changes<RecordingLocks>, 'prevent_host_access_recording'> | undefined;
  schedule_meeting?: ScheduleMeetingLockChanges | undefined;
}

const groupSecurityLocksShape = {
  meeting_security: model(meetingSecurityLocks).optional(),
};
export const GroupSecurityLocksSchema: z.ZodType<GroupSecurityLocks> = model(groupSecurityLocksShape);
/** Which settings of meeting security are locked. */
export interface GroupSecurityLocks extends z.output<Model<typeof groupSecurityLocksShape>> {}

/** Whatever the query asked for: its `option` decides which of these Zoom sends. */
const anyGroupLocksShape = { ...groupLockSettingsShape, ...groupSecurityLocksShape };
export const AnyGroupLocksSchema: z.ZodType<AnyGroupLocks> = model(anyGroupLocksShape);
/** A group's locks with any `option`. */
export interface AnyGroupLocks extends z.output<Model<typeof anyGroupLocksShape>> {}
