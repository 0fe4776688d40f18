import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    expect(keys).toEqual([`${shared}lock:{user-oauth:acme}`, `${shared}token:{user-oauth:acme}`]);
    await held?.release();
  });

  it('gives the lock of a holder that died to the next one, after lockMs', async () => {
    const shared = prefix();
    const dying = server.connect();
    await redisTokenStore(dying, { prefix: shared, lockMs: 300 }).lock?.('k', never());
    dying.disconnect(); // nobody renews it any more
    const startedAt = performance.now();
    const next = await redisTokenStore(server.connect(), { prefix: shared, lockMs: 300 }).lock?.('k', never());
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await next?.release();
  });

  it('keeps the lock of a living holder, however long that takes', async () => {
    const options = { prefix: prefix(), lockMs: 150 };
    const held = await redisTokenStore(server.connect(), options).lock?.('k', never());
    const other = redisTokenStore(server.connect(), options);
    await expect(other.lock?.('k', AbortSignal.timeout(1_000))).rejects.toMatchObject({ name: 'TimeoutError' });
    await held?.release();
    await (await other.lock?.('k', never()))?.release();
  });
});
