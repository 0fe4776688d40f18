import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';

const userMeetingShape = {
  /** The meeting's number. */
  id: z.number().optional(),
  /** One occurrence of the meeting. */
  uuid: z.string().optional(),
  host_id: z.string().optional(),
  topic: z.string().optional(),
  /** Description, cut off after 250 characters. */
  agenda: z.string().optional(),
  /** 1 instant, 2 scheduled, 3 recurring without a fixed time, 8 recurring with one. */
  type: openNumber([1, 2, 3, 8]).optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** Planned length in minutes. */
  duration: z.number().optional(),
  timezone: z.string().optional(),
  /** ISO 8601. */
  created_at: z.string().optional(),
  join_url: z.string().optional(),
  /** Only when the meeting uses the host's personal meeting id. */
  pmi: z.string().optional(),
};
/** A meeting that a user scheduled. */
export interface UserMeeting extends z.output<Model<typeof userMeetingShape>> {}
export const UserMeetingSchema: z.ZodType<UserMeeting> = model(userMeetingShape);

const upcomingMeetingShape = {
  /** The meeting's number. */
  id: z.number().optional(),
  topic: z.string().optional(),
  /** 1 instant, 2 scheduled, 3 recurring without a fixed time, 8 recurring with one. */
  type: openNumber([1, 2, 3, 8]).optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** Planned length in minutes. */
  duration: z.number().optional(),
  timezone: z.string().optional(),
  /** ISO 8601. */
  created_at: z.string().optional(),
  join_url: z.string().optional(),
  /** A secret: it lets anybody join. */
  passcode: z.string().optional(),
  /** The meeting uses a personal meeting id. */
  use_pmi: z.boolean().optional(),
  /** `false` when the user is only invited. */
  is_host: z.boolean().optional(),
  is_all_day: z.boolean().optional(),
};
/** A meeting of the next 24 hours that a user scheduled or is invited to. */
export interface UpcomingMeeting extends z.output<Model<typeof upcomingMeetingShape>> {}
export const UpcomingMeetingSchema: z.ZodType<UpcomingMeeting> = model(upcomingMeetingShape);

const meetingTemplateShape = {
  id: z.string(),
  name: z.string().optional(),
  /** 1 the user's own, 2 an admin's. */
  type: openNumber([1, 2]).optional(),
};
/** A template for meetings. */
export interface MeetingTemplate extends z.output<Model<typeof meetingTemplateShape>> {}
export const MeetingTemplateSchema: z.ZodType<MeetingTemplate> = model(meetingTemplateShape);

const pastParticipantShape = {
  /** The participant's user id when they were signed in. */
  id: z.string().optional(),
  name: z.string().optional(),
  /** Identifies one stay in this meeting: who leaves and comes back has a row for each. */
  user_id: z.string().optional(),
  registrant_id: z.string().optional(),
  /** Empty for most people outside the host's account. */
  user_email: z.string().optional(),
  /** ISO 8601. */
  join_time: z.string().optional(),
  /** ISO 8601. */
  leave_time: z.string().optional(),
  /** Length of the stay in seconds. 0 for a while after a large meeting. */
  duration: z.number().optional(),
  /** The connection was moved to another server during the meeting. */
  failover: z.boolean().optional(),
  status: openEnum(['in_meeting', 'in_waiting_room']).optional(),
  /** Belongs to the account. */
  internal_user: z.boolean().optional(),
};
/** One stay of a person in a past meeting. */
export interface PastParticipant extends z.output<Model<typeof pastParticipantShape>> {}
export const PastParticipantSchema: z.ZodType<PastParticipant> = model(pastParticipantShape);
