import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { DashboardMeeting, DashboardMeetingDetails, DashboardWebinar } from '../../types/zoom/dashboard.js';
import type {
  DashboardParticipant,
  ParticipantFeedback,
  ParticipantSharing,
} from '../../types/zoom/dashboard-participant.js';
import type { ParticipantQos } from '../../types/zoom/dashboard-qos.js';
import { Resource } from '../resource.js';
import {
  getDashboardMeeting,
  getDashboardWebinar,
  getMeetingParticipantQos,
  getWebinarParticipantQos,
  listDashboardMeetingParticipants,
  listDashboardMeetings,
  listDashboardWebinarParticipants,
  listDashboardWebinars,
  listMeetingParticipantsQos,
  listMeetingParticipantsSatisfaction,
  listMeetingParticipantsSharing,
  listWebinarParticipantsQos,
  listWebinarParticipantsSatisfaction,
  listWebinarParticipantsSharing,
} from './meeting-endpoints.js';
import type {
  DashboardMeetingQuery,
  DashboardMeetingsQuery,
  DashboardWebinarsQuery,
  LiveOrPastQuery,
  MeetingParticipantsQuery,
  ParticipantsQosQuery,
  ParticipantsSatisfactionQuery,
  ParticipantsSharingQuery,
  WebinarParticipantsQuery,
} from './queries.js';

/** Dashboards of meetings and webinars: a part of {@link Dashboards}. */
export abstract class MeetingDashboards extends Resource {
  /**
   * Lists live or past meetings with their quality: live ones unless you say `type: 'past'`. RESOURCE_INTENSIVE.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @throws ZoomApiError 400 with code 400 when the plan has no dashboards, with code 12700 when the account cannot
   *   search by `end_time`.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings
   * @example
   * const june = { from: '2026-06-01', to: '2026-06-30' };
   * for await (const meeting of zoom.dashboards.meetings({ ...june, type: 'past' })) {
   *   console.log(meeting.email, meeting.user_type, meeting.audio_quality);
   * }
   */
  meetings(query: DashboardMeetingsQuery, options?: CallOptions): Paginated<DashboardMeeting> {
    return this.paginate(listDashboardMeetings, { query }, options);
  }

  /**
   * Reads a live meeting, or a past one with `type: 'past'`.
   *
   * @param meetingId Id or UUID, as Zoom wrote it: a UUID with slashes is encoded as Zoom wants it. An id of a series
   *   means its latest meeting.
   * @throws ZoomApiError 404 with code 3001 when there is no such meeting; 400 with code 12702 when it was more than a
   *   year ago.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}
   */
  meeting(
    meetingId: string | number,
    query?: DashboardMeetingQuery,
    options?: CallOptions,
  ): Promise<DashboardMeetingDetails> {
    return this.call(getDashboardMeeting, { path: { meetingId }, query }, options);
  }

  /**
   * Lists who is or was in a meeting, with their devices. Who leaves and comes back has several rows. Much is empty for
   * people of other accounts.
   *
   * @param meetingId Id or UUID; an id of a series means its latest meeting.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingDashboards.meeting}.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants
   */
  meetingParticipants(
    meetingId: string | number,
    query?: MeetingParticipantsQuery,
    options?: CallOptions,
  ): Paginated<DashboardParticipant> {
    return this.paginate(listDashboardMeetingParticipants, { path: { meetingId }, query }, options);
  }

  /**
   * Lists the quality of service of all participants, ten a request: a meeting of 500 people takes 50 HEAVY requests.
   *
   * @param meetingId Id or UUID; an id of a series means its latest meeting.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingDashboards.meeting}.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants/qos
   */
  meetingParticipantsQos(
    meetingId: string | number,
    query?: ParticipantsQosQuery,
    options?: CallOptions,
  ): Paginated<ParticipantQos> {
    return this.paginate(listMeetingParticipantsQos, { path: { meetingId }, query }, options);
  }

  /**
   * Reads the quality of service of one participant. Nothing is measured while nothing is sent or received.
   *
   * @param meetingId Id or UUID; an id of a series means its latest meeting.
   * @param participantId `user_id` of a row of {@link MeetingDashboards.meetingParticipants}.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingDashboards.meeting}.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants/{participantId}/qos
   */
  meetingParticipantQos(
    meetingId: string | number,
    participantId: string | number,
    query?: LiveOrPastQuery,
    options?: CallOptions,
  ): Promise<ParticipantQos> {
    return this.call(getMeetingParticipantQos, { path: { meetingId, participantId }, query }, options);
  }

  /**
   * Lists what participants said of a meeting when it was over. They must have the survey switched on.
   *
   * @param meetingId Id or UUID; an id of a series means its latest meeting.
   * @throws ZoomApiError 400 with code 200 when the plan has no dashboards, 404 with code 3001 when there is no such
   *   meeting.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants/satisfaction
   */
  meetingParticipantsSatisfaction(
    meetingId: string | number,
    query?: ParticipantsSatisfactionQuery,
    options?: CallOptions,
  ): Paginated<ParticipantFeedback> {
    return this.paginate(listMeetingParticipantsSatisfaction, { path: { meetingId }, query }, options);
  }

  /**
   * Lists what participants shared and recorded, and when.
   *
   * @param meetingId Id or UUID; an id of a series means its latest meeting.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingDashboards.meeting}.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants/sharing
   */
  meetingParticipantsSharing(
    meetingId: string | number,
    query?: ParticipantsSharingQuery,
    options?: CallOptions,
  ): Paginated<ParticipantSharing> {
    return this.paginate(listMeetingParticipantsSharing, { path: { meetingId }, query }, options);
  }

  /**
   * Lists live or past webinars with their quality: live ones unless you say `type: 'past'`. RESOURCE_INTENSIVE. The
   * account needs a webinar add-on.
   *
   * @throws ZoomConfigError when the window is longer than a month or older than six.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars
   */
  webinars(query: DashboardWebinarsQuery, options?: CallOptions): Paginated<DashboardWebinar> {
    return this.paginate(listDashboardWebinars, { query }, options);
  }

  /**
   * Reads a live webinar, or a past one with `type: 'past'`.
   *
   * @param webinarId Id or UUID, as Zoom wrote it: a UUID with slashes is encoded as Zoom wants it. An id of a series
   *   means its latest webinar.
   * @throws ZoomApiError 404 with code 3001 when there is no such webinar; 400 with code 12702 when it was more than a
   *   year ago.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}
   */
  webinar(webinarId: string | number, query?: LiveOrPastQuery, options?: CallOptions): Promise<DashboardWebinar> {
    return this.call(getDashboardWebinar, { path: { webinarId }, query }, options);
  }

  /**
   * Lists who is or was in a webinar, with their devices. Who leaves and comes back has several rows. Much is empty for
   * people of other accounts.
   *
   * @param webinarId Id or UUID; an id of a series means its latest webinar.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingDashboards.webinar}.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants
   */
  webinarParticipants(
    webinarId: string | number,
    query?: WebinarParticipantsQuery,
    options?: CallOptions,
  ): Paginated<DashboardParticipant> {
    return this.paginate(listDashboardWebinarParticipants, { path: { webinarId }, query }, options);
  }

  /**
   * Lists the quality of service of all participants, ten a request: a webinar of 500 people takes 50 HEAVY requests.
   *
   * @param webinarId Id or UUID; an id of a series means its latest webinar.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingDashboards.webinar}.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants/qos
   */
  webinarParticipantsQos(
    webinarId: string | number,
    query?: ParticipantsQosQuery,
    options?: CallOptions,
  ): Paginated<ParticipantQos> {
    return this.paginate(listWebinarParticipantsQos, { path: { webinarId }, query }, options);
  }

  /**
   * Reads the quality of service of one participant. Nothing is measured while nothing is sent or received.
   *
   * @param webinarId Id or UUID; an id of a series means its latest webinar.
   * @param participantId `user_id` of a row of {@link MeetingDashboards.webinarParticipants}.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingDashboards.webinar}.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants/{participantId}/qos
   */
  webinarParticipantQos(
    webinarId: string | number,
    participantId: string | number,
    query?: LiveOrPastQuery,
    options?: CallOptions,
  ): Promise<ParticipantQos> {
    return this.call(getWebinarParticipantQos, { path: { webinarId, participantId }, query }, options);
  }

  /**
   * Lists what participants said of a webinar when it was over. They must have the survey switched on.
   *
   * @param webinarId Id or UUID; an id of a series means its latest webinar.
   * @throws ZoomApiError 400 with code 200 when the plan has no dashboards, 404 with code 3001 when there is no such
   *   webinar.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants/satisfaction
   */
  webinarParticipantsSatisfaction(
    webinarId: string | number,
    query?: ParticipantsSatisfactionQuery,
    options?: CallOptions,
  ): Paginated<ParticipantFeedback> {
    return this.paginate(listWebinarParticipantsSatisfaction, { path: { webinarId }, query }, options);
  }

  /**
   * Lists what participants shared and recorded, and when.
   *
   * @param webinarId Id or UUID; an id of a series means its latest webinar.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingDashboards.webinar}.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants/sharing
   */
  webinarParticipantsSharing(
    webinarId: string | number,
    query?: ParticipantsSharingQuery,
    options?: CallOptions,
  ): Paginated<ParticipantSharing> {
    return this.paginate(listWebinarParticipantsSharing, { path: { webinarId }, query }, options);
  }
}
