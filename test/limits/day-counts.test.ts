import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DayCounts } from '../../src/limits/day-counts.js';
import { systemClock } from '../../src/types/clock.js';
import { type DailyLedger, memoryDailyLedger } from '../../src/types/daily-ledger.js';
import { ZoomConfigError } from '../../src/types/errors.js';
import { silentLogger } from '../../src/types/logger.js';
import { rejection } from '../client/test-client.js';
import { finish, pass, settle, startVirtualTime } from '../client/virtual-time.js';

beforeEach(startVirtualTime); // 2025-06-01, 00:00 UTC
afterEach(() => vi.useRealTimers());

/** A ledger that can be away, or too slow. */
function fickle() {
  const kept = memoryDailyLedger();
  const state = { now: 'there' as 'there' | 'away' | 'hangs', asked: 0 };
  const ledger: DailyLedger = {
    add: (key, amount) => {
      state.asked += 1;
      if (state.now === 'away') throw new Error('connection lost'); // not even a promise
      return state.now === 'hangs' ? new Promise(() => undefined) : kept.add(key, amount);
    },
  };
  const warnings: unknown[] = [];
  const logger = { ...silentLogger, warn: (_message: string, fields?: object) => void warnings.push(fields) };
  const counts = new DayCounts({ ledger, clock: systemClock, logger });
  const take = (limit = 1_000) => finish(counts.take('pool', limit));
  return { kept, state, counts, take, warnings };
}

const KEY = 'pool:2025-06-01';

describe('counts of a day', () => {
  it('end at the limit, and a refused request is not counted', async () => {
    const { kept, take } = fickle();
    for (let request = 0; request < 3; request += 1) expect(await take(3)).toMatchObject({ day: '2025-06-01' });
    expect(await take(3)).toBeNull();
    expect(await take(3)).toBeNull();
    expect(await kept.add(KEY, 0)).toBe(3);
  });

  it('get back what was not sent, once, and on the day of its count', async () => {
    const { kept, take } = fickle();
    const counted = await take();
    await take();
    vi.setSystemTime(Date.UTC(2025, 5, 2));
    counted?.giveBack();
    counted?.giveBack();
    await settle();
    expect(await kept.add(KEY, 0)).toBe(1);
    expect(await kept.add('pool:2025-06-02', 0)).toBe(0);
  });

  it('get back what was counted for a call that was aborted meanwhile', async () => {
    const { kept, counts } = fickle();
    expect(await rejection(counts.take('pool', 5, AbortSignal.abort('over')))).toBe('over');
    await settle();
    expect(await kept.add(KEY, 0)).toBe(0);
  });

  it('are closed until the instant that Zoom says', async () => {
    const { counts } = fickle();
    counts.close('pool', Date.now() + 1_000);
    expect(counts.closedUntil('pool')).toBe(Date.now() + 1_000);
    expect(counts.closedUntil('other')).toBeNull();
    await pass(1_000);
    expect(counts.closedUntil('pool')).toBeNull();
  });
});

describe('names that Zoom closed', () => {
  it('are 10,000 at most: the ones closed longest ago are open again', () => {
    const { counts } = fickle();
    const until = Date.now() + 1_000;
    for (let user = 0; user <= 10_000; user += 1) counts.close(`u${user}`, until);
    counts.close('u1', until + 1); // is the last one again
    counts.close('u10001', until);
    expect(['u0', 'u1', 'u2', 'u3'].map((name) => counts.closedUntil(name))).toEqual([null, until + 1, null, until]);
  });
});

describe('a ledger that is away', () => {
  it('is done without: this process counts on from what it knew, says so once, and pays later', async () => {
    const { kept, state, take, warnings } = fickle();
    await kept.add(KEY, 90); // other processes
    await take(100); // 91
    state.now = 'away';
    for (let request = 0; request < 9; request += 1) expect(await take(100)).not.toBeNull();
    expect(await take(100)).toBeNull();
    expect(state.asked).toBe(2); // it was left alone after its first failure
    expect(warnings).toEqual([{ error: 'Error' }]);
    state.now = 'there';
    await pass(10_000);
    expect(await take(1_000)).not.toBeNull();
    expect(await kept.add(KEY, 0)).toBe(101);
  });

  it('is told of by name, whatever it fails with', async () => {
    const warnings: unknown[] = [];
    const logger = { ...silentLogger, warn: (_message: string, fields?: object) => void warnings.push(fields) };
    const ledger = { add: () => Promise.reject('a text with a secret in it') };
    await new DayCounts({ ledger, clock: systemClock, logger }).take('pool', 5);
    expect(warnings).toEqual([{ error: 'string' }]);
  });

  it('that only hangs is waited for one second, once', async () => {
    const { state, take, warnings } = fickle();
    state.now = 'hangs';
    expect(await take()).not.toBeNull();
    expect(performance.now()).toBe(1_000);
    expect(await take()).not.toBeNull();
    expect(performance.now()).toBe(1_000);
    expect(warnings).toEqual([{ error: 'LedgerTimeout' }]);
  });

  it('is not done without when it says that it cannot work', async () => {
    const error = new ZoomConfigError('Broken.', { hint: 'Mend it.' });
    const counts = new DayCounts({
      ledger: { add: () => Promise.reject(error) },
      clock: systemClock,
      logger: silentLogger,
    });
    expect(await rejection(counts.take('pool', 5))).toBe(error);
  });
});
