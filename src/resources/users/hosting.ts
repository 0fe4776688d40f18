import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { MeetingTemplate, UpcomingMeeting, UserMeeting } from '../../types/zoom/meeting.js';
import type { UserRecording } from '../../types/zoom/recording.js';
import type {
  CollaborationDevice,
  MeetingSummaryTemplate,
  PersonalAudioConference,
} from '../../types/zoom/user-hosting.js';
import type { UserWebinar } from '../../types/zoom/webinar.js';
import { Resource } from '../resource.js';
import {
  getPersonalAudioConference,
  listCollaborationDevices,
  listMeetingSummaryTemplates,
  listMeetingTemplates,
  listUpcomingMeetings,
  listUserMeetings,
  listUserRecordings,
  listUserWebinars,
} from './hosting-endpoints.js';

/** Query of {@link Users.listMeetings}. */
export interface ListUserMeetingsQuery {
  /**
   * Which ones: `scheduled` (Zoom's default) past ones that can still be used, live and upcoming ones; `live`;
   * `upcoming` with live ones; `upcoming_meetings` without; `previous_meetings`. The last three reach six months.
   */
  type?: 'scheduled' | 'live' | 'upcoming' | 'upcoming_meetings' | 'previous_meetings' | undefined;
  /** First day, `yyyy-mm-dd`. */
  from?: string | undefined;
  /** Last day, `yyyy-mm-dd`. */
  to?: string | undefined;
  /** Time zone of `from` and `to`, such as `Europe/Berlin`. */
  timezone?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Users.listWebinars}. */
export interface ListUserWebinarsQuery {
  /** `scheduled` (Zoom's default): past ones that can still be used, live, upcoming. `upcoming`: live ones too. */
  type?: 'scheduled' | 'upcoming' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Users.listRecordings}. */
export interface ListUserRecordingsQuery {
  /** First day, `yyyy-mm-dd`, UTC. Zoom's default is today. */
  from?: string | undefined;
  /** Last day, `yyyy-mm-dd`, UTC: at most a month after `from`. */
  to?: string | undefined;
  /** What is in the trash instead. */
  trash?: boolean | undefined;
  /** Whole recordings in the trash (Zoom's default) or single files. */
  trash_type?: 'meeting_recordings' | 'recording_file' | undefined;
  /** Only recordings of this meeting. */
  meeting_id?: number | undefined;
  /** Metadata of recordings by an own Zoom server: `true` or `false` (Zoom's default), as text. */
  mc?: 'true' | 'false' | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** What a user hosts and owns: what to hand over before the user goes. */
export abstract class UserHosting extends Resource {
  /**
   * Lists the meetings that a user scheduled and that can still be used. Not instant meetings. A recurring meeting can
   * have several rows.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 3161 when the user may not host meetings.
   * @see https://developers.zoom.us/docs/api/meetings/#tag/meetings/GET/users/{userId}/meetings
   * @example
   * for await (const meeting of zoom.users.listMeetings('ann@example.com', { type: 'upcoming' })) {
   *   console.log(meeting.topic, meeting.start_time);
   * }
   */
  listMeetings(userId: string, query?: ListUserMeetingsQuery, options?: CallOptions): Paginated<UserMeeting> {
    return this.paginate(listUserMeetings, { path: { userId }, query }, options);
  }

  /**
   * Lists the meetings of the next 24 hours that a user scheduled or is invited to, all in one answer.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/meetings/#tag/meetings/GET/users/{userId}/upcoming_meetings
   */
  listUpcomingMeetings(userId: string, options?: CallOptions): Paginated<UpcomingMeeting> {
    return this.paginate(listUpcomingMeetings, { path: { userId } }, options);
  }

  /**
   * Lists the webinars that a user scheduled, or that were scheduled for them, and that can still be used.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 200 when the user has no Webinar add-on.
   * @see https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/users/{userId}/webinars
   */
  listWebinars(userId: string, query?: ListUserWebinarsQuery, options?: CallOptions): Paginated<UserWebinar> {
    return this.paginate(listUserWebinars, { path: { userId }, query }, options);
  }

  /**
   * Lists a user's cloud recordings: of today only, unless the query says more. One month at most; the files are inside.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/GET/users/{userId}/recordings
   * @example
   * for await (const recording of zoom.users.listRecordings('ann@example.com', { from: '2025-05-01', to: '2025-05-31' })) {
   *   console.log(recording.topic, recording.total_size);
   * }
   */
  listRecordings(userId: string, query?: ListUserRecordingsQuery, options?: CallOptions): Paginated<UserRecording> {
    return this.paginate(listUserRecordings, { path: { userId }, query }, options);
  }

  /**
   * Lists the templates that a user's meetings can be made from, all in one answer.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 3161 when the user may not host meetings.
   * @see https://developers.zoom.us/docs/api/meetings/#tag/meetings/GET/users/{userId}/meeting_templates
   */
  listMeetingTemplates(userId: string, options?: CallOptions): Paginated<MeetingTemplate> {
    return this.paginate(listMeetingTemplates, { path: { userId } }, options);
  }

  /**
   * Lists the templates for meeting summaries by AI Companion. Zoom answers with a bare list, so it comes as an array.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/meeting_summary_templates
   */
  listMeetingSummaryTemplates(userId: string, options?: CallOptions): Promise<MeetingSummaryTemplate[]> {
    return this.call(listMeetingSummaryTemplates, { path: { userId } }, options);
  }

  /**
   * Reads a user's personal audio conference, which Zoom calls PAC: numbers and codes that people join by phone.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 2024 when the user has none.
   * @see https://developers.zoom.us/docs/api/meetings/#tag/pac/GET/users/{userId}/pac
   */
  getPersonalAudioConference(userId: string, options?: CallOptions): Promise<PersonalAudioConference> {
    return this.call(getPersonalAudioConference, { path: { userId } }, options);
  }

  /**
   * Lists the devices of a user's personal Zoom Room, all in one answer.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/collaboration_devices
   */
  listCollaborationDevices(userId: string, options?: CallOptions): Paginated<CollaborationDevice> {
    return this.paginate(listCollaborationDevices, { path: { userId } }, options);
  }
}
