import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { CustomKeySchema, TrackingValueSchema } from './report-fields.js';

const meetingReportShape = {
  /** Names this one meeting of a series. */
  uuid: z.string().optional(),
  id: z.number().optional(),
  /** As in {@link UserMeetingReport}. */
  type: z.number().optional(),
  topic: z.string().optional(),
  /** Display name of the host. */
  user_name: z.string().optional(),
  /** Email address of the host. */
  user_email: z.string().optional(),
  /** The host's department. */
  dept: z.string().optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** ISO 8601. */
  end_time: z.string().optional(),
  /** A whole number. Zoom does not state the unit, and it looks like minutes: subtract the times to be sure. */
  duration: z.number().optional(),
  /** Minutes of all participants together, the host included. */
  total_minutes: z.number().optional(),
  participants_count: z.number().optional(),
  custom_keys: z.array(CustomKeySchema).optional(),
  tracking_fields: z.array(TrackingValueSchema).optional(),
};
export const MeetingReportSchema: z.ZodType<MeetingReport> = model(meetingReportShape);
/** A past meeting or webinar. */
export interface MeetingReport extends z.output<Model<typeof meetingReportShape>> {}

const userMeetingReportShape = {
  uuid: z.string().optional(),
  id: z.number().optional(),
  /**
   * Meetings: 1 instant, 2 scheduled, 3 recurring without a fixed time, 4 with the personal meeting id, 7 personal audio
   * conference, 8 recurring with a fixed time. Webinars: 5, 6 recurring without a fixed time, 9 with one.
   */
  type: openNumber([1, 2, 3, 4, 5, 6, 7, 8, 9]).optional(),
  topic: z.string().optional(),
  /** Display name of the user. */
  user_name: z.string().optional(),
  /** Email address of the user. */
  user_email: z.string().optional(),
  host_name: z.string().optional(),
  /** Account of the host. */
  host_organization: z.string().optional(),
  /** `Zoom`, or the app that created the meeting. */
  source: z.string().optional(),
  /** When it was planned to start. */
  schedule_time: z.string().optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** ISO 8601. */
  end_time: z.string().optional(),
  /** A whole number. Zoom does not state the unit, and it looks like minutes: subtract the times to be sure. */
  duration: z.number().optional(),
  /** Minutes of all participants together. */
  total_minutes: z.number().optional(),
  participants_count: z.number().optional(),
  /** Participants of your own account. */
  participants_count_my_account: z.number().optional(),
  /** When the user came to the waiting room. */
  join_waiting_room_time: z.string().optional(),
  /** When the user joined. */
  join_time: z.string().optional(),
  /** When the user left. */
  leave_time: z.string().optional(),
  /** The user shared their screen. */
  has_screen_share: z.boolean().optional(),
  /** The user recorded. */
  has_recording: z.boolean().optional(),
  /** The user chatted. */
  has_chat: z.boolean().optional(),
  /** 1 end to end, 2 enhanced. */
  meeting_encryption_status: openNumber([1, 2]).optional(),
  /** Session id of the Video SDK. */
  session_key: z.string().optional(),
  /** Ten at most. */
  custom_keys: z.array(CustomKeySchema).optional(),
};
export const UserMeetingReportSchema: z.ZodType<UserMeetingReport> = model(userMeetingReportShape);
/** A past meeting or webinar that a user hosted or joined. */
export interface UserMeetingReport extends z.output<Model<typeof userMeetingReportShape>> {}

const reportParticipantShape = {
  /** Zoom's user id; empty for people who were not signed in. */
  participant_user_id: z.string().optional(),
  /**
   * The same as `participant_user_id`.
   * @deprecated Read `participant_user_id`: Zoom will remove this field.
   */
  id: z.string().optional(),
  /** Numbers one stay: who leaves and comes back has two rows, with two numbers. */
  user_id: z.string().optional(),
  /** Display name. Empty for accounts under a HIPAA agreement. */
  name: z.string().optional(),
  /** Empty for most people of other accounts. */
  user_email: z.string().optional(),
  /** ISO 8601. */
  join_time: z.string().optional(),
  /** ISO 8601. */
  leave_time: z.string().optional(),
  /** Seconds of this one stay. */
  duration: z.number().optional(),
  status: openEnum(['in_meeting', 'in_waiting_room']).optional(),
  failover: z.boolean().optional(),
  /** The breakout room. */
  bo_mtg_id: z.string().optional(),
  /** Only when asked for with `include_fields`. */
  registrant_id: z.string().optional(),
  /** Identifier that an app of the SDK gave, up to 35 characters. */
  customer_key: z.string().optional(),
};
export const ReportParticipantSchema: z.ZodType<ReportParticipant> = model(reportParticipantShape);
/** One stay of a participant in a past meeting or webinar. */
export interface ReportParticipant extends z.output<Model<typeof reportParticipantShape>> {}
