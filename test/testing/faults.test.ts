import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createFakeZoom,
  type FakeFault,
  type FakeZoom,
  type FakeZoomServer,
  fakeAccount,
} from '../../src/testing/index.js';
import { callerOf, rowsOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const people = ['ann', 'ben', 'cem', 'dot', 'eve'].map((name) => ({ email: `${name}@example.com` }));

/** What a client sees: the answer, or how the request failed. */
interface Seen {
  status?: number;
  headers?: Record<string, string>;
  text?: string;
  error?: unknown;
}

async function look(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Seen> {
  try {
    const response = await fetch(url, init);
    const seen = { status: response.status, headers: Object.fromEntries(response.headers) };
    try {
      return { ...seen, text: await response.text() };
    } catch (error) {
      return { ...seen, error };
    }
  } catch (error) {
    return { error };
  }
}

describe.each(['fetch', 'socket'] as const)('over %s', (way) => {
  let zoom: FakeZoom;
  let server: FakeZoomServer | null;
  let send: (path: string, init?: RequestInit) => Promise<Seen>;

  beforeEach(async () => {
    zoom = createFakeZoom({ account: fakeAccount({ people }), clock: new ManualClock() });
    server = way === 'socket' ? await zoom.listen() : null;
    const base = server?.baseUrl ?? 'https://api.zoom.us/v2';
    const headers = { authorization: `Bearer ${zoom.issueToken()}` };
    const fetch = way === 'socket' ? globalThis.fetch : zoom.fetch;
    send = (path, init = {}) => look(fetch, `${base}${path}`, { redirect: 'manual', ...init, headers });
  });

  afterEach(() => server?.close());

  it.each<[FakeFault['kind'], Seen]>([
    [
      'rate-limit-second',
      {
        status: 429,
        headers: {
          'x-ratelimit-category': 'Medium',
          'x-ratelimit-type': 'QPS',
          'x-ratelimit-limit': '60',
          'x-ratelimit-remaining': '0',
        },
      },
    ],
    [
      'rate-limit-day',
      { status: 429, headers: { 'x-ratelimit-type': 'Daily-limit', 'retry-after': '2025-06-11T00:00:00Z' } },
    ],
    [
      'rate-limit-html',
      { status: 429, headers: { 'content-type': 'text/html' }, text: expect.stringContaining('<html>') },
    ],
    ['rate-limit-concurrent', { status: 429, text: expect.stringContaining('Too many concurrent requests') }],
    ['server-error', { status: 500, text: expect.stringContaining('"code":500') }],
    [
      'bad-gateway-html',
      { status: 502, headers: { 'content-type': 'text/html' }, text: expect.stringContaining('<html>') },
    ],
    ['html-200', { status: 200, headers: { 'content-type': 'text/html' }, text: expect.stringContaining('<html>') }],
    ['empty-200', { status: 200, text: '' }],
    ['error-200', { status: 200, text: '{"code":200,"message":"No permission."}' }],
    ['token-expired', { status: 401, text: '{"code":124,"message":"Access token is expired."}' }],
    ['page-token-expired', { status: 400, text: expect.stringContaining('next_page_token') }],
  ])('%s answers in the place of Zoom, once', async (kind, seen) => {
    const fault = zoom.faults.add({ kind } as FakeFault);
    expect(zoom.faults.pending).toBe(1);
    const answer = await send('/users');
    expect(answer).toMatchObject(seen);
    expect(answer.headers).toHaveProperty('x-zm-trackingid');
    expect(await send('/users')).toMatchObject({ status: 200, text: expect.stringContaining('ann@example.com') });
    expect(fault.hits).toBe(1);
    expect(zoom.faults.pending).toBe(0);
  });

  it('rate-limit-second and rate-limit-html do not say when to come back', async () => {
    zoom.faults.add({ kind: 'rate-limit-second' });
    zoom.faults.add({ kind: 'rate-limit-html' });
    expect((await send('/users')).headers).not.toHaveProperty('retry-after');
    expect((await send('/users')).headers).not.toHaveProperty('x-ratelimit-type');
  });

  it('truncated breaks off in the middle of a good answer', async () => {
    const whole = (await send('/users')).text ?? '';
    zoom.faults.add({ kind: 'truncated' });
    const seen = await send('/users');
    expect(seen).toMatchObject({ status: 200, error: new TypeError('terminated') });
    expect(seen.text).toBeUndefined();
    expect(await send('/users')).toMatchObject({ text: whole });
  });

  it('truncated breaks the connection where there is nothing to cut', async () => {
    zoom.faults.add({ kind: 'truncated' });
    const seen = await send('/users/ann@example.com', { method: 'PATCH', body: '{"company":"N"}' });
    expect(seen.error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
    expect(zoom.account.find('ann@example.com')?.profile).toEqual({ company: 'N' });
  });

  it('reset-before breaks the connection and executes nothing', async () => {
    zoom.faults.add({ kind: 'reset-before' });
    const seen = await send('/users/ann@example.com/status', { method: 'PUT', body: '{"action":"deactivate"}' });
    expect(seen.error).toMatchObject({ name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET' } });
    expect(zoom.account.find('ann@example.com')?.status).toBe('active');
  });

  it('reset-after-write executes and breaks the connection', async () => {
    zoom.faults.add({ match: { method: 'PUT' }, kind: 'reset-after-write' });
    const seen = await send('/users/ann@example.com/status', { method: 'PUT', body: '{"action":"deactivate"}' });
    expect(seen.error).toMatchObject({ name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET' } });
    expect(zoom.account.find('ann@example.com')?.status).toBe('inactive');
  });

  it('hang answers nothing until the caller aborts', async () => {
    zoom.faults.add({ kind: 'hang' });
    const reason = new Error('enough');
    const controller = new AbortController();
    const seen = send('/users', { signal: controller.signal });
    await vi.waitFor(() => expect(zoom.stats.requests).toBe(1));
    controller.abort(reason);
    expect(await seen).toEqual({ error: reason });
    expect(zoom.stats.journal[0]?.status).toBeNull();
  });

  it('endless-body goes on until the caller aborts', async () => {
    zoom.faults.add({ kind: 'endless-body' });
    const controller = new AbortController();
    const base = server?.baseUrl ?? 'https://api.zoom.us/v2';
    const fetch = way === 'socket' ? globalThis.fetch : zoom.fetch;
    const headers = { authorization: `Bearer ${zoom.issueToken()}` };
    const response = await fetch(`${base}/users`, { headers, signal: controller.signal });
    const reader = response.body?.getReader();
    let bytes = 0;
    while (bytes < 1_000_000) bytes += (await reader?.read())?.value?.length ?? 0;
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(
      (async () => {
        for (;;) await reader?.read();
      })(),
    ).rejects.toBe(reason);
  });

  it('redirect points somewhere else', async () => {
    zoom.faults.add({ kind: 'redirect', location: 'https://elsewhere.example/v2/users' });
    expect(await send('/users')).toMatchObject({
      status: 302,
      headers: { location: 'https://elsewhere.example/v2/users' },
    });
  });

  it('respond sends what it is told to', async () => {
    zoom.faults.add({
      kind: 'respond',
      status: 503,
      headers: { 'retry-after': '2' },
      body: { code: 503, big: 2 ** 57 },
    });
    zoom.faults.add({ kind: 'respond', status: 200, body: 'not json' });
    expect(await send('/users')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2' },
      text: '{"code":503,"big":144115188075855872}',
    });
    expect(await send('/users')).toMatchObject({ status: 200, text: 'not json' });
  });
});

describe('faults of rows', () => {
  const zoomOf = () => createFakeZoom({ account: fakeAccount({ people }) });
  const emailsOf = (rows: Record<string, unknown>[]) => rows.map((row) => row.email);

  it('duplicate-page repeats the rows of the page before, and waits for a page that has one', async () => {
    const zoom = zoomOf();
    const api = callerOf(zoom);
    const fault = zoom.faults.add({ kind: 'duplicate-page' });
    const first = await api.get('/users?page_size=2');
    expect(fault.hits).toBe(0);
    const second = await api.get(`/users?page_size=2&next_page_token=${first.json.next_page_token}`);
    expect(fault.hits).toBe(1);
    expect(emailsOf(rowsOf(second, 'users'))).toEqual(
      ['ann', 'ben', 'cem', 'dot'].map((name) => `${name}@example.com`),
    );
    const third = await api.get(`/users?page_size=2&next_page_token=${second.json.next_page_token}`);
    expect(emailsOf(rowsOf(third, 'users'))).toEqual(['eve@example.com']);
  });

  it('malformed-row takes the identity of one row', async () => {
    const zoom = zoomOf();
    zoom.faults.add({ kind: 'malformed-row' });
    const rows = rowsOf(await callerOf(zoom).get('/users'), 'users');
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.id === undefined && row.email === undefined)).toHaveLength(1);
    expect(rows[2]).toMatchObject({ first_name: 'Cem' });
  });

  it('malformed-row can make a row something else than a record', async () => {
    const zoom = zoomOf();
    zoom.faults.add({ kind: 'malformed-row', row: 'not-an-object' });
    expect(rowsOf(await callerOf(zoom).get('/users'), 'users')[2]).toBe('not a record');
  });

  it('leave errors and single records as they are, and wait', async () => {
    const zoom = zoomOf();
    const api = callerOf(zoom);
    const fault = zoom.faults.add({ kind: 'malformed-row' });
    expect((await api.get('/users/nobody')).status).toBe(404);
    expect((await api.get('/users/ann@example.com')).json.email).toBe('ann@example.com');
    expect((await api.patch('/users/ann@example.com', { company: 'N' })).status).toBe(204);
    expect(rowsOf(await api.get('/users?status=inactive'), 'users')).toEqual([]);
    expect(fault.hits).toBe(0);
    await api.get('/users');
    expect(fault.hits).toBe(1);
  });
});

describe('a fault', () => {
  const statusesOf = async (zoom: FakeZoom, paths: string[]) => {
    const api = callerOf(zoom);
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await api.get(path)).status);
    return statuses;
  };

  it.each<[string, FakeFault, string[], number[]]>([
    ['strikes so often', { kind: 'server-error', times: 2 }, ['/users', '/users', '/users'], [500, 500, 200]],
    ['strikes for ever', { kind: 'server-error', times: Infinity }, ['/users', '/users', '/users'], [500, 500, 500]],
    [
      'lets some pass first',
      { kind: 'server-error', after: 2 },
      ['/users', '/users', '/users', '/users'],
      [200, 200, 500, 200],
    ],
    [
      'hits one operation',
      { kind: 'server-error', match: { operation: 'roles.list' } },
      ['/users', '/roles', '/roles'],
      [200, 500, 200],
    ],
    [
      'hits one path',
      { kind: 'server-error', match: { path: '/users/me' } },
      ['/users', '/users/summary', '/users/me'],
      [200, 200, 500],
    ],
    [
      'hits a template',
      { kind: 'server-error', match: { path: '/users/{userId}' } },
      ['/users', '/users/summary', '/users/me'],
      [200, 200, 500],
    ],
    [
      'hits a pattern',
      { kind: 'server-error', match: { path: /^\/users/g }, times: 2 },
      ['/roles', '/users', '/users/me'],
      [200, 500, 500],
    ],
    ['hits one method', { kind: 'server-error', match: { method: 'PUT' } }, ['/users'], [200]],
  ])('%s', async (_what, fault, paths, statuses) => {
    const zoom = createFakeZoom({ account: fakeAccount({ people }) });
    zoom.faults.add(fault);
    expect(await statusesOf(zoom, paths)).toEqual(statuses);
  });

  it('can be taken away again, alone or with all others', async () => {
    const zoom = createFakeZoom();
    const first = zoom.faults.add({ kind: 'server-error' });
    zoom.faults.add({ kind: 'bad-gateway-html' });
    first.remove();
    expect(await statusesOf(zoom, ['/users'])).toEqual([502]);
    zoom.faults.add({ kind: 'server-error' });
    zoom.faults.clear();
    expect(await statusesOf(zoom, ['/users'])).toEqual([200]);
  });

  it('strikes in the order of adding', async () => {
    const zoom = createFakeZoom();
    zoom.faults.add({ kind: 'server-error' });
    zoom.faults.add({ kind: 'bad-gateway-html' });
    expect(await statusesOf(zoom, ['/users', '/users', '/users'])).toEqual([500, 502, 200]);
  });

  it('hits token requests only when it names them', async () => {
    const zoom = createFakeZoom();
    const token = () => zoom.fetch('https://zoom.us/oauth/token', { method: 'POST' });
    const fault = zoom.faults.add({ kind: 'server-error' });
    expect((await token()).status).toBe(400);
    expect(fault.hits).toBe(0);
    zoom.faults.clear();
    zoom.faults.add({ match: { operation: 'oauth.token' }, kind: 'server-error' });
    expect((await token()).status).toBe(500);
  });

  it('of rows finds none in a token, and waits', async () => {
    const zoom = createFakeZoom();
    const fault = zoom.faults.add({ match: { operation: 'oauth.token' }, kind: 'malformed-row' });
    const { accountId: account_id, clientId, clientSecret } = zoom.credentials;
    const token = await zoom.fetch('https://zoom.us/oauth/token', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: 'account_credentials', account_id }),
    });
    expect([token.status, fault.hits]).toEqual([200, 0]);
    expect(await token.json()).toHaveProperty('access_token');
  });

  it('counts as a 429 in the statistics and uses up no limit', async () => {
    const zoom = createFakeZoom({ plan: 'free', clock: new ManualClock() });
    zoom.faults.add({ kind: 'rate-limit-second', times: 3 });
    expect(await statusesOf(zoom, ['/users', '/users', '/users', '/users', '/users', '/users'])).toEqual([
      429, 429, 429, 200, 200, 429,
    ]);
    expect(zoom.stats.rejected429).toBe(4);
    expect(zoom.stats.worstWindow('core:MEDIUM')).toBe(6);
  });
});
