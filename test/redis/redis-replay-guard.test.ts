import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redisReplayGuard } from '../../src/redis/index.js';
import { type RedisServer, skipWithoutRedis, startRedis } from './redis-server.js';

describe.skipIf(skipWithoutRedis('redisReplayGuard'))('a replay guard in Redis', () => {
  let server: RedisServer;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedis();
    redis = server.connect();
  });
  afterAll(() => server.close());

  it('lets one of many processes through', async () => {
    const guards = Array.from({ length: 5 }, () => redisReplayGuard(redis, { prefix: 'many:' }));
    const claims = await Promise.all([...guards, ...guards].map((guard) => guard.claim('a')));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await guards[0]?.claim('b')).toBe(true);
  });

  it('remembers for two hours, or as long as it is told', async () => {
    await redisReplayGuard(redis).claim('a');
    await redisReplayGuard(redis, { ttlMs: 50_000 }).claim('b');
    const [long, short] = [await redis.pttl('zoom-admin-sdk:webhook:a'), await redis.pttl('zoom-admin-sdk:webhook:b')];
    expect(long).toBeGreaterThan(7_000_000);
    expect(short).toBeGreaterThan(0);
    expect(short).toBeLessThanOrEqual(50_000);
  });

  it('lets a key through again that was released', async () => {
    const guard = redisReplayGuard(redis, { prefix: 'released:' });
    await guard.claim('a');
    await guard.release('a');
    expect([await guard.claim('a'), await guard.claim('a')]).toEqual([true, false]);
  });
});

it.each([0, -1, 1.5, Number.NaN])('refuses a ttlMs of %d', (ttlMs) => {
  const redis = { eval: async () => 1, del: async () => 1 };
  expect(() => redisReplayGuard(redis, { ttlMs })).toThrow(expect.objectContaining({ kind: 'config' }));
});
