import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { staticToken } from '../../../src/auth/static-token.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { mixSeed, Random } from '../../../src/testing/random.js';
import { json, refusal } from '../../client/stub-fetch.js';
import { settle, startVirtualTime } from '../../client/virtual-time.js';
import { FULL, LONG, report, SEED, sized } from '../size.js';
import { virtualFetch } from './virtual-zoom.js';
import { countBetween, percent } from './windows.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const RUNS = sized(1, 10);
/** One run in sixteen uses up all five refusals: only the full campaign draws anew whether one in thousands needs a sixth. */
const RUNS_SEED = FULL ? SEED : 1;
const FULL_SPEED = 80;
const REDUCED = 10;
/** Full speed for 12 s (more than 512 answers), then the server takes 10 a second for 30 s, then 80 again for 36 s. */
const DROPS_AT = 12_000;
const RECOVERS_AT = 42_000;
const ENDS_AT = 78_000;
const CALLERS = 100;

/** A server that admits so many requests in any second. Refused ones cost nothing, as with Zoom. */
function sluggishServer(startedAt: number, headers: Record<string, string>) {
  const admitted: number[] = [];
  const refused: number[] = [];
  const serve = ({ at }: { at: number }): Response => {
    const now = at - startedAt;
    const limit = now >= DROPS_AT && now < RECOVERS_AT ? REDUCED : FULL_SPEED;
    const recent = countBetween(admitted.slice(-FULL_SPEED), now - 1_000 + 1e-6, Number.POSITIVE_INFINITY);
    if (recent < limit) {
      admitted.push(now);
      return json({ id: '1' });
    }
    refused.push(now);
    return refusal(429, 429, 'You have reached the maximum per-second rate limit for this API.', headers);
  };
  return { serve, admitted, refused };
}

async function run(seed: number, headers: Record<string, string>) {
  const jitter = new Random(mixSeed(seed, 1));
  vi.spyOn(Math, 'random').mockImplementation(() => jitter.fraction());
  const startedAt = performance.now();
  const server = sluggishServer(startedAt, headers);
  const network = { random: new Random(seed), quickestMs: 5, slowestMs: 15 };
  const fetch = virtualFetch(network, server.serve);
  const zoom = new ZoomClient({ auth: staticToken('token'), plan: 'business', fetch });
  const failed: string[] = [];
  let over = false;
  const callers = Array.from({ length: CALLERS }, async () => {
    while (!over) await zoom.request('GET', '/users/me').catch((error: unknown) => failed.push(String(error)));
  });
  await settle();
  while (performance.now() - startedAt < ENDS_AT) {
    vi.advanceTimersToNextTimer();
    for (let turn = 0; turn < 3; turn += 1) await settle();
  }
  over = true;
  const ended = Promise.all(callers);
  let done = false;
  void ended.then(() => {
    done = true;
  });
  while (!done) {
    vi.advanceTimersToNextTimer();
    await settle();
  }
  await zoom.close();
  const rate = (from: number, to: number): number => countBetween(server.admitted, from, to) / ((to - from) / 1_000);
  const before = rate(DROPS_AT - 4_000, DROPS_AT);
  const recovered = rate(RECOVERS_AT + 30_000, RECOVERS_AT + 35_000);
  // From when on five seconds in a row reach nine tenths of the speed before.
  const seconds = Array.from({ length: 32 }, (_, index) => RECOVERS_AT + index * 1_000);
  const backAt = seconds.find((from) => rate(from, from + 5_000) >= 0.9 * before) ?? Number.POSITIVE_INFINITY;
  const extra = countBetween(server.refused, DROPS_AT, Number.POSITIVE_INFINITY) - 1;
  const during = rate(DROPS_AT + 1_000, RECOVERS_AT);
  const early = countBetween(server.refused, 0, DROPS_AT);
  return { before, during, recovered, backAfterMs: backAt - RECOVERS_AT, extra, early, failed };
}

/*
 * Definitions. Extra refusals: 429s that the server answered after its first one, in the half minute of the drop and
 * after it. Recovered: in the five seconds that begin 30 s after the server takes full speed again, the requests that it
 * admitted are nine tenths of those in as long a time before the drop.
 */
describe(`a server that drops from ${FULL_SPEED} to ${REDUCED} requests a second and recovers`, () => {
  it.each<[string, Record<string, string>]>([
    ['without headers', {}],
    ...(FULL ? [['with Retry-After: 1', { 'retry-after': '1' }] satisfies [string, Record<string, string>]] : []),
    ['with Retry-After: 5', { 'retry-after': '5' }],
  ])(
    'refuses at most five requests after the first one, and is used fully again within 30 s: 429 %s',
    async (what, headers) => {
      const runs = [];
      for (let index = 0; index < RUNS; index += 1) runs.push(await run(mixSeed(RUNS_SEED, index), headers));
      const worst = Math.max(...runs.map(({ extra }) => extra));
      const slowest = Math.max(...runs.map(({ backAfterMs }) => backAfterMs));
      const least = Math.min(...runs.map(({ recovered, before }) => recovered / before));
      const [first] = runs;
      report(
        `From ${FULL_SPEED}/s to ${REDUCED}/s for 30 s, 429 ${what}, ${RUNS} runs: at most ${worst} refusals after the first, ` +
          `${first?.before.toFixed(1)}/s before, ${first?.during.toFixed(1)}/s of ${REDUCED}/s meanwhile, 90 % of full ` +
          `speed ${slowest / 1_000} s after the recovery at the latest, ${percent(least)} after 30 s (seed ${RUNS_SEED})`,
      );
      for (const { extra, early, failed, recovered, before } of runs) {
        expect.soft(early, 'refused before the drop').toBe(0);
        expect.soft(failed.slice(0, 3), `${failed.length} calls failed`).toEqual([]);
        expect.soft(extra).toBeLessThanOrEqual(5);
        expect.soft(recovered).toBeGreaterThanOrEqual(0.9 * before);
      }
    },
    LONG,
  );
});
