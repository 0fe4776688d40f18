import type { DailyLedger } from '../types/daily-ledger.js';
import type { RedisConnection } from './redis-connection.js';

const TWO_DAYS_S = 172_800;
/** Days and pools remembered: more than are in use. */
const REMEMBERED = 32;
/** A connection without Redis at its other end may be silent for as long as it likes. */
const PATIENCE_MS = 1_000;

// A key that is gone begins with what this process knew of it, not with nothing.
const ADD = `
if redis.call('exists', KEYS[1]) == 0 then redis.call('set', KEYS[1], ARGV[2]) end
local count = redis.call('incrby', KEYS[1], ARGV[1])
redis.call('expire', KEYS[1], ARGV[3])
return count`;

/** Options of {@link redisDailyLedger}. */
export interface RedisDailyLedgerOptions {
  /** Names the Zoom account, the same in all processes. */
  account: string;
  /** Put before every key. Default: `zoom-admin-sdk:`. */
  prefix?: string | undefined;
}

/**
 * Counts an account's requests by day in Redis, for all processes. Keys end two days after their last use. One that is
 * deleted begins again with the count that the next process to ask remembers.
 *
 * `redisRateLimiter()` brings one: this is for clients that share the day's pools, but not the buckets.
 *
 * @param redis An `ioredis` instance. While Redis does not answer within a second, each process counts by itself.
 * @example
 * new ZoomClient({ auth, daily: { ledger: redisDailyLedger(redis, { account: accountId }) } });
 */
export function redisDailyLedger(
  redis: Pick<RedisConnection, 'eval'>,
  { account, prefix = 'zoom-admin-sdk:' }: RedisDailyLedgerOptions,
): DailyLedger {
  const known = new Map<string, number>();
  return {
    add: async (key, amount) => {
      const name = `${prefix}day:{${account}}:${key}`;
      const added = redis.eval(ADD, 1, name, amount, known.get(key) ?? 0, TWO_DAYS_S);
      const count = Number(await inTime(added));
      known.delete(key);
      known.set(key, count);
      const [oldest] = known.keys();
      if (oldest !== undefined && known.size > REMEMBERED) known.delete(oldest);
      return count;
    },
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Redis does not answer.')), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
