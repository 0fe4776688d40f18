import type { CallOptions } from '../../types/call-options.js';
import type { Open } from '../../types/model.js';
import type { Paginated } from '../../types/pages.js';
import type { HistoryMeeting, HostReportRow } from '../../types/zoom/report.js';
import { Resource } from '../resource.js';
import { listHistoryMeetings, listHosts } from './endpoints.js';

/** A window of at most one month within the last six. */
export interface ReportWindow {
  /** First day, `yyyy-mm-dd`. */
  from: string;
  /** Last day, `yyyy-mm-dd`. */
  to: string;
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
  /** Only meetings that used these features, comma separated, such as `webinar,screen_sharing`. */
  meeting_feature?: string | undefined;
  /** Rows per request. Default: 300. */
  page_size?: number | undefined;
}

/** Reports. All are HEAVY and draw on the account's daily pool. */
export class Reports extends Resource {
  /**
   * Lists people who hosted at least one meeting in the window, with their totals. Attending does not count.
   *
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/users
   */
  activeHosts(query: HostReportQuery, options?: CallOptions): Paginated<HostReportRow> {
    return this.paginate(listHosts, { query: { type: 'active', ...query } }, options);
  }

  /**
   * Lists people who hosted nothing in the window. They may still have attended.
   *
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/users
   */
  inactiveHosts(query: HostReportQuery, options?: CallOptions): Paginated<HostReportRow> {
    return this.paginate(listHosts, { query: { type: 'inactive', ...query } }, options);
  }

  /**
   * Lists past meetings and webinars of the whole account.
   *
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/history_meetings
   */
  historyMeetings(query: HistoryMeetingsQuery, options?: CallOptions): Paginated<HistoryMeeting> {
    return this.paginate(listHistoryMeetings, { query }, options);
  }
}
