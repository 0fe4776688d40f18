import { ZoomConfigError } from '../types/errors.js';
import type { ReplayGuard } from '../types/replay-guard.js';

const TWO_HOURS_MS = 7_200_000;

/** Options of {@link memoryReplayGuard}. */
export interface MemoryReplayGuardOptions {
  /** How long an event is remembered, milliseconds. Default: two hours; Zoom's last try comes after 85 minutes. */
  ttlMs?: number | undefined;
  /** Events remembered, about 200 bytes each. With more than that, the oldest are forgotten early. Default: 100,000. */
  max?: number | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

/**
 * Remembers events for this process, as long as it lives. Several processes behind one URL need a shared one:
 * `redisReplayGuard()` of `zoom-admin-sdk/redis`, or a table of yours with a unique key.
 *
 * @throws ZoomConfigError when `ttlMs` or `max` is not above 0.
 */
export function memoryReplayGuard({
  ttlMs = TWO_HOURS_MS,
  max = 100_000,
  now = Date.now,
}: MemoryReplayGuardOptions = {}): ReplayGuard {
  if (!(ttlMs > 0) || !(max >= 1)) {
    throw new ZoomConfigError(`ttlMs is ${ttlMs} and max is ${max}.`, { hint: 'Both must be above 0.' });
  }
  const endsAt = new Map<string, number>(); // the oldest first: all live equally long
  const forgetOld = (): void => {
    for (const [key, end] of endsAt) {
      if (end > now() && endsAt.size <= max) return;
      endsAt.delete(key);
    }
  };
  return {
    claim: (key) => {
      forgetOld();
      if (endsAt.has(key)) return false;
      endsAt.set(key, now() + ttlMs);
      forgetOld();
      return true;
    },
    release: (key) => void endsAt.delete(key),
  };
}
