import { defineList } from '../../types/endpoint.js';
import {
  type HistoryMeeting,
  HistoryMeetingSchema,
  type HostReportRow,
  HostReportRowSchema,
} from '../../types/zoom/report.js';

export const listHosts = defineList<HostReportRow>({
  method: 'GET',
  path: '/report/users',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:list_users:admin'] },
  items: 'users',
  item: HostReportRowSchema,
  key: ['id', 'email'],
  maxPageSize: 300,
});

export const listHistoryMeetings = defineList<HistoryMeeting>({
  method: 'GET',
  path: '/report/history_meetings',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:list_history_meetings:admin'] },
  items: 'history_meetings',
  item: HistoryMeetingSchema,
  key: ['meeting_uuid'],
  maxPageSize: 300, // not documented; the largest that its sibling reports accept
});

/** The operations of this area, by name. */
export const reportsEndpoints = {
  'reports.hosts': listHosts,
  'reports.historyMeetings': listHistoryMeetings,
} as const;
