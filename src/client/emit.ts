import type { ZoomHooks } from '../types/hooks.js';
import { quietly } from '../types/quietly.js';

/**
 * Calls a hook of each set. It can never break a call: what it throws is swallowed, and each gets a copy of its own, so
 * that what it does to the event reaches nobody else.
 */
export function emit<K extends keyof ZoomHooks>(
  hooks: readonly (ZoomHooks | undefined)[],
  name: K,
  event: Parameters<NonNullable<ZoomHooks[K]>>[0],
): void {
  for (const set of hooks) {
    if (set === undefined) continue;
    quietly(() => (set[name] as ((event: unknown) => unknown) | undefined)?.call(set, copyOf(event)));
  }
}

function copyOf(event: object): object {
  return 'bucket' in event ? { ...event, bucket: { ...(event.bucket as object) } } : { ...event };
}
