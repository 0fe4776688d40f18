import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HttpMethod } from '../../src/types/endpoint.js';
import { json, networkFault, refusal, type ScriptedAnswer, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';
import { finish, pass, startVirtualTime } from './virtual-time.js';

beforeEach(() => {
  startVirtualTime();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => vi.useRealTimers());

const CONCURRENT = 'Too many concurrent requests. A request to disassociate this user has already been made.';

/** A Zoom that takes one second for each request, and notes which ones run together. */
function slowZoom(answer: (path: string, index: number) => ScriptedAnswer = () => json({ id: 'x' })) {
  const { fetch, sent } = stubFetch((request, index) => answer(request.url.pathname, index));
  const running = new Set<string>();
  const together = new Set<string>();
  const zoom = testClient(async (input, init) => {
    const request = new Request(input, init);
    const name = `${request.method} ${new URL(request.url).pathname.slice(3)}`;
    for (const other of running) together.add([name, other].sort().join(' + '));
    running.add(name);
    try {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return await fetch(request);
    } finally {
      running.delete(name);
    }
  });
  const order = () => sent.map(({ method, url }) => `${method} ${url.pathname.slice(3)}`);
  return { zoom, sent, together, order };
}

describe('two writes on one user', () => {
  it('run one after the other, in the order of the calls', async () => {
    const { zoom, sent, together, order } = slowZoom();
    const calls: [HttpMethod, string][] = [
      ['PATCH', '/users/u1'],
      ['PUT', '/users/u1/status'],
      ['DELETE', '/users/u1'],
    ];
    await finish(Promise.all(calls.map(([method, path]) => zoom.request(method, path, {}))));
    expect(order()).toEqual(calls.map((call) => call.join(' ')));
    expect(sent.map(({ at }) => at)).toEqual([1_000, 2_000, 3_000]);
    expect(together.size).toBe(0);
  });

  it('run one after the other when one creates the user and the other knows the address alone', async () => {
    const { zoom, together, order } = slowZoom();
    const body = { action: 'create', user_info: { email: 'Ann@example.com', type: 1 } };
    await finish(
      Promise.all([
        zoom.request('POST', '/users', { body }),
        zoom.users.deactivate('ann@example.com'),
        zoom.request('POST', '/users', { body: { ...body, user_info: { email: 'bob@example.com' } } }),
      ]),
    );
    expect(order()).toEqual(['POST /users', 'POST /users', 'PUT /users/ann%40example.com/status']);
    expect([...together]).toEqual(['POST /users + POST /users']);
  });

  it('keep their order through a repeat', async () => {
    const { zoom, order } = slowZoom((_path, index) =>
      index === 0 ? refusal(429, 429, CONCURRENT) : new Response(null, { status: 204 }),
    );
    await finish(Promise.all([zoom.users.deactivate('u1'), zoom.request('DELETE', '/users/u1')]));
    expect(order()).toEqual(['PUT /users/u1/status', 'PUT /users/u1/status', 'DELETE /users/u1']);
  });

  it('let the second one go when the first one fails', async () => {
    const { zoom, order } = slowZoom((_path, index) => (index === 0 ? networkFault('ECONNRESET') : json({})));
    const first = rejection(zoom.users.deactivate('u1'));
    await finish(zoom.request('PATCH', '/users/u1', { body: {} }));
    expect(await first).toMatchObject({ kind: 'ambiguous-write' });
    expect(order()).toEqual(['PUT /users/u1/status', 'PATCH /users/u1']);
  });
});

describe('a write that waits for its turn', () => {
  it('ends at once when it is aborted, and was not sent; the next one moves up', async () => {
    const { zoom, order } = slowZoom();
    const control = new AbortController();
    const first = zoom.request('PATCH', '/users/u1', { body: { a: 1 } });
    const second = rejection(zoom.request('DELETE', '/users/u1', { signal: control.signal }));
    const third = zoom.request('PUT', '/users/u1/status', { body: {} });
    await pass(100);
    control.abort(new Error('enough'));
    expect(await finish(second)).toMatchObject({ message: 'enough' });
    expect(performance.now()).toBe(100);
    await finish(Promise.all([first, third]));
    expect(order()).toEqual(['PATCH /users/u1', 'PUT /users/u1/status']);
  });

  it('ends when its time is up, and was not sent', async () => {
    const { zoom, order } = slowZoom();
    const first = zoom.request('PATCH', '/users/u1', { body: {} });
    const error = await finish(rejection(zoom.request('DELETE', '/users/u1', { timeoutMs: 500 })));
    expect(error).toMatchObject({ kind: 'timeout', attempts: [] });
    await finish(first);
    expect(order()).toEqual(['PATCH /users/u1']);
  });

  it('tells how long it waited, from the call on', async () => {
    const { zoom } = slowZoom();
    const waited: number[] = [];
    const hooks = { onRequest: ({ queuedMs }: { queuedMs: number }) => void waited.push(queuedMs) };
    const calls = [1, 2, 3].map(() => zoom.request('PATCH', '/users/u1', { body: {}, hooks }));
    await finish(Promise.all(calls));
    expect(waited).toEqual([0, 1_000, 2_000]);
  });

  it('takes no slot of the rate limiter meanwhile', async () => {
    const { fetch } = stubFetch(() => 'never');
    const acquired: string[] = [];
    const limiter = {
      acquire: async ({ label }: { label: string }) => void acquired.push(label),
      pause: () => undefined,
      snapshot: () => [],
      close: async () => undefined,
    };
    const zoom = testClient(fetch, { limiter, timeoutMs: 1_000 });
    const calls = [1, 2, 3].map(() => rejection(zoom.users.deactivate('u1')));
    await pass(10);
    expect(acquired).toEqual(['LIGHT']);
    await finish(Promise.all(calls));
  });
});

describe('at the same time run', () => {
  it.each<[string, [HttpMethod, string], [HttpMethod, string]]>([
    ['writes on two users', ['PATCH', '/users/u1'], ['PATCH', '/users/u2']],
    ['a write and a read of one user', ['PATCH', '/users/u1'], ['GET', '/users/u1']],
    ['a user and the same one at Phone', ['PATCH', '/users/u1'], ['PATCH', '/phone/users/u1']],
    ['a user and a group', ['PATCH', '/users/u1'], ['PATCH', '/groups/u1']],
  ])('%s', async (_what, one, other) => {
    const { zoom, together } = slowZoom();
    await finish(Promise.all([zoom.request(...one), zoom.request(...other)]));
    expect([...together]).toEqual([[one.join(' '), other.join(' ')].sort().join(' + ')]);
  });

  it('the writes on two hundred users, each user in order', async () => {
    const { zoom, sent } = slowZoom();
    const users = Array.from({ length: 200 }, (_, user) => `/users/u${user}`);
    await finish(
      Promise.all(users.flatMap((path) => [zoom.request('PATCH', path, { body: {} }), zoom.request('DELETE', path)])),
    );
    expect(sent).toHaveLength(400);
    expect(sent.slice(0, 200).every(({ method }) => method === 'PATCH')).toBe(true);
    expect(performance.now()).toBe(2_000);
  });
});
