import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { redisCheckpointStore, redisDailyLedger } from '../../src/redis/index.js';
import { rejection } from '../client/test-client.js';

const silence = () => new Promise<never>(() => undefined);
const redis = { eval: silence, del: silence };

beforeEach(() => {
  vi.useFakeTimers(); // and no connection in this file, whose timers would count
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ['the daily ledger', 1_000, () => redisDailyLedger(redis, { account: 'acme' }).add('2026-07-01:heavy', 1)],
  ['reading a checkpoint', 10_000, () => redisCheckpointStore(redis).read('a')],
  ['adding to a checkpoint', 10_000, () => redisCheckpointStore(redis).append('a', 'line')],
  ['clearing a checkpoint', 10_000, () => redisCheckpointStore(redis).clear('a')],
] as const)('%s gives a Redis that is silent %i ms', async (_what, patienceMs, ask) => {
  const settled = vi.fn();
  const failed = rejection(ask()).finally(settled);
  await vi.advanceTimersByTimeAsync(patienceMs - 1);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await failed).toMatchObject({ message: 'Redis does not answer.' });
  expect(vi.getTimerCount()).toBe(0);
});
