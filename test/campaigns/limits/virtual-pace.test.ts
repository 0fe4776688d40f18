import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mixSeed, Random } from '../../../src/testing/random.js';
import { RATE_LIMITS, type RateLimitBucket, type RateLimiter, type ZoomPlan } from '../../../src/types/rate-limit.js';
import { settle, startVirtualTime } from '../../client/virtual-time.js';
import { EVERY_BUCKET, limiterFor, never } from '../../limits/queue-calls.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { countBetween, percent, worstFixedWindow, worstSlidingWindow } from './windows.js';

const CALLS = sized(1_000, 100_000);
/** Callers that wait together: enough that a slot never finds the queue empty. */
const WAITING = 200;
/** Milliseconds to the server: the quickest and the slowest. */
type Network = readonly [quickestMs: number, slowestMs: number];
const UNEVEN: Network = [5, 60];
const EVEN: Network = [20, 28];
/** After so many answers the limiter knows how unevenly this network delivers. */
const LEARNT = 512;

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

/** A request under way: granted, perhaps arrived, not answered yet. */
interface Flight {
  delayMs: number;
  answeredAt: number;
}

/**
 * Drives one bucket at full speed over a network whose way there differs from request to request; back it takes 3 ms.
 * @returns When each request arrived at the server, ascending.
 */
async function drive(
  limiter: RateLimiter,
  bucket: RateLimitBucket,
  [quickestMs, slowestMs]: Network,
  random: Random,
): Promise<Float64Array> {
  const arrivals = new Float64Array(CALLS);
  const flying: Flight[] = [];
  let granted = 0;
  let asked = 0;
  const ask = (): void => {
    asked += 1;
    void limiter.acquire(bucket, { priority: 'bulk', signal: never() }).then(() => {
      const now = performance.now();
      const delayMs = quickestMs + (slowestMs - quickestMs) * random.fraction();
      arrivals[granted] = now + delayMs;
      granted += 1;
      flying.push({ delayMs: delayMs + 3, answeredAt: now + delayMs + 3 });
      if (asked < CALLS) ask();
    });
  };
  for (let call = 0; call < Math.min(WAITING, CALLS); call += 1) ask();
  await settle();
  while (granted < CALLS) {
    vi.advanceTimersToNextTimer();
    await settle();
    const now = performance.now();
    for (let index = flying.length - 1; index >= 0; index -= 1) {
      if (Number(flying[index]?.answeredAt) > now) continue;
      const [answered] = flying.splice(index, 1);
      if (answered !== undefined) limiter.observe?.(bucket, answered.delayMs);
    }
  }
  return arrivals.sort();
}

/** Requests that arrived in all of the whole windows after the limiter had learnt, as a part of what was allowed. */
function useOnceLearnt(arrivals: Float64Array, limit: number, windowMs: number): number {
  const from = arrivals[Math.min(LEARNT * 2, CALLS >> 1)] ?? 0;
  const windows = Math.floor(((arrivals.at(-1) ?? 0) - from) / windowMs);
  return countBetween(arrivals, from, from + windows * windowMs) / (windows * limit);
}

const line = (plan: ZoomPlan, { family, label }: RateLimitBucket): string => `${plan} ${family}:${label}`;

async function prove(plan: ZoomPlan, bucket: RateLimitBucket, network: Network, seed: number): Promise<number> {
  const { limit, windowMs } = RATE_LIMITS[plan][bucket.family][bucket.label];
  const arrivals = await drive(limiterFor(plan), bucket, network, new Random(seed));
  const sliding = worstSlidingWindow(arrivals, windowMs);
  const fixed = worstFixedWindow(arrivals, windowMs);
  const use = useOnceLearnt(arrivals, limit, windowMs);
  report(
    `${line(plan, bucket).padEnd(32)} ${network.join(' to ')} ms, ${count(CALLS)} calls, limit ${limit} in ${windowMs} ms: ` +
      `worst sliding window ${sliding}, worst fixed ${fixed}, use ${percent(use)} (seed ${SEED})`,
  );
  expect(sliding, `seed ${SEED}`).toBeLessThanOrEqual(limit);
  expect(fixed).toBeLessThanOrEqual(limit);
  return use;
}

describe(`${count(CALLS)} calls in a row, in virtual time`, () => {
  it.each(EVERY_BUCKET.map((bucket, index) => ({ ...bucket, index })))(
    '$plan $family $label over an uneven network: no window at the server holds more than the limit, and 90 % are used',
    async ({ plan, family, label, index }) => {
      const use = await prove(plan, { family, label }, UNEVEN, mixSeed(SEED, index));
      expect(use).toBeGreaterThanOrEqual(0.9);
    },
    LONG,
  );

  it.each(['free', 'pro', 'business'] as const)(
    '%s over an even network: no window at the server holds more than the limit, and 97 % are used',
    async (plan) => {
      const use = await prove(plan, { family: 'core', label: 'LIGHT' }, EVEN, mixSeed(SEED, 100));
      expect(use).toBeGreaterThanOrEqual(0.97);
    },
    LONG,
  );
});
