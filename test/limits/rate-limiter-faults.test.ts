import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RATE_LIMITS, type RateLimitBucket } from '../../src/types/rate-limit.js';
import { pass, runUntil, setWallClock, stall, startVirtualTime } from '../client/virtual-time.js';
import { busiestWindow, EVERY_BUCKET, limiterFor, never, queueCalls } from './queue-calls.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const HEAVY: RateLimitBucket = { family: 'core', label: 'HEAVY' };

describe.each(EVERY_BUCKET)('$plan $family $label', ({ plan, family, label }) => {
  const { limit, windowMs } = RATE_LIMITS[plan][family][label];

  it.each([0, 0.4, 0.8])('sends no burst after the process stood still (%d of the way to a slot)', async (part) => {
    const granted = queueCalls(limiterFor(plan), { family, label }, limit * 3);
    await runUntil(windowMs);
    const before = granted.length;
    await pass(((windowMs + 140) / limit) * part);
    stall(windowMs * 1.3);
    await runUntil(windowMs * 10);
    expect(before).toBeGreaterThan(0);
    expect(granted).toHaveLength(limit * 3);
    expect(busiestWindow(granted, windowMs)).toBeLessThanOrEqual(limit);
  });
});

describe('a wall clock that is set', () => {
  it.each([
    ['back by an hour', -3_600_000],
    ['forward by an hour', 3_600_000],
  ])('%s neither holds calls up nor lets them through early', async (_what, byMs) => {
    const granted = queueCalls(limiterFor('pro'), HEAVY, 30);
    await runUntil(1_000);
    setWallClock(byMs);
    await runUntil(10_000);
    expect(granted).toHaveLength(30);
    expect(Number(granted.at(-1)) - Number(granted[0])).toBeLessThanOrEqual(5_000);
    expect(busiestWindow(granted, 1_000)).toBeLessThanOrEqual(10);
  });
});

describe('100,000 queued calls', () => {
  it('are taken in without cost, granted in order, and let go at once', async () => {
    vi.useRealTimers();
    const limiter = limiterFor('business');
    const granted: number[] = [];
    const calls = Array.from({ length: 100_000 }, (_, index) =>
      limiter.acquire(HEAVY, { priority: 'bulk', signal: never() }).then(
        () => granted.push(index),
        () => undefined,
      ),
    );
    await vi.waitFor(() => expect(granted.length).toBeGreaterThanOrEqual(3), { timeout: 15_000 });
    expect(limiter.snapshot()).toMatchObject([{ queued: 100_000 - granted.length }]);
    await limiter.close();
    await Promise.all(calls);
    expect(granted).toEqual(granted.map((_, place) => place));
    expect(granted.length).toBeLessThan(100);
  });
});
