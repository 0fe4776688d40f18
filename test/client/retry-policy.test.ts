import { describe, expect, it } from 'vitest';
import { decideRetry, isAmbiguous } from '../../src/client/retry-policy.js';
import type { HttpMethod } from '../../src/types/endpoint.js';
import {
  type RateLimitWindow,
  ZoomApiError,
  ZoomClosedError,
  ZoomConfigError,
  ZoomNetworkError,
  ZoomRateLimitError,
  ZoomResponseError,
  ZoomTimeoutError,
  ZoomTokenError,
} from '../../src/types/errors.js';

const hint = 'Look.';
const POLICY = { attempts: 5, baseDelayMs: 500, maxDelayMs: 20_000 };

const api = (status: number) => new ZoomApiError('Bad.', { hint, status, code: null, trackingId: null });
const network = (mayHaveBeenSent: boolean) => new ZoomNetworkError('Bad.', { hint, code: 'X', mayHaveBeenSent });
const response = (transient: boolean) =>
  new ZoomResponseError('Bad.', { hint, status: 200, trackingId: null, transient });
const limit = (window: RateLimitWindow) =>
  new ZoomRateLimitError('Bad.', { hint, status: 429, code: null, trackingId: null, window, retryAt: null });
const timeout = (scope: 'call' | 'attempt') => new ZoomTimeoutError('Bad.', { hint, scope });

const decide = (error: unknown, method: HttpMethod = 'GET', attempt = 1, random = 1, worthWaiting = true) =>
  decideRetry({ error, method, attempt, worthWaiting }, POLICY, random);

// [failure, repeated for reads, repeated for writes, a write may have been executed (a time-out: its call knows)]
const FAILURES: [string, unknown, boolean, boolean, boolean | null][] = [
  ['400', api(400), false, false, false],
  ['401', api(401), false, false, false],
  ['404', api(404), false, false, false],
  ['an error in a 200', api(200), false, false, false],
  ['500', api(500), true, false, true],
  ['503', api(503), true, false, true],
  ['a broken connection', network(true), true, false, true],
  ['a refused connection', network(false), true, true, false],
  ['an unreadable answer', response(true), true, false, true],
  ['an oversized answer', response(false), false, false, true],
  ['a try that took too long', timeout('attempt'), true, false, null],
  ['a call that took too long', timeout('call'), false, false, null],
  ['a 429', limit('second'), true, true, false],
  ['a token error', new ZoomTokenError('Bad.', { hint }), false, false, false],
  ['a closed client', new ZoomClosedError(), false, false, false],
  ['a bad option', new ZoomConfigError('Bad.', { hint }), false, false, false],
  ['a bug', new TypeError('x is not a function'), false, false, false],
  ['an abort', new DOMException('Aborted', 'AbortError'), false, false, false],
];

describe.each(FAILURES)('%s', (_what, error, reads, writes) => {
  it(`is ${reads ? '' : 'not '}repeated for reads`, () => {
    expect(decide(error, 'GET').retry).toBe(reads);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(`is ${writes ? '' : 'not '}repeated for %s`, (method) => {
    expect(decide(error, method).retry).toBe(writes);
  });
});

describe.each(FAILURES.filter(([, , , , ambiguous]) => ambiguous !== null))(
  '%s',
  (_what, error, _reads, _writes, ambiguous) => {
    it(`leaves the outcome of a write ${ambiguous ? 'unknown' : 'known'}`, () => {
      expect(isAmbiguous(error)).toBe(ambiguous);
    });
  },
);

describe('the wait before another try', () => {
  it.each([
    [1, 500],
    [2, 1_000],
    [3, 2_000],
    [4, 4_000],
  ])('after try %i is anything up to %i ms', (attempt, bound) => {
    for (const random of [0, 0.25, 1]) {
      expect(decide(api(503), 'GET', attempt, random)).toEqual({ retry: true, delayMs: bound * random });
    }
  });

  it('is bounded by maxDelayMs', () => {
    const policy = { ...POLICY, attempts: 100 };
    const facts = { error: api(503), method: 'GET', attempt: 50, worthWaiting: true } as const;
    expect(decideRetry(facts, policy, 1)).toEqual({ retry: true, delayMs: 20_000 });
  });

  it("of a 429 is the bucket's pause, and of a lock on one user or an unexplained one one to two seconds", () => {
    expect(decide(limit('second'), 'GET', 1, 0.5)).toEqual({ retry: true, delayMs: 0 });
    expect(decide(limit('minute'), 'POST', 3, 0.5)).toEqual({ retry: true, delayMs: 0 });
    expect(decide(limit('concurrent'), 'DELETE', 1, 0)).toEqual({ retry: true, delayMs: 1_000 });
    expect(decide(limit('concurrent'), 'DELETE', 3, 1)).toEqual({ retry: true, delayMs: 2_000 });
    expect(decide(limit('unknown'), 'GET', 1, 0.5)).toEqual({ retry: true, delayMs: 1_500 });
    expect(decide(limit('operation'), 'POST', 1, 0.5)).toEqual({ retry: true, delayMs: 0 }); // its line is the wait
  });
});

describe('no further try', () => {
  it.each([
    [1, 1, false],
    [4, 5, true],
    [5, 5, false],
    [6, 5, false],
  ])('follows try %i of %i: %s', (attempt, attempts, retry) => {
    const facts = { error: api(503), method: 'GET', attempt, worthWaiting: true } as const;
    expect(decideRetry(facts, { ...POLICY, attempts }, 0.5).retry).toBe(retry);
  });

  it('follows a 429 that does not lift soon', () => {
    expect(decide(limit('day'), 'GET', 1, 0.5, false)).toEqual({ retry: false });
  });
});
