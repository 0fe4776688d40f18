import { exactJson } from '../../types/exact-json.js';
import type { FakePerson } from '../account/fake-person.js';
import { errorAnswer, Refusal } from '../answer.js';
import { isoSeconds } from '../iso-seconds.js';
import { writePage } from '../paging.js';
import { mixSeed, textSeed } from '../random.js';
import type { Handler } from '../world.js';
import type { HostedMeeting } from './hosted-meetings.js';
import { readGroups, readWindow } from './report-window.js';
import { topicOf } from './reports.js';
import { optionalText } from './user-row.js';

/** `GET /metrics/meetings`: meetings that go on (the default), or that are over. Webinars are not part of it. */
export const listDashboardMeetings: Handler = (world, call) => {
  if (!world.products.dashboards) {
    throw new Refusal(errorAnswer(400, 400, 'Dashboards need a Business plan or higher.'));
  }
  const { query } = call;
  const type = query.get('type') ?? 'live';
  const nowMs = world.clock.now();
  const key = type === 'live' ? `${call.page.query}${nowMs}` : call.page.query;
  const filter = {
    window: readWindow(query, nowMs),
    dateType: query.get('query_date_type') === 'end_time' ? ('end_time' as const) : ('start_time' as const),
    state: type === 'live' ? ('live' as const) : ('past' as const),
    groupIds: readGroups(query),
    nowMs,
  };
  const meetings = world.hosted.list(
    key,
    filter,
    ({ meeting }) =>
      meeting.kind === 'meeting' && (type === 'live' || (meeting.participants === 1) === (type === 'pastOne')),
  );
  return writePage(call.page, world.tokens, {
    items: 'meetings',
    total: meetings.length,
    meta: { from: query.get('from'), to: query.get('to') },
    keys: ['page_count', 'page_size', 'total_records'],
    rows: (start, end) => meetings.slice(start, end).map((found) => exactJson(row(found, type === 'live'))),
  });
};

const USER_TYPES: Readonly<Record<FakePerson['type'], string>> = {
  1: 'Basic',
  2: 'Licensed',
  3: 'On-prem',
  4: 'Unassigned',
  99: 'None',
};

function row(found: HostedMeeting, live: boolean): Record<string, unknown> {
  const { host, meeting, startMs } = found;
  const bits = mixSeed(textSeed(meeting.uuid), 6);
  return {
    uuid: meeting.uuid,
    id: meeting.id,
    topic: topicOf(found),
    host: `${host.firstName} ${host.lastName}`.trim(),
    email: host.email,
    user_type: USER_TYPES[host.type],
    dept: optionalText(host, 1, host.department),
    start_time: isoSeconds(startMs),
    end_time: live ? '' : isoSeconds(startMs + meeting.minutes * 60_000),
    duration: live ? '' : clockText(meeting.minutes),
    participants: meeting.participants,
    has_pstn: (bits & 7) === 0,
    has_voip: true,
    has_3rd_party_audio: false,
    has_video: (bits & 24) !== 0,
    has_screen_share: (bits & 32) === 0,
    has_recording: (bits & 192) === 0,
    has_sip: false,
    audio_quality: (bits & 768) === 0 ? 'fair' : 'good',
    video_quality: 'good',
    screen_share_quality: 'good',
  };
}

/** `hh:mm:ss`, or `mm:ss` below an hour. */
function clockText(minutes: number): string {
  const two = (value: number) => `${value}`.padStart(2, '0');
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${two(minutes)}:00` : `${two(hours)}:${two(minutes % 60)}:00`;
}
