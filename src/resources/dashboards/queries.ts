import type { OptionalReportWindow, ReportWindow } from '../reports/queries.js';

/** A window of at most one month within the last six. The client checks it before it sends. */
export interface DashboardWindow {
  /** First day, `yyyy-mm-dd`, or an instant, `yyyy-mm-dd hh:mm:ss`. */
  from: string;
  /** Last day, `yyyy-mm-dd`, or an instant, `yyyy-mm-dd hh:mm:ss`. */
  to: string;
}

/** Query of {@link Dashboards.meetings}. */
export interface DashboardMeetingsQuery extends DashboardWindow {
  /** `live` (Zoom's default), `past`, or `pastOne`: past ones that one person attended. */
  type?: 'live' | 'past' | 'pastOne' | undefined;
  /** Only meetings whose host is in this group. */
  group_id?: string | undefined;
  /** Also meetings that members of the group attended. */
  group_include_participant?: boolean | undefined;
  include_fields?: 'tracking_fields' | undefined;
  /** Which instant must lie in the window, for `past`. Zoom's default: `start_time`. */
  query_date_type?: 'start_time' | 'end_time' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.webinars}. */
export interface DashboardWebinarsQuery extends DashboardWindow {
  /** Zoom's default: `live`. */
  type?: 'live' | 'past' | undefined;
  /** Only webinars whose host is in this group. */
  group_id?: string | undefined;
  /** Also webinars that members of the group attended. */
  group_include_participant?: boolean | undefined;
  /** Which instant must lie in the window, for `past`. Zoom's default: `start_time`. */
  query_date_type?: 'start_time' | 'end_time' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.meeting}. */
export interface DashboardMeetingQuery {
  /** `live` (Zoom's default), `past`, or `pastOne`: a past one that one person attended. */
  type?: 'live' | 'past' | 'pastOne' | undefined;
}

/** Query of {@link Dashboards.meetingParticipants}. */
export interface MeetingParticipantsQuery extends DashboardMeetingQuery {
  /** Also the id of the registrant. Past meetings only. */
  include_fields?: 'registrant_id' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.meetingParticipantsSatisfaction} and of the same for webinars. */
export interface ParticipantsSatisfactionQuery extends DashboardMeetingQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.webinar}, and of one participant's quality. */
export interface LiveOrPastQuery {
  /** Zoom's default: `live`. */
  type?: 'live' | 'past' | undefined;
}

/** Query of {@link Dashboards.webinarParticipants}. */
export interface WebinarParticipantsQuery extends LiveOrPastQuery {
  /** Also the id of the registrant. */
  include_fields?: 'registrant_id' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.meetingParticipantsQos} and of the same for webinars. */
export interface ParticipantsQosQuery extends LiveOrPastQuery {
  /** Rows per request, 1 to 10. Default: 10. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.meetingParticipantsSharing} and of the same for webinars. */
export interface ParticipantsSharingQuery extends LiveOrPastQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.zoomRooms}. */
export interface DashboardZoomRoomsQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.zoomRoom}. */
export interface DashboardZoomRoomQuery extends ReportWindow {
  /** Past meetings in the answer, 1 to 300. Zoom's default: 30. */
  page_size?: number | undefined;
  /** `past_meetings.next_page_token` of the answer before: asks for the past meetings that follow. */
  next_page_token?: string | undefined;
}

/** Query of {@link Dashboards.issuesOfZoomRoom}, {@link Dashboards.chat} and {@link Dashboards.im}. */
export interface PagedWindow extends ReportWindow {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.clientFeedbackDetails}. */
export interface ClientFeedbackDetailsQuery extends OptionalReportWindow {
  /** Rows per request. Zoom names no maximum; other lists take 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Dashboards.quality}. */
export interface QualityScoresQuery extends ReportWindow {
  /** What is counted: meetings (Zoom's default), or their participants. */
  type?: 'meeting' | 'participants' | undefined;
}
