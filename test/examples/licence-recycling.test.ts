import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Decision, type RecyclingOptions, recycleLicences } from '../../examples/licence-recycling/recycle.js';
import { samplePeople } from '../../examples/licence-recycling/sample-people.js';
import { memoryTokenStore, serverToServer, syncAccount, type TokenLock, ZoomClient } from '../../src/index.js';
import { redisTokenStore } from '../../src/redis/index.js';
import { createFakeZoom, type FakeZoom } from '../../src/testing/index.js';
import { type RedisServer, skipWithoutRedis, startRedis } from '../redis/redis-server.js';
import { unpaced } from '../sync/connect.js';

const NEW = 'new@example.com';
const SECOND = 'second@example.com';
const POLICY = { protectedGroups: ['Board'] };
const lockOf = (store = memoryTokenStore()) => store.lock as RecyclingOptions['lock'];

function setUp() {
  const fake = createFakeZoom({ account: samplePeople(), limits: 'off' });
  const connect = () =>
    new ZoomClient({
      auth: serverToServer(fake.credentials),
      fetch: fake.fetch,
      plan: 'business',
      limiter: unpaced(), // the dashboard may be asked twenty times a minute
      retry: { attempts: 3, baseDelayMs: 1 },
    });
  return { fake, connect, zoom: connect() };
}

const read = (zoom: ZoomClient) => syncAccount(zoom, { usage: { days: 90, meetings: true } });

async function recycle(
  zoom: ZoomClient,
  options: Partial<RecyclingOptions>,
  account?: Awaited<ReturnType<typeof read>>,
) {
  const decisions: Decision[] = [];
  const wanted = { newHosts: [NEW], policy: POLICY, take: true, lock: lockOf(), ...options };
  for await (const one of recycleLicences(zoom, account ?? (await read(zoom)), wanted)) decisions.push(one);
  return decisions;
}

const short = (decisions: readonly Decision[]) =>
  decisions.map(({ person, what }) => `${what} ${person.split('@')[0]}`);
const typeOf = (fake: FakeZoom, name: string) => fake.account.find(`${name}@example.com`)?.type;
const writes = (fake: FakeZoom) => fake.stats.journal.filter(({ method }) => method !== 'GET' && method !== 'POST');

it('takes the licence that was unused the longest, explains everybody whom it passes over, and gives it to the host', async () => {
  const { fake, zoom } = setUp();
  expect(await recycle(zoom, {})).toEqual([
    { person: 'owner@example.com', what: 'kept', why: 'Owns the account.' },
    { person: 'admin@example.com', what: 'kept', why: 'Has the role Admin.' },
    { person: 'chair@example.com', what: 'kept', why: 'Is a member of Board.' },
    { person: 'webinars@example.com', what: 'kept', why: expect.stringMatching(/^Would lose .*Webinar 500/) },
    { person: 'live@example.com', what: 'kept', why: 'Is in a meeting now.' },
    { person: 'soon@example.com', what: 'kept', why: 'Hosts 1 meeting(s) or webinar(s) soon.' },
    { person: 'idler@example.com', what: 'taken', why: expect.stringMatching(/^Last seen 20/) },
    { person: NEW, what: 'given', why: 'A seat is free.' },
  ]);
  expect([typeOf(fake, 'idler'), typeOf(fake, 'new'), typeOf(fake, 'idle'), typeOf(fake, 'live')]).toEqual([
    1, 2, 2, 2,
  ]);
});

it('changes nothing unless it is told to', async () => {
  const { fake, zoom } = setUp();
  expect(short(await recycle(zoom, { take: false })).slice(-2)).toEqual(['taken idler', 'given new']);
  expect(writes(fake)).toEqual([]);
  expect(typeOf(fake, 'idler')).toBe(2);
});

it('uses free seats first, and gives nothing to who has one', async () => {
  const { fake, zoom } = setUp();
  fake.account.setBought('meetings', null, 10);
  expect(short(await recycle(zoom, { newHosts: ['busy@example.com', NEW] }))).toEqual(['already busy', 'given new']);
  expect(typeOf(fake, 'idler')).toBe(2);
});

it('says who gets none when nobody can spare one', async () => {
  const { fake, zoom } = setUp();
  fake.account.remove('idle@example.com');
  fake.account.setBought('meetings', null, 8);
  const decisions = await recycle(zoom, { newHosts: [NEW, SECOND] });
  expect(short(decisions).slice(-3)).toEqual(['taken idler', 'given new', 'unserved second']);
});

describe('what happened since the account was read counts:', () => {
  it.each<[string, (fake: FakeZoom) => unknown, string]>([
    [
      'a meeting began',
      (fake) =>
        fake.account.update('idler@example.com', { meetings: [{ startAt: new Date().toISOString(), instant: true }] }),
      'Is in a meeting now.',
    ],
    [
      'one was scheduled for soon',
      (fake) =>
        fake.account.update('idler@example.com', {
          meetings: [{ startAt: new Date(Date.now() + 3_600_000).toISOString() }],
        }),
      'Hosts 1 meeting(s) or webinar(s) soon.',
    ],
    [
      'the person logged in',
      (fake) => fake.account.update('idler@example.com', { lastLoginAt: new Date().toISOString() }),
      'Has changed since the account was read.',
    ],
    [
      'the person became a member of a protected group',
      (fake) => fake.account.update('idler@example.com', { groupIds: ['board'] }),
      'Has changed since the account was read.',
    ],
    [
      'somebody else took the licence',
      (fake) => fake.account.update('idler@example.com', { type: 1 }),
      'Has no licence any more: somebody else has taken it.',
    ],
    ['the person left', (fake) => fake.account.remove('idler@example.com'), 'Has left the account.'],
    [
      'meetings cannot be read any more',
      (fake) => fake.faults.add({ match: { operation: 'users.listUpcomingMeetings' }, kind: 'server-error', times: 3 }),
      expect.stringContaining('Their meetings could not be read.'),
    ],
  ])('%s', async (_what, happens, why) => {
    const { fake, zoom } = setUp();
    const account = await read(zoom);
    // The lock is the last thing before anything is moved.
    const lock = async (): Promise<TokenLock> => {
      happens(fake);
      const held = fake.account.seats().find(({ product }) => product === 'meetings')?.assigned ?? 0;
      fake.account.setBought('meetings', null, held);
      return { release: async () => undefined };
    };
    // 'soon' has a meeting as well: it must not eat the fault.
    fake.account.update('soon@example.com', { meetings: [], roleId: '1' });
    fake.account.update('live@example.com', { meetings: [], roleId: '1' });
    const decisions = await recycle(zoom, { lock }, account);
    expect(decisions).toContainEqual({ person: 'idler@example.com', what: 'kept', why });
  });
});

it('tells what it did up to a failure, and the next run does the rest', async () => {
  const { fake, zoom } = setUp();
  const fault = fake.faults.add({ match: { operation: 'users.update' }, after: 1, kind: 'server-error', times: 99 });
  const told: Decision[] = [];
  const wanted = { newHosts: [NEW], policy: POLICY, take: true, lock: lockOf() };
  const first = async () => {
    for await (const one of recycleLicences(zoom, await read(zoom), wanted)) told.push(one);
  };
  await expect(first()).rejects.toThrow();
  expect(short(told).at(-1)).toBe('taken idler');
  fault.remove();
  expect(short(await recycle(zoom, {}))).toEqual(['given new']);
});

describe.skipIf(skipWithoutRedis('recycling by two systems'))('two systems at once', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.close());

  it('take turns: nobody is taken from twice, and each seat goes to one host', async () => {
    const { fake, connect } = setUp();
    const prefix = `recycling-${crypto.randomUUID()}:`;
    const system = async (host: string) => {
      const zoom = connect();
      const account = await read(zoom);
      return { zoom, account, newHosts: [host], lock: lockOf(redisTokenStore(redis.connect(), { prefix })) };
    };
    // Both have read the account before either takes anything.
    const systems = [await system(NEW), await system(SECOND)];
    const told = await Promise.all(systems.map(({ zoom, account, ...rest }) => recycle(zoom, rest, account)));
    // Which of them comes first is a matter of their connections.
    const moves = told.map((decisions) => short(decisions).slice(-2));
    expect(moves.map(([taken]) => taken).sort()).toEqual(['taken idle', 'taken idler']);
    expect(moves.map(([, given]) => given)).toEqual(['given new', 'given second']);
    const later = told.flat().filter(({ person }) => person === 'idler@example.com');
    expect(later.map(({ what }) => what).sort()).toEqual(['kept', 'taken']);
    const changed = writes(fake).map(({ path: at }) => at.split('/').at(-1));
    expect(new Set(changed).size).toBe(4);
    expect(changed).toHaveLength(4);
    await Promise.all(systems.map(({ zoom }) => zoom.close()));
  });
});

it('runs as its README says, dry by default', { timeout: 60_000 }, async () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const { ZOOM_ACCOUNT_ID: _, REDIS_URL: __, ...env } = process.env;
  const script = ['--import', 'tsx', 'examples/licence-recycling/run.ts'];
  const run = async (...flags: string[]) =>
    (await promisify(execFile)(process.execPath, [...script, ...flags], { cwd: root, env })).stdout;
  const [dry, taken] = await Promise.all([run(), run('--take')]);
  expect(dry).toContain('A dry run');
  expect(dry).toMatch(/would be taken +idler@example\.com .*\nwould be given +new@example\.com/);
  expect(taken).toMatch(/\ntaken +idler@example\.com .*\ngiven +new@example\.com/);
});
