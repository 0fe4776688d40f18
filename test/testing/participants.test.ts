import { describe, expect, it } from 'vitest';
import { createFakeZoom, fakeAccount, generateAccount } from '../../src/testing/index.js';
import { callerOf, rowsOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const START = '2025-06-09T10:00:00Z';
const clock = new ManualClock();

/** As a client must write a UUID in a path. */
const twice = (uuid: string) => encodeURIComponent(encodeURIComponent(uuid));

describe('participants of a meeting', () => {
  const UUID = '/ab//cd==';
  const account = fakeAccount({
    people: [
      {
        id: 'ann',
        email: 'ann@example.com',
        meetings: [
          { startAt: START, minutes: 30, uuid: UUID, id: 77, participants: 4, guests: ['bob@example.com', 'nobody'] },
          { startAt: START, minutes: 30, uuid: 'solo==', participants: 1 },
          { startAt: START, minutes: 30, uuid: 'web==', kind: 'webinar', participants: 2, guests: ['bob'] },
          { startAt: '2025-06-10T14:45:00Z', minutes: 30, uuid: 'live==', guests: ['bob'] },
        ],
      },
      { id: 'bob', email: 'bob@example.com' },
    ],
  });
  const api = callerOf(createFakeZoom({ account, clock, limits: 'off' }));

  it('are the host, the guests, and strangers up to their number', async () => {
    const rows = rowsOf(await api.get(`/report/meetings/${twice(UUID)}/participants`), 'participants');
    expect(rows.map((row) => row.user_email)).toEqual(['ann@example.com', 'bob@example.com', '', '']);
    expect(rows[1]).toMatchObject({
      participant_user_id: 'bob',
      join_time: START,
      leave_time: '2025-06-09T10:30:00Z',
      duration: 1_800,
      status: 'in_meeting',
    });
  });

  it.each([
    ['by number', '/report/meetings/77/participants', 4],
    ['of a meeting of one: nobody', '/report/meetings/solo==/participants', 0],
    ['of a webinar', '/report/webinars/web==/participants', 2],
  ])('%s', async (_case, path, count) => {
    expect(rowsOf(await api.get(path), 'participants')).toHaveLength(count);
  });

  it.each([
    ['a UUID that was encoded once', `/report/meetings/${encodeURIComponent(UUID)}/participants`],
    ['a meeting that does not exist', '/report/meetings/none/participants'],
    ['a meeting that is not over', '/report/meetings/live==/participants'],
    ['a webinar among meetings', '/report/meetings/web==/participants'],
    ['a meeting among webinars', `/report/webinars/77/participants`],
  ])('are refused for %s', async (_case, path) => {
    expect(await api.get(path)).toMatchObject({ status: 404, json: { code: 3001 } });
  });
});

describe('a generated account', () => {
  const account = generateAccount({ seed: 6, people: 300, now: clock.now() });
  const api = callerOf(createFakeZoom({ account, clock, limits: 'off' }));
  const meetings = [...account.people].flatMap((host) =>
    host.meetings
      .filter(
        ({ startAt, minutes }) => startAt >= '2025-06-01' && Date.parse(startAt) + minutes * 60_000 <= clock.now(),
      )
      .map((meeting) => ({ host, meeting })),
  );

  it('knows who took part in each meeting, and always the same people', async () => {
    let guestsInAll = 0;
    for (const { host, meeting } of meetings.slice(0, 60)) {
      const path = `/report/${meeting.kind}s/${twice(meeting.uuid)}/participants`;
      const rows = await api.all(`${path}?page_size=300`, 'participants');
      const guests = account.guestsOf(host, meeting).map(({ id }) => id);
      const ids = new Set(rows.map((row) => row.participant_user_id));
      expect([...guests].filter((id) => !ids.has(id))).toEqual(meeting.participants < 2 ? guests : []);
      if (meeting.participants > 1) expect(ids).toContain(host.id);
      expect(account.guestsOf(host, meeting).map(({ id }) => id)).toEqual(guests);
      guestsInAll += guests.length;
    }
    expect(guestsInAll).toBeGreaterThan(20);
  });

  it('answers for calls as the account tells them, recorded ones by default', async () => {
    const [fromMs, endMs] = [Date.parse('2025-06-01T00:00:00Z'), Date.parse('2025-06-11T00:00:00Z')];
    const truth = [...account.people]
      .flatMap((person) => account.callsOf(person, fromMs, endMs))
      .filter(({ startAt, minutes }) => Date.parse(startAt) + minutes * 60_000 <= clock.now());
    const WINDOW = 'from=2025-06-01&to=2025-06-10&page_size=100';
    const list = (more: string) => api.all(`/phone/call_history?${WINDOW}${more}`, 'call_history');
    const recorded = truth.filter((call) => call.recorded);
    expect(recorded.length).toBeGreaterThan(10);
    expect(await list('')).toHaveLength(recorded.length);
    const others = await list('&recording_status=non_recorded');
    expect(others).toHaveLength(truth.length - recorded.length);
    expect(new Set(others.map((row) => row.call_history_uuid)).size).toBe(others.length);
    const internal = await list('&recording_status=non_recorded&connect_types=internal');
    expect(internal).toHaveLength(truth.filter((call) => !call.recorded && account.find(call.with) !== null).length);
    const [first] = internal;
    expect(first).toMatchObject({ direction: 'outbound', caller_ext_type: 'user', callee_ext_type: 'user' });
    const users = await api.all('/phone/users?page_size=100', 'users');
    expect(users.map((user) => user.extension_id)).toEqual(
      expect.arrayContaining([first?.caller_ext_id, first?.callee_ext_id]),
    );
  });

  it('answers for the last day without a window, and 403 without Phone', async () => {
    const { json } = await api.get('/phone/call_history?recording_status=non_recorded');
    const lastDay = [...account.people]
      .flatMap((person) => account.callsOf(person, clock.now() - 86_400_000, clock.now() + 1))
      .filter((call) => !call.recorded && Date.parse(call.startAt) + call.minutes * 60_000 <= clock.now());
    expect(json.total_records).toBe(lastDay.length);
    const without = callerOf(createFakeZoom({ account, clock, products: { phone: false } }));
    expect(await without.get('/phone/call_history')).toMatchObject({ status: 403 });
  });
});

describe('an account written by hand', () => {
  const call = (startAt: string, more: object = {}) => ({
    startAt,
    minutes: 10,
    direction: 'outbound' as const,
    with: 'bob',
    answered: true,
    recorded: true,
    ...more,
  });
  const phone = { status: 'activate', callingPlans: [200] } as const;
  const account = fakeAccount({
    people: [
      {
        id: 'ann',
        phone: { ...phone, extension: 801, calls: [call('2025-06-10T14:55:00Z'), call('2025-06-10T09:00:00Z')] },
        meetings: [{ startAt: START, minutes: 30, uuid: 'plain==', participants: 3 }],
      },
      { id: 'bob', phone: { ...phone, extension: null } },
    ],
  });
  const api = callerOf(createFakeZoom({ account, clock, limits: 'off' }));

  it('has in its meetings nobody but the host and strangers, where no guests are named', async () => {
    const rows = rowsOf(await api.get('/report/meetings/plain==/participants'), 'participants');
    expect(rows.map((row) => row.user_email)).toEqual(['person1@example.com', '', '']);
  });

  it('has the calls that are written down and over, and no extension of who has none', async () => {
    const rows = rowsOf(await api.get('/phone/call_history'), 'call_history');
    expect(rows).toMatchObject([{ start_time: '2025-06-10T09:00:00Z', caller_ext_number: '801' }]);
    expect(rows[0]).not.toHaveProperty('callee_ext_id');
    expect(rows[0]).not.toHaveProperty('callee_ext_number');
    expect(rows[0]).toHaveProperty('callee_name');
  });

  it('tells calls of the same second to the same person apart', async () => {
    const twice = [call('2025-06-10T09:00:00Z'), call('2025-06-10T09:00:00Z', { minutes: 20 })];
    const busy = fakeAccount({
      people: [{ id: 'ann', phone: { ...phone, extension: 801, calls: twice } }, { id: 'bob' }],
    });
    const answer = await callerOf(createFakeZoom({ account: busy, clock })).get('/phone/call_history');
    const rows = rowsOf(answer, 'call_history');
    expect(rows.map((row) => row.duration)).toEqual([600, 1_200]);
    expect(new Set(rows.map((row) => row.call_history_uuid)).size).toBe(2);
  });
});
