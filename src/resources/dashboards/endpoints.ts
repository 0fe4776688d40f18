import { defineList } from '../../types/endpoint.js';
import { type DashboardMeeting, DashboardMeetingSchema } from '../../types/zoom/dashboard.js';

export const listDashboardMeetings = defineList<DashboardMeeting>({
  method: 'GET',
  path: '/metrics/meetings',
  rateLimit: 'RESOURCE_INTENSIVE',
  scopes: {
    classic: ['dashboard_meetings:read:admin', 'dashboard:read:admin'],
    granular: ['dashboard:read:list_meetings:admin'],
  },
  items: 'meetings',
  item: DashboardMeetingSchema,
  key: ['uuid'],
  maxPageSize: 300,
});

/** The operations of this area, by name. */
export const dashboardsEndpoints = {
  'dashboards.meetings': listDashboardMeetings,
} as const;
