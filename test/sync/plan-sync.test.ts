import { describe, expect, it } from 'vitest';
import { estimateRequests, shortestMs } from '../../src/sync/estimate-sync.js';
import { planSync } from '../../src/sync/plan-sync.js';
import { resolveSyncOptions, type SyncOptions } from '../../src/sync/sync-options.js';
import { connect, refusal, requestsOf } from './connect.js';

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
});
