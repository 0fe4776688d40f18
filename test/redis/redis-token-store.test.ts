import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { redisTokenStore } from '../../src/redis/index.js';
import { testTokenStore } from '../../src/testing/index.js';
import { type RedisServer, skipWithoutRedis, startRedis } from './redis-server.js';

const sample = { accessToken: 'a', expiresAt: 1, scopes: null, apiUrl: null, refreshToken: 'r' };
const never = () => new AbortController().signal;

describe.skipIf(skipWithoutRedis('the Redis token store'))('the Redis token store', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.close());

  const prefix = () => `test:${crypto.randomUUID()}:`;

  it('keeps every promise of a token store', async () => {
    const redis = server.connect();
    expect(await testTokenStore(() => redisTokenStore(redis))).toHaveLength(14);
  }, 30_000);

  it('shares grants and locks between connections, by prefix', async () => {
    const shared = prefix();
    const [one, other] = [server.connect(), server.connect()].map((redis) =>
      redisTokenStore(redis, { prefix: shared }),
    );
    const foreign = redisTokenStore(server.connect(), { prefix: prefix() });
    await one?.set('k', sample);
    expect(await other?.get('k')).toEqual(sample);
    expect(await foreign.get('k')).toBeNull();
    const held = await one?.lock?.('k', never());
    await (await foreign.lock?.('k', never()))?.release();
    await expect(other?.lock?.('k', AbortSignal.timeout(100))).rejects.toMatchObject({ name: 'TimeoutError' });
    await held?.release();
    await (await other?.lock?.('k', never()))?.release();
  });

  it('tags its keys so that a cluster keeps a grant and its lock in one place', async () => {
    const redis = server.connect();
    const shared = prefix();
    const store = redisTokenStore(redis, { prefix: shared });
    await store.set('user-oauth:acme', sample);
    const held = await store.lock?.('user-oauth:acme', never());
    const keys = (await redis.keys(`${shared}*`)).sort();
    expect(keys).toEqual(['holder', 'lock', 'token'].map((kind) => `${shared}${kind}:{user-oauth:acme}`));
    await held?.release();
    expect(await redis.keys(`${shared}*`)).toEqual([`${shared}token:{user-oauth:acme}`]);
  });

  it('gives the lock of a holder that died to the next one, after lockMs and a moment to come back', async () => {
    const shared = prefix();
    const dying = server.connect();
    await redisTokenStore(dying, { prefix: shared, lockMs: 300 }).lock?.('k', never());
    dying.disconnect(); // nobody renews it any more
    const startedAt = performance.now();
    const next = await redisTokenStore(server.connect(), { prefix: shared, lockMs: 300 }).lock?.('k', never());
    const tookMs = performance.now() - startedAt;
    expect(tookMs).toBeGreaterThan(2_500);
    expect(tookMs).toBeLessThan(15_000); // not the 15 s and more of a lock that knows no lockMs
    await next?.release();
  });

  it('lets the next one in at once after a release', async () => {
    const options = { prefix: prefix(), lockMs: 300 };
    const [one, other] = [server.connect(), server.connect()].map((redis) => redisTokenStore(redis, options));
    const startedAt = performance.now();
    for (let turn = 0; turn < 5; turn += 1) {
      await (await one?.lock?.('k', never()))?.release();
      await (await other?.lock?.('k', never()))?.release();
    }
    expect(performance.now() - startedAt).toBeLessThan(2_500); // each that waited for the end of a lock would take longer
  });

  it('leaves nothing behind when a lock is released that had expired', async () => {
    const redis = server.connect();
    const shared = prefix();
    const store = redisTokenStore(redis, { prefix: shared });
    const held = await store.lock?.('k', never());
    await redis.del(`${shared}lock:{k}`); // as if Redis had been away for too long
    await held?.release();
    expect(await redis.keys(`${shared}*`)).toEqual([]);
  });

  it('keeps the lock of a living holder, however long that takes', async () => {
    const redis = server.connect();
    const options = { prefix: prefix(), lockMs: 1_500 };
    const held = await redisTokenStore(server.connect(), options).lock?.('k', never());
    const lockKey = `${options.prefix}lock:{k}`;
    for (let renewal = 0; renewal < 2; renewal += 1) {
      await redis.pexpire(lockKey, 600_000); // until the holder says how long it wants it
      const left = async () => expect(await redis.pttl(lockKey)).toBeLessThanOrEqual(options.lockMs);
      await vi.waitFor(left, { timeout: 10_000 });
      expect(await redis.pttl(lockKey)).toBeGreaterThan(0);
    }
    const other = redisTokenStore(server.connect(), options);
    await expect(other.lock?.('k', AbortSignal.timeout(100))).rejects.toMatchObject({ name: 'TimeoutError' });
    await held?.release();
    await (await other.lock?.('k', never()))?.release();
  });
});
