import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { systemClock } from '../../src/types/clock.js';
import { isZoomError } from '../../src/types/errors.js';
import type { RateLimitEvent, RetryEvent } from '../../src/types/hooks.js';
import { htmlPage, json, refusal, stubFetch } from './stub-fetch.js';
import { openLimiter, rejection, testClient } from './test-client.js';
import { finish, startVirtualTime } from './virtual-time.js';

beforeEach(() => {
  startVirtualTime();
  vi.setSystemTime(Date.UTC(2025, 5, 1, 12));
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => vi.useRealTimers());

const USER = { email: 'ann@example.com' };
const LIGHT = { family: 'core', label: 'LIGHT' };
const TOO_MANY = 'You have reached the maximum per-second rate limit for this API. Try again later.';
const CONCURRENT = 'Too many concurrent requests. A request to disassociate this user has already been made.';

const limiter = () => createRateLimiter({ plan: 'business', share: 1, clock: systemClock });

describe('a 429', () => {
  // [what Zoom sends, the call is repeated after so many milliseconds]
  it.each<[string, () => Response, number]>([
    ['without any header', () => refusal(429, 429, TOO_MANY), 1_500],
    ['as a web page', () => htmlPage(429), 1_500],
    ['with seconds', () => refusal(429, 429, TOO_MANY, { 'retry-after': '7' }), 7_125],
    ['with an instant', () => refusal(429, 429, TOO_MANY, { 'retry-after': '2025-06-01T12:00:07Z' }), 7_125],
    ['with a date', () => refusal(429, 429, TOO_MANY, { 'retry-after': 'Sun, 01 Jun 2025 12:00:07 GMT' }), 7_125],
    ['with nonsense', () => refusal(429, 429, TOO_MANY, { 'retry-after': 'later' }), 1_500],
    ['with the year 9999', () => refusal(429, 429, TOO_MANY, { 'retry-after': '9999-12-31T23:59:59Z' }), 1_500],
    ['about a lock on one user', () => refusal(429, 429, CONCURRENT), 1_500],
  ])('%s is waited for and the call repeated', async (_what, answer, afterMs) => {
    const { fetch, sent } = stubFetch([answer(), json(USER)]);
    expect(await finish(testClient(fetch, { limiter: limiter() }).users.get('me'))).toEqual(USER);
    expect(sent).toHaveLength(2);
    const waited = Number(sent[1]?.at) - Number(sent[0]?.at);
    expect(waited).toBeGreaterThanOrEqual(afterMs);
    expect(waited).toBeLessThan(afterMs + 30);
  });

  it('of a bucket by the minute is waited for a quarter of a minute or more', async () => {
    const { fetch, sent } = stubFetch([refusal(429, 429, TOO_MANY), json({ meetings: [] })]);
    const zoom = testClient(fetch, { limiter: limiter() });
    await finish(zoom.dashboards.meetings({ from: '2025-05-01', to: '2025-05-31' }).firstPage());
    expect(Number(sent[1]?.at)).toBeGreaterThanOrEqual(22_500);
    expect(Number(sent[1]?.at)).toBeLessThan(22_600);
  });

  it('is repeated for writes too: Zoom did not execute it', async () => {
    const { fetch, sent } = stubFetch([refusal(429, 429, TOO_MANY), new Response(null, { status: 204 })]);
    await finish(testClient(fetch).users.deactivate('me'));
    expect(sent.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
  });

  it('pauses its whole bucket, and no other', async () => {
    const { fetch, sent } = stubFetch((request, index) => {
      if (index === 0) return refusal(429, 429, TOO_MANY, { 'retry-after': '10' });
      return json(request.url.pathname === '/v2/roles' ? { roles: [] } : USER);
    });
    const zoom = testClient(fetch, { limiter: limiter() });
    const first = zoom.users.get('first');
    await finish(zoom.users.get('second')); // meets the pause in the queue
    await finish(Promise.all([first, zoom.roles.list().firstPage()]));
    const at = (path: string) => sent.filter(({ url }) => url.pathname === path).map(({ at }) => Math.floor(at));
    expect(at('/v2/users/first')[0]).toBe(0);
    expect([at('/v2/users/second')[0], at('/v2/users/first')[1]].every((instant) => Number(instant) >= 10_125)).toBe(
      true,
    );
  });

  it('leaves the other buckets running meanwhile', async () => {
    const shared = limiter();
    const { fetch, sent } = stubFetch((request, index) => {
      if (index === 0) return refusal(429, 429, TOO_MANY, { 'retry-after': '10' });
      return json(request.url.pathname === '/v2/roles' ? { roles: [] } : USER);
    });
    const zoom = testClient(fetch, { limiter: shared });
    const paused = zoom.users.get('me');
    await finish(zoom.roles.list().firstPage());
    expect(performance.now()).toBeLessThan(100);
    expect(shared.snapshot().map(({ label, pausedForMs }) => [label, pausedForMs > 9_000])).toEqual([
      ['LIGHT', true],
      ['MEDIUM', false],
    ]);
    await finish(paused);
    expect(sent).toHaveLength(3);
  });

  it('about a lock on one user pauses nobody else', async () => {
    const open = openLimiter();
    const { fetch } = stubFetch([refusal(429, 429, CONCURRENT), new Response(null, { status: 204 })]);
    await finish(testClient(fetch, { limiter: open }).users.deactivate('me'));
    expect(open.pauses).toEqual([]);
  });

  it('is told to hooks, with the pause and what follows', async () => {
    const limits: RateLimitEvent[] = [];
    const retries: RetryEvent[] = [];
    const hooks = {
      onRateLimit: (event: RateLimitEvent) => limits.push(event),
      onRetry: (event: RetryEvent) => retries.push(event),
    };
    const { fetch } = stubFetch([refusal(429, 429, TOO_MANY, { 'retry-after': '7' }), json(USER)]);
    await finish(testClient(fetch, { hooks }).users.get('me'));
    const base = { operation: 'GET /users/{userId}', bucket: LIGHT, attempt: 1 };
    expect(limits).toEqual([{ ...base, window: 'second', pauseMs: 7_125, retryAt: '2025-06-01T12:00:07.000Z' }]);
    expect(retries).toEqual([{ ...base, reason: 'rate-limit code 429', delayMs: 0 }]);
  });
});

describe('a 429 that is not waited for', () => {
  it.each<[string, () => Response, string, string]>([
    [
      'the day is used up',
      () =>
        refusal(429, 429, 'Daily limit.', { 'x-ratelimit-type': 'Daily-limit', 'retry-after': '2025-06-02T00:00:00Z' }),
      'day',
      '2025-06-02T00:00:00.000Z',
    ],
    [
      'the day is used up, without headers',
      () => refusal(429, 429, 'You have exceeded the daily rate limit.'),
      'day',
      '2025-06-02T00:00:00.000Z',
    ],
    [
      'Zoom asks for an hour',
      () => refusal(429, 429, TOO_MANY, { 'retry-after': '3600' }),
      'second',
      '2025-06-01T13:00:00.000Z',
    ],
  ])('because %s fails at once', async (_what, answer, window, retryAt) => {
    const open = openLimiter();
    const { fetch, sent } = stubFetch([answer()]);
    const error = await finish(rejection(testClient(fetch, { limiter: open }).users.get('me')));
    expect(isZoomError(error, 'rate-limit') && error).toMatchObject({ window, retryAt, status: 429, code: 429 });
    expect(performance.now()).toBe(0);
    expect(sent).toHaveLength(1);
    expect(open.pauses).toEqual([]);
  });

  it('because every try was refused fails with all of them', async () => {
    const { fetch, sent } = stubFetch(() => refusal(429, 429, TOO_MANY, { 'x-zm-trackingid': 'T-9' }));
    const zoom = testClient(fetch, { limiter: limiter(), retry: { attempts: 3 } });
    const error = await finish(rejection(zoom.users.get('me')));
    if (!isZoomError(error, 'rate-limit')) return expect.fail(`another error: ${String(error)}`);
    expect(error.attempts).toEqual(
      [1, 2, 3].map((attempt) => ({ attempt, status: 429, reason: 'rate-limit code 429' })),
    );
    expect(error).toMatchObject({ name: 'ZoomRateLimitError', window: 'second', trackingId: 'T-9' });
    expect(sent).toHaveLength(3);
    expect(performance.now()).toBeGreaterThanOrEqual(3_000);
  });

  it('because of retry: false fails after one request', async () => {
    const { fetch, sent } = stubFetch([refusal(429, 429, TOO_MANY)]);
    const error = await finish(rejection(testClient(fetch, { retry: false }).users.get('me')));
    expect(isZoomError(error, 'rate-limit')).toBe(true);
    expect(sent).toHaveLength(1);
  });
});
