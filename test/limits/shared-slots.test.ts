import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isZoomError } from '../../src/types/errors.js';
import type { RateLimitBucket } from '../../src/types/rate-limit.js';
import { rejection } from '../client/test-client.js';
import { pass, settle, stall, startVirtualTime } from '../client/virtual-time.js';
import { busiestWindow, never, queueCalls, queueNamed } from './queue-calls.js';
import { StubRedis } from './shared-rig.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

/** Ten a second. Shared: spaced over 1.15 seconds. */
const HEAVY: RateLimitBucket = { family: 'core', label: 'HEAVY' };
const SPACING_MS = 115;

describe('machines that share a bucket', () => {
  it('keep within its limit together, and take turns', async () => {
    const redis = new StubRedis();
    const machines = [redis.machine(), redis.machine(), redis.machine()];
    const granted = machines.map((machine) => queueCalls(machine, HEAVY, 20));
    await pass(3_000);
    const all = granted.flat();
    expect(busiestWindow(all, 1_000)).toBeLessThanOrEqual(10);
    expect(all.length).toBeGreaterThanOrEqual(26);
    const counts = granted.map((each) => each.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    await pass(4_500);
    expect(granted.map((each) => each.length)).toEqual([20, 20, 20]);
  });

  it('book two slots ahead each at most, and none that nobody waits for', async () => {
    const redis = new StubRedis();
    const machine = redis.machine();
    queueCalls(machine, HEAVY, 1);
    await settle();
    expect(redis.mostOnTheWay).toBe(1);
    queueCalls(machine, HEAVY, 100);
    await pass(2_000);
    expect(redis.mostOnTheWay).toBe(2);
  });

  it('let interactive calls overtake up to the moment in which a slot comes', async () => {
    const redis = new StubRedis();
    const machine = redis.machine();
    const granted: string[] = [];
    for (const name of ['b1', 'b2', 'b3']) queueNamed(machine, HEAVY, granted, name, 'bulk');
    await pass(SPACING_MS - 10);
    queueNamed(machine, HEAVY, granted, 'i1', 'interactive');
    await pass(1_000);
    expect(granted).toEqual(['b1', 'i1', 'b2', 'b3']);
  });

  it('use a slot again that its caller left, for whoever comes next', async () => {
    const redis = new StubRedis();
    const [machine, other] = [redis.machine(), redis.machine()];
    queueCalls(other, HEAVY, 1);
    const leaving = new AbortController();
    const left = rejection(machine.acquire(HEAVY, { priority: 'bulk', signal: leaving.signal }));
    await pass(10);
    leaving.abort('enough');
    expect(await left).toBe('enough');
    const granted = queueCalls(machine, HEAVY, 1);
    await pass(SPACING_MS);
    expect(redis.mostOnTheWay).toBeLessThanOrEqual(2);
    expect(granted).toHaveLength(1);
  });

  it('tell each other of a refusal: all pause, and go four times slower', async () => {
    const redis = new StubRedis();
    const [one, other] = [redis.machine(), redis.machine()];
    const granted = [queueCalls(one, HEAVY, 30), queueCalls(other, HEAVY, 30)];
    await pass(500);
    one.pause(HEAVY, 2_000);
    const before = granted.flat().length;
    expect(other.snapshot()).toMatchObject([{ pausedForMs: 2_000 }]);
    await pass(1_990);
    expect(granted.flat()).toHaveLength(before);
    await pass(1_500);
    expect(redis.spacings).toContain(4 * SPACING_MS);
    expect(granted.flat().length - before).toBeLessThanOrEqual(8);
    await pass(20_000);
    expect(redis.spacings.at(-1)).toBe(SPACING_MS);
  });

  it('tell Redis the distance once more after two minutes: a machine that died may have left it too wide', async () => {
    const redis = new StubRedis();
    const machine = redis.machine();
    queueCalls(machine, HEAVY, 1);
    await pass(119_000);
    machine.snapshot();
    expect(redis.spacings).toEqual([]);
    await pass(2_000);
    queueCalls(machine, HEAVY, 2);
    await pass(1_000);
    expect(redis.spacings).toEqual([SPACING_MS]);
  });
});

describe('machines that stood still', () => {
  it.each([400, 700, 1_300])('for %i ms do not make up for it by a burst', async (heldUpMs) => {
    const redis = new StubRedis();
    const machines = Array.from({ length: 8 }, () => redis.machine());
    const granted = machines.map((machine) => queueCalls(machine, HEAVY, 20));
    await pass(2_000);
    stall(heldUpMs);
    await pass(5_000);
    expect(granted.flat().length).toBeGreaterThan(30);
    expect(busiestWindow(granted.flat(), 1_000)).toBeLessThanOrEqual(10);
  });
});

describe('Redis away', () => {
  it('means a rest, then the local share, then a rest, then sharing; nobody is lost or let through twice', async () => {
    const redis = new StubRedis();
    const machines = Array.from({ length: 8 }, () => redis.machine());
    const granted = machines.map((machine) => queueCalls(machine, HEAVY, 10));
    const count = () => granted.flat().length;
    await pass(2_000);
    const shared = count();
    redis.goAway();
    await pass(300); // what was booked may still come
    const gone = count();
    expect(gone - shared).toBeLessThanOrEqual(3);
    await pass(2_000);
    expect(count()).toBe(gone);
    await pass(4_000);
    expect(count()).toBeGreaterThan(gone + 8);
    redis.comeBack();
    const back = count();
    await pass(2_000);
    expect(count()).toBe(back);
    await pass(20_000);
    expect(granted.map((each) => each.length)).toEqual(Array.from({ length: 8 }, () => 10));
    expect(busiestWindow(granted.flat(), 1_000)).toBeLessThanOrEqual(10);
  });

  it('is told by snapshots: when the next call would go, by the rest or by the local share', async () => {
    const redis = new StubRedis();
    const machine = redis.machine();
    queueCalls(machine, HEAVY, 1);
    await pass(10);
    expect(machine.snapshot()).toMatchObject([{ queued: 0, nextFreeInMs: 0 }]);
    redis.goAway();
    expect(machine.snapshot()).toMatchObject([{ nextFreeInMs: 2_750 }]); // until all have noticed
    await pass(2_750);
    expect(machine.snapshot()).toMatchObject([{ nextFreeInMs: 0 }]);
    queueCalls(machine, HEAVY, 3);
    await pass(10);
    const [bucket] = machine.snapshot();
    expect(bucket?.queued).toBe(2);
    const rest = 10 * SPACING_MS - 10; // a tenth of the rate
    expect(bucket?.nextFreeInMs).toBeGreaterThan(rest + 2 * 10 * SPACING_MS - 10);
    expect(bucket?.nextFreeInMs).toBeLessThanOrEqual(rest + 2 * 10 * SPACING_MS);
  });

  it('does not keep a slowdown from it: what Zoom refused meanwhile is told when it is back', async () => {
    const redis = new StubRedis();
    const machine = redis.machine();
    queueCalls(machine, HEAVY, 1);
    await pass(10);
    redis.goAway();
    await pass(5_000);
    machine.pause(HEAVY, 1_000);
    queueCalls(machine, HEAVY, 300);
    await pass(1_500);
    expect(redis.spacings).toEqual([]);
    redis.comeBack();
    await pass(2_500); // a rest first
    expect(redis.spacings).toEqual([4 * SPACING_MS]);
    await pass(30_000);
    expect(redis.spacings.at(-1)).toBe(SPACING_MS);
  });

  it('for less than a quarter of a second interrupts nothing', async () => {
    const redis = new StubRedis();
    const granted = queueCalls(redis.machine(), HEAVY, 20);
    await pass(500);
    redis.goAway();
    await pass(200);
    redis.comeBack();
    await pass(1_000);
    expect(granted.length).toBeGreaterThanOrEqual(11);
    expect(busiestWindow(granted, 1_000)).toBeLessThanOrEqual(10);
  });

  it.each([
    ['at once', 10],
    ['in the local phase', 6_000],
  ])('lets a caller go whose signal aborts %s, and leaves no timer', async (_when, waitedMs) => {
    const redis = new StubRedis();
    const machine = redis.machine();
    const first = queueCalls(machine, HEAVY, 1);
    await pass(10);
    redis.goAway();
    const others = [1, 2, 3].map(() => machine.acquire(HEAVY, { priority: 'bulk', signal: never() }));
    const settled = Promise.allSettled(others);
    const leaving = new AbortController();
    const left = rejection(machine.acquire(HEAVY, { priority: 'bulk', signal: leaving.signal }));
    await pass(waitedMs);
    leaving.abort('enough');
    expect(await left).toBe('enough');
    await machine.close();
    await settle();
    expect(first).toHaveLength(1);
    expect(await settled).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a slot', () => {
  it('that cannot be booked is asked for again every tenth of a second', async () => {
    const redis = new StubRedis();
    redis.up = false; // and nobody noticed yet
    const granted = queueCalls(redis.machine(), HEAVY, 1);
    await pass(1_050);
    expect([granted.length, redis.asked]).toEqual([0, 11]);
    redis.up = true;
    await pass(100);
    expect(granted).toHaveLength(1);
  });

  it('that was lost on its way is booked anew after five windows', async () => {
    const redis = new StubRedis();
    redis.loses = true;
    const granted = queueCalls(redis.machine(), HEAVY, 1);
    await pass(10);
    redis.loses = false;
    await pass(4_900);
    expect([granted.length, redis.asked]).toEqual([0, 1]);
    await pass(200);
    expect([granted.length, redis.asked]).toEqual([1, 2]);
  });
});

describe('a Redis that forgot what is granted', () => {
  it('is followed by a window without any slot, on all machines, and then everybody goes on', async () => {
    const redis = new StubRedis();
    const machines = [redis.machine(), redis.machine(), redis.machine()];
    const granted = machines.map((machine) => queueCalls(machine, HEAVY, 20));
    await pass(1_500);
    redis.forget();
    const before = granted.flat().length;
    await pass(1_200);
    expect(granted.flat()).toHaveLength(before);
    await pass(12_000);
    expect(granted.map((each) => each.length)).toEqual([20, 20, 20]);
    expect(busiestWindow(granted.flat(), 1_000)).toBeLessThanOrEqual(10);
  });

  it('because nobody used the bucket for long is nothing to rest for', async () => {
    const redis = new StubRedis();
    const machine = redis.machine();
    queueCalls(machine, HEAVY, 1);
    await pass(700_000);
    redis.forget();
    const granted = queueCalls(machine, HEAVY, 1);
    await pass(10);
    expect(granted).toHaveLength(1);
  });
});

describe('closing', () => {
  it('rejects those who wait on this machine, and nobody else', async () => {
    const redis = new StubRedis();
    const [machine, other] = [redis.machine(), redis.machine()];
    queueCalls(machine, HEAVY, 1);
    const waiting = rejection(machine.acquire(HEAVY, { priority: 'bulk', signal: never() }));
    const granted = queueCalls(other, HEAVY, 3);
    await pass(10);
    await machine.close();
    await machine.close(); // nothing more to let go
    expect(redis.closed).toBe(1);
    expect(isZoomError(await waiting, 'closed')).toBe(true);
    await pass(2_000);
    expect(granted).toHaveLength(3);
  });
});
