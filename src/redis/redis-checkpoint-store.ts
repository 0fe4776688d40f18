import type { CheckpointStore } from '../types/checkpoint-store.js';
import type { RedisConnection } from './redis-connection.js';

const WEEK_MS = 604_800_000;
/** A connection without Redis at its other end may be silent for as long as it likes. */
const PATIENCE_MS = 10_000;

const APPEND = `
redis.call('rpush', KEYS[1], ARGV[1])
redis.call('pexpire', KEYS[1], ARGV[2])`;
const READ = `return redis.call('lrange', KEYS[1], 0, -1)`;

/** Options of {@link redisCheckpointStore}. */
export interface RedisCheckpointStoreOptions {
  /** Put before every key. Default: `zoom-admin-sdk:`. */
  prefix?: string | undefined;
  /** A checkpoint that nobody adds to is forgotten after this long, in milliseconds. Default: 604,800,000 (a week). */
  lifeMs?: number | undefined;
}

/**
 * A {@link CheckpointStore} in Redis: a sync that was killed on one machine goes on on another.
 *
 * Lines hold people's names and addresses: encrypt the connection, and the disk. A checkpoint that Redis loses costs the
 * time to read again, and nothing else.
 *
 * @param redis An `ioredis` instance. A call that is not answered within ten seconds fails.
 * @example
 * await syncAccount(zoom, { checkpoint: { store: redisCheckpointStore(redis) } });
 */
export function redisCheckpointStore(
  redis: Pick<RedisConnection, 'eval' | 'del'>,
  { prefix = 'zoom-admin-sdk:', lifeMs = WEEK_MS }: RedisCheckpointStoreOptions = {},
): CheckpointStore {
  const name = (key: string) => `${prefix}checkpoint:{${key}}`;
  return {
    read: async (key) => (await inTime(redis.eval(READ, 1, name(key)))) as string[],
    append: async (key, line) => {
      await inTime(redis.eval(APPEND, 1, name(key), line, lifeMs));
    },
    clear: async (key) => {
      await inTime(redis.del(name(key)));
    },
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Redis does not answer.')), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
