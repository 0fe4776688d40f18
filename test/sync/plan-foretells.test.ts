import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { planSync } from '../../src/sync/plan-sync.js';
import { syncAccount } from '../../src/sync/sync-account.js';
import type { SyncOptions } from '../../src/sync/sync-options.js';
import { type FakePersonInput, generateAccount } from '../../src/testing/index.js';
import { connect } from './connect.js';
import { NOW } from './sample-account.js';

// Plan and sync are of the same moment: the next day has another window of usage, and may have another month.
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each<[string, SyncOptions]>([
  ['by default', {}],
  ['without add-ons', { addOns: false }],
  ['with meetings of three months', { usage: { days: 90, meetings: true } }],
])('a plan foretells what a sync sends %s', async (_what, options) => {
  const account = () => generateAccount({ seed: 11, people: 700 });
  const plan = await planSync(connect(account()).zoom, options);
  const { stats } = await syncAccount(connect(account()).zoom, options);
  expect(plan.assumptions).toEqual([]);
  // Too many rather than too few: invited people are taken to be licensed.
  expect(plan.requests).toBeGreaterThanOrEqual(stats.requests - 1);
  expect(plan.requests).toBeLessThanOrEqual(Math.ceil(stats.requests * 1.03) + 2);
  expect(plan.spent).toBeLessThanOrEqual(8 + 4);
  expect(plan.fits).toBe(true);
});

it('a plan foretells how often lists of several pages are read', async () => {
  const people = Array.from({ length: 4_100 }, (_, index): FakePersonInput => {
    return { id: `p${index}`, email: `p${index}@example.com`, status: index % 2 === 0 ? 'active' : 'inactive' };
  });
  const options = { addOns: false, phone: false, usage: false, domains: false } as const;
  const { zoom } = connect({ people });
  const plan = await planSync(zoom, options);
  const { stats } = await syncAccount(zoom, options);
  expect(plan.requests).toBe(stats.requests - 1); // the account's id is asked of somebody
});
