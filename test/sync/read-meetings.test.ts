import { describe, expect, it } from 'vitest';
import { type PersonMeetings, readUpcomingMeetings } from '../../src/sync/read-meetings.js';
import { reclaimReport } from '../../src/sync/reclaim-report.js';
import type { AccountUser } from '../../src/sync/snapshot.js';
import type { FakeMeetingInput } from '../../src/testing/index.js';
import { answer, type ConnectOptions, connect, failingAt, NOT_ZOOMS_FAULT, refusal } from './connect.js';
import { LICENSED, webinar } from './ledger-people.js';
import { accountUser, snapshot } from './snapshots.js';

const HOUR_MS = 3_600_000;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
const NOW: FakeMeetingInput = { startAt: at(-0.5), minutes: 600 };

/** Ann, who hosts these, and what is read of her. */
async function readAnn(
  meetings: readonly FakeMeetingInput[],
  options: ConnectOptions & { licenses?: AccountUser['licenses'] } = {},
) {
  const { licenses = [LICENSED], ...rest } = options;
  const connection = connect({ people: [{ id: 'id-1', email: 'ann@example.com', type: 2, meetings }] }, rest);
  const ann = accountUser({ licenses });
  const found = await readUpcomingMeetings(connection.zoom, [ann]);
  return { ...connection, ann: found.get(ann.key) as PersonMeetings, asked: connection.fake.stats.byOperation };
}

const BUSINESS = { client: { plan: 'business' } } as const;
const PRO = { client: { plan: 'pro' } } as const;

describe.each([
  ['with dashboards', BUSINESS],
  ['without dashboards', PRO],
  ['on Business without the right to see dashboards', { ...BUSINESS, products: { dashboards: false } }],
] as const)('%s', (_where, options) => {
  it.each<[string, FakeMeetingInput[], PersonMeetings]>([
    ['nothing', [], { live: false, upcoming: 0 }],
    ['a scheduled meeting that runs', [NOW], { live: true, upcoming: 0 }],
    ['a meeting begun on the spot', [{ ...NOW, instant: true }], { live: true, upcoming: 0 }],
    ['a meeting in an hour', [{ startAt: at(1) }], { live: false, upcoming: 1 }],
    [
      'two tomorrow, one next week',
      [at(20), at(23), at(180)].map((startAt) => ({ startAt })),
      { live: false, upcoming: 2 },
    ],
    ['a meeting that is over', [{ startAt: at(-3), minutes: 30 }], { live: false, upcoming: 0 }],
  ])('somebody who hosts %s', async (_what, meetings, expected) => {
    expect((await readAnn(meetings, options)).ann).toEqual(expected);
  });
});

describe('webinars', () => {
  const inAWeek: FakeMeetingInput[] = [{ kind: 'webinar', startAt: at(180) }];
  const holder = { licenses: [LICENSED, webinar(500)] };

  it('of somebody with a webinar licence count however far ahead they are: nobody could hold them without it', async () => {
    const { zoom } = connect({
      people: [{ id: 'id-1', email: 'ann@example.com', type: 2, webinarCapacity: 500, meetings: inAWeek }],
    });
    const found = await readUpcomingMeetings(zoom, [accountUser(holder)]);
    expect([...found.values()]).toEqual([{ live: false, upcoming: 1 }]);
  });

  it('are not asked for without one', async () => {
    expect((await readAnn(inAWeek)).asked).not.toHaveProperty('users.listWebinars');
  });

  it('that cannot be read are not "none"', async () => {
    // The simulated Zoom knows of no webinar licence, and refuses.
    const { ann } = await readAnn([], holder);
    expect(ann).toEqual({ live: false, upcoming: null, why: expect.stringContaining('webinar') });
  });
});

it('does not count meetings to which the person is only invited', async () => {
  const invited = {
    total_records: 2,
    meetings: [
      { id: 1, is_host: false },
      { id: 2, is_host: true },
    ],
  };
  const onTheWay = (url: URL) => (url.pathname.endsWith('/upcoming_meetings') ? answer(invited) : undefined);
  expect((await readAnn([], { ...PRO, onTheWay })).ann).toEqual({ live: false, upcoming: 1 });
});

describe('what cannot be read is unknown', () => {
  const without = (path: string) => (url: URL) =>
    url.pathname.includes(path)
      ? refusal(400, 4711, 'Invalid access token, does not contain scopes:[x:y].')
      : undefined;

  it.each<[string, string, FakeMeetingInput[], PersonMeetings]>([
    ['upcoming meetings', '/upcoming_meetings', [], { live: false, upcoming: null }],
    ['live meetings', '/meetings', [], { live: null, upcoming: 0 }],
    ['presence', '/presence_status', [], { live: null, upcoming: 0 }],
    ['live meetings, while presence shows one', '/meetings', [NOW], { live: true, upcoming: 0 }],
    ['presence, while a scheduled meeting runs', '/presence_status', [NOW], { live: true, upcoming: 0 }],
  ])('%s', async (_what, path, meetings, expected) => {
    const { ann } = await readAnn(meetings, { ...PRO, onTheWay: without(path) });
    const why = expected.live === null || expected.upcoming === null;
    expect(ann).toEqual({ ...expected, ...(why && { why: expect.stringContaining('x:y') }) });
  });

  it.each(['Do_Not_Disturb', undefined])('a presence of %s tells nothing', async (status) => {
    const onTheWay = (url: URL) => (url.pathname.endsWith('/presence_status') ? answer({ status }) : undefined);
    const { ann } = await readAnn([], { ...PRO, onTheWay });
    expect(ann).toEqual({ live: null, upcoming: 0, why: 'Their presence is hidden.' });
  });

  it('a live meeting without a host on the dashboard could be anybody’s: each is asked about', async () => {
    const nobodys = { meetings: [{ uuid: 'u', email: '' }], next_page_token: '' };
    const onTheWay = (url: URL) => (url.pathname === '/v2/metrics/meetings' ? answer(nobodys) : undefined);
    const { ann, asked } = await readAnn([NOW], { ...BUSINESS, onTheWay });
    expect(ann.live).toBe(true);
    expect(asked['users.presence.get']).toBe(1);
  });

  it('of ten people in a row: the others are not asked for', async () => {
    const people = Array.from({ length: 100 }, (_, index) =>
      accountUser({ id: `p${index}`, email: `p${index}@example.com` }),
    );
    const { zoom, fake } = connect({}, { ...PRO, scopes: ['user:read:admin'] });
    const found = await readUpcomingMeetings(zoom, people);
    expect(found.size).toBe(100);
    for (const one of found.values()) expect(one).toMatchObject({ live: null, upcoming: null });
    // 32 at once were on their way when the tenth refusal came.
    expect(fake.stats.byOperation['users.listUpcomingMeetings']).toBeLessThan(45);
  });
});

describe('what it costs', () => {
  const people = Array.from({ length: 40 }, (_, index) => ({
    id: `p${index}`,
    email: `p${index}@example.com`,
    type: 2 as const,
  }));
  const users = people.map(({ id, email }) => accountUser({ id, email }));

  it.each([
    ['with dashboards', BUSINESS, { 'dashboards.meetings': 1, 'users.listUpcomingMeetings': 40 }],
    ['without', PRO, { 'users.listMeetings': 40, 'users.presence.get': 40, 'users.listUpcomingMeetings': 40 }],
  ] as const)('%s', async (_where, options, cost) => {
    const { zoom, fake } = connect({ people }, options);
    await readUpcomingMeetings(zoom, users);
    expect(fake.stats.byOperation).toEqual(cost);
  });

  it('nothing for nobody, and for people who are only invited', async () => {
    const { zoom, fake } = connect({ people }, BUSINESS);
    const invited = accountUser({ id: null, status: 'pending' });
    expect([...(await readUpcomingMeetings(zoom, [invited]))]).toEqual([[invited.key, { live: false, upcoming: 0 }]]);
    expect(await readUpcomingMeetings(zoom, [])).toEqual(new Map());
    expect(fake.stats.requests).toBe(0);
  });

  it('32 people at a time', async () => {
    let busy = 0;
    let most = 0;
    const { zoom } = connect(
      { people },
      {
        client: {
          plan: 'business',
          fetch: async () => {
            busy += 1;
            most = Math.max(most, busy);
            if (busy < 32) await new Promise((resolve) => setImmediate(resolve));
            busy -= 1;
            return answer({ meetings: [] });
          },
        },
      },
    );
    await readUpcomingMeetings(zoom, users);
    expect(most).toBe(32);
  });
});

describe('it ends', () => {
  it('by its signal, with the signal’s reason', async () => {
    const ending = new AbortController();
    const people = [{ id: 'id-1', email: 'ann@example.com' }];
    const onTheWay = (url: URL) => {
      if (url.pathname.endsWith('/upcoming_meetings')) ending.abort(new Error('enough'));
      return undefined;
    };
    const { zoom } = connect({ people }, { ...PRO, onTheWay });
    await expect(readUpcomingMeetings(zoom, [accountUser()], { signal: ending.signal })).rejects.toThrow('enough');
    const { fake, zoom: other } = connect({ people });
    await expect(readUpcomingMeetings(other, [accountUser()], { signal: ending.signal })).rejects.toThrow('enough');
    expect(fake.stats.requests).toBe(0);
  });

  it.each(NOT_ZOOMS_FAULT)('by %s', async (_what, error) => {
    const { zoom } = connect({ people: [{ id: 'id-1' }] }, { client: { plan: 'pro', limiter: failingAt(2, error) } });
    await expect(readUpcomingMeetings(zoom, [accountUser()])).rejects.toBe(error);
  });
});

it('feeds the report: who meets keeps the licence, and so does who could not be asked about', async () => {
  const people = [
    { id: 'free', email: 'free@example.com' },
    { id: 'busy', email: 'busy@example.com', meetings: [NOW] },
    { id: 'soon', email: 'soon@example.com', meetings: [{ startAt: at(2) }] },
  ];
  const lastUsed = { at: '2025-01-01T00:00:00Z', source: 'login', verdict: 'before-window' } as const;
  const users = [...people, { id: 'gone', email: 'gone@example.com' }, { id: 'late', email: 'late@example.com' }].map(
    ({ id, email }) => accountUser({ id, email, licenses: [LICENSED], lastUsed }),
  );
  const window = { from: '2026-01-01', to: '2026-07-01' };
  const account = snapshot({ takenAt: '2026-07-01T00:00:00.000Z', usageWindow: window, users });
  const { zoom } = connect({ people }, BUSINESS);
  const meetings = await readUpcomingMeetings(zoom, users.slice(0, -1));
  const report = reclaimReport(account, { meetings });
  const kinds = Object.fromEntries(
    report.candidates.map(({ user, blockers }) => [user.id, blockers.map(({ kind }) => kind)]),
  );
  expect(kinds).toEqual({
    free: [],
    busy: ['live-meeting'],
    soon: ['upcoming-meeting'],
    gone: ['meetings-unknown'],
    late: ['meetings-unknown'],
  });
  expect(report.reclaimable).toEqual([{ product: 'meetings', name: 'Licensed', seats: 1 }]);
});
