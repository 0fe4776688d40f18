import { abortable } from '../auth/abortable.js';
import type { TokenLock } from '../types/token.js';
import type { RedisConnection } from './redis-connection.js';

// One script each, so that a command repeated after a lost connection does no harm: taking a lock that is mine
// already succeeds, and nobody removes or prolongs a lock of another owner.
//
// Beside the lock, which expires, stands the name of its holder, which outlives it. Whoever takes a free lock and finds
// another name there takes it over from a holder that never released it.
const TAKE = `
if redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
  local before = redis.call('get', KEYS[2])
  redis.call('set', KEYS[2], ARGV[1], 'PX', ARGV[3])
  if before and before ~= ARGV[1] then return 2 end
  return 1
end
if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('pexpire', KEYS[1], ARGV[2]) return 1 end
return 0`;
const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `
for _, key in ipairs(KEYS) do
  if redis.call('get', key) == ARGV[1] then redis.call('del', key) end
end
return 1`;
const TAKEN_OVER = 2;

const POLL_MS = 20;
const REDIS_AWAY_MS = 250;
/** A lock that cannot be given back expires by itself: nobody waits longer for it than this. */
const RELEASE_PATIENCE_MS = 1_000;
/**
 * A holder that vanished may live and only have lost its connection, with a new grant in its hands: when Redis was away
 * for longer than the lock lasts. It has this long to come back and store it. Clients reconnect within 2 s by default.
 */
const COMEBACK_MS = 2_500;
/** How long the holder's name is kept: longer than Redis is away. */
const HOLDER_MS = 600_000;
/** What Redis answers while it starts, moves or fails over. Any other error stays until somebody repairs it. */
const PASSING = /^(LOADING|BUSY|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MISCONF)\b/;

/** Where a lock is kept: two keys of one slot. */
export interface RedisLockKeys {
  lock: string;
  holder: string;
}

/**
 * Takes a lock in Redis: one owner, named by a random value, until it releases it or dies and the lock expires. A living
 * owner renews it every third of its time.
 * @throws the signal's reason when it aborts while waiting; what Redis answered when it refuses the script.
 */
export async function redisLock(
  redis: RedisConnection,
  { lock, holder }: RedisLockKeys,
  lockMs: number,
  signal: AbortSignal,
): Promise<TokenLock> {
  const owner = crypto.randomUUID();
  const giveBack = (): Promise<unknown> => redis.eval(RELEASE, 2, lock, holder, owner).catch(() => undefined);
  let taken: unknown = null;
  while (taken !== 1 && taken !== TAKEN_OVER) {
    signal.throwIfAborted();
    const asked = redis.eval(TAKE, 2, lock, holder, owner, lockMs, HOLDER_MS).catch(passing);
    // A connection without Redis at its other end may be silent for as long as it likes.
    taken = await abortable(asked, signal).catch((error: unknown) => {
      void asked.then(giveBack, () => undefined);
      throw error;
    });
    if (taken === null) await pause(REDIS_AWAY_MS);
    else if (taken === 0) await pause(POLL_MS * (0.5 + Math.random()));
  }
  const renewal = setInterval(() => {
    redis.eval(RENEW, 1, lock, owner, lockMs).catch(() => undefined); // the next renewal, or the expiry, settles it
  }, lockMs / 3);
  renewal.unref?.();
  const release = async (): Promise<void> => {
    clearInterval(renewal);
    await within(giveBack(), RELEASE_PATIENCE_MS);
  };
  if (taken === TAKEN_OVER) {
    await abortable(pause(COMEBACK_MS), signal).catch(async (error: unknown) => {
      await release();
      throw error;
    });
  }
  return { release };
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
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
