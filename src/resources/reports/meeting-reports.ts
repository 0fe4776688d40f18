import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type {
  MeetingSurveyReport,
  PollReport,
  QaReport,
  WebinarSurveyReport,
} from '../../types/zoom/report-answers.js';
import type { MeetingReport, ReportParticipant } from '../../types/zoom/report-meeting.js';
import { Resource } from '../resource.js';
import {
  getMeetingPolls,
  getMeetingQa,
  getMeetingReport,
  getMeetingSurvey,
  getWebinarPolls,
  getWebinarQa,
  getWebinarReport,
  getWebinarSurvey,
  listMeetingReportParticipants,
  listWebinarReportParticipants,
} from './meeting-endpoints.js';
import type { ReportParticipantsQuery } from './queries.js';

/** Reports on one meeting or webinar that is over: the part of {@link Reports} that goes by its id. */
export abstract class MeetingReports extends Resource {
  /**
   * Reads the report on a past meeting.
   *
   * @param meetingId Id or UUID, as Zoom wrote it: a UUID with slashes is encoded as Zoom wants it. An id of a series
   *   means its latest meeting.
   * @throws ZoomApiError 404 with code 3001 when there is no such meeting, or it is not over; 400 with code 12702 when
   *   it was more than a year ago.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/meetings/{meetingId}
   */
  meeting(meetingId: string | number, options?: CallOptions): Promise<MeetingReport> {
    return this.call(getMeetingReport, { path: { meetingId } }, options);
  }

  /**
   * Lists who was in a past meeting of two people or more. Who leaves and comes back has several rows. Zoom takes a
   * while to write them up after a large meeting: until then durations are 0.
   *
   * @param meetingId Id or UUID; an id of a series means its latest meeting.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingReports.meeting}.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/meetings/{meetingId}/participants
   */
  meetingParticipants(
    meetingId: string | number,
    query?: ReportParticipantsQuery,
    options?: CallOptions,
  ): Paginated<ReportParticipant> {
    return this.paginate(listMeetingReportParticipants, { path: { meetingId }, query }, options);
  }

  /**
   * Reads the answers to the polls of a past meeting.
   *
   * @param meetingId Id or UUID; an id of a series means its latest meeting.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingReports.meeting}.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/meetings/{meetingId}/polls
   */
  meetingPolls(meetingId: string | number, options?: CallOptions): Promise<PollReport> {
    return this.call(getMeetingPolls, { path: { meetingId } }, options);
  }

  /**
   * Reads the questions and answers of a past meeting.
   *
   * @param meetingId Id or UUID; an id of a series means its latest meeting.
   * @throws ZoomApiError 404 with code 3001 when there is no such meeting, or it is not over.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/meetings/{meetingId}/qa
   */
  meetingQa(meetingId: string | number, options?: CallOptions): Promise<QaReport> {
    return this.call(getMeetingQa, { path: { meetingId } }, options);
  }

  /**
   * Reads the answers to the survey of a past meeting.
   *
   * @param meetingId Id or UUID; an id of a series means its latest meeting.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingReports.meeting}.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/meetings/{meetingId}/survey
   */
  meetingSurvey(meetingId: string | number, options?: CallOptions): Promise<MeetingSurveyReport> {
    return this.call(getMeetingSurvey, { path: { meetingId } }, options);
  }

  /**
   * Reads the report on a past webinar.
   *
   * @param webinarId Id or UUID, as Zoom wrote it; an id of a series means its latest webinar.
   * @throws ZoomApiError 404 with code 3001 when there is no such webinar, or it is not over; 400 with code 12702 when
   *   it was more than a year ago.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/webinars/{webinarId}
   */
  webinar(webinarId: string | number, options?: CallOptions): Promise<MeetingReport> {
    return this.call(getWebinarReport, { path: { webinarId } }, options);
  }

  /**
   * Lists who was in a past webinar of the last six months. Who leaves and comes back has several rows.
   *
   * @param webinarId Id or UUID; an id of a series means its latest webinar.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingReports.webinar}.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/webinars/{webinarId}/participants
   */
  webinarParticipants(
    webinarId: string | number,
    query?: ReportParticipantsQuery,
    options?: CallOptions,
  ): Paginated<ReportParticipant> {
    return this.paginate(listWebinarReportParticipants, { path: { webinarId }, query }, options);
  }

  /**
   * Reads the answers to the polls of a past webinar.
   *
   * @param webinarId Id or UUID; an id of a series means its latest webinar.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingReports.webinar}.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/webinars/{webinarId}/polls
   */
  webinarPolls(webinarId: string | number, options?: CallOptions): Promise<PollReport> {
    return this.call(getWebinarPolls, { path: { webinarId } }, options);
  }

  /**
   * Reads the questions and answers of a past webinar.
   *
   * @param webinarId Id or UUID; an id of a series means its latest webinar.
   * @throws ZoomApiError 404 with code 3001 when there is no such webinar, or it is not over.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/webinars/{webinarId}/qa
   */
  webinarQa(webinarId: string | number, options?: CallOptions): Promise<QaReport> {
    return this.call(getWebinarQa, { path: { webinarId } }, options);
  }

  /**
   * Reads the answers to the survey of a past webinar.
   *
   * @param webinarId Id or UUID; an id of a series means its latest webinar.
   * @throws ZoomApiError 404 with code 3001, 400 with code 12702 as in {@link MeetingReports.webinar}.
   * @see https://developers.zoom.us/docs/api/reports/#tag/reports/GET/report/webinars/{webinarId}/survey
   */
  webinarSurvey(webinarId: string | number, options?: CallOptions): Promise<WebinarSurveyReport> {
    return this.call(getWebinarSurvey, { path: { webinarId } }, options);
  }
}
