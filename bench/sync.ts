// npm run bench -- sync: how close a sync comes to the time that Zoom's limits alone dictate, and what it keeps in memory.
//
//   npm run bench -- sync --people 100000 --latency 150 --jitter 20 --seed 1 --million (adds the reading of 1,000,000 people)
import type { FigureTable } from '../scripts/proof/proof-run.js';
import {
  type BucketName,
  RATE_LIMITS,
  type RateLimitFamily,
  type RateLimitLabel,
  type ZoomPlan,
} from '../src/index.js';
import { createFakeZoom, generateAccount } from '../src/testing/index.js';
import { contender } from './contender.js';

export interface SyncBenchOptions {
  people: number;
  latencyMs: number;
  jitterMs: number;
  seed: number;
  /** Whether to read a million people for their memory. */
  million: boolean;
}

/** What `sync-time.mjs` reports. */
interface TimedSync {
  people: number;
  complete: boolean;
  /** Virtual time. */
  tookMs: number;
  rateLimited: number;
  /** As the simulated Zoom counted. */
  byBucket: Partial<Record<BucketName, number>>;
  wallMs: number;
  cpuMs: number;
}

/** What `sync-memory.mjs` reports. */
interface MeasuredStream {
  people: number;
  complete: boolean;
  peakRssMb: number;
  /** The largest heap that was left after a collection. */
  peakHeapMb: number;
  wallMs: number;
}

/** Seconds that the bucket's own limit takes for so many requests. */
function floorSeconds(plan: ZoomPlan, name: string, requests: number): number {
  const [family, label] = name.split(':') as [RateLimitFamily, RateLimitLabel];
  const { limit, windowMs } = RATE_LIMITS[plan][family][label];
  return ((requests / limit) * windowMs) / 1_000;
}

async function times({ people, latencyMs, jitterMs, seed }: SyncBenchOptions): Promise<FigureTable> {
  const rows: string[][] = [];
  const costs: string[] = [];
  for (const [plan, what, count, options] of [
    ['business', 'as by default', people, {}],
    ['business', 'as by default, streamed', people / 10, { stream: true }],
    ['pro', 'who joined, 7 days', people / 50, { usage: { days: 7, joined: true }, budget: 'ignore' }],
  ] as const) {
    const setup = { people: Math.round(count), plan, latencyMs, jitterMs, seed, options };
    const told = (await contender('sync-time', [JSON.stringify(setup)])) as TimedSync;
    if (!told.complete) throw new Error(`the sync of ${count} people is not complete`);
    const buckets = Object.entries(told.byBucket).map(([name, requests]) => ({
      name,
      requests,
      seconds: floorSeconds(plan, name, requests),
    }));
    const floor = Math.max(...buckets.map(({ seconds }) => seconds));
    const seconds = told.tookMs / 1_000;
    rows.push([
      plan,
      String(told.people),
      what,
      buckets.map(({ name, requests, seconds: own }) => `${name} ${requests} (${own.toFixed(0)})`).join('\n'),
      floor.toFixed(1),
      seconds.toFixed(1),
      (seconds / floor).toFixed(3),
      String(told.rateLimited),
    ]);
    costs.push(`${what}: ${(told.cpuMs / told.people).toFixed(2)} ms CPU a person, the simulated Zoom's included.`);
  }
  return {
    title: 'A sync against a simulated Zoom that keeps its limits',
    notes: [
      'In virtual time: the real code, and timers that jump.',
      `${latencyMs} ms latency, ${jitterMs} ms jitter, seed ${seed}. Buckets run side by side: the slowest is the floor.`,
      ...costs,
    ],
    head: [
      'plan',
      'people',
      'read',
      'requests by bucket (seconds at its limit)',
      'floor s',
      'took s',
      'took / floor',
      '429s',
    ],
    rows,
  };
}

/** A tenth of a million, and a million with the same licences a head: what grows is what is kept a person. */
async function memory({ seed, million }: SyncBenchOptions): Promise<FigureTable> {
  const rows: string[][] = [];
  const peaks: MeasuredStream[] = [];
  for (const people of million ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]) {
    const fake = createFakeZoom({ account: generateAccount({ seed, people, meetingsPerHost: 1 }), limits: 'off' });
    fake.stats.keepJournal(0);
    const server = await fake.listen();
    try {
      const setup = { baseUrl: server.baseUrl, oauthUrl: server.oauthUrl, credentials: fake.credentials };
      const told = (await contender('sync-memory', [JSON.stringify(setup)], ['--expose-gc'])) as MeasuredStream;
      if (!told.complete) throw new Error(`the stream of ${people} people is not complete`);
      peaks.push(told);
      rows.push([
        String(told.people),
        told.peakRssMb.toFixed(0),
        told.peakHeapMb.toFixed(0),
        (told.wallMs / 1_000).toFixed(0),
      ]);
    } finally {
      await server.close();
    }
  }
  const [first, last] = [peaks[0], peaks.at(-1)];
  const kept = (last?.peakHeapMb ?? 0) - (first?.peakHeapMb ?? 0);
  const bytes = (kept * 1_048_576) / ((last?.people ?? 0) - (first?.people ?? 0));
  return {
    title: 'Memory of streamAccount()',
    notes: [
      'Over HTTP, with a consumer that drops everybody; usage of 30 days and Phone, no add-ons.',
      `The heap grows by ${bytes.toFixed(0)} bytes a person.`,
    ],
    head: ['people', 'peak RSS MB', 'peak heap MB after GC', 'wall s'],
    rows,
  };
}

/** What a sync takes. */
export async function benchSync(options: SyncBenchOptions): Promise<FigureTable[]> {
  return [await times(options), await memory(options)];
}
