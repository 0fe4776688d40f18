import {
  listMeetingReportParticipants,
  listWebinarReportParticipants,
} from '../resources/reports/meeting-endpoints.js';
import type { EndpointBase } from '../types/endpoint.js';
import type { ZoomError } from '../types/errors.js';
import type { HistoryMeeting } from '../types/zoom/report.js';
import type { CourseCount } from './course-count.js';
import type { SyncRun } from './sync-run.js';
import type { UsageGaps } from './usage-gaps.js';
import type { UsageReading } from './usage-reading.js';
import { laterOf } from './use-tally.js';

/** Lists under way at once. Enough to fill the largest HEAVY bucket (40 a second) while an answer takes half a second. */
const PARALLEL = 20;
/** What Zoom refuses for every meeting shows in the first ones; reading on would only cost requests. */
const GIVE_UP_AFTER = 10;

/** What participants are read with, and added to. */
interface JoinedCourse {
  run: SyncRun;
  reading: UsageReading;
  gaps: UsageGaps;
  meetings: CourseCount;
}

/** Reads who took part in these meetings, several at a time. Meetings are asked for only as fast as they are read. */
export async function readJoined(
  past: AsyncGenerator<HistoryMeeting>,
  { run, reading, gaps, meetings }: JoinedCourse,
): Promise<void> {
  const readOne = eachMeeting(run, reading, gaps);
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for await (const meeting of past) {
        await readOne(meeting);
        meetings.add(1);
      }
    }),
  );
}

/** Reads one meeting after the other, until it is clear that Zoom refuses all of a kind. */
function eachMeeting(run: SyncRun, reading: UsageReading, gaps: UsageGaps) {
  const courses = new Map<EndpointBase, { succeeded: boolean; refusals: number; last: ZoomError | null }>();
  return async (meeting: HistoryMeeting): Promise<void> => {
    // Zoom writes no participants up for a meeting of one.
    if ((meeting.participants ?? 2) < 2 || !meeting.meeting_uuid) return;
    const webinar = meeting.type === 'Webinar';
    const operation = webinar ? listWebinarReportParticipants : listMeetingReportParticipants;
    const course = courses.get(operation) ?? { succeeded: false, refusals: 0, last: null };
    courses.set(operation, course);
    if (!course.succeeded && course.refusals >= GIVE_UP_AFTER) {
      gaps.note('joined', course.last, operation);
      return;
    }
    try {
      await readParticipants(run, meeting, meeting.meeting_uuid, reading);
      course.succeeded = true;
    } catch (error) {
      course.last = gaps.note('joined', error, operation);
      course.refusals += 1;
    }
    run.progress('usage', reading.hosts, null);
  };
}

async function readParticipants(
  run: SyncRun,
  meeting: HistoryMeeting,
  uuid: string,
  reading: UsageReading,
): Promise<void> {
  const { reports } = run.zoom;
  const list =
    meeting.type === 'Webinar'
      ? reports.webinarParticipants(uuid, {}, run.call)
      : reports.meetingParticipants(uuid, {}, run.call);
  const host = (meeting.host_email ?? '').toLowerCase();
  /** Whoever left and came back has several rows, and joined one meeting. */
  const joined = new Map<string, string | null>();
  try {
    for await (const row of list) {
      const id = row.participant_user_id || row.id;
      if (!id || row.status === 'in_waiting_room') continue;
      const isHost = host !== '' && (row.user_email?.toLowerCase() === host || reading.isHost(id, host));
      if (!isHost) joined.set(id, laterOf(joined.get(id) ?? null, row.join_time || meeting.start_time));
    }
  } finally {
    // What was read before a failure was read.
    for (const [id, at] of joined) reading.joined.add(id, at);
  }
}
