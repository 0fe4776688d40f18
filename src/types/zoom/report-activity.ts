import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const signInActivityShape = {
  /** Zoom names the user by address only, not by id. */
  email: z.string().optional(),
  type: openEnum(['Sign in', 'Sign out']).optional(),
  /** ISO 8601. */
  time: z.string().optional(),
  ip_address: z.string().optional(),
  /** Kind of client, such as `Browser`. */
  client_type: z.string().optional(),
  /** Version of the client. */
  version: z.string().optional(),
};
export const SignInActivitySchema: z.ZodType<SignInActivity> = model(signInActivityShape);
/** One sign-in or sign-out. */
export interface SignInActivity extends z.output<Model<typeof signInActivityShape>> {}

const meetingActivityShape = {
  /** The meeting's id as text, in groups of digits: `982 610 0285`. */
  meeting_number: z.string().optional(),
  /** As `2024-03-21 07:09:03:216`. Zoom does not name the time zone. */
  activity_time: z.string().optional(),
  /** Display name of whoever did it. */
  operator: z.string().optional(),
  operator_email: z.string().optional(),
  /**
   * A name such as `Meeting Started`, or a number as text: 0 meeting created, 1 meeting started, 2 user joined, 3 user
   * left, 4 remote control, 5 in-meeting chat, 9 meeting ended.
   */
  activity_category: z.string().optional(),
  activity_detail: z.string().optional(),
};
export const MeetingActivitySchema: z.ZodType<MeetingActivity> = model(meetingActivityShape);
/** Something that was done around or in a meeting. */
export interface MeetingActivity extends z.output<Model<typeof meetingActivityShape>> {}

const operationLogShape = {
  /** ISO 8601. */
  time: z.string().optional(),
  /** Who did it: an email address. */
  operator: z.string().optional(),
  /** Such as `delete`. */
  action: z.string().optional(),
  /** What it was done to, such as `user`: see the values of {@link OperationLogsQuery}. */
  category_type: z.string().optional(),
  /** Prose that names the object and what changed. */
  operation_detail: z.string().optional(),
};
export const OperationLogSchema: z.ZodType<OperationLog> = model(operationLogShape);
/** One change that an admin or user made. */
export interface OperationLog extends z.output<Model<typeof operationLogShape>> {}

const remoteSupportSessionShape = {
  meeting_uuid: z.string().optional(),
  meeting_number: z.number().optional(),
  topic: z.string().optional(),
  meeting_start_time: z.string().optional(),
  meeting_host_id: z.string().optional(),
  /** Who helped. */
  supporter_name: z.string().optional(),
  supporter_email: z.string().optional(),
  /** Who was helped. */
  supportee_name: z.string().optional(),
  supportee_email: z.string().optional(),
  /** When help was asked for. */
  request_time: z.string().optional(),
  /** From the request to the start, as `hh:mm:ss`. */
  wait_time: z.string().optional(),
  start_time: z.string().optional(),
  end_time: z.string().optional(),
  /** Text: `hh:mm:ss`. */
  duration: z.string().optional(),
};
export const RemoteSupportSessionSchema: z.ZodType<RemoteSupportSession> = model(remoteSupportSessionShape);
/** One remote support session inside a meeting. */
export interface RemoteSupportSession extends z.output<Model<typeof remoteSupportSessionShape>> {}
