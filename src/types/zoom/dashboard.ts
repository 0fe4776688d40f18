import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const quality = openEnum(['good', 'fair', 'poor', 'bad']).optional();

const dashboardMeetingShape = {
  uuid: z.string().optional(),
  id: z.number().optional(),
  topic: z.string().optional(),
  /** Display name of the host. */
  host: z.string().optional(),
  /** Email address of the host. */
  email: z.string().optional(),
  /** The host's licence as text, such as `Licensed`. */
  user_type: z.string().optional(),
  dept: z.string().optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** ISO 8601. Empty while the meeting runs. */
  end_time: z.string().optional(),
  /** Text: `hh:mm:ss` or `mm:ss`. */
  duration: z.string().optional(),
  participants: z.number().optional(),
  has_pstn: z.boolean().optional(),
  has_voip: z.boolean().optional(),
  has_3rd_party_audio: z.boolean().optional(),
  has_video: z.boolean().optional(),
  has_screen_share: z.boolean().optional(),
  has_recording: z.boolean().optional(),
  has_archiving: z.boolean().optional(),
  has_sip: z.boolean().optional(),
  has_manual_captions: z.boolean().optional(),
  has_automated_captions: z.boolean().optional(),
  has_poll: z.boolean().optional(),
  has_qa: z.boolean().optional(),
  has_survey: z.boolean().optional(),
  audio_quality: quality,
  video_quality: quality,
  screen_share_quality: quality,
  /** Seconds that participants took to join, on average. */
  avg_jointime_cost: z.number().optional(),
  session_key: z.string().optional(),
  custom_keys: z.array(model({ key: z.string().optional(), value: z.string().optional() })).optional(),
  tracking_fields: z.array(model({ field: z.string().optional(), value: z.string().optional() })).optional(),
};
export const DashboardMeetingSchema: Model<typeof dashboardMeetingShape> = model(dashboardMeetingShape);
/** A meeting as the dashboard shows it. */
export interface DashboardMeeting extends z.output<typeof DashboardMeetingSchema> {}
