import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeMeetingInput, FakePersonInput } from '../../src/testing/index.js';
import { answer, connect, ENOUGH, type OnTheWay, refusal } from './connect.js';
import { usageOf } from './usage-of.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-06-15T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const JUNE = { from: '2026-06-01', to: '2026-06-15' };
const BOB = { id: 'bob', email: 'bob@example.com' };
const EVE = { id: 'eve', email: 'eve@example.com' };

/** Ann's meetings; Bob and Eve are in the account too. */
function people(...meetings: FakeMeetingInput[]): { people: FakePersonInput[] } {
  return { people: [{ id: 'ann', email: 'ann@example.com', meetings }, BOB, EVE] };
}

const joined = { joined: true };
const at = (day: number, rest: Partial<FakeMeetingInput> = {}): FakeMeetingInput => ({
  startAt: `2026-06-0${day}T08:00:00Z`,
  ...rest,
});

/** Answers with these participants instead of the simulated Zoom's. */
const participants =
  (...rows: object[]): OnTheWay =>
  ({ pathname }) =>
    pathname.endsWith('/participants') ? answer({ participants: rows, next_page_token: '' }) : undefined;

describe('usage.joined', () => {
  it('counts meetings and webinars of others once each, with the last time that the person joined', async () => {
    const account = people(
      at(1, { guests: ['bob', 'eve'] }),
      at(2, { guests: ['bob'] }),
      at(3, { kind: 'webinar', participants: 50, guests: ['bob'] }),
    );
    const { run, fake } = connect(account);
    const { value, report } = await usageOf(run, joined, JUNE);
    expect(value?.of(BOB)).toMatchObject({
      meetingsJoined: 3,
      lastJoinedAt: '2026-06-03T08:00:00Z',
      meetingsHosted: 0,
    });
    expect(value?.of(EVE)).toMatchObject({ meetingsJoined: 1, lastJoinedAt: '2026-06-01T08:00:00Z' });
    expect(value?.of({ id: 'ann', email: 'ann@example.com' })).toMatchObject({ meetingsJoined: 0, lastJoinedAt: null });
    expect(report.status).toBe('complete');
    expect(fake.stats.byOperation).toEqual({
      'reports.hosts': 1,
      'reports.historyMeetings': 1,
      'reports.meetingParticipants': 2,
      'reports.webinarParticipants': 1,
    });
  });

  it('asks nothing about a meeting of one: Zoom writes none up', async () => {
    const { run, fake } = connect(people(at(1, { participants: 1 })));
    expect((await usageOf(run, joined, JUNE)).report.status).toBe('complete');
    expect(fake.stats.byOperation['reports.meetingParticipants']).toBeUndefined();
  });

  it.each(['/ab//cd==', 'ab/cd==', '//=='])('reads the participants of a meeting with the UUID %s', async (uuid) => {
    const { run } = connect(people(at(1, { uuid, guests: ['bob'] })));
    expect((await usageOf(run, joined, JUNE)).value?.of(BOB).meetingsJoined).toBe(1);
  });

  it('knows people by id alone: neither address nor name makes somebody a participant', async () => {
    const rows = [
      { participant_user_id: '', user_email: 'bob@example.com', name: 'Bob', join_time: '2026-06-01T08:00:00Z' },
      { participant_user_id: 'eve', user_email: 'bob@example.com', name: 'Bob', join_time: '2026-06-01T08:05:00Z' },
    ];
    const { run } = connect(people(at(1)), { onTheWay: participants(...rows) });
    const { value } = await usageOf(run, joined, JUNE);
    expect(value?.of(BOB).meetingsJoined).toBe(0);
    expect(value?.of(EVE)).toMatchObject({ meetingsJoined: 1, lastJoinedAt: '2026-06-01T08:05:00Z' });
  });

  it('takes several stays for one meeting, a stay in the waiting room for none, and the start for a missing time', async () => {
    const rows = [
      { id: 'bob', join_time: '2026-06-01T08:20:00Z' },
      { id: 'bob', join_time: '2026-06-01T08:00:00Z' },
      { id: 'eve', join_time: '2026-06-01T08:00:00Z', status: 'in_waiting_room' },
      { id: 'kim' },
    ];
    const { run } = connect(people(at(1)), { onTheWay: participants(...rows) });
    const { value } = await usageOf(run, joined, JUNE);
    expect(value?.of(BOB)).toMatchObject({ meetingsJoined: 1, lastJoinedAt: '2026-06-01T08:20:00Z' });
    expect(value?.of(EVE).meetingsJoined).toBe(0);
    expect(value?.of({ id: 'kim', email: 'kim@example.com' }).lastJoinedAt).toBe('2026-06-01T08:00:00Z');
  });

  it.each([
    ['by the address in the row', { id: 'ann', user_email: 'ANN@example.com' }],
    ['by the id in the host report', { id: 'ann', user_email: '' }],
  ])('does not count hosts as guests of their own meetings, known %s', async (_how, row) => {
    const { run } = connect(people(at(1)), { onTheWay: participants(row) });
    expect((await usageOf(run, joined, JUNE)).value?.of({ id: 'ann', email: 'ann@example.com' }).meetingsJoined).toBe(
      0,
    );
  });

  it('is partial when a meeting cannot be read: who was found stays, and nobody else joined nothing', async () => {
    const gone: OnTheWay = ({ pathname }) =>
      pathname.includes('/lost') ? refusal(404, 3001, 'This meeting does not exist.') : undefined;
    const account = people(at(1, { uuid: 'lost', guests: ['eve'] }), at(2, { guests: ['bob'] }));
    const { value, report } = await usageOf(connect(account, { onTheWay: gone }).run, joined, JUNE);
    expect(value?.of(BOB)).toMatchObject({ meetingsJoined: 1, lastJoinedAt: '2026-06-02T08:00:00Z' });
    expect(value?.of(EVE)).toMatchObject({ meetingsHosted: 0, meetingsJoined: null, lastJoinedAt: null });
    expect(report).toMatchObject({ status: 'partial', cause: 'failed', missingScopes: [] });
    expect(report.why).toContain('Participants of 1 meeting(s): ');
  });

  it('is partial when the list of meetings is: who joined those is not known', async () => {
    const oops: OnTheWay = ({ pathname }) =>
      pathname.endsWith('/history_meetings') ? refusal(500, 500, 'Oh dear.') : undefined;
    const { value, report } = await usageOf(connect(people(at(1)), { onTheWay: oops }).run, joined, JUNE);
    expect(value?.of(BOB)).toMatchObject({ meetingsHosted: 0, meetingsJoined: null, neededLicence: null });
    expect(report).toMatchObject({ status: 'partial' });
  });

  it('gives up on meetings when Zoom refuses all, goes on with webinars, and names the scope', async () => {
    const scopes = ['list_users', 'list_history_meetings', 'list_webinar_participants'].map(
      (name) => `report:read:${name}:admin`,
    );
    const meetings = Array.from({ length: 100 }, () => at(1, { guests: ['eve'] }));
    const account = people(...meetings, at(2, { kind: 'webinar', guests: ['bob'] }));
    const { run, fake } = connect(account, { scopes });
    const { value, report } = await usageOf(run, joined, JUNE);
    expect(report).toMatchObject({
      status: 'partial',
      cause: 'missing-scope',
      missingScopes: ['report:read:list_meeting_participants:admin'],
    });
    expect(report.why).toContain('Participants of 100 meeting(s)');
    expect(fake.stats.byOperation['reports.meetingParticipants']).toBeLessThan(40);
    expect(value?.of(BOB).meetingsJoined).toBe(1);
    expect(value?.of(EVE).meetingsJoined).toBeNull();
  });

  it('reads many meetings, and never more than 20 at once', async () => {
    let now = 0;
    let most = 0;
    const meetings = Array.from({ length: 120 }, () => at(1, { guests: ['bob'] }));
    const { run, fake } = connect(people(...meetings), {
      client: {
        limiter: {
          acquire: async ({ label }) => {
            now += 1;
            most = Math.max(most, now);
            await new Promise(setImmediate);
            now -= 1;
            if (label === undefined) throw new Error('unreachable');
          },
          pause: () => undefined,
          snapshot: () => [],
          close: async () => undefined,
        },
      },
    });
    expect((await usageOf(run, joined, JUNE)).value?.of(BOB).meetingsJoined).toBe(120);
    expect(fake.stats.byOperation['reports.meetingParticipants']).toBe(120);
    expect(most).toBeGreaterThan(5);
    expect(most).toBeLessThanOrEqual(21); // and the next page of meetings
  });

  it('throws the reason of an abort', async () => {
    const stop = new AbortController();
    const onTheWay: OnTheWay = ({ pathname }) => {
      if (pathname.endsWith('/participants')) stop.abort(ENOUGH);
      return undefined;
    };
    const { run } = connect(people(at(1)), { signal: stop.signal, onTheWay });
    await expect(usageOf(run, joined, JUNE)).rejects.toBe(ENOUGH);
  });
});
