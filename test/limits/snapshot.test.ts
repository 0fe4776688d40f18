import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RateLimitBucket } from '../../src/types/rate-limit.js';
import { pass, runUntil, startVirtualTime } from '../client/virtual-time.js';
import { limiterFor, never, queueCalls } from './queue-calls.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const HEAVY: RateLimitBucket = { family: 'core', label: 'HEAVY' };
/** Ten a second, spaced over a second and 110 ms. */
const SPACING_MS = 111;

describe('the snapshot of a bucket', () => {
  it('says what was used of the window, how many wait, and when the next call would go', async () => {
    const limiter = limiterFor('pro');
    await limiter.acquire(HEAVY, { priority: 'bulk', signal: never() });
    expect(limiter.snapshot()).toMatchObject([{ used: 1, queued: 0, nextFreeInMs: SPACING_MS }]);
    await pass(SPACING_MS);
    expect(limiter.snapshot()).toMatchObject([{ used: 1, queued: 0, nextFreeInMs: 0 }]);
    queueCalls(limiter, HEAVY, 5);
    expect(limiter.snapshot()).toMatchObject([{ used: 2, queued: 4, nextFreeInMs: SPACING_MS * 5 }]);
    await pass(2_000);
    expect(limiter.snapshot()).toMatchObject([{ used: 0, queued: 0, nextFreeInMs: 0 }]);
  });

  it('never counts more than the limit as used', async () => {
    const limiter = limiterFor('pro');
    queueCalls(limiter, HEAVY, 40);
    const seen: number[] = [];
    for (let step = 0; step < 50; step += 1) {
      await pass(50);
      seen.push(limiter.snapshot()[0]?.used ?? -1);
    }
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...seen)).toBeLessThanOrEqual(10);
  });

  it('foretells a call: it goes when the snapshot said it would', async () => {
    const limiter = limiterFor('pro');
    queueCalls(limiter, HEAVY, 6);
    await pass(30);
    const foretold = performance.now() + Number(limiter.snapshot()[0]?.nextFreeInMs);
    const [granted] = [queueCalls(limiter, HEAVY, 1)];
    await runUntil(5_000);
    expect(Math.abs(Number(granted[0]) - foretold)).toBeLessThanOrEqual(15);
  });

  it('waits for the end of a pause, and then for those before it at the slower pace', () => {
    const limiter = limiterFor('pro');
    limiter.pause(HEAVY, 5_000);
    queueCalls(limiter, HEAVY, 2);
    expect(limiter.snapshot()).toMatchObject([
      { queued: 2, pausedForMs: 5_000, nextFreeInMs: 5_000 + 2 * 4 * SPACING_MS },
    ]);
  });
});
