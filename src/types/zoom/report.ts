import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
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
export const HostReportRowSchema: Model<typeof hostReportRowShape> = model(hostReportRowShape);
/** What one user hosted in a window. */
export interface HostReportRow extends z.output<typeof HostReportRowSchema> {}

const fieldValueShape = { field: z.string().optional(), value: z.string().optional() };
const keyValueShape = { key: z.string().optional(), value: z.string().optional() };

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
  unique_viewers: z.number().optional(),
  max_concurrent_views: z.number().optional(),
  custom_fields: z.array(model(keyValueShape)).optional(),
  tracking_fields: z.array(model(fieldValueShape)).optional(),
  /** Features that were used, by name. */
  feature_used: z.record(z.string(), z.boolean()).optional(),
};
export const HistoryMeetingSchema: Model<typeof historyMeetingShape> = model(historyMeetingShape);
/** A meeting or webinar that is over. */
export interface HistoryMeeting extends z.output<typeof HistoryMeetingSchema> {}
