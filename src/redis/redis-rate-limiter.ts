import { createRateLimiter } from '../limits/rate-limiter.js';
import { SharedSlots } from '../limits/shared-slots.js';
import { ZoomConfigError } from '../types/errors.js';
import { bucketName, type RateLimiterFactory } from '../types/rate-limit.js';
import type { DuplicableRedis } from './redis-connection.js';
import { redisDailyLedger } from './redis-daily-ledger.js';
import { SharedBuckets } from './shared-buckets.js';

/** Options of {@link redisRateLimiter}. */
export interface RedisRateLimiterOptions {
  /**
   * Names the Zoom account, the same in all processes that share its limits. Default: the id that the client's `auth`
   * knows (`serverToServer()` does), or the key under which `zoomAccounts()` holds the client.
   */
  account?: string | undefined;
  /**
   * Part of the account's limits that this process uses by itself while Redis is away, in (0, 1]. Times the number of
   * processes it should not exceed 1. Default: 0.1.
   */
  localShare?: number | undefined;
  /** Put before every key, after Bottleneck's own `b_`. Default: `zoom-admin-sdk:`. */
  prefix?: string | undefined;
}

/**
 * Shares an account's rate limits and daily pools among processes and machines, over Redis 7 or newer. All of them
 * together keep within the limits, with 87 % of each in use at most.
 *
 * Pass what it returns to any number of clients, of any number of accounts: they use one pair of connections of their
 * own, opened like `redis` when first needed and ended when the last client closes. Clients that say the same `plan` and
 * `share` share one bucket; `share: 0.5` in one service and in another add up to the whole.
 *
 * Nothing here needs to survive a restart of Redis. While Redis is away, nobody is let through for a window and 1.5 s;
 * then each process uses `localShare` of the limits by itself; when Redis is back, the same rest comes before sharing.
 *
 * @param redis An `ioredis` instance (5 or 6). It is only looked at: connections like it are opened beside it.
 * @throws ZoomConfigError when an option cannot work; when the account has no name, the client's constructor throws it.
 * @example
 * const limiter = redisRateLimiter(new Redis('redis://redis.example.com'));
 * const zoom = new ZoomClient({ auth: serverToServer(), plan: 'business', limiter });
 */
export function redisRateLimiter(redis: DuplicableRedis, options: RedisRateLimiterOptions = {}): RateLimiterFactory {
  const { localShare = 0.1, prefix = 'zoom-admin-sdk:' } = options;
  assertRedis(redis);
  if (!(localShare > 0 && localShare <= 1)) {
    throw new ZoomConfigError(`localShare must be above 0 and at most 1, not ${String(localShare)}.`, {
      hint: 'localShare: 0.1 lets ten processes go on while Redis is away.',
    });
  }
  const buckets = new SharedBuckets(redis);
  return ({ accountKey, plan, share, clock, logger }) => {
    const account = options.account ?? accountKey;
    if (account === null || account === '') {
      throw new ZoomConfigError('redisRateLimiter does not know which account it is for.', {
        hint: 'This auth does not tell: pass redisRateLimiter(redis, { account }), the same name in all processes.',
      });
    }
    buckets.enter(logger);
    const ledger = redisDailyLedger(
      { eval: (...args) => buckets.run((connection) => connection.eval(...args)) },
      { account, prefix },
    );
    return createRateLimiter(
      { plan, share, clock },
      {
        ledger,
        close: () => buckets.leave(),
        slots: (bucket, rate, onRefusal) => {
          const id = `${prefix}limit:{${account}}:${bucketName(bucket)}:${rate.limit}:${rate.windowMs}`;
          const open = buckets.bucket.bind(buckets, id);
          return new SharedSlots({ rate, localShare, clock, open, onRefusal });
        },
      },
    );
  };
}

function assertRedis(redis: unknown): void {
  const fits =
    typeof redis === 'object' && redis !== null && 'duplicate' in redis && !('isCluster' in redis && redis.isCluster);
  if (fits) return;
  throw new ZoomConfigError('redisRateLimiter needs an ioredis instance, for one Redis or over Sentinels.', {
    hint: 'Pass new Redis(url) of ioredis 5 or 6. node-redis and Redis Cluster do not work.',
  });
}
