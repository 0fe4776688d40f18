import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { dashboardSessionShape } from './dashboard.js';

/** Some begin with the name of a device instead: `... battery is low`, `... disconnected`, `... is not charging`. */
const issue = openEnum([
  'Room Controller disconnected',
  'Selected camera has disconnected',
  'Selected microphone has disconnected',
  'Selected speaker has disconnected',
  'Zoom room is offline',
  'High CPU usage is detected',
]).optional();

const roomShape = {
  id: z.string().optional(),
  room_name: z.string().optional(),
  /** Spelt like this by Zoom: the room's calendar. */
  calender_name: z.string().optional(),
  email: z.string().optional(),
  /** Kind of email address, such as `Work Email`. */
  account_type: z.string().optional(),
  /** Such as `Offline`. */
  status: z.string().optional(),
  /** Such as `critical`. */
  health: z.string().optional(),
  /** Issues that stand, as sentences. */
  issues: z.array(z.string()).optional(),
  /** Text with the kind of device: `Computer : 10.100.170.109`. */
  device_ip: z.string().optional(),
  camera: z.string().optional(),
  microphone: z.string().optional(),
  speaker: z.string().optional(),
  location: z.string().optional(),
  last_start_time: z.string().optional(),
};

const dashboardZoomRoomShape = {
  location_id: z.string().optional(),
};
export const DashboardZoomRoomSchema: z.ZodType<DashboardZoomRoom> = model({ ...roomShape, ...dashboardZoomRoomShape });
/** A Zoom Room as the dashboard lists it. */
export interface DashboardZoomRoom
  extends z.output<Model<typeof roomShape>>,
    z.output<Model<typeof dashboardZoomRoomShape>> {}

const zoomRoomMeetingShape = {
  /** People in the room. */
  in_room_participants: z.number().optional(),
};
export const ZoomRoomMeetingSchema: z.ZodType<ZoomRoomMeeting> = model({
  ...dashboardSessionShape,
  ...zoomRoomMeetingShape,
});
/** A meeting that a Zoom Room takes or took part in. */
export interface ZoomRoomMeeting
  extends z.output<Model<typeof dashboardSessionShape>>,
    z.output<Model<typeof zoomRoomMeetingShape>> {}

const dashboardZoomRoomDetailsShape = {
  /** The meeting that runs now. */
  live_meeting: ZoomRoomMeetingSchema.optional(),
  /** One page of the meetings in the window. */
  past_meetings: model({
    /** `yyyy-mm-dd`. */
    from: z.string().optional(),
    /** `yyyy-mm-dd`. */
    to: z.string().optional(),
    /** Leads to the next page, for 15 minutes. Empty on the last one. */
    next_page_token: z.string().optional(),
    page_count: z.number().optional(),
    page_size: z.number().optional(),
    total_records: z.number().optional(),
    meetings: z.array(ZoomRoomMeetingSchema).optional(),
  }).optional(),
};
export const DashboardZoomRoomDetailsSchema: z.ZodType<DashboardZoomRoomDetails> = model({
  ...roomShape,
  ...dashboardZoomRoomDetailsShape,
});
/** A Zoom Room with the meetings that it held. */
export interface DashboardZoomRoomDetails
  extends z.output<Model<typeof roomShape>>,
    z.output<Model<typeof dashboardZoomRoomDetailsShape>> {}

const topZoomRoomIssueShape = {
  /** What happened, as a sentence. */
  issue_name: issue,
  /** Rooms that had it. */
  zoom_rooms_count: z.number().optional(),
};
export const TopZoomRoomIssueSchema: z.ZodType<TopZoomRoomIssue> = model(topZoomRoomIssueShape);
/** An issue that many Zoom Rooms had. */
export interface TopZoomRoomIssue extends z.output<Model<typeof topZoomRoomIssueShape>> {}

const zoomRoomWithIssuesShape = {
  id: z.string().optional(),
  room_name: z.string().optional(),
  issues_count: z.number().optional(),
};
export const ZoomRoomWithIssuesSchema: z.ZodType<ZoomRoomWithIssues> = model(zoomRoomWithIssuesShape);
/** A Zoom Room that had issues. */
export interface ZoomRoomWithIssues extends z.output<Model<typeof zoomRoomWithIssuesShape>> {}

const zoomRoomIssueShape = {
  /** What happened, as a sentence. */
  issue,
  /** ISO 8601. */
  time: z.string().optional(),
};
export const ZoomRoomIssueSchema: z.ZodType<ZoomRoomIssue> = model(zoomRoomIssueShape);
/** One issue of one Zoom Room. */
export interface ZoomRoomIssue extends z.output<Model<typeof zoomRoomIssueShape>> {}

const crcUsageShape = {
  /** The day, `yyyy-mm-dd`. */
  date_time: z.string().optional(),
  crc_ports_hour_usage: z
    .array(
      model({
        /** `00` to `23`. */
        hour: z.string().optional(),
        /** Most ports in use at one time. */
        max_usage: z.number().optional(),
        /** Connections by H.323 and SIP. */
        total_usage: z.number().optional(),
      }),
    )
    .optional(),
};
export const CrcUsageSchema: z.ZodType<CrcUsage> = model(crcUsageShape);
/** Ports of Cloud Room Connectors in use on one day. */
export interface CrcUsage extends z.output<Model<typeof crcUsageShape>> {}
