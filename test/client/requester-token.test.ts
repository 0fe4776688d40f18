import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { staticToken } from '../../src/auth/static-token.js';
import type { ZoomClientOptions } from '../../src/client/options.js';
import { isZoomError, ZoomReauthorizationRequiredError } from '../../src/types/errors.js';
import type { TokenProvider } from '../../src/types/token.js';
import { json, refusal, type ScriptedAnswer, stubFetch } from './stub-fetch.js';
import { openLimiter, rejection, testClient } from './test-client.js';
import { finish, pass, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const USER = { email: 'ann@example.com' };
const EXPIRED = () => refusal(401, 124, 'Access token is expired.');
const UNAVAILABLE = () => refusal(503, 503, 'Busy.');

/** A Server-to-Server client whose OAuth server issues tok-1, tok-2 and so on, and whose API answers from a script. */
function client(script: (() => ScriptedAnswer)[], options: Partial<ZoomClientOptions> = {}) {
  const api: { authorization: string | null; at: number }[] = [];
  let tokens = 0;
  const { fetch } = stubFetch((request) => {
    if (request.url.pathname === '/oauth/token') {
      tokens += 1;
      return json({ access_token: `tok-${tokens}`, expires_in: 3600 });
    }
    const answer = script[api.length]?.();
    api.push({ authorization: request.headers.get('authorization'), at: request.at });
    return answer ?? new Error(`the script has no answer for API request ${api.length}`);
  });
  const auth = serverToServer({ accountId: 'acc-1', clientId: 'client-1', clientSecret: 'secret-1' });
  return { zoom: testClient(fetch, { auth, ...options }), api, tokens: () => tokens };
}

describe('a refused token', () => {
  it.each([
    ['401 with code 124', EXPIRED],
    ['401 without a body', () => new Response('', { status: 401 })],
    ['400 with code 124 and a text about the token', () => refusal(400, 124, 'Invalid access token.')],
  ])('(%s) is replaced once and the request repeated at once, which is no retry', async (_what, refused) => {
    const retries = vi.fn();
    const { zoom, api, tokens } = client([refused, () => json(USER)], { hooks: { onRetry: retries }, retry: false });
    expect(await finish(zoom.users.get('me'))).toEqual(USER);
    expect(api).toEqual([
      { authorization: 'Bearer tok-1', at: 0 },
      { authorization: 'Bearer tok-2', at: 0 },
    ]);
    expect(tokens()).toBe(2);
    expect(retries).not.toHaveBeenCalled();
  });

  it('twice ends after exactly two API requests', async () => {
    const { zoom, api, tokens } = client([EXPIRED, EXPIRED, () => json(USER)]);
    const error = await finish(rejection(zoom.users.get('me')));
    expect(isZoomError(error, 'api') && error).toMatchObject({ status: 401, code: 124, name: 'ZoomApiError' });
    expect(isZoomError(error, 'api') && error.hint).toContain('fresh token');
    expect([api.length, tokens()]).toEqual([2, 2]);
  });

  it('twice makes the next call ask for another one', async () => {
    const { zoom, api } = client([EXPIRED, EXPIRED, () => json(USER)]);
    await finish(rejection(zoom.users.get('me')));
    await finish(zoom.users.get('me'));
    expect(api.map(({ authorization }) => authorization)).toEqual(['Bearer tok-1', 'Bearer tok-2', 'Bearer tok-3']);
  });

  it('of a write is replaced and the write repeated: Zoom did not execute it', async () => {
    const { zoom, api } = client([EXPIRED, () => new Response(null, { status: 204 })]);
    await finish(zoom.users.deactivate('me'));
    expect(api).toHaveLength(2);
  });

  it('is replaced at most once in a call, retries included', async () => {
    const { zoom, api, tokens } = client([EXPIRED, UNAVAILABLE, EXPIRED, () => json(USER)]);
    const error = await finish(rejection(zoom.users.get('me')));
    expect(isZoomError(error, 'api') && error.status).toBe(401);
    expect([api.length, tokens()]).toEqual([3, 2]);
  });

  it('seen by 50 calls at once costs one token request', async () => {
    const { zoom, api, tokens } = client([
      ...Array.from({ length: 50 }, () => EXPIRED),
      ...Array.from({ length: 50 }, () => () => json(USER)),
    ]);
    await finish(Promise.all(Array.from({ length: 50 }, () => zoom.users.get('me'))));
    expect([api.length, tokens()]).toEqual([100, 2]);
  });

  it.each([
    ['Phone sends 124 about an account', () => refusal(400, 124, 'Account does not exist.'), 400],
    ['a scope is missing', () => refusal(400, 4711, 'Invalid access token, does not contain scopes:[a].'), 400],
    ['the product is off', () => refusal(403, 403, 'Forbidden.'), 403],
  ])('is not what it is when %s', async (_what, answer, status) => {
    const { zoom, api, tokens } = client([answer]);
    const error = await finish(rejection(zoom.phone.users.list().firstPage()));
    expect(isZoomError(error, 'api') && error.status).toBe(status);
    expect([api.length, tokens()]).toEqual([1, 1]);
  });
});

describe('a token that cannot be had', () => {
  it('fails all calls that waited for it with one error, which tells the tries of none of them', async () => {
    let tokens = 0;
    const { fetch } = stubFetch((request) => {
      if (request.url.pathname !== '/oauth/token') return EXPIRED();
      tokens += 1;
      return tokens === 1 ? json({ access_token: 'tok-1', expires_in: 3600 }) : refusal(400, 4717, 'App disabled.');
    });
    const auth = serverToServer({ accountId: 'acc-1', clientId: 'client-1', clientSecret: 'secret-1' });
    const zoom = testClient(fetch, { auth });
    const errors = await finish(Promise.all([1, 2, 3].map(() => rejection(zoom.users.get('me')))));
    expect(new Set(errors).size).toBe(1);
    expect(isZoomError(errors[0], 'token') && errors[0].attempts).toEqual([]);
    expect(tokens).toBe(2);
  });
});

describe('a grant that has ended', () => {
  it('is one error for all who waited, which tells the tries of none of them', async () => {
    const ended = new ZoomReauthorizationRequiredError('Ended.', { hint: 'Look.', accountKey: 'acme' });
    const inner = staticToken('tok-1');
    let refused = false;
    const auth: TokenProvider = {
      ...inner,
      current: () => (refused ? null : inner.current()),
      get: async (context, signal) => (refused ? Promise.reject(ended) : inner.get(context, signal)),
      invalidate: () => {
        refused = true;
      },
    };
    const { fetch } = stubFetch(EXPIRED);
    const zoom = testClient(fetch, { auth });
    const errors = await finish(Promise.all([1, 2].map(() => rejection(zoom.users.get('me')))));
    expect(errors).toEqual([ended, ended]);
    expect(ended.attempts).toEqual([]);
  });
});

describe('the slot and the token', () => {
  it('come in this order: a token is made ready, then a slot is taken for each request', async () => {
    const limiter = openLimiter();
    const events: string[] = [];
    const { zoom } = client([EXPIRED, () => json(USER)], {
      limiter: {
        ...limiter,
        acquire: async () => void events.push('slot'),
      },
      hooks: { onToken: () => events.push('token'), onRequest: () => events.push('request') },
    });
    await finish(zoom.users.get('me'));
    expect(events).toEqual(['token', 'slot', 'request', 'token', 'slot', 'request']);
  });

  it('let a slot lapse when the token ended in the queue', async () => {
    let slots = 0;
    const { zoom, api, tokens } = client([() => json(USER)], {
      timeoutMs: 10_000_000,
      limiter: {
        ...openLimiter(),
        acquire: async () => {
          slots += 1;
          if (slots === 1) await pass(3_600_000);
        },
      },
    });
    await finish(zoom.users.get('me'));
    expect([slots, tokens()]).toEqual([2, 2]);
    expect(api.map(({ authorization }) => authorization)).toEqual(['Bearer tok-2']);
  });
});
