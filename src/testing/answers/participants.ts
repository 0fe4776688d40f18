import { exactJson } from '../../types/exact-json.js';
import type { FakePerson } from '../account/fake-person.js';
import { errorAnswer, Refusal } from '../answer.js';
import { isoSeconds } from '../iso-seconds.js';
import { writePage } from '../paging.js';
import { pathParam } from '../path-param.js';
import { mixSeed, Random, textSeed } from '../random.js';
import type { Call, Handler, World } from '../world.js';
import type { HostedMeeting } from './hosted-meetings.js';

/** `GET /report/meetings/{meetingId}/participants`: everybody's stays in a meeting of two or more that is over. */
export const listMeetingParticipants: Handler = (world, call) => {
  return answer(world, call, find(world, pathParam(call, 'meetingId'), 'meeting'));
};

/** `GET /report/webinars/{webinarId}/participants` */
export const listWebinarParticipants: Handler = (world, call) => {
  return answer(world, call, find(world, pathParam(call, 'webinarId'), 'webinar'));
};

/** By UUID, or by number, which means the latest of a series. */
function find(world: World, name: string, kind: 'meeting' | 'webinar'): HostedMeeting {
  const nowMs = world.clock.now();
  // A UUID with slashes has to be encoded twice, and the path was decoded once.
  const id = name.includes('%') ? decodeURIComponent(name) : name;
  const mangled = id === name && (name.startsWith('/') || name.includes('//'));
  const found = mangled ? null : world.hosted.find(id, nowMs);
  if (found?.meeting.kind === kind && found.startMs + found.meeting.minutes * 60_000 <= nowMs) return found;
  throw new Refusal(errorAnswer(404, 3001, `The ${kind} does not exist or is not over: ${id}.`));
}

function answer(world: World, call: Call, found: HostedMeeting) {
  const { host, meeting } = found;
  const rows = meeting.participants < 2 ? [] : staysOf(found, [host, ...world.account.guestsOf(host, meeting)]);
  return writePage(call.page, world.tokens, {
    items: 'participants',
    total: rows.length,
    keys: ['page_count', 'page_size', 'total_records'],
    rows: (start, end) => rows.slice(start, end).map((row) => exactJson(row)),
  });
}

/** Some leave and come back. Whoever is not of the account is not signed in, or has an id that the account does not know. */
function staysOf({ meeting, startMs }: HostedMeeting, members: readonly FakePerson[]): Record<string, unknown>[] {
  const random = new Random(mixSeed(textSeed(meeting.uuid), 12));
  const strangers = Math.max(0, meeting.participants - members.length);
  const people = [
    ...members,
    ...Array.from({ length: strangers }, (_, index) => ({
      id: random.chance(0.5) ? '' : `stranger-${index}-${meeting.id}`,
      email: '',
      firstName: 'Guest',
      lastName: `${index + 1}`,
    })),
  ];
  const lengthMs = meeting.minutes * 60_000;
  return people.flatMap(({ id, email, firstName, lastName }, index) => {
    const twice = index % 5 === 4;
    const stays = twice
      ? [
          [0, 0.4],
          [0.5, 1],
        ]
      : [[0, 1]];
    return stays.map(([from = 0, to = 1]) => {
      const joinMs = startMs + Math.floor((from * lengthMs) / 1_000) * 1_000;
      const leaveMs = startMs + Math.floor((to * lengthMs) / 1_000) * 1_000;
      return {
        id,
        participant_user_id: id,
        user_id: `${16_778_240 + index * 1_024 + (from === 0 ? 0 : 1)}`,
        name: `${firstName} ${lastName}`.trim(),
        user_email: email,
        join_time: isoSeconds(joinMs),
        leave_time: isoSeconds(leaveMs),
        duration: (leaveMs - joinMs) / 1_000,
        status: 'in_meeting',
        failover: false,
        bo_mtg_id: '',
        customer_key: '',
      };
    });
  });
}
