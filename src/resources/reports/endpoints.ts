import type { DateWindow } from '../../types/date-window.js';
import { defineList } from '../../types/endpoint.js';
import {
  type BillingReport,
  BillingReportSchema,
  type CloudRecordingUsage,
  CloudRecordingUsageSchema,
  type DailyUsage,
  DailyUsageSchema,
  type DepartmentInvoice,
  DepartmentInvoiceSchema,
  type HistoryMeeting,
  HistoryMeetingSchema,
  type HostReportRow,
  HostReportRowSchema,
  type TelephoneUsage,
  TelephoneUsageSchema,
  type UpcomingEvent,
  UpcomingEventSchema,
} from '../../types/zoom/report.js';
import {
  type MeetingActivity,
  MeetingActivitySchema,
  type OperationLog,
  OperationLogSchema,
  type RemoteSupportSession,
  RemoteSupportSessionSchema,
  type SignInActivity,
  SignInActivitySchema,
} from '../../types/zoom/report-activity.js';
import { type UserMeetingReport, UserMeetingReportSchema } from '../../types/zoom/report-meeting.js';
import { meetingReportsEndpoints } from './meeting-endpoints.js';

const MONTH: DateWindow = { longestMonths: 1 };
const MONTH_OF_SIX: DateWindow = { longestMonths: 1, monthsBack: 6 };

export const listSignInActivities = defineList<SignInActivity>({
  method: 'GET',
  path: '/report/activities',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:user_activities:admin'] },
  items: 'activity_logs',
  item: SignInActivitySchema,
  key: [],
  maxPageSize: 300, // not documented; the largest that its sibling reports accept
  dateWindow: MONTH_OF_SIX,
});

export const listBillingReports = defineList<BillingReport>({
  method: 'GET',
  path: '/report/billing',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:billing:admin'] },
  items: 'billing_reports',
  item: BillingReportSchema,
  key: ['id'],
  maxPageSize: null,
});

export const listDepartmentInvoices = defineList<DepartmentInvoice>({
  method: 'GET',
  path: '/report/billing/invoices',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:billing_invoice:admin'] },
  items: 'invoices',
  item: DepartmentInvoiceSchema,
  key: [], // several charges share an invoice's number
  maxPageSize: null,
});

export const listCloudRecordingUsage = defineList<CloudRecordingUsage>({
  method: 'GET',
  path: '/report/cloud_recording',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: [] }, // no granular scope is published
  items: 'cloud_recording_storage',
  item: CloudRecordingUsageSchema,
  key: ['date'],
  maxPageSize: null,
  dateWindow: { longestDays: 30, monthsBack: 6 },
});

export const listDailyUsage = defineList<DailyUsage>({
  method: 'GET',
  path: '/report/daily',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: [] }, // no granular scope is published
  items: 'dates',
  item: DailyUsageSchema,
  key: ['date'],
  maxPageSize: null,
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
  dateWindow: MONTH,
});

export const listMeetingActivities = defineList<MeetingActivity>({
  method: 'GET',
  path: '/report/meeting_activities',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:meeting_activity_log:admin'] },
  items: 'meeting_activity_logs',
  item: MeetingActivitySchema,
  key: [],
  maxPageSize: 300,
  dateWindow: MONTH,
});

export const listOperationLogs = defineList<OperationLog>({
  method: 'GET',
  path: '/report/operationlogs',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:operation_logs:admin'] },
  items: 'operation_logs',
  item: OperationLogSchema,
  key: [],
  maxPageSize: 300,
  dateWindow: MONTH,
});

export const listRemoteSupport = defineList<RemoteSupportSession>({
  method: 'GET',
  path: '/report/remote_support',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:remote_support:admin'] },
  items: 'remote_support_logs',
  item: RemoteSupportSessionSchema,
  key: [],
  maxPageSize: 300, // not documented; the largest that its sibling reports accept
  dateWindow: MONTH,
});

export const listTelephoneUsage = defineList<TelephoneUsage>({
  method: 'GET',
  path: '/report/telephone',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:telephone:admin'] },
  items: 'telephony_usage',
  item: TelephoneUsageSchema,
  key: [], // the uuid is the meeting's, which has many calls
  maxPageSize: 300,
  dateWindow: MONTH,
});

export const listUpcomingEvents = defineList<UpcomingEvent>({
  method: 'GET',
  path: '/report/upcoming_events',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:upcoming_meetings_webinars:admin'] },
  items: 'upcoming_events',
  item: UpcomingEventSchema,
  key: [], // occurrences of a series can share an id
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

export const listHosts = defineList<HostReportRow>({
  method: 'GET',
  path: '/report/users',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:list_users:admin'] },
  items: 'users',
  item: HostReportRowSchema,
  key: ['id', 'email'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

export const listUserMeetingReports = defineList<UserMeetingReport>({
  method: 'GET',
  path: '/report/users/{userId}/meetings',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:user:admin'] },
  items: 'meetings',
  item: UserMeetingReportSchema,
  key: [], // who joins a meeting twice may have two rows
  maxPageSize: 300,
  dateWindow: MONTH_OF_SIX,
});

/** The operations of this area, by name. */
export const reportsEndpoints = {
  ...meetingReportsEndpoints,
  'reports.signInActivities': listSignInActivities,
  'reports.billing': listBillingReports,
  'reports.billingInvoices': listDepartmentInvoices,
  'reports.cloudRecordingUsage': listCloudRecordingUsage,
  'reports.daily': listDailyUsage,
  'reports.historyMeetings': listHistoryMeetings,
  'reports.meetingActivities': listMeetingActivities,
  'reports.operationLogs': listOperationLogs,
  'reports.remoteSupport': listRemoteSupport,
  'reports.telephone': listTelephoneUsage,
  'reports.upcomingEvents': listUpcomingEvents,
  'reports.hosts': listHosts,
  'reports.userMeetings': listUserMeetingReports,
} as const;
