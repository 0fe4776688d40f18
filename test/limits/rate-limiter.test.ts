import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isZoomError } from '../../src/types/errors.js';
import { RATE_LIMITS, type RateLimitBucket } from '../../src/types/rate-limit.js';
import { rejection } from '../client/test-client.js';
import { pass, runUntil, settle, startVirtualTime } from '../client/virtual-time.js';
import { busiestWindow, EVERY_BUCKET, limiterFor, never, queueCalls, queueNamed } from './queue-calls.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const HEAVY: RateLimitBucket = { family: 'core', label: 'HEAVY' };
const LIGHT: RateLimitBucket = { family: 'core', label: 'LIGHT' };
const DASHBOARD: RateLimitBucket = { family: 'core', label: 'RESOURCE_INTENSIVE' };

describe.each(EVERY_BUCKET)('$plan $family $label', ({ plan, family, label }) => {
  const { limit, windowMs } = RATE_LIMITS[plan][family][label];

  it(`with a full queue never exceeds ${limit} in any ${windowMs} ms, and reaches 85 % of it`, async () => {
    const granted = queueCalls(limiterFor(plan), { family, label }, limit * 4);
    await runUntil(windowMs * 10);
    expect(granted).toHaveLength(limit * 4);
    expect(busiestWindow(granted, windowMs)).toBeLessThanOrEqual(limit);
    const took = Number(granted.at(-1)) - Number(granted[0]);
    expect(((granted.length - 1) / took) * windowMs).toBeGreaterThanOrEqual(limit * 0.85);
  });
});

describe('calls that come in irregular bursts', () => {
  it.each([1, 2, 3, 4, 5])('never exceed the limit in any second (seed %i)', async (seed) => {
    let state = seed;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const limiter = limiterFor('pro');
    const granted: number[] = [];
    for (let burst = 0; burst < 12; burst += 1) {
      const calls = queueCalls(limiter, HEAVY, Math.ceil(random() * 6));
      await pass(Math.floor(random() * 900));
      granted.push(...calls);
    }
    expect(granted.length).toBeGreaterThan(12);
    expect(busiestWindow(granted, 1_000)).toBeLessThanOrEqual(10);
  });
});

describe('share', () => {
  it('0.5 lets half of the limit through', async () => {
    const limiter = limiterFor('business', 0.5);
    const granted = queueCalls(limiter, LIGHT, 160);
    await runUntil(20_000);
    expect(busiestWindow(granted, 1_000)).toBeLessThanOrEqual(40);
    expect((159 / (Number(granted.at(-1)) - Number(granted[0]))) * 1_000).toBeGreaterThanOrEqual(34);
    expect(limiter.snapshot()).toMatchObject([{ limit: 40, windowMs: 1_000 }]);
  });
});

describe('an idle bucket', () => {
  it('grants at once, without a timer, and again after a rest', async () => {
    const limiter = limiterFor('free');
    for (let call = 0; call < 3; call += 1) {
      const before = performance.now();
      await limiter.acquire(HEAVY, { priority: 'interactive', signal: never() });
      expect(performance.now()).toBe(before);
      await pass(1_140);
    }
  });

  it('does not wait for another one', async () => {
    const limiter = limiterFor('free');
    queueCalls(limiter, HEAVY, 50);
    await limiter.acquire(LIGHT, { priority: 'bulk', signal: never() });
    await limiter.acquire({ family: 'phone', label: 'HEAVY' }, { priority: 'bulk', signal: never() });
    expect(limiter.snapshot().map(({ family, label, queued }) => [family, label, queued])).toEqual([
      ['core', 'HEAVY', 49],
      ['core', 'LIGHT', 0],
      ['phone', 'HEAVY', 0],
    ]);
  });
});

describe('priorities', () => {
  it('let interactive calls overtake, and every fifth slot go to bulk', async () => {
    const limiter = limiterFor('pro');
    const granted: string[] = [];
    queueNamed(limiter, HEAVY, granted, 'first', 'bulk');
    for (const name of ['b1', 'b2', 'b3', 'b4']) queueNamed(limiter, HEAVY, granted, name, 'bulk');
    for (let call = 1; call <= 10; call += 1) queueNamed(limiter, HEAVY, granted, `i${call}`, 'interactive');
    await runUntil(5_000);
    expect(granted.join(' ')).toBe('first i1 i2 i3 i4 b1 i5 i6 i7 i8 b2 i9 i10 b3 b4');
  });
});

describe('a call that is aborted in the queue', () => {
  it('rejects at once with the reason, leaves no listener, and its place to the next', async () => {
    const limiter = limiterFor('free');
    const granted: string[] = [];
    queueNamed(limiter, HEAVY, granted, 'first', 'bulk');
    const leaving = new AbortController();
    const left = rejection(limiter.acquire(HEAVY, { priority: 'bulk', signal: leaving.signal }));
    queueNamed(limiter, HEAVY, granted, 'next', 'bulk');
    await pass(100);
    expect(getEventListeners(leaving.signal, 'abort')).toHaveLength(1);
    leaving.abort('enough');
    expect(await left).toBe('enough');
    expect(getEventListeners(leaving.signal, 'abort')).toHaveLength(0);
    await runUntil(1_200);
    expect(granted).toEqual(['first', 'next']);
  });

  it('does not keep the process busy when it was the last', async () => {
    const limiter = limiterFor('pro');
    await limiter.acquire(DASHBOARD, { priority: 'bulk', signal: never() });
    await pass(10);
    const leaving = new AbortController();
    const left = rejection(limiter.acquire(DASHBOARD, { priority: 'bulk', signal: leaving.signal }));
    await pass(10);
    leaving.abort('enough');
    await left;
    await settle();
    expect(vi.getTimerCount()).toBe(0);
    expect(limiter.snapshot()).toMatchObject([{ queued: 0 }]);
  });

  it('leaves the pacing as it was: the next call waits for its slot', async () => {
    const limiter = limiterFor('pro');
    const first = queueCalls(limiter, DASHBOARD, 1);
    const leaving = new AbortController();
    const left = rejection(limiter.acquire(DASHBOARD, { priority: 'bulk', signal: leaving.signal }));
    await pass(10);
    leaving.abort('enough');
    const next = queueCalls(limiter, DASHBOARD, 1);
    await left;
    await runUntil(20_000);
    expect(Number(next[0]) - Number(first[0])).toBeGreaterThanOrEqual(6_000);
    expect(Number(next[0]) - Number(first[0])).toBeLessThanOrEqual(6_100);
  });

  it('in the moment before its slot leaves the slot to whoever comes next', async () => {
    const limiter = limiterFor('pro');
    queueCalls(limiter, HEAVY, 1);
    const leaving = new AbortController();
    const left = rejection(limiter.acquire(HEAVY, { priority: 'bulk', signal: leaving.signal }));
    await pass(105); // the slot comes at 111
    leaving.abort('enough');
    expect(await left).toBe('enough');
    await pass(10);
    expect(limiter.snapshot()).toMatchObject([{ used: 1, queued: 0, nextFreeInMs: 0 }]);
    const before = performance.now();
    expect(queueCalls(limiter, HEAVY, 1)).toEqual([]);
    await settle();
    expect([performance.now() - before, limiter.snapshot()[0]?.used]).toEqual([0, 2]);
  });

  it('before it came takes no slot', async () => {
    const limiter = limiterFor('free');
    const gone = limiter.acquire(HEAVY, { priority: 'bulk', signal: AbortSignal.abort('gone') });
    await expect(gone).rejects.toBe('gone');
    const granted = queueCalls(limiter, HEAVY, 1);
    await settle();
    expect(granted).toHaveLength(1);
  });

  it('once granted, is not listened to any more', async () => {
    const limiter = limiterFor('free');
    const { signal } = new AbortController();
    queueCalls(limiter, HEAVY, 1);
    const granted = limiter.acquire(HEAVY, { priority: 'bulk', signal });
    await runUntil(1_200);
    await granted;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('a pause', () => {
  it('lets nobody of the bucket through, and everybody of the others', async () => {
    const limiter = limiterFor('business');
    limiter.pause(HEAVY, 5_000);
    const started = performance.now();
    const paused = queueCalls(limiter, HEAVY, 3);
    const free = queueCalls(limiter, LIGHT, 3);
    await pass(200);
    expect(free).toHaveLength(3);
    expect(limiter.snapshot()[0]).toMatchObject({ queued: 3, pausedForMs: 4_800 });
    await runUntil(10_000);
    expect(paused).toHaveLength(3);
    expect(Math.min(...paused) - started).toBeGreaterThanOrEqual(5_000);
    expect(Math.max(...paused) - started).toBeLessThanOrEqual(5_200);
    expect(limiter.snapshot()[0]).toMatchObject({ queued: 0, pausedForMs: 0 });
  });

  it('also holds a call whose slot was about to come', async () => {
    const limiter = limiterFor('pro');
    const granted = queueCalls(limiter, HEAVY, 2);
    await pass(105); // the second slot comes at 114
    limiter.pause(HEAVY, 3_000);
    await runUntil(10_000);
    expect(granted).toHaveLength(2);
    expect(Number(granted[1])).toBeGreaterThanOrEqual(Number(granted[0]) + 3_100);
  });

  it('is not shortened by a shorter one', async () => {
    const limiter = limiterFor('pro');
    limiter.pause(HEAVY, 5_000);
    limiter.pause(HEAVY, 1_000);
    expect(limiter.snapshot()).toMatchObject([{ pausedForMs: 5_000 }]);
  });
});

describe('closing', () => {
  it('rejects those who wait and those who come, and leaves no timer', async () => {
    const limiter = limiterFor('pro');
    queueCalls(limiter, DASHBOARD, 1);
    const waiting = [0, 1].map(() => rejection(limiter.acquire(DASHBOARD, { priority: 'bulk', signal: never() })));
    await pass(10);
    await limiter.close();
    const late = rejection(limiter.acquire(LIGHT, { priority: 'bulk', signal: never() }));
    for (const error of await Promise.all([...waiting, late])) expect(isZoomError(error, 'closed')).toBe(true);
    await settle();
    expect(vi.getTimerCount()).toBe(0);
  });
});
