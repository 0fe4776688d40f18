import { type ChildProcess, execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MachineSetup } from '../../examples/sync-workers/machine.js';
import { type AccountAccess, addSync, type SyncJob, syncQueue } from '../../examples/sync-workers/sync-worker.js';
import {
  type AccountSnapshot,
  type AccountUser,
  endpoints,
  RATE_LIMITS,
  type RateLimitLabel,
} from '../../src/index.js';
import {
  createFakeZoom,
  type FakePersonInput,
  type FakeZoom,
  type FakeZoomServer,
  fakeAccount,
} from '../../src/testing/index.js';
import { slidingWindows } from '../campaigns/machines/counting-server.js';
import { type OwnRedisServer, skipWithoutRedis, startOwnRedis } from '../redis/redis-server.js';

const root = path.resolve(import.meta.dirname, '../..');
const LONG = 120_000;
/** Long enough for a busy machine to renew it, short enough to wait for. */
const LOCK_MS = 5_000;
const within = { timeout: 90_000, interval: 200 };

/** Zoom lists active people in pages of this size, and a checkpoint grows by pages. */
const PAGE = 2_000;
/** A page and some more. Of the page 56 are licensed, of the others 40. */
const LARGE = PAGE + 400;

/** So many people; some are licensed, some of them for webinars, some are deactivated. */
function people(domain: string, count: number): FakePersonInput[] {
  return Array.from({ length: count }, (_, index) => ({
    email: `person${index}@${domain}`,
    type: index % (index < PAGE ? 36 : 10) === 0 ? 2 : 1,
    status: index % 50 === 49 ? 'inactive' : 'active',
    webinarCapacity: index % 180 === 0 ? 500 : null,
  }));
}

/** What a snapshot has to say of everybody, from the simulated account alone. */
function truthOf(fake: FakeZoom): string[] {
  return [...fake.account.people]
    .map(
      ({ email, status, type, webinarCapacity }) =>
        `${email} ${status} ${status === 'active' && type === 2} ${webinarCapacity}`,
    )
    .sort();
}

function said(snapshot: AccountSnapshot): string[] {
  return snapshot.users
    .map(({ email, status, licenses }) => {
      const webinar = licenses.find(({ product }) => product === 'webinar')?.capacity ?? null;
      return `${email} ${status} ${licenses.some(({ tier }) => tier === 'licensed')} ${webinar}`;
    })
    .sort();
}

describe.skipIf(skipWithoutRedis('syncs on several machines'))('syncs on several machines', () => {
  let redis: OwnRedisServer;
  let queue: Queue<SyncJob, string>;
  let fakes: Map<string, FakeZoom>;
  let servers: FakeZoomServer[];
  let machines: Map<string, ChildProcess>;
  const stalls: { from: number; until: number }[] = [];
  let watch: NodeJS.Timeout;

  beforeEach(async () => {
    redis = await startOwnRedis();
    queue = syncQueue(redis.connect({ maxRetriesPerRequest: null }));
    fakes = new Map();
    servers = [];
    machines = new Map();
    // What arrives while this process stands still is stamped late, all at once. The limiter's promise bears 150 ms of it.
    let looked = Date.now();
    watch = setInterval(() => {
      const now = Date.now();
      if (now - looked > 100) stalls.push({ from: looked, until: now });
      looked = now;
    }, 5);
  });

  afterEach(async () => {
    clearInterval(watch);
    for (const machine of machines.values()) machine.kill('SIGKILL');
    await Promise.all(servers.map((server) => server.close()));
    await queue.close();
    await redis.close();
  });

  async function simulate(sizes: Record<string, number>): Promise<Record<string, AccountAccess>> {
    const entries = Object.entries(sizes).map(async ([name, count]): Promise<[string, AccountAccess]> => {
      const account = fakeAccount({ people: people(`${name}.example`, count) });
      const fake = createFakeZoom({ account, plan: 'pro', credentials: { accountId: `account-${name}` } });
      fake.stats.keepJournal(100_000);
      const server = await fake.listen();
      fakes.set(name, fake);
      servers.push(server);
      const credentials = { ...fake.credentials, oauthUrl: server.oauthUrl };
      return [name, { credentials, plan: 'pro', baseUrl: server.baseUrl }];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  function start(name: string, accounts: Record<string, AccountAccess>): ChildProcess {
    const setup: MachineSetup = { name, redisUrl: redis.url, accounts, concurrency: 1, lockMs: LOCK_MS };
    const args = ['--import', 'tsx', 'examples/sync-workers/machine.ts', JSON.stringify(setup)];
    const machine = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    machines.set(name, machine);
    return machine;
  }

  const ended = (machine: ChildProcess | undefined) =>
    new Promise((resolve) => machine?.once('exit', (code, signal) => resolve(signal ?? code)));

  /** The checkpoint of the sync that reads Zoom Phone: its lines about people. */
  async function kept(connection: Redis): Promise<string[]> {
    for (const key of await connection.keys('*checkpoint:*')) {
      const lines = await connection.lrange(key, 0, -1);
      if (lines.some((line) => line.includes('"name":"phone","report":{"status":"complete"'))) {
        return lines.filter((line) => line.includes(' {"people":'));
      }
    }
    return [];
  }

  /** Licensed people of whom they tell. */
  const licensedIn = (lines: readonly string[]) =>
    lines
      .flatMap((line) => (JSON.parse(line.slice(line.indexOf('{'))) as KeptPeople).people.users)
      .filter(({ licenses }) => licenses.some(({ tier }) => tier === 'licensed')).length;

  /** Waits until a sync has kept most of a page. Nothing is parsed meanwhile: that would hold up the simulated Zoom. */
  const mostOfAPage = (connection: Redis) =>
    vi.waitFor(async () => expect((await kept(connection)).length).toBeGreaterThanOrEqual(6), within);

  const result = async (connection: Redis, { account, sync }: SyncJob) =>
    JSON.parse((await connection.get(`snapshot:${account}:${sync}`)) ?? 'null') as AccountSnapshot;
  const counted = (account: string) => (fakes.get(account) as FakeZoom).stats;
  const settingsRead = () => counted('acme').byOperation['users.getSettings'] ?? 0;

  const licensedPeople = () =>
    [...(fakes.get('acme') as FakeZoom).account.people].filter(({ status, type }) => status === 'active' && type === 2)
      .length;

  /** Requests of one bucket in the fullest sliding second, and how many seconds were over the limit. */
  function busiest(account: string, label: RateLimitLabel) {
    const arrivals = counted(account)
      .journal.filter(({ operation }) => operation !== null && labelOf(operation) === label)
      .map(({ at }) => at);
    const { limit } = RATE_LIMITS.pro.core[label];
    return slidingWindows({ arrivals, stalls, url: '', close: async () => undefined }, 1_000, limit);
  }

  const NIGHTLY = { account: 'acme', sync: 'nightly' };
  const idOf = ({ account, sync }: SyncJob) => `${account} ${sync}`;
  const done = (jobs: readonly SyncJob[]) =>
    vi.waitFor(async () => {
      const states = await Promise.all(jobs.map(async (job) => queue.getJobState(idOf(job))));
      expect(states).toEqual(jobs.map(() => 'completed'));
    }, within);

  it('go on when a machine is killed, stay within the limits together, and all end', { timeout: LONG }, async () => {
    const accounts = await simulate({ acme: LARGE, umbrella: 60, initech: 30 });
    const redisHere = redis.connect();
    // The first two read add-ons of one account, on two machines at a time: it has one limit for both.
    const jobs: SyncJob[] = [
      NIGHTLY,
      { account: 'acme', sync: 'audit', options: { phone: false } },
      { account: 'umbrella', sync: 'nightly' },
      { account: 'initech', sync: 'usage', options: { addOns: false, usage: { days: 30 } } },
    ];
    for (const job of jobs) await addSync(queue, job);
    await addSync(queue, NIGHTLY); // waits already
    start('one', accounts);
    start('two', accounts);

    await mostOfAPage(redisHere);
    const dying = (await queue.getJob(idOf(NIGHTLY)))?.processedBy ?? '';
    const killed = ended(machines.get(dying));
    machines.get(dying)?.kill('SIGKILL');
    expect(await killed).toBe('SIGKILL');
    const saved = licensedIn(await kept(redisHere));
    await done(jobs);

    const after = await queue.getJob(idOf(NIGHTLY));
    expect([dying, after?.processedBy].sort()).toEqual(['one', 'two']);
    expect(after?.stalledCounter).toBe(1);
    for (const job of jobs) {
      const snapshot = await result(redisHere, job);
      expect(snapshot.complete).toBe(true);
      const fake = fakes.get(job.account) as FakeZoom;
      if (job.options?.addOns !== false) expect(said(snapshot)).toEqual(truthOf(fake));
      else expect(snapshot.users).toHaveLength(fake.account.size);
    }

    // Two syncs read the add-ons of every licensed person. What the dead machine had kept was not read again.
    const licensed = licensedPeople();
    const again = settingsRead() - 2 * licensed;
    expect(saved).toBeGreaterThan(licensed / 3);
    expect(again).toBeLessThanOrEqual(licensed - saved);

    for (const account of fakes.keys()) {
      expect(counted(account).tokensIssued).toBe(1);
      for (const label of ['LIGHT', 'MEDIUM', 'HEAVY'] as const) expect(busiest(account, label).over).toBe(0);
    }
    expect(busiest('acme', 'MEDIUM').judged).toBeGreaterThan(licensed / 2);

    const survivor = machines.get(dying === 'one' ? 'two' : 'one');
    const exit = ended(survivor);
    survivor?.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('are handed over at once by a machine that is told to end', { timeout: LONG }, async () => {
    const accounts = await simulate({ acme: LARGE });
    const redisHere = redis.connect();
    await addSync(queue, NIGHTLY);
    const first = start('one', accounts);
    await mostOfAPage(redisHere);
    const exit = ended(first);
    first.kill('SIGTERM');
    expect(await exit).toBe(0);
    const job = await queue.getJob(idOf(NIGHTLY));
    expect([await job?.getState(), job?.attemptsMade, job?.stalledCounter]).toEqual(['waiting', 0, 0]);
    const before = settingsRead();
    const saved = licensedIn(await kept(redisHere));
    const licensed = licensedPeople();
    expect(saved).toBeGreaterThan(licensed / 3);
    expect(saved).toBeLessThan(licensed);

    const second = start('two', accounts);
    await done([NIGHTLY]);
    expect(said(await result(redisHere, NIGHTLY))).toEqual(truthOf(fakes.get('acme') as FakeZoom));
    expect(settingsRead() - before).toBe(licensed - saved);
    const end = ended(second);
    second.kill('SIGTERM');
    expect(await end).toBe(0);
  });

  it('run as the README says', { timeout: LONG }, async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'examples/sync-workers/run.ts'],
      {
        cwd: root,
        env: { ...process.env, REDIS_URL: redis.url },
      },
    );
    expect(stdout.match(/^\w+ (nightly|usage): \d+ people, .*by machine (one|two)$/gm)).toHaveLength(5);
    expect(stdout.match(/ 1 token\(s\), /g)).toHaveLength(3);
    expect(stdout).toMatch(/Everything has ended\.\n$/);
  });
});

/** A line of a checkpoint about people, as far as it matters here. */
interface KeptPeople {
  people: { users: Pick<AccountUser, 'licenses'>[] };
}

function labelOf(operation: string): RateLimitLabel | null {
  return operation in endpoints ? endpoints[operation as keyof typeof endpoints].rateLimit : null;
}
