import type { DateWindow } from '../../types/date-window.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type DashboardMeeting,
  type DashboardMeetingDetails,
  DashboardMeetingDetailsSchema,
  DashboardMeetingSchema,
  type DashboardWebinar,
  DashboardWebinarSchema,
} from '../../types/zoom/dashboard.js';
import {
  type DashboardParticipant,
  DashboardParticipantSchema,
  type ParticipantFeedback,
  ParticipantFeedbackSchema,
  type ParticipantSharing,
  ParticipantSharingSchema,
} from '../../types/zoom/dashboard-participant.js';
import { type ParticipantQos, ParticipantQosSchema } from '../../types/zoom/dashboard-qos.js';

const MONTH_OF_SIX: DateWindow = { longestMonths: 1, monthsBack: 6 };
const MEETINGS = ['dashboard_meetings:read:admin', 'dashboard:read:admin'] as const;
const WEBINARS = ['dashboard_webinars:read:admin', 'dashboard:read:admin'] as const;

export const listDashboardMeetings = defineList<DashboardMeeting>({
  method: 'GET',
  path: '/metrics/meetings',
  rateLimit: 'RESOURCE_INTENSIVE',
  scopes: {
    classic: MEETINGS,
    granular: ['dashboard:read:list_meetings:admin'],
  },
  items: 'meetings',
  item: DashboardMeetingSchema,
  key: ['uuid'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

export const getDashboardMeeting = defineEndpoint<DashboardMeetingDetails>({
  method: 'GET',
  path: '/metrics/meetings/{meetingId}',
  rateLimit: 'HEAVY',
  scopes: {
    classic: MEETINGS,
    granular: ['dashboard:read:meeting:admin'],
  },
  response: DashboardMeetingDetailsSchema,
});

export const listDashboardMeetingParticipants = defineList<DashboardParticipant>({
  method: 'GET',
  path: '/metrics/meetings/{meetingId}/participants',
  rateLimit: 'HEAVY',
  scopes: {
    classic: MEETINGS,
    granular: ['dashboard:read:list_meeting_participants:admin'],
  },
  items: 'participants',
  item: DashboardParticipantSchema,
  key: [], // one person has a row for each stay
  maxPageSize: 300,
});

export const listMeetingParticipantsQos = defineList<ParticipantQos>({
  method: 'GET',
  path: '/metrics/meetings/{meetingId}/participants/qos',
  rateLimit: 'HEAVY',
  scopes: {
    classic: MEETINGS,
    granular: ['dashboard:read:list_meeting_participants_qos:admin'],
  },
  items: 'participants',
  item: ParticipantQosSchema,
  key: [], // one person has a row for each stay
  maxPageSize: 10,
});

export const getMeetingParticipantQos = defineEndpoint<ParticipantQos>({
  method: 'GET',
  path: '/metrics/meetings/{meetingId}/participants/{participantId}/qos',
  rateLimit: 'HEAVY',
  scopes: {
    classic: MEETINGS,
    granular: ['dashboard:read:meeting_participant_qos:admin'],
  },
  response: ParticipantQosSchema,
});

export const listMeetingParticipantsSatisfaction = defineList<ParticipantFeedback>({
  method: 'GET',
  path: '/metrics/meetings/{meetingId}/participants/satisfaction',
  rateLimit: 'HEAVY',
  scopes: {
    classic: MEETINGS,
    granular: ['dashboard:read:post_meeting_feedback:admin'],
  },
  items: 'participants',
  item: ParticipantFeedbackSchema,
  key: [],
  maxPageSize: 300,
});

export const listMeetingParticipantsSharing = defineList<ParticipantSharing>({
  method: 'GET',
  path: '/metrics/meetings/{meetingId}/participants/sharing',
  rateLimit: 'HEAVY',
  scopes: {
    classic: MEETINGS,
    granular: ['dashboard:read:meeting_sharing:admin'],
  },
  items: 'participants',
  item: ParticipantSharingSchema,
  key: [], // one person has a row for each stay
  maxPageSize: 300,
});

export const listDashboardWebinars = defineList<DashboardWebinar>({
  method: 'GET',
  path: '/metrics/webinars',
  rateLimit: 'RESOURCE_INTENSIVE',
  scopes: {
    classic: WEBINARS,
    granular: ['dashboard:read:list_webinars:admin'],
  },
  items: 'webinars',
  item: DashboardWebinarSchema,
  key: ['uuid'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

export const getDashboardWebinar = defineEndpoint<DashboardWebinar>({
  method: 'GET',
  path: '/metrics/webinars/{webinarId}',
  rateLimit: 'HEAVY',
  scopes: {
    classic: WEBINARS,
    granular: ['dashboard:read:webinar:admin'],
  },
  response: DashboardWebinarSchema,
});

export const listDashboardWebinarParticipants = defineList<DashboardParticipant>({
  method: 'GET',
  path: '/metrics/webinars/{webinarId}/participants',
  rateLimit: 'HEAVY',
  scopes: {
    classic: WEBINARS,
    granular: ['dashboard:read:list_webinar_participants:admin'],
  },
  items: 'participants',
  item: DashboardParticipantSchema,
  key: [], // one person has a row for each stay
  maxPageSize: 300,
});

export const listWebinarParticipantsQos = defineList<ParticipantQos>({
  method: 'GET',
  path: '/metrics/webinars/{webinarId}/participants/qos',
  rateLimit: 'HEAVY',
  scopes: {
    classic: WEBINARS,
    granular: ['dashboard:read:list_webinar_participants_qos:admin'],
  },
  items: 'participants',
  item: ParticipantQosSchema,
  key: [], // one person has a row for each stay
  maxPageSize: 10,
});

export const getWebinarParticipantQos = defineEndpoint<ParticipantQos>({
  method: 'GET',
  path: '/metrics/webinars/{webinarId}/participants/{participantId}/qos',
  rateLimit: 'HEAVY',
  scopes: {
    classic: WEBINARS,
    granular: ['dashboard:read:webinar_participant_qos:admin'],
  },
  response: ParticipantQosSchema,
});

export const listWebinarParticipantsSatisfaction = defineList<ParticipantFeedback>({
  method: 'GET',
  path: '/metrics/webinars/{webinarId}/participants/satisfaction',
  rateLimit: 'HEAVY',
  scopes: {
    classic: WEBINARS,
    granular: ['dashboard:read:post_webinar_feedback:admin'],
  },
  items: 'participants',
  item: ParticipantFeedbackSchema,
  key: [],
  maxPageSize: 300,
});

export const listWebinarParticipantsSharing = defineList<ParticipantSharing>({
  method: 'GET',
  path: '/metrics/webinars/{webinarId}/participants/sharing',
  rateLimit: 'HEAVY',
  scopes: {
    classic: WEBINARS,
    granular: ['dashboard:read:webinar_sharing:admin'],
  },
  items: 'participants',
  item: ParticipantSharingSchema,
  key: [], // one person has a row for each stay
  maxPageSize: 300,
});

/** Dashboards of meetings and webinars, by name. */
export const meetingDashboardsEndpoints = {
  'dashboards.meetings': listDashboardMeetings,
  'dashboards.meeting': getDashboardMeeting,
  'dashboards.meetingParticipants': listDashboardMeetingParticipants,
  'dashboards.meetingParticipantsQos': listMeetingParticipantsQos,
  'dashboards.meetingParticipantQos': getMeetingParticipantQos,
  'dashboards.meetingParticipantsSatisfaction': listMeetingParticipantsSatisfaction,
  'dashboards.meetingParticipantsSharing': listMeetingParticipantsSharing,
  'dashboards.webinars': listDashboardWebinars,
  'dashboards.webinar': getDashboardWebinar,
  'dashboards.webinarParticipants': listDashboardWebinarParticipants,
  'dashboards.webinarParticipantsQos': listWebinarParticipantsQos,
  'dashboards.webinarParticipantQos': getWebinarParticipantQos,
  'dashboards.webinarParticipantsSatisfaction': listWebinarParticipantsSatisfaction,
  'dashboards.webinarParticipantsSharing': listWebinarParticipantsSharing,
} as const;
