import { exactJson } from '../../types/exact-json.js';
import type { AccountState } from '../account/account-state.js';
import type { FakePerson } from '../account/fake-person.js';
import { isoSeconds } from '../iso-seconds.js';
import { writePage } from '../paging.js';
import { mixSeed, textSeed } from '../random.js';
import type { Call, Handler, World } from '../world.js';
import { type HostedMeeting, type HostTotals, isMember, type MeetingFilter } from './hosted-meetings.js';
import { readGroups, readWindow } from './report-window.js';
import { optionalText } from './user-row.js';

/** `GET /report/users`: who hosted in the window, or which active people did not. */
export const listHosts: Handler = (world, call) => {
  const { account } = world;
  const filter = filterOf(world, call, 'start_time');
  const totals = world.hosted.totals(call.page.query, filter);
  const rows = call.query.get('type') === 'inactive' ? withoutMeetings(account, totals, filter.groupIds) : totals;
  return writePage(call.page, world.tokens, {
    items: 'users',
    total: rows.length,
    meta: {
      from: call.query.get('from'),
      to: call.query.get('to'),
      total_meetings: sum(rows, 'meetings'),
      total_participants: sum(rows, 'participants'),
      total_meeting_minutes: sum(rows, 'minutes'),
    },
    keys: ['page_count', 'page_number', 'page_size', 'total_records'],
    rows: (start, end) => rows.slice(start, end).map((row) => hostRow(account.people.person(row.position), row)),
  });
};

/** `GET /report/history_meetings`: meetings of the whole account that are over. */
export const listHistoryMeetings: Handler = (world, call) => {
  const dateType = call.query.get('date_type') === 'end_time' ? 'end_time' : 'start_time';
  const kind = call.query.get('meeting_type') ?? 'all';
  const search = call.query.get('search_key')?.toLowerCase() ?? null;
  const features = call.query.get('meeting_feature')?.split(',') ?? null;
  const report = call.query.get('report_type') ?? 'all';
  const meetings = world.hosted.list(
    call.page.query,
    filterOf(world, call, dateType),
    (found) =>
      (kind === 'all' || found.meeting.kind === kind) &&
      (search === null || topicOf(found).toLowerCase().includes(search) || `${found.meeting.id}` === search) &&
      (features === null || features.some((feature) => featuresOf(found)[feature] === true)) &&
      (report === 'all' || featuresOf(found)[report] === true),
  );
  return writePage(call.page, world.tokens, {
    items: 'history_meetings',
    total: meetings.length,
    keys: ['page_size'],
    rows: (start, end) => meetings.slice(start, end).map((found) => exactJson(historyRow(world.account, found))),
  });
};

function filterOf(world: World, call: Call, dateType: MeetingFilter['dateType']): MeetingFilter {
  const nowMs = world.clock.now();
  return { window: readWindow(call.query, nowMs), dateType, state: 'past', groupIds: readGroups(call.query), nowMs };
}

/** Deactivated and pending people cannot host: they do not count as inactive hosts. */
function withoutMeetings(
  account: AccountState,
  totals: readonly HostTotals[],
  groupIds: MeetingFilter['groupIds'],
): HostTotals[] {
  const hosts = new Set(totals.map((row) => row.position));
  return account.people
    .withStatus('active')
    .filter((position) => !hosts.has(position))
    .filter((position) => groupIds === null || isMember(account.people.person(position), groupIds))
    .map((position) => ({ position, meetings: 0, participants: 0, minutes: 0 }));
}

function sum(rows: readonly HostTotals[], field: 'meetings' | 'participants' | 'minutes'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}

function hostRow(person: FakePerson, row: HostTotals): string {
  const { id, email, type } = person;
  const { meetings, participants, minutes } = row;
  const name = `${person.firstName} ${person.lastName}`.trim();
  const dept = optionalText(person, 1, person.department);
  return exactJson({ id, email, user_name: name, type, dept, meetings, participants, meeting_minutes: minutes });
}

/** What a meeting is called. */
export function topicOf({ host, meeting }: Pick<HostedMeeting, 'host' | 'meeting'>): string {
  return meeting.kind === 'webinar'
    ? `Webinar of ${host.department ?? 'the company'}`
    : `${host.firstName}'s Zoom Meeting`;
}

function featuresOf({ meeting }: HostedMeeting): Record<string, boolean> {
  const bits = mixSeed(textSeed(meeting.uuid), 5);
  return {
    screen_sharing: (bits & 1) === 0,
    video_on: (bits & 6) !== 0,
    in_meeting_chat: (bits & 8) === 0,
    poll: (bits & 48) === 48,
    reaction: (bits & 64) === 0,
    record_to_cloud: (bits & 384) === 384,
    telephone_usage: (bits & 512) === 512,
  };
}

function historyRow(account: AccountState, found: HostedMeeting): Record<string, unknown> {
  const { host, meeting, startMs } = found;
  return {
    meeting_uuid: meeting.uuid,
    meeting_id: meeting.id,
    type: meeting.kind === 'webinar' ? 'Webinar' : 'Meeting',
    host_display_name: `${host.firstName} ${host.lastName}`.trim(),
    host_email: host.email,
    start_time: isoSeconds(startMs),
    end_time: isoSeconds(startMs + meeting.minutes * 60_000),
    create_time: isoSeconds(startMs - 86_400_000),
    topic: topicOf(found),
    participants: meeting.participants,
    duration: meeting.minutes,
    total_participant_minutes: meeting.participants * meeting.minutes,
    department: optionalText(host, 1, host.department),
    group: account.groups.filter((group) => host.groupIds.includes(group.id)).map((group) => group.name),
    source: 'Zoom',
    unique_viewers: meeting.kind === 'webinar' ? meeting.participants : 0,
    max_concurrent_views: meeting.kind === 'webinar' ? meeting.participants : 0,
    feature_used: featuresOf(found),
  };
}
