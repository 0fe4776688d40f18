import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockSkewMs, watchClock } from '../../src/cli/clock-skew.js';
import { clockCheck } from '../../src/cli/doctor-report.js';

const NOON = Date.UTC(2026, 10, 22, 12);
const HEADER = 'Sun, 22 Nov 2026 12:00:00 GMT';

describe('the clock of this machine against Zoom’s', () => {
  it.each([
    ['sent and received in the second that Zoom names', 100, 300, 0],
    ['sent before, received after', -5_000, 5_000, 0],
    ['received right at the second', -200, 0, 0],
    ['received a second before it', -1_200, -1_000, -1_000],
    ['sent at the end of the second', 999, 1_400, 0],
    ['sent a minute after it', 60_999, 61_500, 60_000],
  ])('%s', (_title, sentAfter, receivedAfter, skewMs) => {
    expect(clockSkewMs(HEADER, NOON + sentAfter, NOON + receivedAfter)).toBe(skewMs);
  });

  it.each([null, '', 'yesterday'])('is not known by a header of %j', (header) => {
    expect(clockSkewMs(header, NOON, NOON)).toBeNull();
  });

  it('is taken from the first answer that tells the time', async () => {
    const headers = [{}, { date: HEADER }, { date: 'Sun, 22 Nov 2026 18:00:00 GMT' }];
    vi.stubGlobal('fetch', async () => new Response('', { headers: headers.shift() ?? {} }));
    const watch = watchClock(() => NOON + 60_999);
    expect(watch.skewMs()).toBeNull();
    for (const expected of [null, 60_000, 60_000]) {
      await watch.fetch('https://zoom.example/');
      expect(watch.skewMs()).toBe(expected);
    }
  });

  it.each([
    [null, 'note', 'did not tell'],
    [0, 'ok', 'agree'],
    [30_000, 'ok', '30.0 s ahead of'],
    [30_001, 'lacking', '30.0 s ahead of'],
    [-30_001, 'lacking', '30.0 s behind'],
  ])('%j ms is %s', (skewMs, status, words) => {
    expect(clockCheck(skewMs)).toMatchObject({ status, why: expect.stringContaining(words) });
  });
});

afterEach(() => vi.unstubAllGlobals());
