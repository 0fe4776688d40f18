import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import type { ZoomClientOptions } from '../../src/client/options.js';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { systemClock } from '../../src/types/clock.js';
import { isZoomError, ZoomTokenError } from '../../src/types/errors.js';
import type { CallPriority } from '../../src/types/rate-limit.js';
import { json, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';
import { finish, pass, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

/** So many calls have room in the queue of one bucket's limiter. */
const INSIDE = 500;
/** More than that, so that some wait outside. */
const MANY = 700;

/** A client of a plan that lets 30 calls a second through, and the people that it asked for. */
function crowded(options: Partial<ZoomClientOptions> = {}) {
  const limiter = createRateLimiter({ plan: 'pro', share: 1, clock: systemClock });
  const asked: string[] = [];
  const { fetch } = stubFetch((request) => {
    asked.push(decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? ''));
    return json({ email: 'ann@example.com' });
  });
  return { zoom: testClient(fetch, { limiter, timeoutMs: 3_600_000, ...options }), asked };
}

/** Ends the calls that a test has no more use for. */
async function dismiss(zoom: ZoomClient, calls: readonly Promise<unknown>[]): Promise<void> {
  const ended = Promise.allSettled(calls);
  await finish(zoom.close({ timeoutMs: 1 }));
  await ended;
}

const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

describe('more calls than the queue of a rate limiter has room for', () => {
  it('go in the order in which they were made, tell how long they waited, and hold no timer afterwards', async () => {
    const waited: number[] = [];
    const { zoom, asked } = crowded({ hooks: { onRequest: ({ queuedMs }) => void waited.push(queuedMs) } });
    const order = names('user', MANY);
    await finish(Promise.all(order.map((name) => zoom.users.get(name))));
    expect(asked).toEqual(order);
    expect(waited).toEqual([...waited].sort((one, other) => one - other));
    expect(waited.at(-1)).toBeGreaterThan(((MANY - 30) / 30) * 1_000);
    await pass(50);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are all counted as queued, and as ahead of the next call', async () => {
    const { zoom } = crowded();
    const calls = names('user', MANY).map((name) => zoom.users.get(name));
    await pass(100);
    const [bucket] = zoom.rateLimits.snapshot();
    expect((bucket?.queued ?? 0) + (bucket?.used ?? 0)).toBe(MANY);
    expect(bucket?.nextFreeInMs).toBeGreaterThan(((MANY - 30) / 30) * 1_000);
    await dismiss(zoom, calls);
  });

  it('do not stand in the way of an interactive one', async () => {
    const { zoom, asked } = crowded();
    const bulk = names('bulk', MANY).map((name) => zoom.users.get(name, undefined, { priority: 'bulk' }));
    await pass(1_000);
    const before = asked.length;
    await finish(zoom.users.get('leaver'));
    expect(asked.indexOf('leaver') - before).toBeLessThanOrEqual(2);
    await dismiss(zoom, bulk);
  });

  it.each<CallPriority>(['interactive', 'bulk'])('do not stand in the way of a write (%s)', async (priority) => {
    const { zoom, asked } = crowded();
    const reads = names('user', INSIDE + 100).map((name) => zoom.users.get(name, undefined, { priority: 'bulk' }));
    const write = zoom.users.update('ann', { first_name: 'Ann' }, undefined, { priority });
    await finish(write);
    expect(asked.length).toBeLessThanOrEqual(INSIDE + 1);
    await dismiss(zoom, reads);
  });

  it('leave when their signal aborts, at once and for good', async () => {
    const { zoom, asked } = crowded();
    const leaving = new AbortController();
    const patient = names('patient', INSIDE + 50).map((name) => zoom.users.get(name));
    const left = names('left', 50).map((name) =>
      rejection(zoom.users.get(name, undefined, { signal: leaving.signal })),
    );
    const last = zoom.users.get('last');
    await pass(100);
    leaving.abort('enough');
    expect(new Set(await Promise.all(left))).toEqual(new Set(['enough']));
    expect(await rejection(zoom.users.get('late', undefined, { signal: leaving.signal }))).toBe('enough');
    await finish(Promise.all([...patient, last]));
    expect(asked).toHaveLength(INSIDE + 51);
  });

  it('end when their time is up, each at its own instant', async () => {
    const { zoom } = crowded();
    const patient = names('patient', MANY).map((name) => zoom.users.get(name));
    const endedAt: number[] = [];
    const timeouts = [9_000, 3_000, 12_000, 3_001, 6_000];
    const hurried = timeouts.map(async (timeoutMs, index) => {
      await pass(index * 7);
      const error = await rejection(zoom.users.get('hurried', undefined, { timeoutMs }));
      endedAt[index] = performance.now() - index * 7;
      return error;
    });
    const errors = await finish(Promise.all(hurried));
    expect(errors.every((error) => isZoomError(error, 'timeout') && error.scope === 'call')).toBe(true);
    expect(String(errors[0])).toContain('took longer than 9000 ms; it was given up while it waited for its turn');
    for (const [index, timeoutMs] of timeouts.entries()) {
      expect(Math.abs((endedAt[index] ?? 0) - timeoutMs), `after ${timeoutMs} ms`).toBeLessThanOrEqual(60);
    }
    await dismiss(zoom, patient);
  });

  it('have what is left of their time when they come in', async () => {
    const { zoom } = crowded();
    const reads = names('user', INSIDE + 50).map((name) => zoom.users.get(name));
    const turn = ((INSIDE + 51) / 30) * 1_000;
    const late = rejection(zoom.users.get('late', undefined, { timeoutMs: Math.floor(turn * 0.8) }));
    expect(isZoomError(await finish(late), 'timeout')).toBe(true);
    expect(performance.now()).toBeLessThan(turn * 0.81);
    await dismiss(zoom, reads);
  });

  it('come to their end when the client is closed', async () => {
    const { zoom, asked } = crowded();
    const reads = names('user', INSIDE + 50).map((name) => zoom.users.get(name));
    await finish(zoom.close());
    expect(asked).toHaveLength(INSIDE + 50);
    await Promise.all(reads);
  });

  it('are cut short with the others when closing has a time limit, and counted', async () => {
    const { zoom, asked } = crowded();
    const ended = Promise.allSettled(names('user', MANY).map((name) => zoom.users.get(name)));
    const { cutShort } = await finish(zoom.close({ timeoutMs: 1_000 }));
    expect(cutShort).toBe(MANY - asked.length);
    const failed = (await ended).filter(({ status }) => status === 'rejected');
    expect(failed).toHaveLength(cutShort);
    expect(failed.every((result) => isZoomError((result as PromiseRejectedResult).reason, 'closed'))).toBe(true);
  });

  it('share the failure of the token that all of them wait for', async () => {
    const failure = new ZoomTokenError('No.', { hint: 'None.', status: 400, code: 4705 });
    const auth = {
      ...staticToken('x'),
      current: () => null,
      get: async () => {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        throw failure;
      },
    };
    const { zoom } = crowded({ auth });
    const errors = await finish(Promise.all(names('user', MANY).map((name) => rejection(zoom.users.get(name)))));
    expect(new Set(errors)).toEqual(new Set([failure]));
    expect(performance.now()).toBe(1_000);
  });
});
