import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { staticToken } from '../../../src/auth/static-token.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { isZoomError } from '../../../src/types/errors.js';
import type { RateLimitEvent } from '../../../src/types/hooks.js';
import { json, refusal, stubFetch } from '../../client/stub-fetch.js';
import { finish, pass, startVirtualTime } from '../../client/virtual-time.js';
import { count, LONG, report, SEED, sized } from '../size.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const RUNS = sized(500, 5_000);
/** docs/limits.md: as long as Zoom says, up to a minute; a quarter of a second is added to spread machines. */
const LONGEST_PAUSE_MS = 60_250;
const TIMEOUT_MS = 300_000;
const HOUR = 3_600_000;

const NOW = Date.UTC(2025, 5, 1);
const instant = fc.oneof(
  { weight: 3, arbitrary: fc.date({ min: new Date(NOW - HOUR), max: new Date(NOW + HOUR), noInvalidDate: true }) },
  fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
);
const printable = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });

/** Everything that a header can hold, and much of what Zoom, gateways and proxies have been seen to send. */
const retryAfter = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map(String),
  fc.integer().map(String),
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.nat({ max: 500 }).map((zeros) => `1${'0'.repeat(zeros)}`),
  instant.map((date) => date.toISOString()),
  instant.map((date) => date.toISOString().slice(0, 19)),
  instant.map((date) => date.toISOString().replace('Z', '+14:00')),
  instant.map((date) => date.toUTCString()),
  instant.map((date) => String(date.getTime())),
  fc.constantFrom(
    '',
    ' ',
    '-1',
    '+5',
    '1e3',
    '0x10',
    '1,5',
    '5, 10',
    'NaN',
    'Infinity',
    'never',
    'null',
    '٣'.normalize(),
  ),
  fc.constantFrom(
    '9999-12-31T23:59:59Z',
    '+275760-09-13T00:00:00.000Z',
    '275761-01-01',
    '2025-13-45T99:99:99Z',
    '0000',
  ),
  fc.constantFrom('Sun, 06 Nov 9994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'),
  printable,
);

const toHeaders = (value: string): Record<string, string> | null => {
  try {
    new Headers({ 'retry-after': value });
    return { 'retry-after': value };
  } catch {
    return null; // no server can send this
  }
};

const PATHS = ['/users/me', '/metrics/meetings'] as const; // by the second, by the minute

/** The server refuses the first so many requests, and then answers. */
async function play(headers: Record<string, string>, path: string, refusals: number, extra: Record<string, string>) {
  const pauses: RateLimitEvent[] = [];
  const { fetch, sent } = stubFetch((_request, index) =>
    index < refusals ? refusal(429, 429, 'Too many requests.', { ...headers, ...extra }) : json({ id: '1' }),
  );
  const hooks = { onRateLimit: (event: RateLimitEvent) => void pauses.push(event) };
  const zoom = new ZoomClient({ auth: staticToken('token'), fetch, hooks, timeoutMs: TIMEOUT_MS });
  const startedAt = performance.now();
  const outcome = await finish(
    zoom.request('GET', path).then(
      () => null,
      (error: unknown) => error,
    ),
  );
  const tookMs = performance.now() - startedAt;
  const pausedForMs = Math.max(0, ...zoom.rateLimits.snapshot().map((bucket) => bucket.pausedForMs));
  await zoom.close();
  await pass(50); // what is due at once
  return { outcome, sent, pauses, tookMs, pausedForMs, timers: vi.getTimerCount() };
}

describe(`${count(RUNS)} fuzzed Retry-After headers`, () => {
  it(
    'hold no call past its deadline and no bucket for longer than a minute, and end in a value or a ZoomError',
    async () => {
      const seen = { waited: 0, gaveUp: 0, impossible: 0, longestPauseMs: 0, longestCallMs: 0 };
      const daily = fc.constantFrom({}, {}, {}, { 'x-ratelimit-type': 'Daily-limit' }, { 'x-ratelimit-type': 'QPS' });
      const refusals = fc.constantFrom(1, 1, 2, 99);
      await fc.assert(
        fc.asyncProperty(retryAfter, fc.constantFrom(...PATHS), refusals, daily, async (value, path, times, extra) => {
          const headers = toHeaders(value);
          if (headers === null) {
            seen.impossible += 1;
            return;
          }
          const { outcome, sent, pauses, tookMs, pausedForMs, timers } = await play(headers, path, times, extra);
          if (outcome === null) seen.waited += 1;
          else seen.gaveUp += 1;
          const longest = Math.max(pausedForMs, ...pauses.map((event) => event.pauseMs));
          seen.longestPauseMs = Math.max(seen.longestPauseMs, longest);
          seen.longestCallMs = Math.max(seen.longestCallMs, tookMs);

          expect(outcome === null || isZoomError(outcome), String(outcome)).toBe(true);
          expect(tookMs).toBeLessThanOrEqual(TIMEOUT_MS);
          expect(longest).toBeLessThanOrEqual(LONGEST_PAUSE_MS);
          expect(pauses.every((event) => event.pauseMs >= 0)).toBe(true);
          expect(sent.length).toBeLessThanOrEqual(5);
          expect(timers, 'timers left').toBe(0);
          for (const { retryAt } of pauses) expect(retryAt === null || Number.isFinite(Date.parse(retryAt))).toBe(true);
          // What everybody understands is obeyed: whole seconds up to a minute.
          const seconds = /^[1-9]\d?$/.test(value) ? Number(value) : 0;
          if (seconds > 0 && seconds <= 60 && !('x-ratelimit-type' in extra) && times === 1) {
            expect(outcome).toBeNull();
            const [first, second] = sent;
            expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(seconds * 1_000);
          }
        }),
        { seed: SEED | 0, numRuns: RUNS },
      );
      report(
        `${count(RUNS)} Retry-After headers: ${count(seen.waited)} calls waited and were answered, ${count(seen.gaveUp)} ` +
          `failed with a ZoomError, ${count(seen.impossible)} no header can hold; longest pause ` +
          `${(seen.longestPauseMs / 1_000).toFixed(2)} s, longest call ${(seen.longestCallMs / 1_000).toFixed(1)} s (seed ${SEED})`,
      );
    },
    LONG,
  );
});
