import pRetry from 'p-retry';
import { wait } from '../types/wait.js';
import type { RetryDecision } from './retry-policy.js';

/**
 * Runs a try until it succeeds or `decide` says no. The wait lies in `shouldRetry` because p-retry would draw its own
 * delay otherwise; ours comes from one pure function.
 */
export function withRetries<T>(
  attemptOnce: (attempt: number) => Promise<T>,
  decide: (error: unknown, attempt: number) => RetryDecision,
  signal: AbortSignal,
): Promise<T> {
  return pRetry(attemptOnce, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: 0,
    maxTimeout: 0,
    signal,
    shouldRetry: async ({ error, attemptNumber }) => {
      if (signal.aborted) return false;
      const decision = decide(error, attemptNumber);
      if (decision.retry) await wait(decision.delayMs, signal);
      return decision.retry;
    },
  });
}
