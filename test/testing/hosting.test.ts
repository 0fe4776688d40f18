import { describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeMeetingInput, fakeAccount } from '../../src/testing/index.js';
import { callerOf, rowsOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const clock = new ManualClock('2025-06-10T15:00:00Z');
const meeting = (id: number, startAt: string, more: Partial<FakeMeetingInput> = {}): FakeMeetingInput => ({
  id,
  uuid: `uuid-${id}==`,
  startAt,
  minutes: 30,
  participants: 2,
  ...more,
});

const zoom = createFakeZoom({
  clock,
  limits: 'off',
  account: fakeAccount({
    people: [
      {
        id: 'ann',
        email: 'ann@example.com',
        type: 2,
        webinarCapacity: 500,
        groupIds: ['staff'],
        meetings: [
          meeting(1, '2025-06-08T10:00:00Z', { minutes: 90 }),
          meeting(2, '2025-06-09T10:00:00Z', { instant: true }),
          meeting(3, '2025-06-09T12:00:00Z', { kind: 'webinar' }),
          meeting(4, '2025-06-09T23:50:00Z'),
          meeting(5, '2025-06-10T14:45:00Z'),
          meeting(6, '2025-06-10T20:00:00Z'),
          meeting(7, '2025-06-12T10:00:00Z', { kind: 'webinar' }),
          meeting(8, '2025-06-20T10:00:00Z'),
        ],
      },
      { id: 'ben', email: 'ben@example.com', groupIds: ['staff'] },
      { id: 'cem', email: 'cem@example.com' },
    ],
    groups: [{ id: 'staff', name: 'Staff' }],
  }),
});
const api = callerOf(zoom);
const idsAt = async (path: string, items: string) => rowsOf(await api.get(path), items).map(({ id }) => id);

describe('meetings of a host', () => {
  it.each([
    ['are those that are not over, by default', '', [5, 6, 8]],
    ['that go on', '?type=live', [5]],
    ['that are still to begin', '?type=upcoming', [6, 8]],
    ['that are over', '?type=previous_meetings', [1, 4]],
    ['that are over, from a day on', '?type=previous_meetings&from=2025-06-09', [4]],
    ['that are over, up to a day', '?type=previous_meetings&from=2025-06-01&to=2025-06-08', [1]],
  ])('%s', async (_what, query, ids) => {
    expect(await idsAt(`/users/ann/meetings${query}`, 'meetings')).toEqual(ids);
  });

  it('of the next 24 hours are told apart', async () => {
    expect(await idsAt('/users/ann/upcoming_meetings', 'meetings')).toEqual([6]);
    expect(await idsAt('/users/me/upcoming_meetings', 'meetings')).toEqual([6]); // there is no owner but Ann
    expect(await api.get('/users/nobody/upcoming_meetings')).toMatchObject({ status: 404, json: { code: 3001 } });
  });

  it('that are webinars need the plan', async () => {
    expect(rowsOf(await api.get('/users/ann/webinars'), 'webinars')).toMatchObject([{ id: 7, type: 5 }]);
    expect(await api.get('/users/ben/webinars')).toMatchObject({ status: 400, json: { code: 200 } });
  });
});

describe('dashboards and reports', () => {
  const dashboard = (query: string) => api.get(`/metrics/meetings?from=2025-06-08&to=2025-06-10&${query}`);

  it('of meetings tell how long they were, with hours where there are some', async () => {
    const rows = rowsOf(await dashboard('type=past'), 'meetings');
    expect(rows.map(({ id, duration }) => [id, duration])).toEqual([
      [1, '01:30:00'],
      [2, '30:00'],
      [4, '30:00'],
    ]);
  });

  it.each([
    ['/metrics/meetings?type=past&query_date_type', 'meetings', 'id'],
    ['/report/history_meetings?meeting_type=meeting&date_type', 'history_meetings', 'meeting_id'],
  ])('of a day go by the start or by the end: %s', async (path, items, id) => {
    const of = async (day: string, type: string) =>
      rowsOf(await api.get(`${path}=${type}&from=${day}&to=${day}`), items).map((row) => row[id]);
    expect([await of('2025-06-09', 'start_time'), await of('2025-06-10', 'start_time')]).toEqual([[2, 4], []]);
    expect([await of('2025-06-09', 'end_time'), await of('2025-06-10', 'end_time')]).toEqual([[2], [4]]);
  });

  it('of idle people are for a group, or for all', async () => {
    const path = '/report/users?type=inactive&from=2025-06-01&to=2025-06-10';
    expect(await idsAt(path, 'users')).toEqual(['ben', 'cem']);
    expect(await idsAt(`${path}&group_id=staff`, 'users')).toEqual(['ben']);
  });
});

describe('recordings', () => {
  /** Which meetings are recorded is drawn; the dashboards say it. */
  const some = Array.from({ length: 40 }, (_, index) =>
    meeting(100 + index, index < 20 ? '2025-06-10T09:00:00Z' : '2025-06-09T09:00:00Z', {
      kind: index % 2 === 0 ? 'meeting' : 'webinar',
    }),
  );
  const live = Array.from({ length: 20 }, (_, index) => meeting(200 + index, '2025-06-10T14:50:00Z'));
  const people = [{ id: 'ann', email: 'ann@example.com', meetings: [...some, ...live] }];
  const call = callerOf(createFakeZoom({ account: fakeAccount({ people }), clock, limits: 'off' }));
  const rowsFor = (query = '') => call.all(`/users/ann/recordings?page_size=300${query}`, 'meetings');
  const recordedOn = async (day: string) => {
    const path = `/metrics/meetings?type=past&from=${day}&to=${day}&page_size=300`;
    return (await call.all(path, 'meetings')).filter((row) => row.has_recording === true).map(({ id }) => id);
  };

  it('are those of today without a window, once they are over', async () => {
    const rows = await rowsFor();
    const meetings = rows.filter(({ type }) => type === '2').map(({ id }) => id);
    expect(meetings.length).toBeGreaterThan(0);
    expect(meetings).toEqual(await recordedOn('2025-06-10'));
    expect(rows.every(({ start_time }) => start_time === '2025-06-10T09:00:00Z')).toBe(true);
  });

  it('are those of a window, of meetings and of webinars', async () => {
    const rows = await rowsFor('&from=2025-06-09&to=2025-06-10');
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['2', '5']));
    const days = [...(await recordedOn('2025-06-09')), ...(await recordedOn('2025-06-10'))];
    expect(rows.flatMap(({ id, type }) => (type === '2' ? [id] : [])).sort()).toEqual(days.sort());
  });

  it('are those of one meeting, or of the trash, where nothing is', async () => {
    const [first] = await rowsFor();
    expect(await rowsFor(`&meeting_id=${first?.id}`)).toEqual([first]);
    expect(await rowsFor('&meeting_id=1')).toEqual([]);
    expect(await rowsFor('&trash=true')).toEqual([]);
  });
});
