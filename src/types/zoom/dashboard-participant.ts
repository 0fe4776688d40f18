import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const connection = openEnum([
  'P2P',
  'TCP',
  'UDP',
  'Reliable UDP',
  'SSL',
  'HTTP',
  'TCP+Proxy',
  'UDP+Proxy',
  'Reliable+Proxy',
  'SSL+Proxy',
  'HTTP+Proxy',
]).optional();

/** Empty where the account's settings keep scores from the dashboard. */
const quality = openEnum(['', 'good', 'fair', 'poor', 'bad']).optional();

/** Who took part and with which device: in every list of participants. Much is empty for people of other accounts. */
export const dashboardParticipantShape = {
  /** Zoom's user id; empty for people who were not signed in. */
  id: z.string().optional(),
  /** Numbers one stay: who leaves and comes back gets another. */
  user_id: z.string().optional(),
  /** Names one stay, as a UUID. */
  participant_uuid: z.string().optional(),
  /** Display name. */
  user_name: z.string().optional(),
  /** Empty for most people of other accounts. */
  email: z.string().optional(),
  /** ISO 8601. */
  join_time: z.string().optional(),
  /** ISO 8601. Absent while the participant is there. */
  leave_time: z.string().optional(),
  /** Meetings only: seconds that the participant took to join. */
  total_jointime_cost: z.number().optional(),
  /** `Phone` joined by telephone. */
  device: openEnum(['Phone', 'H.323/SIP', 'Windows', 'Mac', 'iOS', 'Android']).optional(),
  device_name: z.string().optional(),
  /** Version of the client or of the SDK. */
  client: z.string().optional(),
  /** Version of the client. */
  version: z.string().optional(),
  os: z.string().optional(),
  os_version: z.string().optional(),
  /** Browser of the web client. */
  browser_name: z.string().optional(),
  browser_version: z.string().optional(),
  /** Plugin of a thin client, on virtual desktops. */
  zoom_thin_client_plugin_version: z.string().optional(),
  pc_name: z.string().optional(),
  /** Domain of the computer. */
  domain: z.string().optional(),
  harddisk_id: z.string().optional(),
  mac_addr: z.string().optional(),
  ip_address: z.string().optional(),
  internal_ip_addresses: z.array(z.string()).optional(),
  location: z.string().optional(),
  microphone: z.string().optional(),
  speaker: z.string().optional(),
  camera: z.string().optional(),
  network_type: openEnum(['Wired', 'Wifi', 'PPP', 'Cellular', 'Others']).optional(),
  connection_type: connection,
  video_connection_type: connection,
  /** Connection of the shared screen. */
  as_connection_type: connection,
  data_center: z.string().optional(),
  /** All data centres that took part, separated by semicolons. */
  full_data_center: z.string().optional(),
  /** An app of an iPhone or iPad was shared. */
  share_application: z.boolean().optional(),
  share_desktop: z.boolean().optional(),
  share_whiteboard: z.boolean().optional(),
  recording: z.boolean().optional(),
  has_archiving: z.boolean().optional(),
  /** Only for people of your own account who have archiving. */
  optional_archiving: openEnum(['no optional archiving', 'join without archiving', 'join with archiving']).optional(),
  /** The participant's group. Spelt like this by Zoom. */
  groupId: z.string().optional(),
};

const dashboardParticipantRowShape = {
  ...dashboardParticipantShape,
  /** Zoom's user id; empty for people who were not signed in. */
  participant_user_id: z.string().optional(),
  /** `panelist` in webinars only. */
  role: openEnum(['host', 'attendee', 'panelist']).optional(),
  /** Meetings only. */
  status: openEnum(['in_meeting', 'in_waiting_room']).optional(),
  /** A sentence; `$name` stands for the display name. */
  leave_reason: openEnum([
    '$name left the meeting.',
    '$name got disconnected from the meeting.',
    'Host ended the meeting.',
    'Host closed the meeting.',
    'Host started a new meeting.',
    '$name left the webinar.',
    '$name got disconnected from the webinar.',
    'Host ended the webinar.',
    'Host closed the webinar.',
    'Host started a new webinar.',
    'Network connection error.',
    'Host did not join.',
    'Exceeded free meeting minutes limit.',
    'Exceeded free webinar minutes limit.',
    'Removed by host.',
    'Unknown reason.',
    'Leave waiting room.',
    'Removed by host from waiting room.',
  ]).optional(),
  audio_quality: quality,
  video_quality: quality,
  screen_share_quality: quality,
  /** Meetings only: people who joined from Zoom Rooms. */
  in_room_participants: z.number().optional(),
  /** The breakout room. */
  bo_mtg_id: z.string().optional(),
  /** Telephone calls that carry the participant's sound. */
  audio_call: z
    .array(
      model({
        /** The number that the participant called from. */
        call_number: z.string().optional(),
        call_type: openEnum(['call-in', 'call-out']).optional(),
        /** Zoom's number. */
        zoom_number: z.string().optional(),
      }),
    )
    .optional(),
  /** Contact header, for participants by SIP. */
  sip_uri: z.string().optional(),
  /** From header, for participants by SIP. */
  from_sip_uri: z.string().optional(),
  /** Meetings only: answer to the notice of the AI Companion. */
  aic_disclaimer: openEnum(['no disclaimer', 'agree', 'leave meeting']).optional(),
  /** Only when asked for with `include_fields`, and not for live ones. */
  registrant_id: z.string().optional(),
  /** Identifier that an app of the SDK gave, up to 35 characters. */
  customer_key: z.string().optional(),
};
export const DashboardParticipantSchema: z.ZodType<DashboardParticipant> = model(dashboardParticipantRowShape);
/** One stay of a participant in a meeting or webinar. */
export interface DashboardParticipant extends z.output<Model<typeof dashboardParticipantRowShape>> {}

const participantFeedbackShape = {
  user_id: z.string().optional(),
  /** Empty for most people of other accounts. */
  email: z.string().optional(),
  /** Thumbs up, or down. */
  quality: openEnum(['GOOD', 'NOT GOOD']).optional(),
  comment: z.string().optional(),
  /** ISO 8601. */
  date_time: z.string().optional(),
};
export const ParticipantFeedbackSchema: z.ZodType<ParticipantFeedback> = model(participantFeedbackShape);
/** What a participant said of a meeting or webinar afterwards. */
export interface ParticipantFeedback extends z.output<Model<typeof participantFeedbackShape>> {}

const participantSharingShape = {
  /** Zoom's user id; empty for people who were not signed in. */
  id: z.string().optional(),
  /** Numbers one stay. */
  user_id: z.string().optional(),
  user_name: z.string().optional(),
  details: z
    .array(
      model({
        /** What was shared or recorded, as text. */
        content: z.string().optional(),
        start_time: z.string().optional(),
        end_time: z.string().optional(),
      }),
    )
    .optional(),
};
export const ParticipantSharingSchema: z.ZodType<ParticipantSharing> = model(participantSharingShape);
/** What a participant shared and recorded. */
export interface ParticipantSharing extends z.output<Model<typeof participantSharingShape>> {}
