import type { TokenLock } from '../types/token.js';
import type { RedisConnection } from './redis-connection.js';

// One script each, so that a command repeated after a lost connection does no harm: taking a lock that is mine
// already succeeds, and nobody removes or prolongs a lock of another owner.
const TAKE = `
if redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('pexpire', KEYS[1], ARGV[2]) return 1 end
return 0`;
const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

const POLL_MS = 20;
const REDIS_AWAY_MS = 250;

/**
 * Takes a lock in Redis: one owner, named by a random value, until it releases it or dies and the lock expires. A living
 * owner renews it every third of its time.
 * @throws the signal's reason when it aborts while waiting.
 */
export async function redisLock(
  redis: RedisConnection,
  key: string,
  lockMs: number,
  signal: AbortSignal,
): Promise<TokenLock> {
  const owner = crypto.randomUUID();
  while (!(await take(redis, key, owner, lockMs, signal)));
  const renewal = setInterval(() => {
    redis.eval(RENEW, 1, key, owner, lockMs).catch(() => undefined); // the next renewal, or the expiry, settles it
  }, lockMs / 3);
  renewal.unref?.();
  return {
    release: async () => {
      clearInterval(renewal);
      await redis.eval(RELEASE, 1, key, owner).catch(() => undefined); // it expires by itself
    },
  };
}

async function take(
  redis: RedisConnection,
  key: string,
  owner: string,
  lockMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  signal.throwIfAborted();
  const taken = await redis.eval(TAKE, 1, key, owner, lockMs).catch(() => null);
  if (taken === 1) {
    if (!signal.aborted) return true;
    await redis.eval(RELEASE, 1, key, owner).catch(() => undefined);
    throw signal.reason;
  }
  const pauseMs = taken === null ? REDIS_AWAY_MS : POLL_MS * (0.5 + Math.random());
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return false;
}
