import { ZoomConfigError } from '../types/errors.js';
import type { ReplayGuard } from '../types/replay-guard.js';
import type { RedisConnection } from './redis-connection.js';

const TWO_HOURS_MS = 7_200_000;
const CLAIM = `if redis.call('set', KEYS[1], '1', 'NX', 'PX', ARGV[1]) then return 1 end return 0`;

/** Options of {@link redisReplayGuard}. */
export interface RedisReplayGuardOptions {
  /** How long an event is remembered, milliseconds. Default: two hours; Zoom's last try comes after 85 minutes. */
  ttlMs?: number | undefined;
  /** Put before every key. Default: `zoom-admin-sdk:`. */
  prefix?: string | undefined;
}

/**
 * Remembers webhook events in Redis, for all processes behind one URL. While Redis does not answer, the handlers answer
 * 503, and Zoom sends the event again.
 *
 * A process that dies while it handles an event has claimed it: Zoom's next try is dropped. A sync finds what was lost.
 *
 * @param redis An `ioredis` instance. Give it a `commandTimeout`: Zoom waits three seconds for an answer.
 * @throws ZoomConfigError when `ttlMs` is no whole number above 0.
 * @example
 * import { webhookHandler } from 'zoom-admin-sdk/webhooks';
 * const POST = webhookHandler({ secret, onEvent, onError, guard: redisReplayGuard(redis) });
 */
export function redisReplayGuard(
  redis: Pick<RedisConnection, 'eval' | 'del'>,
  { ttlMs = TWO_HOURS_MS, prefix = 'zoom-admin-sdk:' }: RedisReplayGuardOptions = {},
): ReplayGuard {
  if (!Number.isSafeInteger(ttlMs) || ttlMs <= 0) {
    throw new ZoomConfigError(`ttlMs is ${ttlMs}.`, { hint: 'Pass whole milliseconds, such as 7_200_000.' });
  }
  const nameOf = (key: string): string => `${prefix}webhook:${key}`;
  return {
    claim: async (key) => (await redis.eval(CLAIM, 1, nameOf(key), ttlMs)) === 1,
    release: async (key) => void (await redis.del(nameOf(key))),
  };
}
