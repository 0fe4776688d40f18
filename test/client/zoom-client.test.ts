import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { isZoomError, ZoomConfigError } from '../../src/types/errors.js';
import { json, refusal, stubFetch } from './stub-fetch.js';
import { openLimiter, rejection, testClient } from './test-client.js';
import { finish, startVirtualTime } from './virtual-time.js';

afterEach(() => vi.useRealTimers());

const USER = { email: 'ann@example.com' };

describe('a client', () => {
  it('sends nothing and reads no credentials when it is made', async () => {
    const { fetch, sent } = stubFetch([]);
    const zoom = new ZoomClient({ auth: serverToServer(), fetch });
    await new Promise((resolve) => setImmediate(resolve));
    expect([zoom.plan, sent.length]).toEqual(['pro', 0]);
  });

  it('knows its plan and, where the auth does, its account', () => {
    const { fetch } = stubFetch([]);
    expect(testClient(fetch, { plan: 'business' }).plan).toBe('business');
    expect(testClient(fetch).accountId).toBeNull();
    expect(testClient(fetch, { auth: serverToServer({ accountId: 'acc-1' }) }).accountId).toBe('acc-1');
  });

  it.each([
    ['https://proxy.example.com/zoom/v2/', 'https://proxy.example.com/zoom/v2/users/me'],
    ['https://api.zoomgov.com/v2', 'https://api.zoomgov.com/v2/users/me'],
    ['http://localhost:9', 'http://localhost:9/users/me'],
  ])('with baseUrl %s sends to %s', async (baseUrl, url) => {
    const { fetch, sent } = stubFetch([json(USER)]);
    await testClient(fetch, { baseUrl }).users.get('me');
    expect(sent[0]?.url.href).toBe(url);
  });

  it('paces by its plan and its share when no limiter is given', async () => {
    startVirtualTime();
    const { fetch } = stubFetch(() => json(USER));
    const zoom = testClient(fetch, { limiter: undefined, plan: 'free', share: 0.5 });
    await finish(Promise.all([zoom.users.get('me'), zoom.users.get('me')]));
    expect(performance.now()).toBeGreaterThanOrEqual(500); // 2 a second
    await finish(zoom.close());
  });
});

describe('zoom.request()', () => {
  it('sends method, path, query and body, paced by its own label, and gives the parsed answer unchecked', async () => {
    const limiter = openLimiter();
    const { fetch, sent } = stubFetch([json({ anything: [1, null] }, 201)]);
    const answer = await testClient(fetch, { limiter }).request('POST', '/groups/a%2Fb/members', {
      query: { type: 1, skip: undefined, ids: ['x', 'y'] },
      body: { members: [{ email: 'ann@example.com' }] },
    });
    expect(answer).toEqual({ anything: [1, null] });
    expect(sent[0]).toMatchObject({ method: 'POST', body: '{"members":[{"email":"ann@example.com"}]}' });
    expect(sent[0]?.url.href).toBe('https://api.zoom.us/v2/groups/a%2Fb/members?type=1&ids=x%2Cy');
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
    expect(limiter.acquired).toEqual([{ family: 'core', label: 'MEDIUM' }]);
  });

  it('sends no content type without a body, and always what it accepts', async () => {
    const { fetch, sent } = stubFetch([json({})]);
    await testClient(fetch).request('GET', '/users');
    expect([sent[0]?.headers.get('content-type'), sent[0]?.headers.get('accept')]).toEqual([null, 'application/json']);
  });

  it.each<[string, () => Response, unknown]>([
    ['no content', () => new Response(null, { status: 204 }), undefined],
    ['an empty body', () => new Response(''), undefined],
    ['null', () => json(null), null],
    ['a list', () => json([1]), [1]],
    ['a list without its usual array', () => json({ total: 1 }), { total: 1 }],
  ])('gives %s as it is', async (_what, answer, expected) => {
    const { fetch } = stubFetch([answer()]);
    expect(await testClient(fetch).request('GET', '/users')).toEqual(expected);
  });

  it('refuses a GET with a body before anything is sent', async () => {
    const { fetch, sent } = stubFetch([]);
    const error = await rejection(testClient(fetch).request('GET', '/users', { body: {} }));
    expect(error).toMatchObject({ kind: 'config' });
    expect(sent).toEqual([]);
  });

  it('fails with the same errors as methods do', async () => {
    const { fetch } = stubFetch([refusal(404, 1001, 'None.')]);
    const error = await rejection(testClient(fetch).request('GET', '/users/me'));
    expect(isZoomError(error, 'api') && error.operation).toBe('GET /users/{userId}');
  });

  it.each(['//evil.example.com', 'https://evil.example.com', '/users?a=1', '/users#a', '/%2e%2e/x', '/a\\b'])(
    'rejects the path %j and sends nothing',
    async (path) => {
      const { fetch, sent } = stubFetch([]);
      expect(await rejection(testClient(fetch).request('GET', path))).toBeInstanceOf(ZoomConfigError);
      expect(sent).toEqual([]);
    },
  );
});

describe('a path parameter that could lead elsewhere', () => {
  it.each(['..', '../../oauth', '', '.', 'a/../b', 'a\0'])('%j is refused and nothing is sent', async (userId) => {
    const { fetch, sent } = stubFetch([]);
    const zoom = testClient(fetch);
    expect(await rejection(zoom.users.get(userId))).toBeInstanceOf(ZoomConfigError);
    expect(await rejection(zoom.users.deactivate(userId))).toBeInstanceOf(ZoomConfigError);
    expect(() => zoom.account.listManagedDomains(userId)).toThrow(ZoomConfigError);
    expect(sent).toEqual([]);
  });
});

describe('a logger that throws', () => {
  it('breaks no call', async () => {
    const broken = () => {
      throw new Error('the disk is full');
    };
    const { fetch } = stubFetch([new Response('<html>', { status: 503 }), json({ id: 'a', email: 'ann@example.com' })]);
    const logger = { debug: broken, info: broken, warn: broken, error: broken };
    const zoom = testClient(fetch, { logger, retry: { baseDelayMs: 1 } });
    expect((await zoom.users.get('a')).email).toBe('ann@example.com');
  });
});

describe('closing', () => {
  it('waits for calls that run, takes no further ones, and closes the limiter that it made', async () => {
    const limiter = openLimiter();
    let answer: (response: Response) => void = () => undefined;
    const fetch = vi.fn<typeof globalThis.fetch>(() => new Promise((resolve) => (answer = resolve)));
    const zoom = testClient(fetch, { limiter: () => limiter });
    const running = zoom.users.get('me');
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    let closed = false;
    const closing = zoom.close().then(() => {
      closed = true;
    });
    const late = await rejection(zoom.users.get('me'));
    expect(isZoomError(late, 'closed') && late.operation).toBe('GET /users/{userId}');
    expect([closed, limiter.closed]).toEqual([false, false]);
    answer(json(USER));
    expect(await running).toEqual(USER);
    await closing;
    expect(limiter.closed).toBe(true);
  });

  it('refuses lists and literal paths too', async () => {
    const zoom = testClient(stubFetch([]).fetch);
    await zoom.close();
    expect(isZoomError(await rejection(zoom.users.list().toArray()), 'closed')).toBe(true);
    expect(isZoomError(await rejection(zoom.request('GET', '/users')), 'closed')).toBe(true);
  });

  it('happens by itself at the end of an `await using` block', async () => {
    const limiter = openLimiter();
    const zoom = testClient(stubFetch([json(USER)]).fetch, { limiter: () => limiter });
    await zoom[Symbol.asyncDispose]();
    expect(limiter.closed).toBe(true);
  });

  it('leaves a limiter that was passed ready to its owner: it may serve several clients', async () => {
    const limiter = openLimiter();
    await testClient(stubFetch([]).fetch, { limiter }).close();
    expect(limiter.closed).toBe(false);
  });

  it('twice does no harm', async () => {
    const zoom = testClient(stubFetch([]).fetch, { limiter: undefined });
    const first = zoom.close();
    expect(zoom.close()).toBe(first);
    await first;
    expect(zoom.close()).toBe(first);
  });
});

describe('printing a client', () => {
  it('shows no token', () => {
    expect(inspect(testClient(stubFetch([]).fetch), { showHidden: true, depth: null })).not.toContain('test-token');
  });
});
