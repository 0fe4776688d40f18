import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { systemClock } from '../../src/types/clock.js';
import { isZoomError } from '../../src/types/errors.js';
import type { TokenProvider } from '../../src/types/token.js';
import { json, refusal, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';
import { finish, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const USER = { email: 'ann@example.com' };

/** A body that sends a piece every second and never ends. */
function endlessBody(): Response {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const drip = () => {
        controller.enqueue(new TextEncoder().encode(' '));
        timer = setTimeout(drip, 1_000);
      };
      drip();
    },
    cancel: () => clearTimeout(timer),
  });
  return new Response(body);
}

/** fetch's way: an abort fails the body. */
function abortable(response: () => Response): typeof globalThis.fetch {
  return async (input, init) => {
    const { signal } = new Request(input, init);
    const answer = response();
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    answer.body?.pipeTo(writable, { signal }).catch(() => undefined);
    return new Response(readable, answer);
  };
}

describe('timeoutMs, the time of a whole call', () => {
  it.each<[string, () => { fetch: typeof globalThis.fetch; auth?: TokenProvider }, number, RegExp]>([
    ['in the queue', () => ({ fetch: stubFetch([]).fetch }), 0, /while it waited for its turn/],
    [
      'while it waits for a token',
      () => ({
        fetch: stubFetch([]).fetch,
        auth: {
          ...staticToken('x'),
          current: () => null,
          get: (_context, signal) =>
            new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
        },
      }),
      0,
      /while it waited for its turn/,
    ],
    ['on the wire', () => ({ fetch: stubFetch(['never']).fetch }), 1, /before the answer was complete/],
    ['within the body', () => ({ fetch: abortable(endlessBody) }), 1, /before the answer was complete/],
    [
      'between tries',
      () => ({ fetch: stubFetch(() => refusal(429, 429, 'Too many concurrent requests.')).fetch }),
      3,
      /while it waited for its turn/,
    ],
  ])('ends it %s', async (where, parts, tries, message) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.75); // 1.75 s between tries on a locked user
    const limiter = createRateLimiter({ plan: 'free', share: 1, clock: systemClock });
    if (where === 'in the queue') limiter.pause({ family: 'core', label: 'LIGHT' }, 60_000);
    const { fetch, ...rest } = parts();
    const zoom = testClient(fetch, { limiter, timeoutMs: 5_000, ...rest });
    const error = await finish(rejection(zoom.users.get('me')));
    if (!isZoomError(error, 'timeout')) return expect.fail(`another error: ${String(error)}`);
    expect(error).toMatchObject({ name: 'ZoomTimeoutError', scope: 'call', operation: 'GET /users/{userId}' });
    expect(error.message).toMatch(message);
    expect(error.message).toContain('took longer than 5000 ms');
    expect(error.hint).toMatch(/^Raise timeoutMs, send fewer calls at once/);
    expect(error.attempts).toHaveLength(tries);
    expect(performance.now()).toBe(5_000);
  });

  it('of one call overrides that of the client', async () => {
    const zoom = testClient(stubFetch(['never', 'never']).fetch, { timeoutMs: 10_000 });
    await finish(rejection(zoom.users.get('me', undefined, { timeoutMs: 2_000 })));
    expect(performance.now()).toBe(2_000);
    await finish(rejection(zoom.users.get('me')));
    expect(performance.now()).toBe(12_000);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('of one call may not be %d', async (timeoutMs) => {
    const { fetch, sent } = stubFetch([]);
    const error = await finish(rejection(testClient(fetch).users.get('me', undefined, { timeoutMs })));
    expect(isZoomError(error, 'config') && error.message).toContain('timeoutMs must be a number above 0');
    expect(sent).toEqual([]);
  });

  it('is given to each page of a list anew', async () => {
    const slow = async (body: unknown) => {
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      return json(body);
    };
    let page = 0;
    const fetch: typeof globalThis.fetch = () => {
      page += 1;
      return slow({ users: [{ email: `${page}@example.com` }], next_page_token: page < 5 ? `t${page}` : '' });
    };
    const users = await finish(testClient(fetch, { timeoutMs: 5_000 }).users.list().toArray());
    expect(users).toHaveLength(5);
    expect(performance.now()).toBe(20_000);
  });

  it('leaves no timer behind when the call succeeds or fails', async () => {
    const zoom = testClient(stubFetch([json(USER), refusal(404, 1001, 'No user.')]).fetch);
    await finish(zoom.users.get('me'));
    await finish(rejection(zoom.users.get('me')));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('attemptTimeoutMs, the time of one try', () => {
  it('ends a try, and a read is tried again', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { fetch, sent } = stubFetch(['never', 'never', json(USER)]);
    expect(await finish(testClient(fetch, { attemptTimeoutMs: 1_000 }).users.get('me'))).toEqual(USER);
    expect(sent.map(({ at }) => at)).toEqual([0, 1_000, 2_000]);
  });

  it('ends a read after all its tries', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { fetch } = stubFetch(() => 'never');
    const zoom = testClient(fetch, { attemptTimeoutMs: 1_000, retry: { attempts: 2 } });
    const error = await finish(rejection(zoom.users.get('me')));
    expect(isZoomError(error, 'timeout') && error.scope).toBe('attempt');
    expect(String(error)).toContain('longer than 1000 ms; it was given up before the answer was complete');
    expect(isZoomError(error) && error.hint).toMatch(/^Raise attemptTimeoutMs if the answer is large/);
    expect(isZoomError(error) && error.attempts).toEqual(
      [1, 2].map((attempt) => ({ attempt, status: null, reason: 'timeout' })),
    );
  });

  it('covers the body', async () => {
    const zoom = testClient(abortable(endlessBody), { attemptTimeoutMs: 3_500, retry: false });
    const error = await finish(rejection(zoom.users.get('me')));
    expect(isZoomError(error, 'timeout') && error.scope).toBe('attempt');
    expect(performance.now()).toBe(3_500);
  });

  it('does not count the time in the queue', async () => {
    const limiter = createRateLimiter({ plan: 'free', share: 1, clock: systemClock });
    limiter.pause({ family: 'core', label: 'LIGHT' }, 30_000);
    const zoom = testClient(stubFetch([json(USER)]).fetch, { limiter, attemptTimeoutMs: 1_000 });
    expect(await finish(zoom.users.get('me'))).toEqual(USER);
  });
});

describe('a write that runs out of time', () => {
  it.each([
    ['its try', { attemptTimeoutMs: 1_000 }],
    ['its call, on the wire,', { timeoutMs: 1_000 }],
  ])('because %s took too long has an unknown outcome', async (_what, options) => {
    const { fetch, sent } = stubFetch(['never']);
    const error = await finish(rejection(testClient(fetch, options).users.deactivate('me')));
    expect(isZoomError(error, 'ambiguous-write') && isZoomError(error.cause, 'timeout')).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it('in the queue was not executed', async () => {
    const patient = createRateLimiter({ plan: 'free', share: 1, clock: systemClock });
    patient.pause({ family: 'core', label: 'LIGHT' }, 60_000);
    const error = await finish(
      rejection(testClient(stubFetch([]).fetch, { limiter: patient, timeoutMs: 1_000 }).users.deactivate('me')),
    );
    expect(isZoomError(error, 'timeout') && error.attempts).toEqual([]);
  });

  it('after a 429, while it waits to be repeated, was not executed', async () => {
    const { fetch, sent } = stubFetch(() => refusal(429, 429, 'Too many concurrent requests.'));
    const error = await finish(rejection(testClient(fetch, { timeoutMs: 500 }).users.deactivate('me')));
    expect(isZoomError(error, 'timeout') && error.attempts).toMatchObject([{ status: 429 }]);
    expect(sent).toHaveLength(1);
  });
});
