import type { AccountState } from '../account/account-state.js';
import type { FakeMeeting, FakePerson } from '../account/fake-person.js';
import { meetingStartMs } from '../account/generated-meetings.js';
import type { KeptResults } from './kept-results.js';

/** A stretch of time: the start included, the end not. Milliseconds since 1970 UTC. */
export interface TimeWindow {
  startMs: number;
  endMs: number;
}

/** Which meetings a report is about. */
export interface MeetingFilter {
  window: TimeWindow;
  /** Which instant must lie in the window. */
  dateType: 'start_time' | 'end_time';
  /** Whether they are over, or going on at this moment. */
  state: 'past' | 'live';
  /** Groups of the hosts; `null` for everybody. */
  groupIds: readonly string[] | null;
  /** The moment of the question, milliseconds since 1970 UTC. */
  nowMs: number;
}

/** One meeting and who hosted it. */
export interface HostedMeeting {
  host: FakePerson;
  meeting: FakeMeeting;
  startMs: number;
}

/** Whether a person belongs to one of these groups; `null` takes everybody. */
export function isMember(person: FakePerson, groupIds: readonly string[] | null): boolean {
  return groupIds === null || person.groupIds.some((id) => groupIds.includes(id));
}

/** What one person hosted in a window. */
export interface HostTotals {
  position: number;
  meetings: number;
  participants: number;
  minutes: number;
}

/** Walks through the meetings of everybody, and keeps the last few results. */
export class HostedMeetings {
  readonly #account: AccountState;
  readonly #kept: KeptResults;

  constructor(account: AccountState, kept: KeptResults) {
    this.#account = account;
    this.#kept = kept;
  }

  /** Every meeting that passes, in the order of their starts. `key` names the filter; the moment is not part of it. */
  list(key: string, filter: MeetingFilter, test: (found: HostedMeeting) => boolean): readonly HostedMeeting[] {
    return this.#kept.keep(`list:${key}`, filter.nowMs, () => {
      const found: HostedMeeting[] = [];
      this.#walk(filter, (host, _position, meeting, startMs) => {
        const hosted = { host, meeting, startMs };
        if (test(hosted)) found.push(hosted);
      });
      return found.sort((a, b) => a.startMs - b.startMs);
    });
  }

  /** What each host hosted, in the order of the people. */
  totals(key: string, filter: MeetingFilter): readonly HostTotals[] {
    return this.#kept.keep(`totals:${key}`, filter.nowMs, () => {
      const totals: HostTotals[] = [];
      this.#walk(filter, (_host, position, meeting) => {
        let last = totals.at(-1);
        if (last?.position !== position) {
          last = { position, meetings: 0, participants: 0, minutes: 0 };
          totals.push(last);
        }
        last.meetings += 1;
        last.participants += meeting.participants;
        last.minutes += meeting.minutes;
      });
      return totals;
    });
  }

  /** A meeting by its UUID, or the latest one with a number; `null` when there is none. */
  find(uuidOrNumber: string, nowMs: number): HostedMeeting | null {
    const hosts = this.#kept.keep('hosts', nowMs, () => {
      const positions = new Map<string, number>();
      for (const status of ['active', 'inactive'] as const) {
        for (const position of this.#account.people.withStatus(status)) {
          for (const { uuid, id } of this.#account.people.person(position).meetings) {
            positions.set(uuid, position).set(`${id}`, position);
          }
        }
      }
      return positions;
    });
    const position = hosts.get(uuidOrNumber);
    const host = position === undefined ? null : this.#account.people.at(position);
    const meeting = host?.meetings.findLast(({ uuid, id }) => uuid === uuidOrNumber || `${id}` === uuidOrNumber);
    return host == null || meeting === undefined ? null : { host, meeting, startMs: meetingStartMs(meeting) };
  }

  #walk(
    filter: MeetingFilter,
    visit: (host: FakePerson, position: number, meeting: FakeMeeting, startMs: number) => void,
  ): void {
    const { window, nowMs, groupIds } = filter;
    const { people } = this.#account;
    for (const status of ['active', 'inactive'] as const) {
      for (const position of people.withStatus(status)) {
        const host = people.person(position);
        if (!isMember(host, groupIds)) continue;
        for (const meeting of host.meetings) {
          const startMs = meetingStartMs(meeting);
          const endMs = startMs + meeting.minutes * 60_000;
          const instant = filter.dateType === 'start_time' ? startMs : endMs;
          const fits = filter.state === 'past' ? endMs <= nowMs : startMs <= nowMs && nowMs < endMs;
          if (fits && instant >= window.startMs && instant < window.endMs) visit(host, position, meeting, startMs);
        }
      }
    }
  }
}
