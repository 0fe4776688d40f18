import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { systemClock } from '../../src/types/clock.js';
import { json, refusal, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';
import { finish, pass, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const USER = { email: 'ann@example.com' };

const limiter = () => createRateLimiter({ plan: 'pro', share: 1, clock: systemClock });

type Place = 'in the queue' | 'while it waits for a token' | 'on the wire' | 'between tries' | 'in a paused bucket';

/** A client whose calls get stuck in one place. */
function stuck(place: Place) {
  const paced = limiter();
  if (place === 'in the queue')
    void paced.acquire({ family: 'core', label: 'LIGHT' }, { priority: 'bulk', signal: new AbortController().signal });
  if (place === 'in a paused bucket') paced.pause({ family: 'core', label: 'LIGHT' }, 60_000);
  const { fetch } = stubFetch(() =>
    place === 'between tries' ? refusal(429, 429, 'Too many concurrent requests.') : 'never',
  );
  const auth = serverToServer({ accountId: 'a', clientId: 'c', clientSecret: 's' });
  return testClient(fetch, { limiter: paced, ...(place === 'while it waits for a token' ? { auth } : {}) });
}

describe.each<Place>([
  'in the queue',
  'in a paused bucket',
  'while it waits for a token',
  'on the wire',
  'between tries',
])('an abort %s', (place) => {
  it.each([
    ['an error', new Error('enough')],
    ['a string', 'enough'],
    ['null', null],
    ['undefined', undefined],
  ])('rejects at once with the reason (%s) and leaves no listener', async (_what, reason) => {
    const zoom = stuck(place);
    const caller = new AbortController();
    const call = rejection(zoom.users.get('me', undefined, { signal: caller.signal }));
    await pass(10);
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(1);
    caller.abort(reason);
    expect(await finish(call)).toBe(caller.signal.reason);
    expect(performance.now()).toBeLessThan(20);
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(0);
  });

  it('leaves no timer', async () => {
    const zoom = stuck(place);
    const caller = new AbortController();
    const call = rejection(zoom.users.get('me', undefined, { signal: caller.signal }));
    await pass(10);
    caller.abort('enough');
    await finish(call);
    await pass(40); // what Bottleneck had in hand
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a signal', () => {
  it('that has aborted before sends nothing', async () => {
    const { fetch, sent } = stubFetch([json(USER)]);
    const zoom = testClient(fetch);
    const signal = AbortSignal.abort('gone');
    expect(await finish(rejection(zoom.users.get('me', undefined, { signal })))).toBe('gone');
    expect(await finish(rejection(zoom.users.list({}, { signal }).toArray()))).toBe('gone');
    expect(sent).toEqual([]);
  });

  it('is let go by calls that end well', async () => {
    const { fetch } = stubFetch(() => json(USER));
    const { signal } = new AbortController();
    const zoom = testClient(fetch);
    await finish(Promise.all(Array.from({ length: 20 }, () => zoom.users.get('me', undefined, { signal }))));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('shared by many calls ends all of them, without a warning about listeners', async () => {
    const warnings: Error[] = [];
    const listener = (warning: Error) => warnings.push(warning);
    process.on('warning', listener);
    const { fetch } = stubFetch(() => 'never');
    const caller = new AbortController();
    const zoom = testClient(fetch);
    const calls = Array.from({ length: 100 }, () =>
      rejection(zoom.users.get('me', undefined, { signal: caller.signal })),
    );
    await pass(10);
    caller.abort('enough');
    expect(new Set(await finish(Promise.all(calls)))).toEqual(new Set(['enough']));
    await pass(1);
    process.off('warning', listener);
    expect(warnings).toEqual([]);
  });

  it('that aborts a write on the wire rejects with its reason too: the caller asked for it', async () => {
    const caller = new AbortController();
    const call = rejection(testClient(stubFetch(['never']).fetch).users.deactivate('me', { signal: caller.signal }));
    await pass(10);
    caller.abort('enough');
    expect(await finish(call)).toBe('enough');
  });

  it('ends the page that is on its way', async () => {
    const { fetch } = stubFetch([json({ users: [USER], next_page_token: 't' }), 'never']);
    const caller = new AbortController();
    const rows: string[] = [];
    const reading = rejection(
      (async () => {
        for await (const user of testClient(fetch).users.list({}, { signal: caller.signal })) rows.push(user.email);
      })(),
    );
    await pass(10);
    caller.abort('enough');
    expect(await finish(reading)).toBe('enough');
    expect(rows).toEqual(['ann@example.com']);
  });
});
