import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeMeetingInput } from '../../src/testing/index.js';
import { answer, connect, ENOUGH, failingAt, NOT_ZOOMS_FAULT, type OnTheWay, refusal, requestsOf } from './connect.js';
import { NOT_ASKED } from './snapshots.js';
import { usageOf } from './usage-of.js';

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

describe('a host report that does not add up', () => {
  it.each<[string, () => Response]>([
    ['has a row of nobody', () => hosts({ meetings: 3 }, { id: 'bob', email: 'bob@example.com', meetings: 1 })],
    ['has fewer rows than Zoom counts', () => answer({ users: [{ id: 'bob', meetings: 1 }], total_records: 2 })],
  ])('that %s is a gap: somebody would pass for a person who hosted nothing', async (_what, response) => {
    const { run } = connect({ people: [ANN, BOB, EVE] }, { onTheWay: instead('users', '2026-05', response) });
    const { value, report } = await usageOf(run);
    expect(report).toMatchObject({ status: 'partial', cause: 'inconsistent' });
    expect(report.why).toContain('1 of 2 hosts from 2026-05-01 to 2026-05-31 could not be told.');
    expect(value?.of({ id: 'ann', email: ANN.email })).toMatchObject({ meetingsHosted: 2 }); // what was found
    expect(value?.of(EVE)).toMatchObject({ meetingsHosted: null });
  });
});

it('a host report that adds up when it is read once more is whole, and counts nobody twice', async () => {
  let readings = 0;
  const row = (id: string) => ({ id, meetings: 1, participants: 2 });
  const first = instead('users', '2026-05', () => {
    readings += 1;
    return answer({ users: [row('ann'), ...(readings > 1 ? [row('bob')] : [])], total_records: 2 });
  });
  const { value, report } = await usageOf(connect({ people: [EVE] }, { onTheWay: first }).run);
  expect(report.status).toBe('complete');
  expect(value?.of({ id: 'ann', email: ANN.email })).toMatchObject({ meetingsHosted: 1, participantsHosted: 2 });
  expect(value?.of(BOB)).toMatchObject({ meetingsHosted: 1 });
  expect(readings).toBe(2);
});

describe('readUsage', () => {
  it('adds up what people hosted, month by month', async () => {
    const { run, fake, progress } = connect({ people: [ANN, BOB, EVE] });
    const { value, report } = await usageOf(run);
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
    const { value, report } = await usageOf(run, { meetings: true });
    expect(value?.of({ id: 'ann', email: ANN.email })).toMatchObject({
      meetingsHosted: 3,
      ...NOT_ASKED,
      neededLicence: true, // the webinar
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
    const { value, report } = await usageOf(run, { meetings: true }, { from: '2026-05-01', to: '2026-06-15' });
    expect(value?.of({ id: 'ann', email: 'ann@example.com' })).toEqual({
      meetingsHosted: 4,
      minutesHosted: 120,
      participantsHosted: 10,
      ...NOT_ASKED,
      neededLicence: null, // the report does not tell how long they were
      webinarsHosted: 2,
      lastHostedAt: '2026-06-05T08:00:00Z',
    });
    expect(report.read).toBe(1);
  });

  it('is partial when a month cannot be read, and keeps the others', async () => {
    const { run } = connect({ people: [ANN, BOB] }, { onTheWay: instead('users', '2026-05', oops) });
    const { value, report } = await usageOf(run);
    expect(value?.of({ id: 'ann', email: ANN.email })).toMatchObject({ meetingsHosted: 2, minutesHosted: 50 });
    expect(value?.of(BOB)).toMatchObject({ meetingsHosted: null, minutesHosted: null, participantsHosted: null });
    expect(report).toMatchObject({ status: 'partial', cause: 'failed', read: 1, expected: null });
    expect(report.why).toContain('GET /report/users failed');
  });

  it('is skipped, without any value, when no month can be read', async () => {
    const { run, fake } = connect({ people: [ANN] }, { scopes: ['user:read:list_users:admin'] });
    expect(await usageOf(run)).toEqual({
      value: null,
      report: {
        status: 'skipped',
        cause: 'missing-scope',
        why: 'Hosts: The app lacks a scope. Add one of: report:read:list_users:admin.',
        missingScopes: ['report:read:list_users:admin'],
        read: 0,
        expected: null,
      },
    });
    expect(fake.stats.requests).toBe(3);
  });

  it('makes nobody a host of nothing when only meetings can be read, and keeps what those tell', async () => {
    const scopes = ['report:read:list_history_meetings:admin'];
    const { value, report } = await usageOf(connect({ people: [ANN] }, { scopes }).run, { meetings: true });
    expect(value?.of({ id: 'ann', email: ANN.email })).toMatchObject({
      meetingsHosted: null,
      lastHostedAt: '2026-06-15T09:00:00Z',
      neededLicence: true,
    });
    expect(value?.of(EVE)).toMatchObject({ meetingsHosted: null, lastHostedAt: null, neededLicence: null });
    expect(report).toMatchObject({ status: 'partial', cause: 'missing-scope', read: 0 });
  });

  it('does not know of webinars when only hosts can be read, and names what is missing', async () => {
    const scopes = ['report:read:list_users:admin'];
    const { value, report } = await usageOf(connect({ people: [ANN] }, { scopes }).run, { meetings: true });
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
    const { report } = await usageOf(run, { meetings: true });
    expect(report.missingScopes).toEqual(['report:read:list_history_meetings:admin']);
  });

  it('throws the reason of an abort', async () => {
    const stop = new AbortController();
    const onTheWay = () => {
      stop.abort(ENOUGH);
      return undefined;
    };
    await expect(usageOf(connect({}, { signal: stop.signal, onTheWay }).run, { meetings: true })).rejects.toBe(ENOUGH);
  });

  it.each(NOT_ZOOMS_FAULT)('does not take %s for a month that cannot be read', async (_name, error) => {
    const { run } = connect({ people: [ANN] }, { client: { limiter: failingAt(2, error) } });
    await expect(usageOf(run)).rejects.toMatchObject({ name: error.name });
  });
});

it('tells how far hosts, meetings and calls are, each as a course of its own', async () => {
  const phone = { status: 'activate', callingPlans: [200], extension: 801, calls: [] } as const;
  const { run } = connect({ people: [{ ...ANN, phone }, BOB] });
  const advance = vi.spyOn(run, 'advance');
  await usageOf(run, { meetings: true, calls: true });
  const last = new Map(advance.mock.calls.map(([course, ...counts]) => [course, counts]));
  expect(Object.fromEntries(last)).toEqual({ hosts: [4, 4], meetings: [4, 4], calls: [0, 0] });
});
