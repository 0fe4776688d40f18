import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type {
  ChatUsage,
  ClientFeedback,
  ClientFeedbackDetail,
  ClientSatisfaction,
  ClientVersion,
  ImUsage,
  QualityScores,
} from '../../types/zoom/dashboard-account.js';
import type {
  CrcUsage,
  DashboardZoomRoom,
  DashboardZoomRoomDetails,
  TopZoomRoomIssue,
  ZoomRoomIssue,
  ZoomRoomWithIssues,
} from '../../types/zoom/dashboard-room.js';
import type { OptionalReportWindow, ReportWindow } from '../reports/queries.js';
import {
  getDashboardZoomRoom,
  getQualityScores,
  listChatUsage,
  listClientFeedback,
  listClientFeedbackDetails,
  listClientSatisfaction,
  listClientVersions,
  listCrcUsage,
  listDashboardZoomRooms,
  listImUsage,
  listIssuesOfZoomRoom,
  listIssuesOfZoomRooms,
  listTopZoomRoomIssues,
} from './endpoints.js';
import { MeetingDashboards } from './meeting-dashboards.js';
import type {
  ClientFeedbackDetailsQuery,
  DashboardZoomRoomQuery,
  DashboardZoomRoomsQuery,
  PagedWindow,
  QualityScoresQuery,
} from './queries.js';

/**
 * Dashboards. They need a Business plan or higher: others get {@link ZoomApiError} 400 with code 200 or 400.
 *
 * `meetings`, `webinars`, `zoomRooms` and `chat` are RESOURCE_INTENSIVE: 20 requests a minute on Business, 10 on Pro.
 * All others are HEAVY: 40 a second on Business, 10 on Pro. All draw on one daily pool, which they share with the
 * reports: 60,000 requests on Business, 30,000 on Pro.
 *
 * Windows are one calendar month long at most. A longer one, or an older one than Zoom keeps, is refused before anything
 * is sent, with a {@link ZoomConfigError} that names the range allowed now. {@link monthlyWindows} splits a longer range.
 */
export class Dashboards extends MeetingDashboards {
  /**
   * Lists the Zoom Rooms of the account with their state and devices. RESOURCE_INTENSIVE.
   *
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/zoomrooms
   */
  zoomRooms(query?: DashboardZoomRoomsQuery, options?: CallOptions): Paginated<DashboardZoomRoom> {
    return this.paginate(listDashboardZoomRooms, { query }, options);
  }

  /**
   * Reads one Zoom Room with the meeting that runs in it and one page of its past meetings: send
   * `past_meetings.next_page_token` with the same dates for the next.
   *
   * @throws ZoomConfigError when the window is longer than a month.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/zoomrooms/{zoomroomId}
   */
  zoomRoom(
    zoomroomId: string,
    query: DashboardZoomRoomQuery,
    options?: CallOptions,
  ): Promise<DashboardZoomRoomDetails> {
    return this.call(getDashboardZoomRoom, { path: { zoomroomId }, query }, options);
  }

  /**
   * Lists the 25 issues that most Zoom Rooms had.
   *
   * @throws ZoomConfigError when the window is longer than a month.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/zoomrooms/issues
   */
  topZoomRoomIssues(query: ReportWindow, options?: CallOptions): Paginated<TopZoomRoomIssue> {
    return this.paginate(listTopZoomRoomIssues, { query }, options);
  }

  /**
   * Lists the 25 Zoom Rooms that had the most issues.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/issues/zoomrooms
   */
  issuesOfZoomRooms(query: ReportWindow, options?: CallOptions): Paginated<ZoomRoomWithIssues> {
    return this.paginate(listIssuesOfZoomRooms, { query }, options);
  }

  /**
   * Lists the issues of one Zoom Room.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/issues/zoomrooms/{zoomroomId}
   */
  issuesOfZoomRoom(zoomroomId: string, query: PagedWindow, options?: CallOptions): Paginated<ZoomRoomIssue> {
    return this.paginate(listIssuesOfZoomRoom, { path: { zoomroomId }, query }, options);
  }

  /**
   * Lists how many ports of Cloud Room Connectors were in use, hour by hour. Zoom cuts a window that is too long to its
   * last month and says nothing: here it is refused.
   *
   * @throws ZoomConfigError when the window is longer than a month.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/crc
   */
  crc(query: ReportWindow, options?: CallOptions): Paginated<CrcUsage> {
    return this.paginate(listCrcUsage, { query }, options);
  }

  /**
   * Lists how many chat messages each user sent, by kind. RESOURCE_INTENSIVE.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/chat
   */
  chat(query: PagedWindow, options?: CallOptions): Paginated<ChatUsage> {
    return this.paginate(listChatUsage, { query }, options);
  }

  /**
   * Lists what people complained about after meetings, with how many did.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/client/feedback
   */
  clientFeedback(query: ReportWindow, options?: CallOptions): Paginated<ClientFeedback> {
    return this.paginate(listClientFeedback, { query }, options);
  }

  /**
   * Lists who made one of the complaints, and when.
   *
   * @param feedbackId `feedback_id` of a row of {@link Dashboards.clientFeedback}.
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/client/feedback/{feedbackId}
   */
  clientFeedbackDetails(
    feedbackId: string,
    query?: ClientFeedbackDetailsQuery,
    options?: CallOptions,
  ): Paginated<ClientFeedbackDetail> {
    return this.paginate(listClientFeedbackDetails, { path: { feedbackId }, query }, options);
  }

  /**
   * Lists how satisfied people were with meetings, day by day.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/client/satisfaction
   */
  clientSatisfaction(query?: OptionalReportWindow, options?: CallOptions): Paginated<ClientSatisfaction> {
    return this.paginate(listClientSatisfaction, { query }, options);
  }

  /**
   * Lists the versions of the client that are in use, with how many clients have each.
   *
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/client_versions
   */
  clientVersions(options?: CallOptions): Paginated<ClientVersion> {
    return this.paginate(listClientVersions, {}, options);
  }

  /**
   * Reads how many meetings, or participants, had good, fair, poor and bad quality.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/quality
   */
  quality(query: QualityScoresQuery, options?: CallOptions): Promise<QualityScores> {
    return this.call(getQualityScores, { query }, options);
  }

  /**
   * Lists chat messages of each user from before July 2021.
   *
   * @deprecated Use {@link Dashboards.chat}: Zoom's reference no longer holds this operation. Dates are not checked.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards
   */
  im(query: PagedWindow, options?: CallOptions): Paginated<ImUsage> {
    return this.paginate(listImUsage, { query }, options);
  }
}
