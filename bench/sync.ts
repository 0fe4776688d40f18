// npm run bench -- sync: how close a sync comes to the time that Zoom's limits alone dictate, and what it keeps in memory.
//
//   npm run bench -- sync --people 100000 --latency 150 --jitter 20 --seed 1 --million (adds the reading of 1,000,000 people)
import { execFile } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Table from 'cli-table3';
import {
  type BucketName,
  RATE_LIMITS,
  type RateLimitFamily,
  type RateLimitLabel,
  type ZoomPlan,
} from '../src/index.js';
import { createFakeZoom, generateAccount } from '../src/testing/index.js';

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

const run = promisify(execFile);

async function contender(name: string, options: object, flags: readonly string[] = []): Promise<unknown> {
  const file = path.join(import.meta.dirname, 'contenders', `${name}.mjs`);
  const { stdout } = await run(process.execPath, [...flags, file, JSON.stringify(options)]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** Seconds that the bucket's own limit takes for so many requests. */
function floorSeconds(plan: ZoomPlan, name: string, requests: number): number {
  const [family, label] = name.split(':') as [RateLimitFamily, RateLimitLabel];
  const { limit, windowMs } = RATE_LIMITS[plan][family][label];
  return ((requests / limit) * windowMs) / 1_000;
}

async function printTimes({ people, latencyMs, jitterMs, seed }: SyncBenchOptions): Promise<void> {
  const head = [
    'plan',
    'people',
    'read',
    'requests by bucket (seconds at its limit)',
    'floor s',
    'took s',
    'took / floor',
    '429s',
  ];
  const table = new Table({ head, style: { head: [] } });
  const costs: string[] = [];
  for (const [plan, what, count, options] of [
    ['business', 'as by default', people, {}],
    ['business', 'as by default, streamed', people / 10, { stream: true }],
    ['pro', 'who joined, 7 days', people / 50, { usage: { days: 7, joined: true }, budget: 'ignore' }],
  ] as const) {
    const setup = { people: Math.round(count), plan, latencyMs, jitterMs, seed, options };
    const told = (await contender('sync-time', setup)) as TimedSync;
    if (!told.complete) throw new Error(`the sync of ${count} people is not complete`);
    const buckets = Object.entries(told.byBucket).map(([name, requests]) => ({
      name,
      requests,
      seconds: floorSeconds(plan, name, requests),
    }));
    const floor = Math.max(...buckets.map(({ seconds }) => seconds));
    const seconds = told.tookMs / 1_000;
    table.push([
      plan,
      String(told.people),
      what,
      buckets.map(({ name, requests, seconds: own }) => `${name} ${requests} (${own.toFixed(0)})`).join('\n'),
      floor.toFixed(1),
      seconds.toFixed(1),
      (seconds / floor).toFixed(3),
      String(told.rateLimited),
    ]);
    costs.push(`${what}: ${(told.cpuMs / told.people).toFixed(2)} ms CPU a person, the simulated Zoom's included`);
  }
  console.log(
    `\nA sync against a simulated Zoom that keeps its limits, in virtual time: the real code, and timers that jump.`,
  );
  console.log(
    `${latencyMs} ms latency, ${jitterMs} ms jitter, seed ${seed}. Buckets run side by side: the slowest is the floor.`,
  );
  console.log(table.toString());
  for (const line of costs) console.log(line);
}

/** A tenth of a million, and a million with the same licences a head: what grows is what is kept a person. */
async function printMemory({ seed, million }: SyncBenchOptions): Promise<void> {
  const table = new Table({ head: ['people', 'peak RSS MB', 'peak heap MB after GC', 'wall s'], style: { head: [] } });
  const peaks: MeasuredStream[] = [];
  for (const people of million ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]) {
    const fake = createFakeZoom({ account: generateAccount({ seed, people, meetingsPerHost: 1 }), limits: 'off' });
    fake.stats.keepJournal(0);
    const server = await fake.listen();
    try {
      const setup = { baseUrl: server.baseUrl, oauthUrl: server.oauthUrl, credentials: fake.credentials };
      const told = (await contender('sync-memory', setup, ['--expose-gc'])) as MeasuredStream;
      if (!told.complete) throw new Error(`the stream of ${people} people is not complete`);
      peaks.push(told);
      table.push([
        String(told.people),
        told.peakRssMb.toFixed(0),
        told.peakHeapMb.toFixed(0),
        (told.wallMs / 1_000).toFixed(0),
      ]);
    } finally {
      await server.close();
    }
  }
  console.log(
    '\nstreamAccount() over HTTP with a consumer that drops everybody; usage of 30 days and Phone, no add-ons',
  );
  console.log(table.toString());
  const [first, last] = [peaks[0], peaks.at(-1)];
  if (first === undefined || last === undefined) return;
  const bytes = ((last.peakHeapMb - first.peakHeapMb) * 1_048_576) / (last.people - first.people);
  console.log(`The heap grows by ${bytes.toFixed(0)} bytes a person.`);
}

/** Prints what a sync takes. */
export async function printSync(options: SyncBenchOptions): Promise<void> {
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  console.log(`${machine}\n${JSON.stringify(options)}`);
  await printTimes(options);
  await printMemory(options);
}
