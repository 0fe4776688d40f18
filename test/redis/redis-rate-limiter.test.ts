import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { staticToken } from '../../src/auth/static-token.js';
import { zoomAccounts } from '../../src/client/zoom-accounts.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { redisRateLimiter } from '../../src/redis/index.js';
import { createFakeZoom } from '../../src/testing/index.js';
import { systemClock } from '../../src/types/clock.js';
import { isZoomError } from '../../src/types/errors.js';
import type { Logger } from '../../src/types/logger.js';
import type { RateLimitBucket, RateLimiter, RateLimiterFactory } from '../../src/types/rate-limit.js';
import { rejection } from '../client/test-client.js';
import { never } from '../limits/queue-calls.js';
import { type OwnRedisServer, skipWithoutRedis, startOwnRedis } from './redis-server.js';

const LIGHT: RateLimitBucket = { family: 'core', label: 'LIGHT' };
const HEAVY: RateLimitBucket = { family: 'core', label: 'HEAVY' };

function notingLogger() {
  const lines: string[] = [];
  const note = (message: string) => void lines.push(message);
  return { lines, logger: { debug: note, info: note, warn: note, error: note } satisfies Logger };
}

describe('what redisRateLimiter refuses', () => {
  it.each<[string, unknown]>([
    ['no Redis at all', undefined],
    ['a client that cannot be duplicated', { get: () => null }],
    ['a Redis Cluster', { duplicate: () => undefined, isCluster: true }],
  ])('%s', (_what, redis) => {
    expect(() => redisRateLimiter(redis as Redis)).toThrow(/ioredis instance/);
  });

  it.each([0, -1, 1.1, Number.NaN])('a local share of %d', (localShare) => {
    expect(() => redisRateLimiter({ duplicate: () => ({}) } as unknown as Redis, { localShare })).toThrow(/localShare/);
  });

  it('a client whose account has no name, with the way to name it', () => {
    const limiter = redisRateLimiter({ duplicate: () => ({}) } as unknown as Redis);
    expect(() => new ZoomClient({ auth: staticToken('t'), limiter })).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/redisRateLimiter\(redis, { account }\)/) }),
    );
  });
});

it('a client that is closed before its first call has opened no connection', async () => {
  const duplicate = vi.fn();
  const limiter = redisRateLimiter({ duplicate } as unknown as Redis, { account: 'acme' });
  await new ZoomClient({ auth: staticToken('t'), limiter }).close();
  expect(duplicate).not.toHaveBeenCalled();
});

describe.skipIf(skipWithoutRedis('redisRateLimiter'))('redisRateLimiter', () => {
  let server: OwnRedisServer;
  let redis: Redis;
  const open: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    server = await startOwnRedis();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    redis = server.connect();
    await redis.flushall();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
    redis.disconnect();
  });

  const limiterOf = (factory: RateLimiterFactory, accountKey: string, logger = notingLogger().logger): RateLimiter => {
    const limiter = factory({ accountKey, plan: 'business', share: 1, clock: systemClock, logger });
    open.push(limiter);
    return limiter;
  };
  const take = (limiter: RateLimiter, bucket = LIGHT) =>
    limiter.acquire(bucket, { priority: 'interactive', signal: never() });
  const connections = async (): Promise<number> =>
    String(await redis.client('LIST'))
      .trim()
      .split('\n').length;

  it('needs no more than to be passed to a client, which brings its account, its plan and its share', async () => {
    const zoom = createFakeZoom({ people: 3 });
    const client = new ZoomClient({
      auth: serverToServer(zoom.credentials),
      plan: 'business',
      share: 0.5,
      limiter: redisRateLimiter(redis),
      fetch: zoom.fetch,
    });
    open.push(client);
    expect((await client.users.list().toArray()).length).toBeGreaterThan(0);
    const keys = await redis.keys('*');
    expect(keys).toContain(`b_zoom-admin-sdk:limit:{${zoom.credentials.accountId}}:core:MEDIUM:30:1000_settings`);
    expect(client.rateLimits.snapshot()).toMatchObject([{ label: 'MEDIUM', limit: 30, used: 1, queued: 0 }]);
  });

  it('goes by the key under which zoomAccounts holds an account whose auth knows no id', async () => {
    const shared = redisRateLimiter(redis);
    const zoom = createFakeZoom({ people: 1 });
    const auth = () => staticToken('token');
    const accounts = zoomAccounts({ auth, limiter: () => shared, fetch: zoom.fetch });
    open.push(accounts);
    await accounts
      .get('acme')
      .users.get('me')
      .catch(() => undefined);
    expect((await redis.keys('*{acme}*')).length).toBeGreaterThan(0);
  });

  it('lets nothing stay in Redis for ever', async () => {
    const limiter = limiterOf(redisRateLimiter(redis), 'acme');
    await take(limiter);
    await take(limiter);
    await limiter.ledger?.add('core:LIGHT:2026-11-21', 1);
    const keys = await redis.keys('*');
    expect(keys.length).toBeGreaterThanOrEqual(5);
    for (const key of keys) expect(await redis.pttl(key), key).toBeGreaterThan(0);
  });

  it('serves any number of accounts and buckets over two connections of its own, opened when first needed', async () => {
    const before = 1;
    // Those of earlier tests have been let go of; Redis may not have heard of it yet.
    await vi.waitFor(async () => expect(await connections()).toBe(before), { timeout: 5_000 });
    const factory = redisRateLimiter(redis);
    const limiters = Array.from({ length: 20 }, (_, index) => limiterOf(factory, `account-${index}`));
    expect(await connections()).toBe(before);
    await Promise.all(limiters.flatMap((limiter) => [take(limiter), take(limiter, HEAVY)]));
    expect(await connections()).toBe(before + 2);
    const [last, ...others] = limiters;
    await Promise.all(others.map((limiter) => limiter.close()));
    if (last !== undefined) await take(last);
    await last?.close();
    await vi.waitFor(async () => expect(await connections()).toBe(before), { timeout: 5_000 });
    expect(await redis.ping()).toBe('PONG');
  });

  it('can be used again after its last limiter was closed', async () => {
    const factory = redisRateLimiter(redis);
    const first = limiterOf(factory, 'acme');
    await take(first);
    await first.close();
    await take(limiterOf(factory, 'acme'));
  });

  it('lets two clients of one account in one process share its bucket; the one goes on when the other closes', async () => {
    const factory = redisRateLimiter(redis);
    const [one, other] = [limiterOf(factory, 'acme'), limiterOf(factory, 'acme')];
    await Promise.all([take(one), take(other)]);
    one.pause(LIGHT, 60_000);
    await vi.waitFor(() => expect(other.snapshot()[0]?.pausedForMs).toBeGreaterThan(0), { timeout: 5_000 });
    await one.close();
    await take(other, HEAVY);
  });

  it('shares the daily pools too', async () => {
    const factories = [redisRateLimiter(redis), redisRateLimiter(redis)];
    const [one, other] = factories.map((factory) => limiterOf(factory, 'acme'));
    expect(await one?.ledger?.add('core:LIGHT:2026-11-21', 3)).toBe(3);
    expect(await other?.ledger?.add('core:LIGHT:2026-11-21', 2)).toBe(5);
    expect(await other?.ledger?.add('core:LIGHT:2026-11-21', 0)).toBe(5);
  });

  it('goes on after its scripts were flushed', async () => {
    const limiter = limiterOf(redisRateLimiter(redis), 'acme');
    await take(limiter);
    await redis.script('FLUSH');
    await take(limiter);
  });

  it('goes on by itself when Redis refuses its scripts, and says why, once', async () => {
    const { lines, logger } = notingLogger();
    const limiter = limiterOf(redisRateLimiter(redis, { localShare: 1 }), 'acme', logger);
    await take(limiter);
    const operator = server.connect();
    await operator.call('ACL', 'SETUSER', 'default', '-evalsha', '-eval');
    try {
      await Promise.all([take(limiter), take(limiter)]);
      expect(lines.filter((line) => /refuses/.test(line))).toHaveLength(1);
      expect(lines.filter((line) => /away/.test(line))).toHaveLength(1);
    } finally {
      await operator.call('ACL', 'SETUSER', 'default', '+evalsha', '+eval');
    }
  });

  it('takes a Redis that is silent for one that is away', async () => {
    const { lines, logger } = notingLogger();
    const limiter = limiterOf(redisRateLimiter(redis, { localShare: 1 }), 'acme', logger);
    await take(limiter);
    await redis.client('PAUSE', 5_000, 'ALL');
    // Up to two slots may have been booked before the silence, and come without Redis: the third cannot.
    await Promise.all([take(limiter), take(limiter), take(limiter)]);
    expect(lines.filter((line) => /away/.test(line))).toHaveLength(1);
    await redis.client('UNPAUSE');
  });

  it('begins with the local share when Redis is not there; a caller need not wait for it', async () => {
    const nowhere = new Redis({ host: '127.0.0.1', port: 1, lazyConnect: true });
    const { lines, logger } = notingLogger();
    const limiter = limiterOf(redisRateLimiter(nowhere), 'acme', logger);
    const leaving = new AbortController();
    const left = rejection(limiter.acquire(LIGHT, { priority: 'interactive', signal: leaving.signal }));
    const patient = take(limiter);
    leaving.abort('enough');
    expect(await left).toBe('enough');
    await patient;
    expect(lines).toEqual(['Redis is away: each process keeps to its own share of the rate limits.']);
    await expect(limiter.ledger?.add('core:LIGHT:2026-11-21', 1)).rejects.toThrow('Redis is away.');
  });

  it('tells of an outage once, and of its end', async () => {
    const { lines, logger } = notingLogger();
    const factory = redisRateLimiter(redis);
    const limiters = ['a', 'b', 'c'].map((account) => limiterOf(factory, account, logger));
    await Promise.all(limiters.map((limiter) => take(limiter)));
    await server.stop();
    await vi.waitFor(() => expect(lines).toHaveLength(1), { timeout: 5_000 });
    await limiters[1]?.close(); // lets go of its channels, which Redis cannot be told
    const waiting = Promise.allSettled([take(limiters[0] as RateLimiter)]);
    await server.start();
    await vi.waitFor(() => expect(lines.at(-1)).toMatch(/back/), { timeout: 5_000 });
    // On a machine so busy that Redis takes a second to answer there may be another outage: told once, too.
    for (const [index, line] of lines.entries()) expect(line).toMatch(index % 2 === 0 ? /away/ : /back/);
    await Promise.all(limiters.map((limiter) => limiter.close()));
    const [ended] = await waiting; // it was let through, or closed
    expect(ended?.status === 'fulfilled' || isZoomError(ended?.reason, 'closed')).toBe(true);
  });
});
