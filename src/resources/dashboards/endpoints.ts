import type { DateWindow } from '../../types/date-window.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type ChatUsage,
  ChatUsageSchema,
  type ClientFeedback,
  type ClientFeedbackDetail,
  ClientFeedbackDetailSchema,
  ClientFeedbackSchema,
  type ClientSatisfaction,
  ClientSatisfactionSchema,
  type ClientVersion,
  ClientVersionSchema,
  type ImUsage,
  ImUsageSchema,
  type QualityScores,
  QualityScoresSchema,
} from '../../types/zoom/dashboard-account.js';
import {
  type CrcUsage,
  CrcUsageSchema,
  type DashboardZoomRoom,
  type DashboardZoomRoomDetails,
  DashboardZoomRoomDetailsSchema,
  DashboardZoomRoomSchema,
  type TopZoomRoomIssue,
  TopZoomRoomIssueSchema,
  type ZoomRoomIssue,
  ZoomRoomIssueSchema,
  type ZoomRoomWithIssues,
  ZoomRoomWithIssuesSchema,
} from '../../types/zoom/dashboard-room.js';
import { meetingDashboardsEndpoints } from './meeting-endpoints.js';

const MONTH: DateWindow = { longestMonths: 1 };
const MONTH_OF_SIX: DateWindow = { longestMonths: 1, monthsBack: 6 };
const ROOMS = ['dashboard_zr:read:admin', 'dashboard:read:admin'] as const;
const HOME = ['dashboard_home:read:admin', 'dashboard:read:admin'] as const;

export const listDashboardZoomRooms = defineList<DashboardZoomRoom>({
  method: 'GET',
  path: '/metrics/zoomrooms',
  rateLimit: 'RESOURCE_INTENSIVE',
  scopes: {
    classic: ROOMS,
    granular: ['dashboard:read:list_zoomrooms:admin'],
  },
  items: 'zoom_rooms',
  item: DashboardZoomRoomSchema,
  key: ['id'],
  maxPageSize: 300,
});

export const getDashboardZoomRoom = defineEndpoint<DashboardZoomRoomDetails>({
  method: 'GET',
  path: '/metrics/zoomrooms/{zoomroomId}',
  rateLimit: 'HEAVY',
  scopes: {
    classic: ROOMS,
    granular: ['dashboard:read:zoomroom:admin'],
  },
  response: DashboardZoomRoomDetailsSchema,
  dateWindow: MONTH,
});

export const listTopZoomRoomIssues = defineList<TopZoomRoomIssue>({
  method: 'GET',
  path: '/metrics/zoomrooms/issues',
  rateLimit: 'HEAVY',
  scopes: {
    classic: ROOMS,
    granular: ['dashboard:read:issues_zoomroom:admin'],
  },
  items: 'issues',
  item: TopZoomRoomIssueSchema,
  key: [],
  maxPageSize: null,
  dateWindow: MONTH,
});

export const listIssuesOfZoomRooms = defineList<ZoomRoomWithIssues>({
  method: 'GET',
  path: '/metrics/issues/zoomrooms',
  rateLimit: 'HEAVY',
  scopes: {
    classic: HOME,
    granular: ['dashboard:read:list_zoomrooms:admin'],
  },
  items: 'zoom_rooms',
  item: ZoomRoomWithIssuesSchema,
  key: ['id'],
  maxPageSize: null,
  dateWindow: MONTH_OF_SIX,
});

export const listIssuesOfZoomRoom = defineList<ZoomRoomIssue>({
  method: 'GET',
  path: '/metrics/issues/zoomrooms/{zoomroomId}',
  rateLimit: 'HEAVY',
  scopes: {
    classic: HOME,
    granular: ['dashboard:read:issues_zoomroom:admin'],
  },
  items: 'issue_details',
  item: ZoomRoomIssueSchema,
  key: [],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

export const listCrcUsage = defineList<CrcUsage>({
  method: 'GET',
  path: '/metrics/crc',
  rateLimit: 'HEAVY',
  scopes: {
    classic: ['dashboard_crc:read:admin', 'dashboard:read:admin'],
    granular: ['dashboard:read:crc_port_usage:admin'],
  },
  items: 'crc_ports_usage',
  item: CrcUsageSchema,
  key: ['date_time'],
  maxPageSize: null,
  dateWindow: MONTH, // a longer one Zoom would cut without a word
});

export const listChatUsage = defineList<ChatUsage>({
  method: 'GET',
  path: '/metrics/chat',
  rateLimit: 'RESOURCE_INTENSIVE',
  scopes: {
    classic: ['dashboard_im:read:admin', 'dashboard:read:admin'],
    granular: ['dashboard:read:chat:admin'],
  },
  items: 'users',
  item: ChatUsageSchema,
  key: ['user_id', 'email'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

export const listClientFeedback = defineList<ClientFeedback>({
  method: 'GET',
  path: '/metrics/client/feedback',
  rateLimit: 'HEAVY',
  scopes: {
    classic: HOME,
    granular: ['dashboard:read:list_meetings_feedback:admin'],
  },
  items: 'client_feedbacks',
  item: ClientFeedbackSchema,
  key: ['feedback_id'],
  maxPageSize: null,
  dateWindow: MONTH_OF_SIX,
});

export const listClientFeedbackDetails = defineList<ClientFeedbackDetail>({
  method: 'GET',
  path: '/metrics/client/feedback/{feedbackId}',
  rateLimit: 'HEAVY',
  scopes: {
    classic: HOME,
    granular: ['dashboard:read:meeting_feedback:admin'],
  },
  items: 'client_feedback_details',
  item: ClientFeedbackDetailSchema,
  key: [],
  maxPageSize: 300, // not documented; the largest that its sibling lists accept
  dateWindow: MONTH_OF_SIX,
});

export const listClientSatisfaction = defineList<ClientSatisfaction>({
  method: 'GET',
  path: '/metrics/client/satisfaction',
  rateLimit: 'HEAVY',
  scopes: {
    classic: HOME,
    granular: ['dashboard:read:meeting_survey:admin'],
  },
  items: 'client_satisfaction',
  item: ClientSatisfactionSchema,
  key: ['date'],
  maxPageSize: null,
  dateWindow: MONTH_OF_SIX,
});

export const listClientVersions = defineList<ClientVersion>({
  method: 'GET',
  path: '/metrics/client_versions',
  rateLimit: 'HEAVY',
  scopes: {
    classic: HOME,
    granular: ['dashboard:read:client_versions:admin'],
  },
  items: 'client_versions',
  item: ClientVersionSchema,
  key: ['client_version'],
  maxPageSize: null,
});

export const getQualityScores = defineEndpoint<QualityScores>({
  method: 'GET',
  path: '/metrics/quality',
  rateLimit: 'HEAVY',
  scopes: {
    classic: HOME,
    granular: ['dashboard:read:meeting_quality_score:admin'],
  },
  response: QualityScoresSchema,
  dateWindow: MONTH_OF_SIX,
});

/** @deprecated Zoom replaced it by `/metrics/chat`. */
export const listImUsage = defineList<ImUsage>({
  method: 'GET',
  path: '/metrics/im',
  rateLimit: 'HEAVY', // none is published: the slowest that is counted by the second
  scopes: {
    classic: ['dashboard_im:read:admin'],
    granular: [],
  },
  items: 'users',
  item: ImUsageSchema,
  key: ['user_id', 'email'],
  maxPageSize: 300,
});

/** The operations of this area, by name. */
export const dashboardsEndpoints = {
  ...meetingDashboardsEndpoints,
  'dashboards.zoomRooms': listDashboardZoomRooms,
  'dashboards.zoomRoom': getDashboardZoomRoom,
  'dashboards.topZoomRoomIssues': listTopZoomRoomIssues,
  'dashboards.issuesOfZoomRooms': listIssuesOfZoomRooms,
  'dashboards.issuesOfZoomRoom': listIssuesOfZoomRoom,
  'dashboards.crc': listCrcUsage,
  'dashboards.chat': listChatUsage,
  'dashboards.clientFeedback': listClientFeedback,
  'dashboards.clientFeedbackDetails': listClientFeedbackDetails,
  'dashboards.clientSatisfaction': listClientSatisfaction,
  'dashboards.clientVersions': listClientVersions,
  'dashboards.quality': getQualityScores,
  'dashboards.im': listImUsage,
} as const;
