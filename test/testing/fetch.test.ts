import { describe, expect, it } from 'vitest';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';

const URL_OF_USERS = 'https://api.zoom.us/v2/users';

describe('the fake fetch', () => {
  const zoom = createFakeZoom({ account: fakeAccount({ people: [{ email: 'ann@example.com' }] }) });
  const headers = { authorization: `Bearer ${zoom.issueToken()}` };

  it.each<[string, () => Parameters<typeof fetch>]>([
    ['a text', () => [URL_OF_USERS, { headers }]],
    ['a URL', () => [new URL(URL_OF_USERS), { headers: new Headers(headers) }]],
    ['a Request', () => [new Request(URL_OF_USERS, { headers })]],
    ['a Request whose headers are overridden', () => [new Request(URL_OF_USERS), { headers }]],
  ])('takes %s', async (_what, args) => {
    expect((await zoom.fetch(...args())).status).toBe(200);
  });

  it.each<[string, RequestInit['body']]>([
    ['text', '{"action":"activate"}'],
    ['bytes', new TextEncoder().encode('{"action":"activate"}')],
    ['a blob', new Blob(['{"action":"activate"}'])],
  ])('reads a body of %s', async (_what, body) => {
    const url = `${URL_OF_USERS}/ann@example.com/status`;
    expect((await zoom.fetch(url, { method: 'PUT', headers, body: body ?? null })).status).toBe(204);
    const request = new Request(url, { method: 'PUT', headers, body: body ?? null });
    expect((await zoom.fetch(request)).status).toBe(204);
  });

  it('rejects with the reason of a signal that has aborted, and sends nothing', async () => {
    const reason = new Error('changed my mind');
    const before = zoom.stats.requests;
    await expect(zoom.fetch(URL_OF_USERS, { headers, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const request = new Request(URL_OF_USERS, { headers, signal: AbortSignal.abort(reason) });
    await expect(zoom.fetch(request)).rejects.toBe(reason);
    expect(zoom.stats.requests).toBe(before);
  });

  it('rejects while it waits for the latency', async () => {
    const slow = createFakeZoom({ latencyMs: 60_000 });
    const reason = new Error('too slow');
    const controller = new AbortController();
    const pending = slow.fetch(URL_OF_USERS, { signal: controller.signal });
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
  });

  it('waits for latency and jitter', async () => {
    const slow = createFakeZoom({ latencyMs: 40, jitterMs: 10 });
    const before = performance.now();
    await callerOf(slow).get('/users');
    expect(performance.now() - before).toBeGreaterThan(35);
  });

  it('follows redirects as fetch does, and leaves the token behind when they lead away', async () => {
    zoom.faults.add({ kind: 'redirect', location: 'https://api.zoom.us/v2/users/summary' });
    const same = await zoom.fetch(URL_OF_USERS, { headers });
    expect(await same.json()).toHaveProperty('total_users_count');
    zoom.faults.add({ kind: 'redirect', location: 'https://elsewhere.example/v2/users' });
    expect((await zoom.fetch(URL_OF_USERS, { headers })).status).toBe(401);
    zoom.faults.add({ kind: 'redirect', location: 'https://api.zoom.us/v2/users' });
    await expect(zoom.fetch(URL_OF_USERS, { headers, redirect: 'error' })).rejects.toThrow('fetch failed');
  });

  it('follows the redirect of a POST with a GET, and of a PUT with a PUT', async () => {
    const { fetch, faults, requests } = zoom;
    const location = 'https://api.zoom.us/v2/users/ann@example.com/status';
    const before = requests.length;
    for (const method of ['POST', 'PUT']) {
      faults.add({ kind: 'redirect', location });
      await fetch(URL_OF_USERS, { method, headers, body: '{"action":"activate"}' });
    }
    const sent = zoom.requests.slice(before).map((request) => `${request.method} ${request.path} ${request.status}`);
    expect(sent).toEqual([
      'POST /users 302',
      'GET /users/ann@example.com/status 404',
      'PUT /users 302',
      'PUT /users/ann@example.com/status 204',
    ]);
  });

  it('ends a body without an end when its reader leaves', async () => {
    zoom.faults.add({ kind: 'endless-body' });
    const { body } = await zoom.fetch(URL_OF_USERS, { headers });
    const reader = body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await reader?.cancel();
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
  });
});
