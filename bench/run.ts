// npm run bench: ours, raw fetch and @zoom/rivet side by side, and how close to Zoom's limits we come.
//
//   npm run bench -- --users 100000 --rounds 3 --latency 20 --minutes (adds the buckets counted by the minute)
//   npm run bench -- overhead --rounds 5 --calls 4000 --waiting 100000 (what one call costs; see overhead.ts)
//   npm run bench -- sync --people 100000 --million (what a sync takes; see sync.ts)
import { execFile } from 'node:child_process';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import Table from 'cli-table3';
import { RATE_LIMITS, type RateLimitBucket, type ZoomPlan } from '../src/index.js';
import { createFakeZoom, type FakeZoomServer } from '../src/testing/index.js';
import { printOverhead } from './overhead.js';
import { printSync } from './sync.js';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    users: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    latency: { type: 'string' },
    seconds: { type: 'string', default: '12' },
    minutes: { type: 'boolean', default: false },
    calls: { type: 'string', default: '4000' },
    waiting: { type: 'string', default: '100000' },
    people: { type: 'string', default: '100000' },
    jitter: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    million: { type: 'boolean', default: false },
  },
});

const run = promisify(execFile);

const LATENCY_MS = Number(flags.latency ?? '20');

/** Of the people of a generated account; lists show the active ones. */
const ACTIVE_SHARE = 0.881;

interface Cost {
  users: number;
  wallMs: number;
  cpuMs: number;
  peakMb: number;
}

/** Each contender has a process of its own, so that memory and CPU are its own. */
async function contender(name: string, args: string[]): Promise<unknown> {
  const file = path.join(import.meta.dirname, 'contenders', `${name}.mjs`);
  const { stdout } = await run(process.execPath, [file, ...args]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

async function requestToken(server: FakeZoomServer, credentials: Record<string, string>): Promise<string> {
  const { accountId = '', clientId, clientSecret } = credentials;
  const response = await fetch(`${server.oauthUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function benchListing(users: number, contenders: string[], rounds: number): Promise<Map<string, Cost>> {
  const fake = createFakeZoom({
    people: Math.round(users / ACTIVE_SHARE),
    latencyMs: LATENCY_MS,
    plan: 'business',
    limits: 'off',
  });
  const server = await fake.listen();
  const credentials = { ...fake.credentials };
  const token = await requestToken(server, credentials);
  const args = [server.baseUrl, server.oauthUrl, JSON.stringify(credentials), token];
  const costs = new Map<string, Cost[]>();
  try {
    await contender('raw-fetch', args); // fills the server's caches: all contenders meet a warm one
    await contender('rivet', args).catch(() => undefined);
    for (let round = 0; round < rounds; round += 1) {
      for (const name of contenders) {
        costs.set(name, [...(costs.get(name) ?? []), (await contender(name, args)) as Cost]);
      }
    }
  } finally {
    await server.close();
  }
  const middle = (all: Cost[]): Cost => ({
    users: all[0]?.users ?? 0,
    wallMs: median(all.map((cost) => cost.wallMs)),
    cpuMs: median(all.map((cost) => cost.cpuMs)),
    peakMb: median(all.map((cost) => cost.peakMb)),
  });
  return new Map([...costs].map(([name, all]) => [name, middle(all)]));
}

async function printListing(): Promise<void> {
  const users = Number(flags.users);
  const costs = await benchListing(users, ['ours', 'raw-fetch', 'rivet'], Number(flags.rounds));
  const ours = costs.get('ours');
  if (ours === undefined) return;
  const table = new Table({
    head: ['', 'users', 'wall ms', 'CPU ms', 'peak MB', 'wall / ours', 'CPU / ours'],
    style: { head: [] },
  });
  for (const [name, cost] of costs) {
    table.push([
      name,
      String(cost.users),
      cost.wallMs.toFixed(0),
      cost.cpuMs.toFixed(0),
      cost.peakMb.toFixed(0),
      (cost.wallMs / ours.wallMs).toFixed(2),
      (cost.cpuMs / ours.cpuMs).toFixed(2),
    ]);
  }
  console.log(
    `\nListing about ${users} active people, ${LATENCY_MS} ms latency, median of ${flags.rounds} interleaved rounds`,
  );
  console.log(table.toString());

  const memory = new Table({ head: ['people', 'peak MB of ours while iterating'], style: { head: [] } });
  for (const people of [users / 10, users, users * 3]) {
    const [cost] = [...(await benchListing(people, ['ours'], 1)).values()];
    memory.push([String(people), cost?.peakMb.toFixed(0) ?? '']);
  }
  console.log('\nMemory against the number of people');
  console.log(memory.toString());
}

interface Drive {
  plan: ZoomPlan;
  call: string;
  bucket: RateLimitBucket;
}

const drive = (plan: ZoomPlan, call: string, family: 'core' | 'phone', label: RateLimitBucket['label']): Drive => ({
  plan,
  call,
  bucket: { family, label },
});

async function printLimits(): Promise<void> {
  const drives = [
    drive('free', 'users.get', 'core', 'LIGHT'),
    drive('pro', 'users.get', 'core', 'LIGHT'),
    drive('business', 'users.get', 'core', 'LIGHT'),
    drive('business', 'users.getSettings', 'core', 'MEDIUM'),
    drive('business', 'reports.activeHosts', 'core', 'HEAVY'),
    drive('business', 'phone.users.list', 'phone', 'MEDIUM'),
    ...(flags.minutes ? [drive('business', 'dashboards.meetings', 'core', 'RESOURCE_INTENSIVE')] : []),
  ];
  const head = ['plan', 'call', 'bucket', "Zoom's limit", 'worst window', 'rate reached', '% of the limit', 'over'];
  const table = new Table({ head, style: { head: [] } });
  for (const { plan, call, bucket } of drives) {
    const { limit, windowMs } = RATE_LIMITS[plan][bucket.family][bucket.label];
    const fake = createFakeZoom({ people: 50, plan, latencyMs: 20, jitterMs: 20 });
    fake.stats.keepJournal(100_000);
    const server = await fake.listen();
    const seconds = windowMs === 60_000 ? 130 : Number(flags.seconds);
    try {
      await contender('full-speed', [
        server.baseUrl,
        server.oauthUrl,
        JSON.stringify(fake.credentials),
        plan,
        call,
        String(seconds),
      ]);
    } finally {
      await server.close();
    }
    const at = fake.stats.journal.filter((request) => request.operation !== 'oauth.token').map((request) => request.at);
    const spanMs = (at.at(-1) ?? 0) - (at[0] ?? 0);
    const rate = ((at.length - 1) / spanMs) * windowMs;
    const worst = fake.stats.worstWindow(bucket);
    const per = windowMs === 1_000 ? 's' : 'min';
    table.push([
      plan,
      call,
      `${bucket.family}:${bucket.label}`,
      `${limit}/${per}`,
      String(worst),
      `${rate.toFixed(2)}/${per}`,
      `${((rate / limit) * 100).toFixed(1)} %`,
      worst > limit ? `${worst - limit} OVER` : '0',
    ]);
  }
  console.log(
    '\nAt full speed against a server that counts (20 ms latency, 20 ms jitter; the spread of delays is learned from 512 answers)',
  );
  console.log(table.toString());
}

if (positionals.includes('overhead')) {
  const { rounds, calls, waiting } = flags;
  await printOverhead({ rounds: Number(rounds), calls: Number(calls), waiting: Number(waiting) });
} else if (positionals.includes('sync')) {
  const { people, jitter, seed, million, latency = '150' } = flags;
  await printSync({
    people: Number(people),
    latencyMs: Number(latency),
    jitterMs: Number(jitter),
    seed: Number(seed),
    million,
  });
} else {
  await printListing();
  await printLimits();
}
