import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import type { ZoomClientOptions } from '../../src/client/options.js';
import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { systemClock } from '../../src/types/clock.js';
import { isZoomError } from '../../src/types/errors.js';
import { wait } from '../../src/types/wait.js';
import { recordingLogger } from '../auth/token-context.js';
import { json, refusal, type ScriptedAnswer, stubFetch } from './stub-fetch.js';
import { openLimiter, rejection, testClient } from './test-client.js';
import { finish, pass, startVirtualTime } from './virtual-time.js';

beforeEach(() => {
  startVirtualTime();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => vi.useRealTimers());

const USER = { email: 'ann@example.com' };

/** A client, and what it has sent. */
function closable(
  script: ScriptedAnswer[] | ((index: number) => ScriptedAnswer),
  options: Partial<ZoomClientOptions> = {},
) {
  const { fetch, sent } = stubFetch(typeof script === 'function' ? (_request, index) => script(index) : script);
  return { zoom: testClient(fetch, options), sent };
}

describe('close()', () => {
  it('lets calls in the queue and their repeats come to their end', async () => {
    const limiter = createRateLimiter({ plan: 'free', share: 1, clock: systemClock });
    const script = [refusal(503, 503, 'Busy.'), ...Array.from({ length: 8 }, () => json(USER))];
    const { zoom, sent } = closable(script, { limiter });
    const calls = Promise.all(Array.from({ length: 8 }, () => zoom.users.get('me')));
    const closing = zoom.close();
    expect(await finish(calls)).toHaveLength(8);
    await finish(closing);
    expect(sent).toHaveLength(9);
    expect(performance.now(), 'they waited for their turns').toBeGreaterThan(1_000);
  });

  it('ends a list that is being read at its next page, with an error: it is not whole', async () => {
    const { zoom } = closable([json({ users: [USER], next_page_token: 't1' }), 'never']);
    const rows: unknown[] = [];
    const reading = async () => {
      for await (const user of zoom.users.list().pages()) {
        rows.push(user);
        if (rows.length === 1) void zoom.close({ timeoutMs: 10 });
      }
    };
    expect(isZoomError(await finish(rejection(reading())), 'closed')).toBe(true);
    expect(rows).toHaveLength(1);
  });

  it('is one promise however often it is called, with or without a time limit', async () => {
    const { zoom } = closable(['never'], { timeoutMs: 1_000 });
    const call = rejection(zoom.users.get('me'));
    const first = zoom.close();
    expect([zoom.close(), zoom.close({ timeoutMs: 60_000 })]).toEqual([first, first]);
    expect(isZoomError(await finish(call), 'timeout')).toBe(true);
    expect(await finish(first)).toEqual({ cutShort: 0 });
    expect(zoom.close({ timeoutMs: 1 })).toBe(first);
    expect(vi.getTimerCount(), 'no timer is left').toBe(0);
  });

  it('waits for a grant that is being renewed, and not longer than its time limit', async () => {
    for (const timeoutMs of [undefined, 500]) {
      let stored = (): void => undefined;
      const settled = new Promise<void>((resolve) => {
        stored = resolve;
      });
      const auth = { ...staticToken('test-token'), settle: () => settled };
      const { zoom } = closable([json(USER)], { auth });
      await finish(zoom.users.get('me'));
      let closed = false;
      const closing = zoom.close(timeoutMs === undefined ? {} : { timeoutMs }).then(() => {
        closed = true;
      });
      await pass(400);
      expect(closed).toBe(false);
      if (timeoutMs === undefined) stored();
      await finish(closing);
    }
  });

  it('closes although the token provider fails', async () => {
    const auth = { ...staticToken('test-token'), settle: async () => Promise.reject(new Error('broken')) };
    await closable([], { auth }).zoom.close();
  });
});

describe('close({ timeoutMs })', () => {
  it('cuts short what still runs, and says so', async () => {
    const logger = recordingLogger();
    const limiter = openLimiter();
    limiter.acquire = async ({ label }, { signal }) => {
      if (label === 'MEDIUM') await wait(50_000, signal);
    };
    const { zoom, sent } = closable(() => 'never', { logger, limiter });
    const started = performance.now();
    const calls = [
      zoom.users.get('me'), // on the wire
      zoom.users.deactivate('ann@example.com'), // a write on the wire
      zoom.users.list().toArray(), // in the queue
    ].map(rejection);
    await pass(100);
    const closing = zoom.close({ timeoutMs: 5_000 });
    const [read, write, list] = await finish(Promise.all(calls));
    expect(await finish(closing)).toEqual({ cutShort: 3 });
    expect(performance.now() - started).toBeCloseTo(5_100, 0);
    expect(read).toMatchObject({ kind: 'closed', operation: 'GET /users/{userId}', attempts: [{ attempt: 1 }] });
    expect(write).toMatchObject({ kind: 'ambiguous-write', cause: { kind: 'closed' } });
    expect(list).toMatchObject({ kind: 'closed', attempts: [] });
    expect(sent).toHaveLength(2);
    expect(logger.entries).toEqual([
      { level: 'warn', message: 'The time to close is over: calls were cut short.', fields: { calls: 3 } },
    ]);
  });

  it('does not call a write ambiguous that was still in the queue', async () => {
    const limiter = {
      ...openLimiter(),
      acquire: async (_bucket: unknown, { signal }: { signal: AbortSignal }) => wait(50_000, signal),
    };
    const { zoom, sent } = closable([], { limiter });
    const write = rejection(zoom.users.deactivate('ann@example.com'));
    await pass(100);
    expect(await finish(zoom.close({ timeoutMs: 1_000 }))).toEqual({ cutShort: 1 });
    expect(await write).toMatchObject({ kind: 'closed', operation: 'PUT /users/{userId}/status', attempts: [] });
    expect(sent).toEqual([]);
  });

  it('can be said later, and shortened', async () => {
    const { zoom } = closable(() => 'never');
    const call = rejection(zoom.users.get('me'));
    const closing = zoom.close();
    void zoom.close({ timeoutMs: 60_000 });
    await pass(50);
    void zoom.close({ timeoutMs: 100 });
    await finish(closing);
    expect(performance.now()).toBeCloseTo(150, 0);
    expect(isZoomError(await call, 'closed')).toBe(true);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d and stays open', async (timeoutMs) => {
    const { zoom } = closable([json(USER)]);
    expect(() => zoom.close({ timeoutMs })).toThrow('timeoutMs must be a number above 0');
    expect(await finish(zoom.users.get('me'))).toEqual(USER);
  });
});

describe('an `await using` block', () => {
  it('closes the client at its end, also when it throws', async () => {
    const kept: { zoom?: ReturnType<typeof testClient> } = {};
    const block = async () => {
      await using zoom = closable([]).zoom;
      kept.zoom = zoom;
      throw new Error('broken');
    };
    await expect(block()).rejects.toThrow('broken');
    expect(isZoomError(await rejection(kept.zoom?.users.get('me') ?? Promise.resolve()), 'closed')).toBe(true);
  });
});

describe('a part that hangs and heeds no signal', () => {
  const hang = () => new Promise<never>(() => undefined);
  const auth = staticToken('test-token');
  it.each<[string, Partial<ZoomClientOptions>]>([
    ['fetch', { fetch: hang }],
    ['the token provider', { auth: { ...auth, current: () => auth.current(), get: hang } }],
    [
      'the limiter',
      { limiter: { acquire: hang, pause: () => undefined, snapshot: () => [], close: async () => undefined } },
    ],
    ['the daily ledger', { plan: 'free', daily: { ledger: { add: hang } } }],
  ])('holds up no call beyond its time, its signal and the close of its client: %s', async (_what, options) => {
    const { zoom } = closable([], options);
    const late = await finish(rejection(zoom.users.get('me', undefined, { timeoutMs: 1_000 })));
    expect(isZoomError(late, 'timeout') && late.scope).toBe('call');
    const controller = new AbortController();
    const left = rejection(zoom.users.get('me', undefined, { signal: controller.signal }));
    await pass(10);
    controller.abort('enough');
    expect(await left).toBe('enough');
    const cut = rejection(zoom.users.get('me'));
    expect(await finish(zoom.close({ timeoutMs: 100 }))).toEqual({ cutShort: 1 });
    expect(isZoomError(await cut, 'closed')).toBe(true);
  });
});
