import { exactJson } from '../../types/exact-json.js';
import type { AccountState } from '../account/account-state.js';
import type { FakeMeeting, FakePerson } from '../account/fake-person.js';
import { jsonAnswer } from '../answer.js';
import { isoSeconds } from '../iso-seconds.js';
import { writePage } from '../paging.js';
import { pathParam } from '../path-param.js';
import { mixSeed, textSeed } from '../random.js';
import type { Handler } from '../world.js';
import { findPerson } from './find-person.js';
import { refuse } from './refuse.js';
import { readWindow } from './report-window.js';
import { topicOf } from './reports.js';

const DAY_MS = 86_400_000;
const PAGE_KEYS = ['page_count', 'page_number', 'page_size', 'total_records'] as const;

/** `GET /users/{userId}/upcoming_meetings`: those that start within the next 24 hours. */
export const listUpcomingMeetings: Handler = (world, call) => {
  const { account, clock } = world;
  const name = pathParam(call, 'userId');
  if (name !== 'me' && account.find(name) === null) refuse(404, 3001, `User does not exist: ${name}.`);
  const person = findPerson(world, call);
  const nowMs = clock.now();
  const meetings = person.meetings
    .filter(({ startAt }) => Date.parse(startAt) > nowMs && Date.parse(startAt) <= nowMs + DAY_MS)
    .map((meeting) => {
      const { uuid: _uuid, host_id: _host, agenda: _agenda, ...row } = hostedRow(person, meeting);
      return { ...row, use_pmi: false, is_host: true, is_all_day: false };
    });
  return jsonAnswer(exactJson({ total_records: meetings.length, meetings }));
};

/** `GET /users/{userId}/meetings`. Without a `type`: those that are not over. */
export const listMeetings: Handler = (world, call) => {
  const person = findPerson(world, call);
  const type = call.query.get('type') ?? 'scheduled';
  const nowMs = world.clock.now();
  const meetings = person.meetings.filter(({ kind, instant, startAt, minutes }) => {
    const startMs = Date.parse(startAt);
    const endMs = startMs + minutes * 60_000;
    if (kind !== 'meeting' || instant) return false;
    if (type === 'live') return startMs <= nowMs && nowMs < endMs;
    if (type === 'previous_meetings') return endMs <= nowMs && isInside(startAt, call.query);
    return type === 'scheduled' ? endMs > nowMs : startMs > nowMs;
  });
  return writePage(call.page, world.tokens, {
    items: 'meetings',
    total: meetings.length,
    keys: PAGE_KEYS,
    rows: (start, end) => meetings.slice(start, end).map((meeting) => exactJson(hostedRow(person, meeting))),
  });
};

/** `GET /users/{userId}/webinars`: those that are not over. */
export const listWebinars: Handler = (world, call) => {
  const person = findPerson(world, call);
  const nowMs = world.clock.now();
  if (person.webinarCapacity === null) refuse(400, 200, 'The user has no webinar plan.');
  const webinars = person.meetings.filter(
    ({ kind, startAt, minutes }) => kind === 'webinar' && Date.parse(startAt) + minutes * 60_000 > nowMs,
  );
  return writePage(call.page, world.tokens, {
    items: 'webinars',
    total: webinars.length,
    keys: PAGE_KEYS,
    rows: (start, end) =>
      webinars.slice(start, end).map((webinar) => exactJson({ ...hostedRow(person, webinar), type: 5 })),
  });
};

/** `GET /users/{userId}/recordings`: of the person's own meetings, and of those who handed theirs over. */
export const listRecordings: Handler = (world, call) => {
  const { account, clock } = world;
  const person = findPerson(world, call);
  const nowMs = clock.now();
  const today = isoSeconds(nowMs).slice(0, 10);
  const from = call.query.get('from') ?? today;
  const to = call.query.get('to') ?? today;
  const window = readWindow(new Map(Object.entries({ from, to })), nowMs);
  const wanted = call.query.get('meeting_id');
  const inTrash = call.query.get('trash') === 'true';
  const recorded = (inTrash ? [] : recordedBy(account, person)).filter(({ meeting: { id, startAt, minutes } }) => {
    const startMs = Date.parse(startAt);
    const isOver = startMs + minutes * 60_000 <= nowMs;
    return (
      isOver && startMs >= window.startMs && startMs < window.endMs && (wanted === undefined || `${id}` === wanted)
    );
  });
  return writePage(call.page, world.tokens, {
    items: 'meetings',
    total: recorded.length,
    meta: { from, to },
    keys: ['page_count', 'page_size', 'total_records'],
    rows: (start, end) =>
      recorded.slice(start, end).map(({ host, meeting }) => exactJson(recordingRow(account, person, host, meeting))),
  });
};

interface Recorded {
  host: FakePerson;
  meeting: FakeMeeting;
}

function recordedBy(account: AccountState, person: FakePerson): Recorded[] {
  const taken = account.removals.flatMap(({ person: gone, transfer }) =>
    transfer?.toId === person.id && transfer.what.includes('recording') ? recordedBy(account, gone) : [],
  );
  const own = person.meetings.filter(isRecorded).map((meeting) => ({ host: person, meeting }));
  return [...own, ...taken];
}

/** Whether a meeting is recorded: the same meetings of which the dashboards say so. */
export function isRecorded(meeting: FakeMeeting): boolean {
  return (mixSeed(textSeed(meeting.uuid), 6) & 192) === 0;
}

function isInside(startAt: string, query: ReadonlyMap<string, string>): boolean {
  const day = startAt.slice(0, 10);
  return day >= (query.get('from') ?? '') && day <= (query.get('to') ?? '9');
}

function hostedRow(host: FakePerson, meeting: FakeMeeting): Record<string, unknown> {
  return {
    uuid: meeting.uuid,
    id: meeting.id,
    host_id: host.id,
    topic: topicOf({ host, meeting }),
    type: 2,
    start_time: meeting.startAt,
    duration: meeting.minutes,
    timezone: host.timezone,
    created_at: isoSeconds(Date.parse(meeting.startAt) - DAY_MS),
    join_url: `https://us02web.zoom.us/j/${meeting.id}`,
    agenda: '',
  };
}

function recordingRow(
  account: AccountState,
  owner: FakePerson,
  host: FakePerson,
  meeting: FakeMeeting,
): Record<string, unknown> {
  const startMs = Date.parse(meeting.startAt);
  const size = meeting.minutes * 4_000_000;
  const file = {
    id: `${textSeed(meeting.uuid)}`,
    meeting_id: meeting.uuid,
    recording_start: isoSeconds(startMs),
    recording_end: isoSeconds(startMs + meeting.minutes * 60_000),
    recording_type: 'shared_screen_with_speaker_view',
    file_type: 'MP4',
    file_extension: 'MP4',
    file_size: size,
    status: 'completed',
  };
  return {
    uuid: meeting.uuid,
    id: meeting.id,
    account_id: account.id,
    host_id: owner.id,
    topic: topicOf({ host, meeting }),
    type: meeting.kind === 'webinar' ? '5' : '2',
    start_time: meeting.startAt,
    duration: meeting.minutes,
    total_size: size,
    recording_count: 1,
    recording_files: [file],
  };
}
