import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { redisDailyLedger } from '../../src/redis/index.js';
import { type RedisServer, skipWithoutRedis, startRedis } from './redis-server.js';

const KEY = 'core:LIGHT:2026-11-21';

describe.skipIf(skipWithoutRedis('redisDailyLedger'))('a daily ledger in Redis', () => {
  let server: RedisServer;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedis();
    redis = server.connect();
  });
  afterAll(() => server.close());
  let prefix: string;
  beforeEach(() => {
    prefix = `test:${crypto.randomUUID()}:`;
  });
  const ledger = (account = 'acme') => redisDailyLedger(redis, { account, prefix });

  it('counts for all processes, and for each account and key apart', async () => {
    const [one, other] = [ledger(), ledger()];
    expect(await one.add(KEY, 1)).toBe(1);
    expect(await other.add(KEY, 2)).toBe(3);
    expect(await one.add(KEY, -1)).toBe(2);
    expect(await one.add(KEY, 0)).toBe(2);
    expect(await one.add('core:LIGHT:2026-11-22', 1)).toBe(1);
    expect(await ledger('other').add(KEY, 1)).toBe(1);
  });

  it('loses nothing when many count at once', async () => {
    const ledgers = [ledger(), ledger(), ledger()];
    const counts = await Promise.all(Array.from({ length: 300 }, (_, call) => ledgers[call % 3]?.add(KEY, 1)));
    expect([...counts].sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
  });

  it('lets a key end two days after its last use', async () => {
    await ledger().add(KEY, 1);
    const [key] = await redis.keys(`${prefix}*`);
    const ttl = await redis.ttl(String(key));
    expect(ttl).toBeGreaterThan(172_700);
    expect(ttl).toBeLessThanOrEqual(172_800);
  });

  it('goes on from what it knew when its key was deleted', async () => {
    const [one, other] = [ledger(), ledger()];
    await one.add(KEY, 500);
    await other.add(KEY, 1);
    const keys = await redis.keys(`${prefix}*`);
    await redis.del(...keys);
    expect(await one.add(KEY, 1)).toBe(501);
    expect(await other.add(KEY, 1)).toBe(502);
  });
});

it('what a process knows of old keys is forgotten, and of those in use is not', async () => {
  const told = new Map<string, number>();
  const redis = {
    eval: async (
      _script: string,
      _keys: number,
      name: string | number,
      _amount: string | number,
      known: string | number,
    ) => {
      told.set(String(name).split(':').at(-1) ?? '', Number(known));
      return 7;
    },
  };
  const remembering = redisDailyLedger(redis as never, { account: 'acme' });
  for (const key of ['old', 'in-use']) await remembering.add(key, 1);
  for (let other = 0; other < 100; other += 1) {
    await remembering.add(`k${other}`, 1);
    await remembering.add('in-use', 1);
  }
  await remembering.add('old', 1);
  expect(told.get('in-use')).toBe(7);
  expect(told.get('old')).toBe(0);
});
