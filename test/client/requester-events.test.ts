import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { systemClock } from '../../src/types/clock.js';
import type { ZoomHooks } from '../../src/types/hooks.js';
import { recordingLogger } from '../auth/token-context.js';
import { everythingIn } from './everything-in.js';
import { json, networkFault, refusal, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';
import { finish, startVirtualTime } from './virtual-time.js';

beforeEach(() => {
  startVirtualTime();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => vi.useRealTimers());

const LIGHT = { family: 'core', label: 'LIGHT' };

/** Hooks that note everything they hear. */
function listening() {
  const heard: [string, unknown][] = [];
  const hear = (name: string) => (event: unknown) => void heard.push([name, event]);
  const hooks: Required<ZoomHooks> = {
    onRequest: hear('request'),
    onResponse: hear('response'),
    onRetry: hear('retry'),
    onRateLimit: hear('rate-limit'),
    onToken: hear('token'),
    onPage: hear('page'),
    onDrift: hear('drift'),
  };
  return { heard, hooks };
}

describe('events', () => {
  it('tell of a call from its token to its answer', async () => {
    const { heard, hooks } = listening();
    const { fetch } = stubFetch([
      json({ access_token: 'tok-1' }),
      refusal(503, 503, 'Bäh.', { 'x-zm-trackingid': 'T-1' }),
      networkFault('ECONNRESET'),
      json({ email: 'ann@example.com', type: 'two' }, 200, { 'x-zm-trackingid': 'T-2' }),
    ]);
    const auth = serverToServer({ accountId: 'a', clientId: 'c', clientSecret: 's' });
    await finish(testClient(fetch, { auth, hooks }).users.get('ann@example.com'));
    const base = { operation: 'GET /users/{userId}', bucket: LIGHT };
    expect(heard).toEqual([
      ['token', { durationMs: 0 }],
      ['request', { ...base, attempt: 1, priority: 'interactive', queuedMs: 0 }],
      ['response', { ...base, attempt: 1, status: 503, durationMs: 0, bytes: 30, trackingId: 'T-1' }],
      ['retry', { ...base, attempt: 1, reason: 'api code 503', delayMs: 250 }],
      ['request', { ...base, attempt: 2, priority: 'interactive', queuedMs: 0 }],
      ['retry', { ...base, attempt: 2, reason: 'network ECONNRESET', delayMs: 500 }],
      ['request', { ...base, attempt: 3, priority: 'interactive', queuedMs: 0 }],
      ['response', { ...base, attempt: 3, status: 200, durationMs: 0, bytes: 40, trackingId: 'T-2' }],
      [
        'drift',
        {
          operation: 'GET /users/{userId}',
          field: 'type',
          problem: 'Invalid input: expected number, received string',
        },
      ],
    ]);
  });

  it('tell the time in the queue and the priority', async () => {
    const { heard, hooks } = listening();
    const limiter = createRateLimiter({ plan: 'business', share: 1, clock: systemClock });
    limiter.pause({ family: 'core', label: 'LIGHT' }, 5_000);
    const { fetch } = stubFetch([json({ email: 'ann@example.com' })]);
    await finish(testClient(fetch, { limiter }).users.get('me', undefined, { hooks, priority: 'bulk' }));
    const [name, event] = heard[0] ?? [];
    expect(name).toBe('request');
    expect(event).toMatchObject({ priority: 'bulk' });
    const { queuedMs } = event as { queuedMs: number };
    expect(queuedMs).toBeGreaterThanOrEqual(5_000);
    expect(queuedMs).toBeLessThan(5_050);
  });

  it("go to the client's hooks and to the call's own", async () => {
    const [client, call, other] = [listening(), listening(), listening()];
    const { fetch } = stubFetch(() => json({ email: 'ann@example.com' }));
    const zoom = testClient(fetch, { hooks: client.hooks });
    await finish(zoom.users.get('me', undefined, { hooks: call.hooks }));
    await finish(zoom.users.get('me', undefined, { hooks: other.hooks }));
    expect([client.heard.length, call.heard.length, other.heard.length]).toEqual([4, 2, 2]);
  });

  it('name templates only: no id, email, query value or secret is in them, in logs or in errors', async () => {
    const { heard, hooks } = listening();
    const logger = recordingLogger();
    const { fetch } = stubFetch(
      (_request, index) =>
        [refusal(429, 429, 'Too many concurrent requests.'), refusal(503, 503, 'Busy.'), refusal(404, 1001, 'None.')][
          index % 3
        ] ?? new Error('no answer'),
    );
    const zoom = testClient(fetch, { hooks, logger });
    const calls = [
      () => zoom.users.get('ann.secret@example.com'),
      () => zoom.phone.users.list({ keyword: 'ann.secret', department: 'ann.secret' }).toArray(),
      () => zoom.request('GET', '/groups/t-ann.secret-5/members', { query: { q: 'ann.secret' } }),
      () => zoom.request('GET', '/rooms/ann.secret-5/settings'),
      () => zoom.request('GET', '/zzz/ann.secret%40example.com', { body: undefined }),
    ];
    const errors: unknown[] = [];
    for (const call of calls) errors.push(await finish(rejection(call())));
    const strings = [...everythingIn(heard), ...everythingIn(logger.entries), ...everythingIn(errors)];
    expect(heard.length).toBeGreaterThan(20);
    expect(logger.entries.length).toBeGreaterThan(4);
    expect(strings.filter((text) => /ann\.secret|test-token/.test(text))).toEqual([]);
    for (const name of ['GET /groups/{groupId}/members', 'GET /rooms/{id}/settings', 'GET /zzz/{id}']) {
      expect(strings).toContain(name);
    }
  });

  it('break nothing when every hook throws or rejects', async () => {
    const fail = () => {
      throw new Error('broken hook');
    };
    const failLater = async () => Promise.reject(new Error('broken hook'));
    for (const broken of [fail, failLater]) {
      const hooks: Required<ZoomHooks> = {
        onRequest: broken,
        onResponse: broken,
        onRetry: broken,
        onRateLimit: broken,
        onToken: broken,
        onPage: broken,
        onDrift: broken,
      };
      const { fetch } = stubFetch([
        json({ access_token: 'tok-1' }),
        refusal(429, 429, 'Too many.'),
        refusal(503, 503, 'Busy.'),
        json({ email: 'ann@example.com', type: 'two' }),
      ]);
      const auth = serverToServer({ accountId: 'a', clientId: 'c', clientSecret: 's' });
      const user = await finish(testClient(fetch, { auth, hooks }).users.get('me', undefined, { hooks }));
      expect(user).toEqual({ email: 'ann@example.com' });
    }
  });
});

describe('the logger', () => {
  it('hears of limits, retries and drift', async () => {
    const logger = recordingLogger();
    const { fetch } = stubFetch([
      refusal(429, 429, 'Too many.'),
      refusal(503, 503, 'Busy.'),
      json({ email: 'ann@example.com', type: 'two' }),
    ]);
    await finish(testClient(fetch, { logger }).users.get('me'));
    expect(logger.entries.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'warn: Zoom answered 429.',
      'info: Trying a call once more.',
      'info: Trying a call once more.',
      'warn: Zoom sent a field that is not as documented.',
    ]);
  });
});
