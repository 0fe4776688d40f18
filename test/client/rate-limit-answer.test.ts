import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRateLimit, parseCount, parseRetryAfter } from '../../src/client/rate-limit-answer.js';
import type { HttpMethod } from '../../src/types/endpoint.js';
import { OPERATION_LIMITS, operationLimitsOf } from '../../src/types/operation-limit.js';

const NOW = Date.UTC(2025, 5, 1, 12, 0, 0); // a Sunday
const MIDNIGHT = Date.UTC(2025, 5, 2);

/** As documented for the account's pool. */
const DAILY_OF_ACCOUNT = {
  'x-ratelimit-category': 'Heavy',
  'x-ratelimit-type': 'Daily-limit',
  'x-ratelimit-limit': '30000',
  'x-ratelimit-remaining': '0',
};

/** Asks for a verdict, in the middle of its jitter. */
const judge =
  (headers: Record<string, string>, message = '', label: 'MEDIUM' | 'RESOURCE_INTENSIVE' = 'MEDIUM', random = 0.5) =>
  () =>
    judgeRateLimit({ headers: new Headers(headers), message }, { label, limits: [] }, NOW, random);

describe('Retry-After', () => {
  it.each([
    ['ISO 8601', '2025-06-01T12:00:30Z', NOW + 30_000],
    ['ISO 8601 without a zone, which is UTC', '2025-06-01T12:00:30', NOW + 30_000],
    ['ISO 8601 with an offset', '2025-06-01T14:00:30+02:00', NOW + 30_000],
    ['seconds', '30', NOW + 30_000],
    ['parts of a second', '1.25', NOW + 1_250],
    ['no seconds', '0', NOW],
    ['an HTTP date', 'Sun, 01 Jun 2025 12:00:30 GMT', NOW + 30_000],
    ['blanks around it', ' 30 ', NOW + 30_000],
    ['the past', '2025-06-01T11:59:00Z', NOW - 60_000],
    ['the next day', '2025-06-02T00:00:00Z', MIDNIGHT],
    ['two days', '2025-06-03T12:00:00Z', NOW + 48 * 3_600_000],
    ['more than two days', '2025-06-04T12:00:01Z', null],
    ['the year 9999', '9999-12-31T23:59:59Z', null],
    ['the year 9999 as an HTTP date', 'Fri, 31 Dec 9999 23:59:59 GMT', null],
    ['seconds of years', '99999999999', null],
    ['endless digits', '9'.repeat(400), null],
    ['a negative number', '-5', null],
    ['words', 'soon', null],
    ['an impossible date', '2025-13-41T99:00:00Z', null],
    ['nothing', '', null],
  ])('in the form of %s', (_form, value, expected) => {
    expect(parseRetryAfter(value, NOW)).toBe(expected);
  });

  it('that is absent says nothing', () => {
    expect(parseRetryAfter(null, NOW)).toBeNull();
  });
});

describe('a 429', () => {
  const DAILY = { 'x-ratelimit-type': 'Daily-limit' };

  it.each([
    ['without any header', judge({}), 'second', 1_500, true, NOW + 1_500],
    ['of a second, as documented', judge({ 'x-ratelimit-type': 'QPS' }), 'second', 1_500, true, NOW + 1_500],
    ['with seconds to wait', judge({ 'retry-after': '10' }), 'second', 10_125, true, NOW + 10_000],
    [
      'with an instant to wait for',
      judge({ 'retry-after': '2025-06-01T12:00:10Z' }),
      'second',
      10_125,
      true,
      NOW + 10_000,
    ],
    [
      'with an instant that is over',
      judge({ 'retry-after': '2025-06-01T11:00:00Z' }),
      'second',
      1_500,
      true,
      NOW + 1_500,
    ],
    ['with no seconds to wait', judge({ 'retry-after': '0' }), 'second', 1_500, true, NOW + 1_500],
    ['with a minute to wait', judge({ 'retry-after': '60' }), 'second', 60_125, true, NOW + 60_000],
    ['with more than a minute to wait', judge({ 'retry-after': '61' }), 'second', 0, false, NOW + 61_000],
    ['with a year to wait', judge({ 'retry-after': '31536000' }), 'second', 1_500, true, NOW + 1_500],
    ['with words to wait', judge({ 'retry-after': 'soon' }), 'second', 1_500, true, NOW + 1_500],
    ['of a bucket by the minute', judge({}, '', 'RESOURCE_INTENSIVE'), 'minute', 22_500, true, NOW + 22_500],
    ['of the day, by header', judge(DAILY), 'day', 0, false, MIDNIGHT],
    [
      'of the day, by header and instant',
      judge({ ...DAILY, 'retry-after': '2025-06-02T00:00:00Z' }),
      'day',
      0,
      false,
      MIDNIGHT,
    ],
    [
      'of the day, with an instant that is over',
      judge({ ...DAILY, 'retry-after': '2020-05-31T00:00:00Z' }),
      'day',
      0,
      false,
      MIDNIGHT,
    ],
    [
      'of the day, by its text',
      judge({}, 'You have reached the maximum daily rate limit for this API.'),
      'day',
      0,
      false,
      MIDNIGHT,
    ],
    [
      'of one user a day, by its text',
      judge({}, 'You have exceeded the rate limit (100) of requests per day.'),
      'day',
      0,
      false,
      MIDNIGHT,
    ],
    [
      'of a bucket by the minute, used up for the day',
      judge(DAILY, '', 'RESOURCE_INTENSIVE'),
      'day',
      0,
      false,
      MIDNIGHT,
    ],
    [
      'of a lock on one user',
      judge({}, 'Too many concurrent requests. A request to disassociate this user has already been made.'),
      'concurrent',
      0,
      true,
      null,
    ],
  ])('%s', (_what, verdict, window, pauseMs, worthWaiting, retryAt) => {
    const concerns = { day: 'pool', concurrent: 'call' }[window] ?? 'bucket';
    expect(verdict()).toEqual({ window, concerns, pauseMs, worthWaiting, retryAt });
  });

  it.each([
    ['second', 'MEDIUM', {}, 1_000, 2_000],
    ['minute', 'RESOURCE_INTENSIVE', {}, 15_000, 30_000],
    ['Retry-After', 'MEDIUM', { 'retry-after': '10' }, 10_000, 10_250],
  ] as const)('spreads the pauses of several machines (%s)', (_what, label, headers, least, most) => {
    expect(judge(headers, '', label, 0)().pauseMs).toBe(least);
    expect(judge(headers, '', label, 1)().pauseMs).toBe(most);
  });

  it('at the last moment of a day lifts at midnight UTC', () => {
    const answer = { headers: new Headers(DAILY), message: '' };
    const refused = { label: 'HEAVY', limits: [] } as const;
    expect(judgeRateLimit(answer, refused, MIDNIGHT - 1, 0.5).retryAt).toBe(MIDNIGHT);
    expect(judgeRateLimit(answer, refused, MIDNIGHT, 0.5).retryAt).toBe(Date.UTC(2025, 5, 3));
  });
});

describe('a 429 of one operation', () => {
  const ACCOUNT = { 'x-ratelimit-category': 'Light', 'x-ratelimit-limit': '6000', 'x-ratelimit-remaining': '5893' };
  const HOST =
    'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user. You may resume these requests at GMT 00:00:00.';
  const MEETINGS = ['POST', '/users/u1/meetings'] as const;
  const CREATE = ['POST', '/users'] as const;
  const ELSEWHERE = ['GET', '/users'] as const;
  const HOUR = 3_600_000;

  // [where, what the headers say, what the text says, whose it is, when it lifts]
  it.each<[readonly [HttpMethod, string], Record<string, string>, string, string, number | null]>([
    [MEETINGS, ACCOUNT, HOST, 'user-day, operation', MIDNIGHT],
    [MEETINGS, {}, HOST, 'user-day, operation', MIDNIGHT],
    [MEETINGS, ACCOUNT, '', 'user-day, operation', MIDNIGHT],
    [MEETINGS, { ...DAILY_OF_ACCOUNT }, '', 'day, pool', MIDNIGHT],
    [MEETINGS, {}, 'You have reached the maximum daily rate limit for this API.', 'user-day, operation', MIDNIGHT],
    [['PATCH', '/rooms/r1'], ACCOUNT, HOST, 'user-day, operation', MIDNIGHT], // unknown to the table
    [CREATE, ACCOUNT, '', 'day, operation', MIDNIGHT],
    [CREATE, {}, 'You have exceeded the daily rate limit (50).', 'day, operation', MIDNIGHT],
    [CREATE, { ...DAILY_OF_ACCOUNT }, '', 'day, pool', MIDNIGHT],
    [['PUT', '/users/u1/email'], ACCOUNT, '', 'operation, operation', NOW + 24 * HOUR],
    [['GET', '/accounts/me/billing/invoices'], ACCOUNT, '', 'operation, operation', NOW + (200 / 60) * HOUR],
    [['GET', '/accounts/me/billing/invoices/i1'], ACCOUNT, '', 'operation, operation', NOW + HOUR / 2],
    [['GET', '/accounts/me/billing/invoices/i1'], ACCOUNT, 'Daily limit.', 'day, operation', MIDNIGHT],
    [['POST', '/users/features'], ACCOUNT, '', 'operation, call', NOW + 10_000],
    [['PUT', '/users/u1/presence_status'], ACCOUNT, '', 'operation, call', NOW + 60_000],
    [ELSEWHERE, ACCOUNT, '', 'unknown, call', null],
    [ELSEWHERE, { ...ACCOUNT, 'x-ratelimit-type': 'QPS' }, '', 'second, bucket', NOW + 1_500],
    [ELSEWHERE, ACCOUNT, 'You have reached the maximum per-second rate limit.', 'second, bucket', NOW + 1_500],
    [ELSEWHERE, {}, 'You have reached the maximum per-minute rate limit.', 'minute, bucket', NOW + 22_500],
    [ELSEWHERE, ACCOUNT, 'Too many concurrent requests.', 'concurrent, call', null],
    [ELSEWHERE, { 'x-ratelimit-remaining': '0' }, '', 'second, bucket', NOW + 1_500],
    [ELSEWHERE, { 'x-ratelimit-remaining': 'many' }, '', 'second, bucket', NOW + 1_500],
  ])('%j with %j and "%s" is: %s', (where, headers, message, whose, retryAt) => {
    const limits = operationLimitsOf(where[0], where[1], { action: 'create' });
    const answer = { headers: new Headers(headers), message };
    const verdict = judgeRateLimit(answer, { label: 'MEDIUM', limits }, NOW, 0.5);
    expect([verdict.window, verdict.concerns].join(', ')).toBe(whose);
    expect(verdict.retryAt).toBe(retryAt);
    if (verdict.concerns !== 'bucket') expect(verdict.pauseMs).toBe(0);
    expect(verdict.worthWaiting).toBe(!['pool', 'operation'].includes(verdict.concerns));
  });
});

describe('a count in a header', () => {
  it.each([
    ['40', 40],
    [' 0 ', 0],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['', null],
    ['9'.repeat(30), null],
    [null, null],
  ])('%j is %j', (value, count) => {
    expect(parseCount(value)).toBe(count);
  });
});

describe('whatever the headers hold', () => {
  const instant = fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    fc.integer({ min: -200_000_000, max: 200_000_000 }).map((after) => new Date(NOW + after).toISOString()),
  );
  const number = fc.oneof(fc.integer().map(String), fc.double().map(String), fc.bigInt().map(String));
  const word = fc.constantFrom(
    'QPS',
    'Daily-limit',
    'Light',
    'Heavy',
    'soon',
    '0x10',
    '1e400',
    '-0',
    '00:00',
    '2025',
    ',',
  );
  const value = fc.option(fc.oneof(instant, number, word, fc.string()), { nil: undefined });
  const message = fc.oneof(
    fc.string(),
    fc.constantFrom('', 'per-second', 'per-minute', 'daily', 'this particular user', 'Too many concurrent requests.'),
  );
  const limits = fc.option(fc.constantFrom(...OPERATION_LIMITS), { nil: undefined });

  it('the verdict is sound: no pause above 60.25 seconds, no instant beyond two days, nothing thrown', () => {
    const names = [
      'retry-after',
      'x-ratelimit-type',
      'x-ratelimit-category',
      'x-ratelimit-limit',
      'x-ratelimit-remaining',
    ];
    fc.assert(
      fc.property(
        fc.array(value, { minLength: names.length, maxLength: names.length }),
        message,
        limits,
        fc.constantFrom('LIGHT', 'MEDIUM', 'HEAVY', 'RESOURCE_INTENSIVE'),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (values, text, limit, label, random) => {
          const headers = headersOf(names, values);
          const refused = { label, limits: limit === undefined ? [] : [{ limit, key: 'k' }] };
          const verdict = judgeRateLimit({ headers, message: text }, refused, NOW, random);
          expect(verdict.pauseMs).toBeGreaterThanOrEqual(0);
          expect(verdict.pauseMs).toBeLessThanOrEqual(60_250);
          if (verdict.concerns !== 'bucket') expect(verdict.pauseMs).toBe(0);
          if (verdict.concerns === 'bucket' && verdict.worthWaiting) expect(verdict.pauseMs).toBeGreaterThan(0);
          if (verdict.retryAt !== null) {
            expect(Number.isFinite(verdict.retryAt)).toBe(true);
            expect(verdict.retryAt).toBeLessThanOrEqual(NOW + 48 * 3_600_000);
            expect(new Date(verdict.retryAt).toISOString()).toMatch(/^\d{4}-|^[+-]\d{6}-/);
          }
          if (['pool', 'operation'].includes(verdict.concerns)) expect(Number(verdict.retryAt)).toBeGreaterThan(NOW);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  /** Leaves out what no header can hold. */
  function headersOf(names: readonly string[], values: readonly (string | undefined)[]): Headers {
    const headers = new Headers();
    for (const [index, name] of names.entries()) {
      const held = values[index];
      if (held !== undefined && /^[\t\x20-\x7e\x80-\xff]*$/.test(held)) headers.set(name, held);
    }
    return headers;
  }
});
