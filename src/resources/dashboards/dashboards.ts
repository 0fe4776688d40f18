import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { DashboardMeeting } from '../../types/zoom/dashboard.js';
import type { ReportWindow } from '../reports/queries.js';
import { Resource } from '../resource.js';
import { listDashboardMeetings } from './endpoints.js';

/** Query of {@link Dashboards.meetings}. */
export interface DashboardMeetingsQuery extends ReportWindow {
  /** `live` (Zoom's default), `past`, or `pastOne`: past ones that one person attended. */
  type?: 'live' | 'past' | 'pastOne' | undefined;
  group_id?: string | undefined;
  /** Also meetings that members of the group attended. */
  group_include_participant?: boolean | undefined;
  include_fields?: 'tracking_fields' | undefined;
  /** Which instant must lie in the window, for `past`. Zoom's default: `start_time`. */
  query_date_type?: 'start_time' | 'end_time' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Dashboards. They need a Business plan or higher, and allow 10 to 20 requests a minute. */
export class Dashboards extends Resource {
  /**
   * Lists live or past meetings with their quality.
   *
   * @throws ZoomApiError 400 with code 400 when the plan has no dashboards.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings
   */
  meetings(query: DashboardMeetingsQuery, options?: CallOptions): Paginated<DashboardMeeting> {
    return this.paginate(listDashboardMeetings, { query }, options);
  }
}
