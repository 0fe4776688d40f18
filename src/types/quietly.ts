/**
 * Runs code that only looks on: a hook, a logger, a tracer. What it throws, now or later, stays with it: observers must
 * not change what they observe.
 */
export function quietly(observe: () => unknown): void {
  try {
    const outcome = observe();
    if (isThenable(outcome)) outcome.then(undefined, () => undefined); // an async observer throws later
  } catch {
    // There is nobody to tell.
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
