import { describe, expect, it, vi } from 'vitest';
import type { ZoomClientOptions } from '../../src/client/options.js';
import { memoryDailyLedger } from '../../src/types/daily-ledger.js';
import { networkFault, stubFetch } from './stub-fetch.js';
import { openLimiter, rejection, testClient } from './test-client.js';

const NOON = Date.UTC(2026, 10, 21, 12);
const MIDNIGHT = '2026-11-22T00:00:00.000Z';

describe('a client at the end of the day', () => {
  const REPORT = { from: '2026-11-01', to: '2026-11-20' };

  function clientAt(instant: number, answer: () => Response, options: Partial<ZoomClientOptions> = {}) {
    const time = { now: instant };
    const { fetch, sent } = stubFetch(answer);
    const clock = { now: () => time.now, elapsed: () => performance.now() };
    const retries: unknown[] = [];
    const hooks = { onRetry: (event: object) => void retries.push(event) };
    const zoom = testClient(fetch, { clock, hooks, ...options });
    return { zoom, sent, time, retries, report: () => zoom.reports.activeHosts(REPORT).firstPage() };
  }

  const ROWS = () => Response.json({ users: [], roles: [] });

  it('sends nothing and fails at once, after one refusal of Zoom', async () => {
    const headers = { 'x-ratelimit-type': 'Daily-limit', 'retry-after': MIDNIGHT };
    const { report, sent } = clientAt(NOON, () =>
      Response.json({ code: 429, message: 'Daily limit.' }, { status: 429, headers }),
    );
    expect(await rejection(report())).toMatchObject({ kind: 'rate-limit', window: 'day', retryAt: MIDNIGHT });
    expect(await rejection(report())).toMatchObject({ kind: 'rate-limit', window: 'day', retryAt: MIDNIGHT });
    expect(sent).toHaveLength(1);
  });

  it('fails at once and once, lets the other buckets go on, and works again on the next day', async () => {
    const ledger = memoryDailyLedger();
    const key = 'core:HEAVY+RESOURCE_INTENSIVE';
    await ledger.add(`${key}:2026-11-21`, 30_000);
    const { zoom, report, sent, time, retries } = clientAt(NOON, ROWS, { plan: 'pro', daily: { ledger } });
    expect(await rejection(report())).toMatchObject({ window: 'day', retryAt: MIDNIGHT, attempts: [] });
    expect(retries).toEqual([]); // its own refusal is nothing to repeat
    expect(sent).toHaveLength(0);
    await zoom.roles.list().firstPage();
    expect(sent).toHaveLength(1);
    time.now = Date.parse(MIDNIGHT);
    await report();
    expect(sent).toHaveLength(2);
    expect(await ledger.add(`${key}:2026-11-21`, 0)).toBe(30_000);
    expect(await ledger.add(`${key}:2026-11-22`, 0)).toBe(1);
  });

  it('has the new day pay for a call that waited over midnight', async () => {
    const ledger = memoryDailyLedger();
    let open: () => void = () => undefined;
    const limiter = { ...openLimiter(), acquire: () => new Promise<void>((resolve) => (open = resolve)) };
    const { report, time } = clientAt(NOON, ROWS, { plan: 'pro', daily: { ledger }, limiter });
    const waiting = report();
    await vi.waitFor(async () => expect(await ledger.add('core:HEAVY+RESOURCE_INTENSIVE:2026-11-21', 0)).toBe(1));
    time.now = Date.parse(MIDNIGHT);
    await vi.waitFor(() => {
      open();
      return expect(waiting).resolves.toBeDefined();
    });
    expect(await ledger.add('core:HEAVY+RESOURCE_INTENSIVE:2026-11-21', 0)).toBe(0);
    expect(await ledger.add('core:HEAVY+RESOURCE_INTENSIVE:2026-11-22', 0)).toBe(1);
  });

  it.each([
    ['a connection that was refused', 'ECONNREFUSED', 0],
    ['a connection that broke', 'ECONNRESET', 1],
  ])('counts a request over %s (%s): %i', async (_what, code, counted) => {
    const ledger = memoryDailyLedger();
    const { fetch } = stubFetch([networkFault(code)]);
    const clock = { now: () => NOON, elapsed: () => performance.now() };
    const zoom = testClient(fetch, { plan: 'pro', daily: { ledger }, clock, retry: false });
    await rejection(zoom.reports.activeHosts(REPORT).firstPage());
    expect(await ledger.add('core:HEAVY+RESOURCE_INTENSIVE:2026-11-21', 0)).toBe(counted);
  });
});
