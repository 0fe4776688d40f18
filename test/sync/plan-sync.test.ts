import { describe, expect, it } from 'vitest';
import { estimateRequests, shortestMs } from '../../src/sync/estimate-sync.js';
import { planSync } from '../../src/sync/plan-sync.js';
import { syncAccount } from '../../src/sync/sync-account.js';
import { resolveSyncOptions, type SyncOptions } from '../../src/sync/sync-options.js';
import type { FakeAccountInput } from '../../src/testing/index.js';
import { answer, connect, ENOUGH, type OnTheWay, refusal, requestsOf } from './connect.js';

const SIZE = {
  active: 9_000,
  inactive: 900,
  pending: 100,
  licensed: 5_000,
  reusable: { active: 0, pending: 0 },
  bundles: true,
  phoneUsers: 3_000,
  groups: 50,
  months: Array.from({ length: 6 }, () => ({ hosts: 5_000, meetings: 40_000, calls: 90_000 })),
};

const total = (options: SyncOptions) =>
  estimateRequests(SIZE, resolveSyncOptions(options)).reduce((all, { requests }) => all + requests, 0);

describe('the requests of 10,000 people', () => {
  it.each<[string, SyncOptions, number]>([
    ['people, names, seats', { addOns: false, phone: false, usage: false, domains: false }, 13 + 1 + 1 + 1],
    ['and Phone', { addOns: false, usage: false, domains: false }, 16 + 31],
    ['and hosts of six months: the floor', { addOns: false, usage: { days: 180 }, domains: false }, 47 + 6 * 17],
    ['and add-ons', { usage: { days: 180 }, domains: false }, 149 + 5_000 + 5_100],
    ['and claimed domains', { usage: { days: 180 } }, 149 + 10_100 + 1],
    ['and every meeting', { usage: { days: 180, meetings: true }, domains: false }, 10_249 + 6 * 134],
    ['and who joined', { usage: { days: 180, meetings: true, joined: true }, domains: false }, 11_053 + 240_000],
    ['and calls', { usage: { days: 180, calls: true }, domains: false }, 10_249 + 6 * 301],
  ])('%s', (_what, options, requests) => {
    expect(total(options)).toBe(requests);
  });
});

it('says for each kind of request which section it is of, which limit it counts against, and what it is for', () => {
  const wanted = resolveSyncOptions({ usage: { days: 180, joined: true, calls: true } });
  const parts = estimateRequests(SIZE, wanted).map(({ section, bucket, requests, what }) => {
    return `${section}: ${requests} ${bucket} for ${what}`;
  });
  expect(parts).toEqual([
    'users: 13 core:MEDIUM for three lists of people',
    'groups: 1 core:MEDIUM for names of groups',
    'roles: 1 core:MEDIUM for names of roles',
    'seats: 1 core:HEAVY for seats bought',
    'domains: 1 core:LIGHT for claimed domains',
    'phone: 31 phone:MEDIUM for Phone users and calling plans',
    'addOns: 5000 core:MEDIUM for settings of each licensed person',
    'addOns: 5100 core:LIGHT for Workplace bundle of each of them',
    'usage: 102 core:HEAVY for hosts of each month',
    'usage: 804 core:HEAVY for every meeting',
    'usage: 240000 core:HEAVY for participants of every meeting',
    'usage: 1806 phone:HEAVY for calls of each month',
  ]);
});

it.each<[string, object, number]>([
  ['whom earlier readings spare', { reusable: { active: 4_000, pending: 40 } }, 1_000 + 1_060],
  ['none at all where earlier readings will do', { reusable: { active: 6_000, pending: 200 } }, 0],
  ['without bundles', { bundles: false }, 5_000],
])('add-ons: %s', (_what, size, expected) => {
  const parts = estimateRequests({ ...SIZE, ...size }, resolveSyncOptions({}));
  expect(parts.filter(({ section }) => section === 'addOns').reduce((all, { requests }) => all + requests, 0)).toBe(
    expected,
  );
});

it.each<[string, object, number]>([
  ['one page each: the active ones twice', { active: 2_000, inactive: 2_000, pending: 2_000 }, 4],
  ['invited people of several pages twice', { active: 1, inactive: 1, pending: 4_001 }, 2 * 3 + 2 + 1],
  ['deactivated people of several pages twice', { active: 1, inactive: 2_001, pending: 1 }, 1 + 2 + 2 * 2],
  [
    'and deactivated ones once more where active ones take several',
    { active: 2_001, inactive: 1, pending: 1 },
    1 + 2 * 2 + 1 + 1,
  ],
])('lists of people: %s', (_what, size, expected) => {
  const parts = estimateRequests({ ...SIZE, ...size }, resolveSyncOptions({}));
  expect(parts[0]?.requests).toBe(expected);
});

it.each([
  [5_000, { limit: 60, windowMs: 1_000 }, 83_334],
  [40, { limit: 20, windowMs: 60_000 }, 120_000],
  [0, { limit: 60, windowMs: 1_000 }, 0],
])('%i requests at %o take %i ms at least', (requests, limit, ms) => {
  expect(shortestMs(requests, limit)).toBe(ms);
});

describe('planSync', () => {
  it('says that it does not fit into what is left of the day, the reserve apart', async () => {
    const { zoom } = connect({ people: [{ type: 2 }] }, { client: { plan: 'pro', daily: { reserve: 0.99995 } } });
    const plan = await planSync(zoom, { usage: { days: 30, meetings: true } });
    expect(plan.fits).toBe(false);
    expect(plan.day).toEqual([
      expect.objectContaining({ pool: 'core:HEAVY+RESOURCE_INTENSIVE', fits: false, limit: 1 }),
    ]);
  });

  it('tells what it could not count, and what it took instead', async () => {
    const { zoom } = connect(
      { people: [{ type: 2 }, { type: 1 }] },
      {
        onTheWay: ({ pathname }) =>
          pathname === '/v2/users' ? undefined : refusal(400, 4711, 'does not contain scopes:[x].'),
      },
    );
    const plan = await planSync(zoom, { usage: { days: 20, meetings: true } });
    expect(plan.size).toMatchObject({ active: 2, licensed: 2, bundles: true, phoneUsers: 2, groups: 0 });
    expect(plan.assumptions.sort()).toEqual([
      'Groups: one page',
      'Hosts: everybody active, every month',
      'Licensed people: everybody active',
      'Meetings: 20 for each active person a month',
      'Phone users: as many as active people',
      'Workplace bundles: there may be some',
    ]);
  });

  it("takes today from the client's clock", async () => {
    const now = Date.now() - 40 * 86_400_000;
    const clock = { now: () => now, elapsed: () => performance.now() };
    const { zoom, fake } = connect({ people: [{ type: 2 }] }, { client: { clock } });
    await planSync(zoom, { usage: { days: 1 } });
    const today = new Date(now).toISOString().slice(0, 10);
    const asked = requestsOf(fake).filter((request) => request.startsWith('reports.hosts'));
    expect(asked).toEqual([expect.stringContaining(`from=${today}&to=${today}`)]);
  });

  it('fails when people cannot be counted', async () => {
    const { zoom } = connect({}, { onTheWay: () => refusal(400, 4711, 'does not contain scopes:[x].') });
    await expect(planSync(zoom)).rejects.toMatchObject({ kind: 'api', code: 4711 });
  });

  const PEOPLE: FakeAccountInput = {
    people: [
      ...Array.from({ length: 5 }, (_, index) => ({ email: `licensed${index}@example.com`, type: 2 as const })),
      { email: 'basic@example.com', type: 1 },
      { email: 'gone@example.com', type: 2, status: 'inactive' },
      { email: 'invited@example.com', type: 2, status: 'pending' },
    ],
    groups: [{ id: 'g1', name: 'Sales' }],
  };

  it('adds up requests by bucket, and takes as long as the slowest of them', async () => {
    const { zoom } = connect(PEOPLE, { client: { plan: 'pro' } });
    const plan = await planSync(zoom, { usage: { days: 1 }, domains: false });
    const { size, parts, byBucket, requests, durationMs, slowestBucket, spent, fits } = plan;
    expect(size).toMatchObject({ active: 6, inactive: 1, pending: 1, licensed: 5, groups: 1 });
    const sum = (of: typeof parts) => of.reduce((all, part) => all + part.requests, 0);
    expect(requests).toBe(sum(parts));
    expect(byBucket).toEqual({ 'core:MEDIUM': 11, 'core:HEAVY': 2, 'phone:MEDIUM': 2 });
    const { limit, windowMs } = zoom.rateLimits.limitOf({ family: 'core', label: 'MEDIUM' });
    expect({ slowestBucket, durationMs }).toEqual({
      slowestBucket: 'core:MEDIUM',
      durationMs: Math.ceil((11 / limit) * windowMs),
    });
    expect({ spent, fits }).toEqual({ spent: 8, fits: true });
  });

  it('takes as long as the reports where these are the slowest', async () => {
    const { zoom } = connect(PEOPLE, { client: { plan: 'pro' } });
    const plan = await planSync(zoom, { usage: { days: 180 }, domains: false });
    const { limit, windowMs } = zoom.rateLimits.limitOf({ family: 'core', label: 'HEAVY' });
    expect(plan.slowestBucket).toBe('core:HEAVY');
    expect(plan.durationMs).toBe(Math.ceil(((plan.byBucket['core:HEAVY'] ?? 0) / limit) * windowMs));
  });

  it('asks only for what the options need', async () => {
    const { zoom, fake } = connect(PEOPLE);
    const plan = await planSync(zoom, { usage: false, addOns: false, phone: false, domains: false });
    expect(plan.size).toMatchObject({ licensed: 0, bundles: false, phoneUsers: 0, months: [] });
    expect(plan.spent).toBe(4);
    expect(Object.keys(fake.stats.byOperation).sort()).toEqual(['groups.list', 'users.list']);
  });

  it('takes off people of whom an earlier reading will do, as far as their rows stay the same', async () => {
    const { zoom } = connect(PEOPLE);
    const options = { usage: false, domains: false } as const;
    const previous = await syncAccount(zoom, options);
    const plan = await planSync(zoom, { ...options, previous });
    expect(plan.size.reusable.active).toBe(5);
    expect(plan.assumptions).toEqual(['Rows of people: as they were in the previous snapshot']);
    const whole = await planSync(zoom, { ...options, previous, addOns: false });
    expect(whole.size.reusable).toEqual({ active: 0, pending: 0 });
    expect(whole.assumptions).toEqual([]);
  });

  it('counts calls of both lists, and takes none where they cannot be counted', async () => {
    const count = (onTheWay?: OnTheWay) =>
      planSync(connect(PEOPLE, onTheWay && { onTheWay }).zoom, { usage: { days: 1, calls: true } });
    const told = await count(({ pathname, searchParams }) => {
      if (!pathname.endsWith('/call_history')) return undefined;
      return answer({ call_history: [], total_records: searchParams.get('recording_status') === 'recorded' ? 7 : 50 });
    });
    expect(told.size.months).toMatchObject([{ calls: 57 }]);
    const refused = await count(({ pathname }) =>
      pathname.endsWith('/call_history') ? refusal(403, 403, 'No.') : undefined,
    );
    expect(refused.size.months).toMatchObject([{ calls: 0 }]);
    expect(refused.assumptions).toEqual(['Calls: none, they cannot be counted']);
  });

  it('says where Zoom tells no count of people, and takes those of the first page', async () => {
    const { zoom } = connect(PEOPLE, {
      onTheWay: ({ pathname }) =>
        pathname === '/v2/users' ? answer({ users: [{ id: 'a', email: 'a@example.com' }] }) : undefined,
    });
    const plan = await planSync(zoom, { usage: false, domains: false, phone: false });
    expect(plan.size).toMatchObject({ active: 1, inactive: 1, pending: 1 });
    expect(plan.assumptions).toEqual(['People: Zoom tells no count']);
  });

  it('counts on-prem people as licensed', async () => {
    const { zoom } = connect(PEOPLE, {
      onTheWay: ({ pathname }) =>
        pathname === '/v2/users/summary' ? answer({ licensed_users_count: 4, on_prem_users_count: 2 }) : undefined,
    });
    expect((await planSync(zoom, { usage: false })).size.licensed).toBe(6);
  });

  it('ends with the reason of the signal, and with a client that is closed', async () => {
    const { zoom } = connect(PEOPLE);
    await expect(planSync(zoom, { signal: AbortSignal.abort(ENOUGH) })).rejects.toBe(ENOUGH);
    await zoom.close();
    await expect(planSync(zoom)).rejects.toMatchObject({ kind: 'closed' });
  });
});
