import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { CustomKeySchema, TrackingValueSchema } from './report-fields.js';
import { CustomAttributeSchema } from './user.js';

const hostReportRowShape = {
  /** Zoom's user id: stays when the email address changes. */
  id: z.string().optional(),
  email: z.string().optional(),
  user_name: z.string().optional(),
  dept: z.string().optional(),
  /** Meetings licence, as in the user list. */
  type: z.number().optional(),
  /** Meetings hosted in the window. */
  meetings: z.number().optional(),
  /** Participants of those meetings. */
  participants: z.number().optional(),
  /** Minutes of those meetings. */
  meeting_minutes: z.number().optional(),
  custom_attributes: z.array(CustomAttributeSchema).optional(),
};
export const HostReportRowSchema: z.ZodType<HostReportRow> = model(hostReportRowShape);
/** What one user hosted in a window. */
export interface HostReportRow extends z.output<Model<typeof hostReportRowShape>> {}

const usedFeaturesShape = {
  screen_sharing: z.boolean().optional(),
  video_on: z.boolean().optional(),
  remote_control: z.boolean().optional(),
  closed_caption: z.boolean().optional(),
  breakout_room: z.boolean().optional(),
  language_interpretation: z.boolean().optional(),
  telephone_usage: z.boolean().optional(),
  in_meeting_chat: z.boolean().optional(),
  poll: z.boolean().optional(),
  join_by_room: z.boolean().optional(),
  waiting_room: z.boolean().optional(),
  live_transcription: z.boolean().optional(),
  reaction: z.boolean().optional(),
  zoom_apps: z.boolean().optional(),
  annotation: z.boolean().optional(),
  raise_hand: z.boolean().optional(),
  virtual_background: z.boolean().optional(),
  whiteboard: z.boolean().optional(),
  immersive_scene: z.boolean().optional(),
  avatar: z.boolean().optional(),
  switch_to_mobile: z.boolean().optional(),
  file_sharing: z.boolean().optional(),
  meeting_summary: z.boolean().optional(),
  meeting_questions: z.boolean().optional(),
  record_to_computer: z.boolean().optional(),
  record_to_cloud: z.boolean().optional(),
  live_translation: z.boolean().optional(),
  registration: z.boolean().optional(),
  smart_recording: z.boolean().optional(),
  multi_speaker: z.boolean().optional(),
  meeting_wallpaper: z.boolean().optional(),
  gen_ai_virtual_background: z.boolean().optional(),
  multi_share: z.boolean().optional(),
  document_collaboration: z.boolean().optional(),
  portrait_lighting: z.boolean().optional(),
  personalized_audio_isolation: z.boolean().optional(),
  color_themes: z.boolean().optional(),
};
export const UsedFeaturesSchema: z.ZodType<UsedFeatures> = model(usedFeaturesShape);
/** Which features of Zoom a meeting made use of. */
export interface UsedFeatures extends z.output<Model<typeof usedFeaturesShape>> {}

const historyMeetingShape = {
  meeting_uuid: z.string().optional(),
  meeting_id: z.number().optional(),
  type: openEnum(['Meeting', 'Webinar']).optional(),
  topic: z.string().optional(),
  host_display_name: z.string().optional(),
  host_email: z.string().optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** ISO 8601. */
  end_time: z.string().optional(),
  /** ISO 8601. */
  create_time: z.string().optional(),
  participants: z.number().optional(),
  /** Minutes. */
  duration: z.number().optional(),
  /** Minutes of all participants together. */
  total_participant_minutes: z.number().optional(),
  department: z.string().optional(),
  /** Names of the host's groups. */
  group: z.array(z.string()).optional(),
  /** `Zoom`, or the app that created the meeting. */
  source: z.string().optional(),
  /** Webinars: people who watched, without panelists and those who only called in. */
  unique_viewers: z.number().optional(),
  /** Webinars: most viewers at one time, without panelists. */
  max_concurrent_views: z.number().optional(),
  /** The host's custom attributes. */
  custom_fields: z.array(CustomKeySchema).optional(),
  tracking_fields: z.array(TrackingValueSchema).optional(),
  /** Features that were used, by name. */
  feature_used: UsedFeaturesSchema.optional(),
};
export const HistoryMeetingSchema: z.ZodType<HistoryMeeting> = model(historyMeetingShape);
/** A meeting or webinar that is over. */
export interface HistoryMeeting extends z.output<Model<typeof historyMeetingShape>> {}

const dailyUsageShape = {
  /** `yyyy-mm-dd`. */
  date: z.string().optional(),
  /** Users who were created that day. */
  new_users: z.number().optional(),
  meetings: z.number().optional(),
  participants: z.number().optional(),
  meeting_minutes: z.number().optional(),
};
export const DailyUsageSchema: z.ZodType<DailyUsage> = model(dailyUsageShape);
/** The account's totals of one day. */
export interface DailyUsage extends z.output<Model<typeof dailyUsageShape>> {}

const cloudRecordingUsageShape = {
  /** `yyyy-mm-dd`. */
  date: z.string().optional(),
  /** Storage in use that day, as text with its unit, such as `3 MB`. */
  usage: z.string().optional(),
  /** Storage that is paid for, as text with its unit. */
  plan_usage: z.string().optional(),
  /** Storage that comes free, as text with its unit, or `Unlimited`. */
  free_usage: z.string().optional(),
};
export const CloudRecordingUsageSchema: z.ZodType<CloudRecordingUsage> = model(cloudRecordingUsageShape);
/** Cloud recording storage of one day. */
export interface CloudRecordingUsage extends z.output<Model<typeof cloudRecordingUsageShape>> {}

const billingReportShape = {
  /** What {@link Reports.billingInvoices} asks for. */
  id: z.string().optional(),
  /** First day of the billing period, `yyyy-mm-dd`. */
  start_date: z.string().optional(),
  /** Last day of the billing period, `yyyy-mm-dd`. */
  end_date: z.string().optional(),
  /** A decimal number as text. The currency stands beside the list. */
  tax_amount: z.string().optional(),
  /** A decimal number as text. */
  total_amount: z.string().optional(),
  /** 0 detailed, 1 custom. */
  type: openNumber([0, 1]).optional(),
};
export const BillingReportSchema: z.ZodType<BillingReport> = model(billingReportShape);
/** One billing period of department billing. */
export interface BillingReport extends z.output<Model<typeof billingReportShape>> {}

const departmentInvoiceShape = {
  /** Several charges can share a number. */
  invoice_number: z.string().optional(),
  invoice_charge_name: z.string().optional(),
  /** `yyyy-mm-dd`. */
  start_date: z.string().optional(),
  /** `yyyy-mm-dd`. */
  end_date: z.string().optional(),
  /** Licences bought. */
  quantity: z.number().optional(),
  /** A decimal number as text. */
  tax_amount: z.string().optional(),
  /** A decimal number as text. */
  total_amount: z.string().optional(),
};
export const DepartmentInvoiceSchema: z.ZodType<DepartmentInvoice> = model(departmentInvoiceShape);
/** One charge on an invoice of department billing. */
export interface DepartmentInvoice extends z.output<Model<typeof departmentInvoiceShape>> {}

const telephoneUsageShape = {
  /** The meeting's UUID: one meeting has many calls. */
  uuid: z.string().optional(),
  meeting_id: z.number().optional(),
  meeting_type: z.string().optional(),
  host_id: z.string().optional(),
  host_name: z.string().optional(),
  host_email: z.string().optional(),
  /** The host's department. */
  dept: z.string().optional(),
  /** How the call came about. */
  type: openEnum([
    'toll-free',
    'call-out',
    'call-in',
    'US toll-number',
    'global toll-number',
    'premium',
    'premium call-in',
    'Toll',
  ]).optional(),
  /** The number that was dialled. */
  phone_number: z.string().optional(),
  /** The number that the caller called from. */
  call_in_number: z.string().optional(),
  /** The number that was signalled to Zoom. */
  signaled_number: z.string().optional(),
  country_name: z.string().optional(),
  /** When the call began. ISO 8601. */
  start_time: z.string().optional(),
  /** When the call ended. ISO 8601. */
  end_time: z.string().optional(),
  /** Length of the call. Zoom does not state the unit: subtract the times. */
  duration: z.number().optional(),
  /** Price by Zoom's rate, for what `duration` counts. */
  rate: z.number().optional(),
  /** Cost in US dollars. */
  total: z.number().optional(),
};
export const TelephoneUsageSchema: z.ZodType<TelephoneUsage> = model(telephoneUsageShape);
/** One call by telephone into a meeting, or out of it. */
export interface TelephoneUsage extends z.output<Model<typeof telephoneUsageShape>> {}

const upcomingEventShape = {
  /** Id of the meeting or webinar. Occurrences of a series can share it. */
  id: z.string().optional(),
  topic: z.string().optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  host_id: z.string().optional(),
  host_name: z.string().optional(),
  /** The host's department. */
  dept: z.string().optional(),
};
export const UpcomingEventSchema: z.ZodType<UpcomingEvent> = model(upcomingEventShape);
/** A meeting or webinar that is scheduled. */
export interface UpcomingEvent extends z.output<Model<typeof upcomingEventShape>> {}
