import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type SyncOptions,
  type SyncProgress,
  serverToServer,
  streamAccount,
  ZoomClient,
  type ZoomPlan,
} from '../../src/index.js';
import { createFakeZoom } from '../../src/testing/index.js';
import { finish, startVirtualTime } from '../client/virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

/** From this part of a sync on, the rest is foretold ... */
const FROM = 0.2;
/** ... to so much of the whole: a tenth. */
const TOLERANCE = 0.1;
/** From one event to the next it never grows by more than this part of the whole. */
const JUMP = 0.05;

const PEOPLE_ALONE: SyncOptions = { addOns: false, usage: false, phone: false };

interface Case {
  people: number;
  plan: ZoomPlan;
  latencyMs?: number;
  options?: SyncOptions;
}

/** A sync in virtual time, against a simulated Zoom that keeps its limits. */
async function follow({ people, plan, latencyMs = 150, options }: Case) {
  const fake = createFakeZoom({ seed: people, people, plan, latencyMs, jitterMs: 40 });
  const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, plan });
  const events: SyncProgress[] = [];
  const stream = streamAccount(zoom, { ...options, onProgress: (event) => void events.push(event) });
  const sync = async () => {
    for await (const _user of stream);
    return stream.summary;
  };
  const { complete, stats } = await finish(sync());
  expect(complete).toBe(true);
  return { events, tookMs: stats.durationMs };
}

/** A thousand requests take a slow machine some seconds, however little virtual time they take. */
const SLOW = { timeout: 180_000 };

describe('remainingMs, against what the sync then took', SLOW, () => {
  it.each<Case>([
    { people: 1_500, plan: 'business' },
    { people: 600, plan: 'pro' },
    { people: 600, plan: 'pro', latencyMs: 600 },
    { people: 150, plan: 'free' },
    { people: 12_000, plan: 'pro', latencyMs: 1_500, options: PEOPLE_ALONE },
    { people: 200, plan: 'pro', options: { usage: { days: 30, joined: true } } },
    { people: 500, plan: 'pro', options: { usage: { days: 60, meetings: true, calls: true } } },
  ])('$people people, plan $plan, latency $latencyMs ms, $options', async (wanted) => {
    const { events, tookMs } = await follow(wanted);
    const late = events.filter(({ elapsedMs }) => elapsedMs >= FROM * tookMs);
    expect(late.length).toBeGreaterThan(3);
    for (const { elapsedMs, remainingMs } of late) {
      const off = Math.abs((remainingMs ?? Number.POSITIVE_INFINITY) - (tookMs - elapsedMs));
      const told = `at ${elapsedMs} of ${tookMs} ms it says ${remainingMs}`;
      expect(off, told).toBeLessThanOrEqual(TOLERANCE * tookMs);
    }
    const jumps = late.slice(1).map(({ remainingMs }, index) => Number(remainingMs) - Number(late[index]?.remainingMs));
    expect(Math.max(...jumps)).toBeLessThanOrEqual(JUMP * tookMs);
    expect(events.at(-1)?.remainingMs).toBe(0);
  });
});

describe('waitedMs', SLOW, () => {
  it('is nearly all of the time where the limits set the pace, and little where the answers do', async () => {
    const limited = await follow({ people: 60, plan: 'free' });
    const slow = await follow({
      people: 9_000,
      plan: 'business',
      latencyMs: 800,
      options: PEOPLE_ALONE,
    });
    const shareOf = ({ events, tookMs }: typeof slow) => Number(events.at(-1)?.waitedMs) / tookMs;
    expect(shareOf(limited)).toBeGreaterThan(0.9);
    expect(shareOf(limited)).toBeLessThanOrEqual(1);
    expect(shareOf(slow)).toBeLessThan(0.1);
  });
});
