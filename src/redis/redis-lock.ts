import { abortable } from '../auth/abortable.js';
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
/** A lock that cannot be given back expires by itself: nobody waits longer for it than this. */
const RELEASE_PATIENCE_MS = 1_000;
/** What Redis answers while it starts, moves or fails over. Any other error stays until somebody repairs it. */
const PASSING = /^(LOADING|BUSY|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MISCONF)\b/;

/**
 * Takes a lock in Redis: one owner, named by a random value, until it releases it or dies and the lock expires. A living
 * owner renews it every third of its time.
 * @throws the signal's reason when it aborts while waiting; what Redis answered when it refuses the script.
 */
export async function redisLock(
  redis: RedisConnection,
  key: string,
  lockMs: number,
  signal: AbortSignal,
): Promise<TokenLock> {
  const owner = crypto.randomUUID();
  const giveBack = (): Promise<unknown> => redis.eval(RELEASE, 1, key, owner).catch(() => undefined);
  for (;;) {
    signal.throwIfAborted();
    const asked = redis.eval(TAKE, 1, key, owner, lockMs).catch(passing);
    // A connection without Redis at its other end may be silent for as long as it likes.
    const taken = await abortable(asked, signal).catch((error: unknown) => {
      void asked.then(giveBack, () => undefined);
      throw error;
    });
    if (taken === 1) break;
    const pauseMs = taken === null ? REDIS_AWAY_MS : POLL_MS * (0.5 + Math.random());
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  const renewal = setInterval(() => {
    redis.eval(RENEW, 1, key, owner, lockMs).catch(() => undefined); // the next renewal, or the expiry, settles it
  }, lockMs / 3);
  renewal.unref?.();
  return {
    release: async () => {
      clearInterval(renewal);
      await within(giveBack(), RELEASE_PATIENCE_MS);
    },
  };
}

/** `null` for an error that waiting helps against. */
function passing(error: unknown): null {
  const refused = error instanceof Error && error.name === 'ReplyError' && !PASSING.test(error.message);
  if (refused) throw error;
  return null;
}

async function within(work: Promise<unknown>, patienceMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
