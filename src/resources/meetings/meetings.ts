import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { PastParticipant } from '../../types/zoom/meeting.js';
import { Resource } from '../resource.js';
import { listPastParticipants } from './endpoints.js';

/** Query of {@link Meetings.listPastParticipants}. */
export interface ListPastParticipantsQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Meetings that are over. What a user has scheduled is at `zoom.users.listMeetings`. */
export class Meetings extends Resource {
  /**
   * Lists who was in a meeting that is over, one row for each stay. Empty when nobody but the host was there.
   * Needs a paid plan.
   *
   * @param meetingId The meeting's number, for its latest occurrence, or the UUID of one occurrence as Zoom wrote it.
   * A UUID with slashes is encoded as Zoom wants it.
   * @throws ZoomApiError 404 with code 3001 when the meeting is not over or not known, code 12702 after a year.
   * @see https://developers.zoom.us/docs/api/meetings/#tag/meetings/GET/past_meetings/{meetingId}/participants
   */
  listPastParticipants(
    meetingId: string | number,
    query?: ListPastParticipantsQuery,
    options?: CallOptions,
  ): Paginated<PastParticipant> {
    return this.paginate(listPastParticipants, { path: { meetingId }, query }, options);
  }
}
