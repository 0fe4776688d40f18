import type { Open } from '../../types/model.js';

/**
 * The days to report on: at most one calendar month, and for most operations within the last six. The client checks it
 * before it sends; `monthlyWindows()` splits a longer range. Zoom does not say in which time zone it reads the days.
 */
export interface ReportWindow {
  /** First day, `yyyy-mm-dd`. */
  from: string;
  /** Last day, `yyyy-mm-dd`. */
  to: string;
}

/** The same where Zoom has defaults: without `from` and `to` it chooses the days itself, and does not say which. */
export interface OptionalReportWindow {
  /** First day, `yyyy-mm-dd`. */
  from?: string | undefined;
  /** Last day, `yyyy-mm-dd`. */
  to?: string | undefined;
}

/** Query of {@link Reports.activeHosts} and {@link Reports.inactiveHosts}. */
export interface HostReportQuery extends ReportWindow {
  /** Only members of this group. */
  group_id?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Reports.historyMeetings}. */
export interface HistoryMeetingsQuery extends ReportWindow {
  /** Which instant must lie in the window. Zoom's default: `start_time`. */
  date_type?: 'start_time' | 'end_time' | undefined;
  meeting_type?: 'meeting' | 'webinar' | 'all' | undefined;
  /** Only meetings with such a report. */
  report_type?: Open<'all' | 'poll' | 'survey' | 'qa' | 'resource' | 'reaction'> | undefined;
  /** Part of a topic, or a meeting id. */
  search_key?: string | undefined;
  /** Only meetings of this group's members. */
  group_id?: string | undefined;
  /** Only meetings that used one of these features, comma separated, such as `webinar,screen_sharing`. */
  meeting_feature?: string | undefined;
  /** Rows per request. Zoom names no maximum; other reports take 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Reports.signInActivities}. */
export interface SignInActivitiesQuery extends OptionalReportWindow {
  /** Rows per request. Zoom names no maximum; other reports take 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Reports.billingInvoices}. */
export interface BillingInvoicesQuery {
  /** `id` of a row of {@link Reports.billing}. */
  billing_id: string;
}

/** Query of {@link Reports.cloudRecordingUsage}. */
export interface CloudRecordingUsageQuery extends ReportWindow {
  /** Only members of this group. */
  group_id?: string | undefined;
}

/** Query of {@link Reports.daily}. */
export interface DailyReportQuery {
  /** Four digits. Zoom's default: this year. */
  year?: number | undefined;
  /** 1 to 12, one of the last six. Zoom's default: this month. */
  month?: number | undefined;
  /** Only members of this group. */
  group_id?: string | undefined;
}

/** Query of {@link Reports.meetingActivities}. */
export interface MeetingActivitiesQuery extends ReportWindow {
  /** One kind, or all of them. Zoom asks for it. */
  activity_type:
    | 'All Activities'
    | 'Meeting Created'
    | 'Meeting Started'
    | 'User Join'
    | 'User Left'
    | 'Remote Control'
    | 'In-Meeting Chat'
    | 'Meeting Ended';
  /** Only this meeting, by its id. */
  meeting_number?: string | undefined;
  /** Name or email address of whoever did it. */
  search_key?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Reports.operationLogs}. Days can carry a time: `2026-06-15 08:30`. */
export interface OperationLogsQuery extends ReportWindow {
  /** Only changes to such things. `user` holds changes of users and their licences. */
  category_type?:
    | 'all'
    | 'user'
    | 'user_settings'
    | 'account'
    | 'billing'
    | 'im'
    | 'recording'
    | 'phone_contacts'
    | 'webinar'
    | 'sub_account'
    | 'role'
    | 'zoom_rooms'
    | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Reports.remoteSupport}. */
export interface RemoteSupportQuery extends ReportWindow {
  /** Rows per request. Zoom names no maximum; other reports take 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Reports.telephone}. */
export interface TelephoneReportQuery extends ReportWindow {
  /** `1` toll-free and call-out, `2` toll, `3` SIP connected audio. Zoom's default: `1`. */
  type?: '1' | '2' | '3' | undefined;
  /**
   * Which instant must lie in the window: of the call, or of its meeting. Zoom's default: `start_time`. Zoom counts no
   * total for the two of the meeting.
   */
  query_date_type?: 'start_time' | 'end_time' | 'meeting_start_time' | 'meeting_end_time' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Reports.upcomingEvents}. */
export interface UpcomingEventsQuery extends ReportWindow {
  /** Zoom's default: `all`. */
  type?: 'meeting' | 'webinar' | 'all' | undefined;
  /** Only events whose host is in this group. */
  group_id?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Reports.userMeetings}. */
export interface UserMeetingsQuery extends ReportWindow {
  /**
   * `past` (Zoom's default): meetings with two people or more that the user hosted. `pastOne`: those with one person.
   * `pastJoined`: those that the user hosted or joined.
   */
  type?: 'past' | 'pastOne' | 'pastJoined' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Reports.meetingParticipants} and {@link Reports.webinarParticipants}. */
export interface ReportParticipantsQuery {
  /** Also the id of the registrant. */
  include_fields?: 'registrant_id' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}
