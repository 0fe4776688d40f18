import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readUsage, UsageReading } from '../../src/sync/read-usage.js';
import type { FakeMeetingInput } from '../../src/testing/index.js';
import { answer, connect, ENOUGH, failingAt, NOT_ZOOMS_FAULT, type OnTheWay, refusal, requestsOf } from './connect.js';
import { NOT_ASKED } from './snapshots.js';

/** Three months, the first and the last in part. */
const WINDOW = { from: '2026-04-20', to: '2026-06-15' };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-06-15T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const meeting = (startAt: string, rest: Partial<FakeMeetingInput> = {}): FakeMeetingInput => ({ startAt, ...rest });

const ANN = {
  id: 'ann',
  email: 'Ann@example.com',
  meetings: [
    meeting('2026-04-19T23:59:59Z'), // before the window
    meeting('2026-04-20T00:00:00Z', { minutes: 10, participants: 2 }),
    meeting('2026-05-31T23:50:00Z', { minutes: 20, participants: 3, kind: 'webinar' }),
    meeting('2026-06-15T09:00:00Z', { minutes: 40, participants: 5 }),
    meeting('2026-06-15T11:55:00Z', { minutes: 30 }), // not over yet
  ],
} as const;
const BOB = {
  id: 'bob',
  email: 'bob@example.com',
  meetings: [meeting('2026-05-05T08:00:00Z', { minutes: 1 })],
} as const;
const EVE = { id: 'eve', email: 'eve@example.com' } as const;

/** Replaces the answer to one report for one month. */
function instead(report: string, month: string, response: () => Response): OnTheWay {
  return ({ pathname, searchParams }) =>
    pathname === `/v2/report/${report}` && searchParams.get('from')?.startsWith(month) ? response() : undefined;
}

const hosts = (...users: object[]) => answer({ users, next_page_token: '' });
const oops = () => refusal(500, 500, 'Oh dear.');

describe('readUsage', () => {
  it('adds up what people hosted, month by month', async () => {
    const { run, fake, progress } = connect({ people: [ANN, BOB, EVE] });
    const { value, report } = await readUsage(run, WINDOW, false);
    expect(value?.of({ id: 'ann', email: ANN.email })).toEqual({
      meetingsHosted: 3,
      minutesHosted: 70,
      participantsHosted: 10,
      ...NOT_ASKED,
      webinarsHosted: null,
      lastHostedAt: null,
    });
    expect(value?.of(EVE)).toMatchObject({ meetingsHosted: 0, minutesHosted: 0, participantsHosted: 0 });
    expect(report).toEqual({ status: 'complete', cause: null, why: null, missingScopes: [], read: 2, expected: null });
    expect(requestsOf(fake).sort()).toEqual([
      'reports.hosts type=active&from=2026-04-20&to=2026-04-30&page_size=300',
      'reports.hosts type=active&from=2026-05-01&to=2026-05-31&page_size=300',
      'reports.hosts type=active&from=2026-06-01&to=2026-06-15&page_size=300',
    ]);
    expect(progress.at(-1)).toMatchObject({ section: 'usage', done: 2, total: null });
  });

  it('with meetings also tells the last one and the number of webinars', async () => {
    const { run, fake } = connect({ people: [ANN, BOB, EVE] });
    const { value, report } = await readUsage(run, WINDOW, true);
    expect(value?.of({ id: 'ann', email: ANN.email })).toMatchObject({
      meetingsHosted: 3,
      ...NOT_ASKED,
      webinarsHosted: 1,
      lastHostedAt: '2026-06-15T09:00:00Z',
    });
    expect(value?.of(BOB)).toMatchObject({ webinarsHosted: 0, lastHostedAt: '2026-05-05T08:00:00Z' });
    expect(value?.of(EVE)).toMatchObject({ webinarsHosted: 0, lastHostedAt: null });
    expect(report).toMatchObject({ status: 'complete', read: 2 });
    expect(fake.stats.byOperation).toEqual({ 'reports.hosts': 3, 'reports.historyMeetings': 3 });
  });

  it('knows a host by id, whose address changed between two months', async () => {
    const { run } = connect(
      {},
      {
        onTheWay: ({ pathname, searchParams }) => {
          const old = searchParams.get('from') !== '2026-06-01';
          const email = old ? 'Ann.Maiden@example.com' : 'ann@example.com';
          if (pathname === '/v2/report/users') {
            return hosts({ id: 'ann', email, meetings: 2, meeting_minutes: 60, participants: 5 });
          }
          const start_time = old ? '2026-05-05T08:00:00Z' : '2026-06-05T08:00:00Z';
          return answer({
            history_meetings: [{ meeting_uuid: start_time, host_email: email, type: 'Webinar', start_time }],
          });
        },
      },
    );
    const { value, report } = await readUsage(run, { from: '2026-05-01', to: '2026-06-15' }, true);
    expect(value?.of({ id: 'ann', email: 'ann@example.com' })).toEqual({
      meetingsHosted: 4,
      minutesHosted: 120,
      participantsHosted: 10,
      ...NOT_ASKED,
      webinarsHosted: 2,
      lastHostedAt: '2026-06-05T08:00:00Z',
    });
    expect(report.read).toBe(1);
  });

  it('is partial when a month cannot be read, and keeps the others', async () => {
    const { run } = connect({ people: [ANN, BOB] }, { onTheWay: instead('users', '2026-05', oops) });
    const { value, report } = await readUsage(run, WINDOW, false);
    expect(value?.of({ id: 'ann', email: ANN.email })).toMatchObject({ meetingsHosted: 2, minutesHosted: 50 });
    expect(value?.of(BOB)).toMatchObject({ meetingsHosted: 0 });
    expect(report).toMatchObject({ status: 'partial', cause: 'failed', read: 1, expected: null });
    expect(report.why).toContain('GET /report/users failed');
  });

  it('is skipped, without any value, when no month can be read', async () => {
    const { run, fake } = connect({ people: [ANN] }, { scopes: ['user:read:list_users:admin'] });
    expect(await readUsage(run, WINDOW, false)).toEqual({
      value: null,
      report: {
        status: 'skipped',
        cause: 'missing-scope',
        why: 'The app lacks a scope. Add one of: report:read:list_users:admin.',
        missingScopes: ['report:read:list_users:admin'],
        read: 0,
        expected: null,
      },
    });
    expect(fake.stats.requests).toBe(3);
  });

  it('makes nobody a host of nothing when only meetings can be read', async () => {
    const scopes = ['report:read:list_history_meetings:admin'];
    const { value, report } = await readUsage(connect({ people: [ANN] }, { scopes }).run, WINDOW, true);
    expect(value).toBeNull();
    expect(report).toMatchObject({ status: 'skipped', cause: 'missing-scope' });
  });

  it('does not know of webinars when only hosts can be read, and names what is missing', async () => {
    const scopes = ['report:read:list_users:admin'];
    const { value, report } = await readUsage(connect({ people: [ANN] }, { scopes }).run, WINDOW, true);
    expect(value?.of({ id: 'ann', email: ANN.email })).toMatchObject({
      meetingsHosted: 3,
      ...NOT_ASKED,
      webinarsHosted: null,
      lastHostedAt: null,
    });
    expect(report).toMatchObject({
      status: 'partial',
      cause: 'missing-scope',
      missingScopes: ['report:read:list_history_meetings:admin'],
      read: 1,
    });
  });

  it('names the scope of meetings when Zoom refuses those without a word about scopes', async () => {
    const denied = () => refusal(400, 4700, 'Invalid token.');
    const { run } = connect({ people: [ANN] }, { onTheWay: instead('history_meetings', '2026-06', denied) });
    const { report } = await readUsage(run, WINDOW, true);
    expect(report.missingScopes).toEqual(['report:read:list_history_meetings:admin']);
  });

  it('throws the reason of an abort', async () => {
    const stop = new AbortController();
    const onTheWay = () => {
      stop.abort(ENOUGH);
      return undefined;
    };
    await expect(readUsage(connect({}, { signal: stop.signal, onTheWay }).run, WINDOW, true)).rejects.toBe(ENOUGH);
  });

  it.each(NOT_ZOOMS_FAULT)('does not take %s for a month that cannot be read', async (_name, error) => {
    const { run } = connect({ people: [ANN] }, { client: { limiter: failingAt(2, error) } });
    await expect(readUsage(run, WINDOW, false)).rejects.toMatchObject({ name: error.name });
  });
});

describe('UsageReading', () => {
  it('joins hosts without an id by their address, in any case', () => {
    const reading = new UsageReading();
    reading.addHost({ email: 'Ann@Example.com', meetings: 2 });
    reading.addHost({ email: 'ann@example.com', meetings: 3 });
    expect(reading.hosts).toBe(1);
    expect(reading.of({ email: 'ANN@example.com' }).meetingsHosted).toBe(5);
    expect(reading.of({ id: 'ann', email: 'ann@example.com' }).meetingsHosted).toBe(5);
  });

  it('does not give what one person hosted to another one who has the address now', () => {
    const reading = new UsageReading();
    reading.addHost({ id: 'ann', email: 'info@example.com', meetings: 2 });
    expect(reading.of({ id: 'bob', email: 'info@example.com' }).meetingsHosted).toBe(0);
  });

  it('counts what a row leaves out as nothing', () => {
    const reading = new UsageReading();
    reading.addHost({ id: 'ann' });
    expect(reading.of({ id: 'ann', email: 'ann@example.com' })).toEqual({
      meetingsHosted: 0,
      minutesHosted: 0,
      participantsHosted: 0,
      ...NOT_ASKED,
      webinarsHosted: null,
      lastHostedAt: null,
    });
  });

  it('finds the last meeting as an instant, in whatever order and time zone they come', () => {
    const reading = new UsageReading();
    for (const start_time of ['2026-06-02T08:00:00Z', '2026-06-03T01:00:00+09:00', '2026-06-01T08:00:00Z', '']) {
      reading.addMeeting({ host_email: 'ann@example.com', start_time });
    }
    expect(reading.of({ email: 'Ann@example.com' }).lastHostedAt).toBe('2026-06-03T01:00:00+09:00');
  });

  it('finds the last meeting of somebody under whatever address they went by', () => {
    const reading = new UsageReading();
    for (const email of ['new@example.com', 'old@example.com']) reading.addHost({ id: 'ann', email });
    reading.addMeeting({ host_email: 'new@example.com', start_time: '2026-06-02T08:00:00Z' });
    reading.addMeeting({ host_email: 'old@example.com', start_time: '2026-06-01T08:00:00Z' });
    expect(reading.of({ id: 'ann', email: 'new@example.com' }).lastHostedAt).toBe('2026-06-02T08:00:00Z');
    reading.addMeeting({ host_email: 'old@example.com', start_time: '2026-06-03T08:00:00Z' });
    expect(reading.of({ id: 'ann', email: 'new@example.com' }).lastHostedAt).toBe('2026-06-03T08:00:00Z');
  });

  it('counts webinars of their host, and leaves out meetings of nobody', () => {
    const reading = new UsageReading();
    reading.knowsMeetings();
    reading.addMeeting({ host_email: 'ann@example.com', type: 'Webinar' });
    reading.addMeeting({ host_email: 'ann@example.com', type: 'Meeting' });
    reading.addMeeting({ host_email: '', type: 'Webinar' });
    expect(reading.of({ email: 'ann@example.com' }).webinarsHosted).toBe(1);
    expect(reading.of({ email: '' }).webinarsHosted).toBe(0);
  });
});
