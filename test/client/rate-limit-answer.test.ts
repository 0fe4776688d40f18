import { describe, expect, it } from 'vitest';
import { judgeRateLimit, parseRetryAfter } from '../../src/client/rate-limit-answer.js';

const NOW = Date.UTC(2025, 5, 1, 12, 0, 0); // a Sunday
const MIDNIGHT = Date.UTC(2025, 5, 2);

/** A verdict in the middle of its jitter. */
const judge = (
  headers: Record<string, string>,
  message = '',
  label: 'MEDIUM' | 'RESOURCE_INTENSIVE' = 'MEDIUM',
  random = 0.5,
) => judgeRateLimit({ headers: new Headers(headers), message }, { label, limits: [] }, NOW, random);

describe('Retry-After', () => {
  it.each([
    ['ISO 8601', '2025-06-01T12:00:30Z', NOW + 30_000],
    ['ISO 8601 without a zone, which is UTC', '2025-06-01T12:00:30', NOW + 30_000],
    ['ISO 8601 with an offset', '2025-06-01T14:00:30+02:00', NOW + 30_000],
    ['seconds', '30', NOW + 30_000],
    ['parts of a second', '1.5', NOW + 1_500],
    ['no seconds', '0', NOW],
    ['an HTTP date', 'Sun, 01 Jun 2025 12:00:30 GMT', NOW + 30_000],
    ['blanks around it', ' 30 ', NOW + 30_000],
    ['the past', '2025-06-01T11:59:00Z', NOW - 60_000],
    ['the next day', '2025-06-02T00:00:00Z', MIDNIGHT],
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
    expect(verdict).toEqual({ window, concerns, pauseMs, worthWaiting, retryAt });
  });

  it.each([
    ['second', 'MEDIUM', {}, 1_000, 2_000],
    ['minute', 'RESOURCE_INTENSIVE', {}, 15_000, 30_000],
    ['Retry-After', 'MEDIUM', { 'retry-after': '10' }, 10_000, 10_250],
  ] as const)('spreads the pauses of several machines (%s)', (_what, label, headers, least, most) => {
    expect(judge(headers, '', label, 0).pauseMs).toBe(least);
    expect(judge(headers, '', label, 1).pauseMs).toBe(most);
  });

  it('at the last moment of a day lifts at midnight UTC', () => {
    const answer = { headers: new Headers(DAILY), message: '' };
    const refused = { label: 'HEAVY', limits: [] } as const;
    expect(judgeRateLimit(answer, refused, MIDNIGHT - 1, 0.5).retryAt).toBe(MIDNIGHT);
    expect(judgeRateLimit(answer, refused, MIDNIGHT, 0.5).retryAt).toBe(Date.UTC(2025, 5, 3));
  });
});
