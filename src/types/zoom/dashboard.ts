import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { CustomKeySchema, TrackingValueSchema } from './report-fields.js';

/** By the mean opinion score: good from 4, fair from 3, poor from 2, bad below. */
const quality = openEnum(['good', 'fair', 'poor', 'bad']).optional();

/** What meetings, webinars and the meetings of a Zoom Room have in common. */
export const dashboardSessionShape = {
  /** Names this one meeting of a series. */
  uuid: z.string().optional(),
  id: z.number().optional(),
  topic: z.string().optional(),
  /** Display name of the host. */
  host: z.string().optional(),
  /** Email address of the host. */
  email: z.string().optional(),
  /** The host's licence as text, such as `Licensed`. */
  user_type: z.string().optional(),
  /** The host's department. */
  dept: z.string().optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** ISO 8601. Empty while the meeting runs. */
  end_time: z.string().optional(),
  /** Text: `hh:mm:ss`, or `mm:ss` below an hour. Reports hold a number instead. */
  duration: z.string().optional(),
  participants: z.number().optional(),
  /** Somebody joined by telephone. */
  has_pstn: z.boolean().optional(),
  has_voip: z.boolean().optional(),
  has_3rd_party_audio: z.boolean().optional(),
  has_video: z.boolean().optional(),
  has_screen_share: z.boolean().optional(),
  has_recording: z.boolean().optional(),
  has_archiving: z.boolean().optional(),
  /** Somebody joined by SIP. */
  has_sip: z.boolean().optional(),
  has_manual_captions: z.boolean().optional(),
  has_automated_captions: z.boolean().optional(),
  /** Ten at most. */
  custom_keys: z.array(CustomKeySchema).optional(),
};

const dashboardMeetingShape = {
  ...dashboardSessionShape,
  has_poll: z.boolean().optional(),
  has_qa: z.boolean().optional(),
  has_survey: z.boolean().optional(),
  audio_quality: quality,
  video_quality: quality,
  screen_share_quality: quality,
  /** Seconds that participants took to join, on average. */
  avg_jointime_cost: z.number().optional(),
  /** Session id of the Video SDK. */
  session_key: z.string().optional(),
  /** Only when asked for with `include_fields`. */
  tracking_fields: z.array(TrackingValueSchema).optional(),
};
export const DashboardMeetingSchema: z.ZodType<DashboardMeeting> = model(dashboardMeetingShape);
/** A meeting as the dashboard lists it. */
export interface DashboardMeeting extends z.output<Model<typeof dashboardMeetingShape>> {}

const dashboardMeetingDetailsShape = {
  ...dashboardSessionShape,
  has_poll: z.boolean().optional(),
  has_qa: z.boolean().optional(),
  has_survey: z.boolean().optional(),
  has_meeting_summary: z.boolean().optional(),
  /** Participants who sat in a Zoom Room. */
  in_room_participants: z.number().optional(),
  /** Seconds that participants took to join, on average. */
  avg_jointime_cost: z.number().optional(),
};
export const DashboardMeetingDetailsSchema: z.ZodType<DashboardMeetingDetails> = model(dashboardMeetingDetailsShape);
/** One meeting of the dashboard: without the quality scores of the list. */
export interface DashboardMeetingDetails extends z.output<Model<typeof dashboardMeetingDetailsShape>> {}

const dashboardWebinarShape = {
  ...dashboardSessionShape,
  has_poll: z.boolean().optional(),
  has_survey: z.boolean().optional(),
  audio_quality: quality,
  video_quality: quality,
  screen_share_quality: quality,
};
export const DashboardWebinarSchema: z.ZodType<DashboardWebinar> = model(dashboardWebinarShape);
/** A webinar as the dashboard shows it. */
export interface DashboardWebinar extends z.output<Model<typeof dashboardWebinarShape>> {}
