import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type {
  BillingReport,
  CloudRecordingUsage,
  DailyUsage,
  DepartmentInvoice,
  HistoryMeeting,
  HostReportRow,
  TelephoneUsage,
  UpcomingEvent,
} from '../../types/zoom/report.js';
import type {
  MeetingActivity,
  OperationLog,
  RemoteSupportSession,
  SignInActivity,
} from '../../types/zoom/report-activity.js';
import type { UserMeetingReport } from '../../types/zoom/report-meeting.js';
import {
  listBillingReports,
  listCloudRecordingUsage,
  listDailyUsage,
  listDepartmentInvoices,
  listHistoryMeetings,
  listHosts,
  listMeetingActivities,
  listOperationLogs,
  listRemoteSupport,
  listSignInActivities,
  listTelephoneUsage,
  listUpcomingEvents,
  listUserMeetingReports,
} from './endpoints.js';
import { MeetingReports } from './meeting-reports.js';
import type {
  BillingInvoicesQuery,
  CloudRecordingUsageQuery,
  DailyReportQuery,
  HistoryMeetingsQuery,
  HostReportQuery,
  MeetingActivitiesQuery,
  OperationLogsQuery,
  RemoteSupportQuery,
  SignInActivitiesQuery,
  TelephoneReportQuery,
  UpcomingEventsQuery,
  UserMeetingsQuery,
} from './queries.js';

/**
 * Reports, for accounts with a Pro plan or higher. All are HEAVY: 10 requests a second on Pro, 40 on Business, and all
 * draw on the daily pool of 30,000 or 60,000 that they share with the dashboards.
 *
 * Reports over a range of days take one calendar month at a time. A longer one, an older one than Zoom keeps, or a
 * date that is none is refused before anything is sent, with a {@link ZoomConfigError} that names the range allowed
 * now. {@link monthlyWindows} splits a longer range.
 */
export class Reports extends MeetingReports {
  /**
   * Lists people who hosted at least one meeting in the window, with their totals. Attending does not count.
   * The last six months are reported. The account's totals are in `page.meta`.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/users
   * @example
   * for (const month of monthlyWindows({ from: '2026-01-01', to: '2026-03-31' })) {
   *   for await (const host of zoom.reports.activeHosts(month)) console.log(month.from, host.email, host.meetings);
   * }
   */
  activeHosts(query: HostReportQuery, options?: CallOptions): Paginated<HostReportRow> {
    return this.paginate(listHosts, { query: { type: 'active', ...query } }, options);
  }

  /**
   * Lists people who hosted nothing in the window. They may still have attended.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/users
   */
  inactiveHosts(query: HostReportQuery, options?: CallOptions): Paginated<HostReportRow> {
    return this.paginate(listHosts, { query: { type: 'inactive', ...query } }, options);
  }

  /**
   * Lists past meetings and webinars of the whole account: cheaper than a report on each user.
   *
   * @throws ZoomConfigError when the window is longer than a month.
   * @throws ZoomApiError 403 with code 12703 when you may not see that group.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/history_meetings
   */
  historyMeetings(query: HistoryMeetingsQuery, options?: CallOptions): Paginated<HistoryMeeting> {
    return this.paginate(listHistoryMeetings, { query }, options);
  }

  /**
   * Lists past meetings and webinars of one user: one HEAVY request for each user and month. Meetings that the user
   * was alone in are left out, unless you ask for `pastOne`.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @throws ZoomApiError 404 with code 1001 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/users/{userId}/meetings
   */
  userMeetings(userId: string, query: UserMeetingsQuery, options?: CallOptions): Paginated<UserMeetingReport> {
    return this.paginate(listUserMeetingReports, { path: { userId }, query }, options);
  }

  /**
   * Lists who signed in and out, when and with which client (Zoom: activities). People are named by email address.
   * The last six months are reported.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/activities
   * @example
   * for await (const activity of zoom.reports.signInActivities({ from: '2026-06-01', to: '2026-06-30' })) {
   *   if (activity.type === 'Sign in') console.log(activity.email, activity.time);
   * }
   */
  signInActivities(query?: SignInActivitiesQuery, options?: CallOptions): Paginated<SignInActivity> {
    return this.paginate(listSignInActivities, { query }, options);
  }

  /**
   * Lists what admins and users changed: users, roles, settings, recordings and more.
   *
   * @throws ZoomConfigError when the window is longer than a month.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/operationlogs
   * @example
   * const june = { from: '2026-06-01', to: '2026-06-30' };
   * for await (const log of zoom.reports.operationLogs({ ...june, category_type: 'user' })) {
   *   console.log(log.time, log.operator, log.operation_detail);
   * }
   */
  operationLogs(query: OperationLogsQuery, options?: CallOptions): Paginated<OperationLog> {
    return this.paginate(listOperationLogs, { query }, options);
  }

  /**
   * Lists what was done in meetings: created, started, joined, left, chatted. Zoom's support has to switch the audit
   * trail on first.
   *
   * @throws ZoomConfigError when the window is longer than a month.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/meeting_activities
   */
  meetingActivities(query: MeetingActivitiesQuery, options?: CallOptions): Paginated<MeetingActivity> {
    return this.paginate(listMeetingActivities, { query }, options);
  }

  /**
   * Lists remote support sessions.
   *
   * @throws ZoomConfigError when the window is longer than a month.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/remote_support
   */
  remoteSupport(query: RemoteSupportQuery, options?: CallOptions): Paginated<RemoteSupportSession> {
    return this.paginate(listRemoteSupport, { query }, options);
  }

  /**
   * Lists calls by telephone into meetings and out of them, with their cost.
   *
   * @throws ZoomConfigError when the window is longer than a month.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/telephone
   */
  telephone(query: TelephoneReportQuery, options?: CallOptions): Paginated<TelephoneUsage> {
    return this.paginate(listTelephoneUsage, { query }, options);
  }

  /**
   * Lists meetings and webinars that are scheduled in the window. Its last day may lie in the future.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @throws ZoomApiError 400 with code 200 when the account is not on a paid plan.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/upcoming_events
   */
  upcomingEvents(query: UpcomingEventsQuery, options?: CallOptions): Paginated<UpcomingEvent> {
    return this.paginate(listUpcomingEvents, { query }, options);
  }

  /**
   * Lists the account's totals of each day of a month: new users, meetings, participants, minutes. No dates are checked
   * before sending. Zoom publishes no granular scope for it.
   *
   * @throws ZoomApiError 400 with code 300 when the month is not one of the last six.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/daily
   */
  daily(query?: DailyReportQuery, options?: CallOptions): Paginated<DailyUsage> {
    return this.paginate(listDailyUsage, { query }, options);
  }

  /**
   * Lists the cloud recording storage of each day up to yesterday. `to` may lie 30 days after `from`, and the last six
   * months are reported. Zoom publishes no granular scope for it.
   *
   * @throws ZoomConfigError when the window is longer or older than that.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/cloud_recording
   */
  cloudRecordingUsage(query: CloudRecordingUsageQuery, options?: CallOptions): Paginated<CloudRecordingUsage> {
    return this.paginate(listCloudRecordingUsage, { query }, options);
  }

  /**
   * Lists billing periods, for accounts with department billing. The currency is in `page.meta.currency`.
   *
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/billing
   */
  billing(options?: CallOptions): Paginated<BillingReport> {
    return this.paginate(listBillingReports, {}, options);
  }

  /**
   * Lists the charges of one billing period, for accounts with department billing. The currency is in
   * `page.meta.currency`.
   *
   * @throws ZoomApiError 404 with code 5010 when there is no such period, 400 with code 300 when the id is malformed.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/billing/invoices
   */
  billingInvoices(query: BillingInvoicesQuery, options?: CallOptions): Paginated<DepartmentInvoice> {
    return this.paginate(listDepartmentInvoices, { query }, options);
  }
}
