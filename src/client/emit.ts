import type { ZoomHooks } from '../types/hooks.js';

/** Calls a hook of the client and of the call. What a hook throws is swallowed: it can never break a call. */
export function emit<K extends keyof ZoomHooks>(
  hooks: readonly (ZoomHooks | undefined)[],
  name: K,
  event: Parameters<NonNullable<ZoomHooks[K]>>[0],
): void {
  for (const set of hooks) {
    const hook = set?.[name] as ((event: unknown) => unknown) | undefined;
    try {
      const outcome = hook?.call(set, event);
      if (outcome instanceof Promise) outcome.catch(() => undefined); // an async hook throws later
    } catch {
      // Observers must not change what they observe.
    }
  }
}
