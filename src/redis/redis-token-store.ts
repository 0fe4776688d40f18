import type { StoredToken, TokenStore } from '../types/token.js';
import type { RedisConnection } from './redis-connection.js';
import { redisLock } from './redis-lock.js';

/** Options of {@link redisTokenStore}. */
export interface RedisTokenStoreOptions {
  /** Put before every key. Default: `zoom-admin-sdk:`. */
  prefix?: string | undefined;
  /** A process that dies loses its lock after this long, in milliseconds; a living one renews it. Default: 15,000. */
  lockMs?: number | undefined;
}

/**
 * Keeps grants in Redis, for any number of processes and machines: whoever renews a grant locks it meanwhile.
 *
 * A grant that Redis loses is lost for good, since Zoom's refresh tokens work once: switch on persistence
 * (`appendonly yes`, `appendfsync always`), and no eviction. Values are access and refresh tokens in plain text: encrypt
 * the connection, and the disk.
 *
 * @param redis An `ioredis` instance. Its offline queue (on by default) lets calls wait while Redis is away.
 */
export function redisTokenStore(redis: RedisConnection, options: RedisTokenStoreOptions = {}): TokenStore {
  const { prefix = 'zoom-admin-sdk:', lockMs = 15_000 } = options;
  const tokenKey = (key: string) => `${prefix}token:{${key}}`;
  const lockKeys = (key: string) => ({ lock: `${prefix}lock:{${key}}`, holder: `${prefix}holder:{${key}}` });
  return {
    get: async (key) => {
      const text = await redis.get(tokenKey(key));
      return text === null ? null : (JSON.parse(text) as StoredToken);
    },
    set: async (key, token) => {
      await redis.set(tokenKey(key), JSON.stringify(token));
    },
    delete: async (key) => {
      await redis.del(tokenKey(key));
    },
    lock: (key, signal) => redisLock(redis, lockKeys(key), lockMs, signal),
  };
}
