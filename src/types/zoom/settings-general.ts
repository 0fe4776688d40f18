import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';

const groupEmailNotificationSettingsShape = {
  alternative_host_reminder: z.boolean().optional(),
  cancel_meeting_reminder: z.boolean().optional(),
  /** Tells the host that a cloud recording is ready. */
  cloud_recording_available_reminder: z.boolean().optional(),
  /** Tells the host that participants joined before them. */
  jbh_reminder: z.boolean().optional(),
  /** Tells the alternative hosts. */
  recording_available_reminder_alternative_hosts: z.boolean().optional(),
  /** Tells whoever scheduled the meeting for the host. */
  recording_available_reminder_schedulers: z.boolean().optional(),
  /** Tells the host that somebody scheduled, moved or cancelled a meeting for them. */
  schedule_for_reminder: z.boolean().optional(),
};
export const GroupEmailNotificationSettingsSchema: z.ZodType<GroupEmailNotificationSettings> = model(
  groupEmailNotificationSettingsShape,
);
/** What people are told by email. */
export interface GroupEmailNotificationSettings extends z.output<Model<typeof groupEmailNotificationSettingsShape>> {}

const accountEmailNotificationSettingsShape = {
  ...groupEmailNotificationSettingsShape,
  /** Tells that few licences are left. */
  low_host_count_reminder: z.boolean().optional(),
};
export const AccountEmailNotificationSettingsSchema: z.ZodType<AccountEmailNotificationSettings> = model(
  accountEmailNotificationSettingsShape,
);
/** What people are told by email. */
export interface AccountEmailNotificationSettings
  extends z.output<Model<typeof accountEmailNotificationSettingsShape>> {}

const profileSettingsShape = {
  /** Where recordings, voicemail and transcripts are kept. */
  recording_storage_location: model({
    /** Two-letter countries to select from. */
    allowed_values: z.array(z.string()).optional(),
    /** Two-letter country. */
    value: z.string().optional(),
  }).optional(),
};
export const ProfileSettingsSchema: z.ZodType<ProfileSettings> = model(profileSettingsShape);
/** Where the content of people is kept. */
export interface ProfileSettings extends z.output<Model<typeof profileSettingsShape>> {}

const groupOtherSettingsShape = {
  allow_users_contact_support_via_chat: z.boolean().optional(),
  /** Blurs the app in the task switcher of phones. */
  blur_snapshot: z.boolean().optional(),
  /** What registration of webinars offers. */
  webinar_registration_options: model({
    allow_host_to_enable_join_info: z.boolean().optional(),
    allow_host_to_enable_social_share_buttons: z.boolean().optional(),
    enable_custom_questions: z.boolean().optional(),
  }).optional(),
};
export const GroupOtherSettingsSchema: z.ZodType<GroupOtherSettings> = model(groupOtherSettingsShape);
/** Settings of other kinds. */
export interface GroupOtherSettings extends z.output<Model<typeof groupOtherSettingsShape>> {}

const accountOtherSettingsShape = {
  ...groupOtherSettingsShape,
  /** Admins may add users who are active at once, with a passcode that is the same for all. */
  allow_auto_active_users: z.boolean().optional(),
  allow_users_enter_and_share_pronouns: z.boolean().optional(),
  display_meetings_scheduled_for_others: z.boolean().optional(),
  /** Quality on the dashboard: 0 off, 1 scores and alerts, 2 thresholds of your own, 3 both. */
  meeting_qos_and_mos: openNumber([0, 1, 2, 3]).optional(),
  /** Dashboards and reports show meetings of one person too. */
  show_one_user_meeting_on_dashboard: z.boolean().optional(),
  /** `default`: CloudFront, in mainland China Wangsu. */
  use_cdn: openEnum(['none', 'default', 'wangsu']).optional(),
  /** Reports of attendees carry the email addresses of guests who were signed in. */
  email_in_attendee_report_for_meeting: z.boolean().optional(),
};
export const AccountOtherSettingsSchema: z.ZodType<AccountOtherSettings> = model(accountOtherSettingsShape);
/** Settings of other kinds. */
export interface AccountOtherSettings extends z.output<Model<typeof accountOtherSettingsShape>> {}
