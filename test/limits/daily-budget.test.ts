import { describe, expect, it } from 'vitest';
import { DailyBudget, type DailyBudgetOptions } from '../../src/limits/daily-budget.js';
import { DayCounts } from '../../src/limits/day-counts.js';
import { type DailyLedger, memoryDailyLedger } from '../../src/types/daily-ledger.js';
import { isZoomError } from '../../src/types/errors.js';
import { silentLogger } from '../../src/types/logger.js';
import type { CallPriority, RateLimitLabel } from '../../src/types/rate-limit.js';
import { rejection } from '../client/test-client.js';

const NOON = Date.UTC(2026, 10, 21, 12);
const MIDNIGHT = '2026-11-22T00:00:00.000Z';

function budgetOf({
  ledger = memoryDailyLedger(),
  ...options
}: Partial<DailyBudgetOptions> & { ledger?: DailyLedger } = {}) {
  const time = { now: NOON };
  const clock = { now: () => time.now, elapsed: () => 0 };
  const budget = new DailyBudget({
    plan: 'free',
    share: 1,
    reserve: 0,
    counts: new DayCounts({ ledger, clock, logger: silentLogger }),
    clock,
    ...options,
  });
  const spend = (label: RateLimitLabel = 'HEAVY', priority: CallPriority = 'interactive') =>
    budget.spend({ family: 'core', label }, priority, 'GET /report/users');
  /** How many calls go through before one is refused. */
  const drain = async (label?: RateLimitLabel, priority?: CallPriority) => {
    for (let calls = 0; ; calls += 1) {
      const refused = await spend(label, priority).then(
        () => null,
        (error: unknown) => error,
      );
      if (refused !== null) return { calls, refused };
    }
  };
  return { budget, spend, drain, time };
}

describe("the day's budget", () => {
  it.each([
    ['free', 1, 1_000],
    ['pro', 1, 30_000],
    ['pro', 0.5, 15_000],
    ['business', 0.1, 6_000],
  ] as const)('of plan %s with share %d is %d HEAVY calls, then says when to come back', async (plan, share, limit) => {
    const { calls, refused } = await budgetOf({ plan, share }).drain();
    expect(calls).toBe(limit);
    expect(refused).toMatchObject({ kind: 'rate-limit', window: 'day', retryAt: MIDNIGHT, attempts: [] });
  });

  it('is shared by HEAVY and RESOURCE_INTENSIVE on paid plans', async () => {
    const { drain, spend } = budgetOf({ plan: 'pro', share: 0.01 });
    for (let call = 0; call < 100; call += 1) await spend('RESOURCE_INTENSIVE');
    expect((await drain('HEAVY')).calls).toBe(200);
  });

  it('leaves the other buckets alone', async () => {
    const { drain, spend } = budgetOf();
    await drain('HEAVY');
    await expect(spend('LIGHT')).resolves.toMatchObject({ day: '2026-11-21' });
  });

  it('begins anew at 00:00 UTC', async () => {
    const { drain, spend, time } = budgetOf();
    await drain();
    time.now = Date.parse(MIDNIGHT) - 1;
    expect(isZoomError(await rejection(spend()), 'rate-limit')).toBe(true);
    time.now = Date.parse(MIDNIGHT);
    expect((await drain()).calls).toBe(1_000);
  });

  it('keeps its reserve for interactive calls', async () => {
    const { drain } = budgetOf({ reserve: 0.1 });
    expect((await drain('HEAVY', 'bulk')).calls).toBe(900);
    expect((await drain('HEAVY', 'interactive')).calls).toBe(100);
  });

  it('believes Zoom when it says that the pool is used up, whatever was counted', async () => {
    const { budget, spend, time } = budgetOf();
    budget.exhaust({ family: 'core', label: 'HEAVY' }, Date.parse(MIDNIGHT));
    expect(await rejection(spend())).toMatchObject({ window: 'day', retryAt: MIDNIGHT });
    expect(budget.useOf({ family: 'core', label: 'HEAVY' })).toMatchObject({ left: 0, resetsAt: MIDNIGHT });
    time.now = Date.parse(MIDNIGHT);
    await expect(spend()).resolves.toMatchObject({ day: '2026-11-22' });
  });

  it('is none where Zoom publishes none', async () => {
    const light = { family: 'core', label: 'LIGHT' } as const;
    const { budget, spend } = budgetOf({ plan: 'pro' });
    budget.exhaust(light, Date.parse(MIDNIGHT)); // whatever Zoom meant
    expect(await spend('LIGHT')).toBeNull();
    expect([budget.useOf(light), await budget.askUseOf(light, 'bulk')]).toEqual([null, null]);
  });

  it('is told as the ledger knows it, also before the first call of this client', async () => {
    const ledger = memoryDailyLedger();
    await budgetOf({ ledger }).drain('HEAVY', 'bulk');
    const { budget } = budgetOf({ ledger, reserve: 0.1 });
    const heavy = { family: 'core', label: 'HEAVY' } as const;
    expect(budget.useOf(heavy)).toMatchObject({ used: 0 });
    expect(await budget.askUseOf(heavy, 'interactive')).toEqual({
      pool: 'core:HEAVY',
      limit: 1_000,
      used: 1_000,
      left: 0,
      resetsAt: MIDNIGHT,
    });
    expect(await budget.askUseOf(heavy, 'bulk')).toMatchObject({ limit: 900, used: 1_000, left: 0 });
    expect(budget.useOf(heavy)).toMatchObject({ used: 1_000 });
  });

  it('is one for all clients that share a ledger', async () => {
    const ledger = memoryDailyLedger();
    const one = budgetOf({ ledger });
    const other = budgetOf({ ledger });
    for (let call = 0; call < 400; call += 1) await one.spend();
    expect((await other.drain()).calls).toBe(600);
    expect(one.budget.useOf({ family: 'core', label: 'HEAVY' })).toMatchObject({ limit: 1_000, used: 400, left: 600 });
  });

  it('counts by itself while the ledger is away', async () => {
    const ledger: DailyLedger = { add: () => Promise.reject(new Error('away')) };
    expect((await budgetOf({ ledger }).drain()).calls).toBe(1_000);
  });
});
