import type { HttpMethod } from '../types/endpoint.js';
import { isZoomError } from '../types/errors.js';

/** How often and how patiently a failed call is repeated. */
export interface RetryOptions {
  /** Tries of one call, the first included. Default: 5. */
  attempts?: number | undefined;
  /** Upper bound of the wait after the first failure, in milliseconds; it doubles each time. Default: 500. */
  baseDelayMs?: number | undefined;
  /** Upper bound of any wait between tries, in milliseconds. Default: 20,000. */
  maxDelayMs?: number | undefined;
}

export interface RetryPolicy {
  attempts: number;
  baseDelayMs: number;
  maxDelayMs: number;
}

export type RetryDecision = { retry: false } | { retry: true; delayMs: number };

/** A 429 knows whether waiting is worth it; the requester notes that here. */
export interface FailureFacts {
  error: unknown;
  method: HttpMethod;
  /** The try that failed: 1 for the first. */
  attempt: number;
  /** For a 429: whether the limit will lift soon. */
  worthWaiting: boolean;
}

/**
 * Whether a failed try is followed by another one, and after how long.
 *
 * - 429: yes, whatever the method, since Zoom did not execute the request. The bucket's pause is the wait; only a lock
 *   on one user ("concurrent") and a 429 that nobody can explain wait here. Not when a day's count or a limit of hours is
 *   used up, and not when this client refused by itself.
 * - Reads (GET): yes after 5xx, a broken connection, a time-out of the try, or an answer that was cut off.
 * - Writes: only when the request provably never left this machine: refused, no DNS, no connection.
 *
 * Waits are random between 0 and a bound that doubles ("full jitter"), so that many callers do not return together.
 */
export function decideRetry(facts: FailureFacts, policy: RetryPolicy, random: number): RetryDecision {
  if (facts.attempt >= policy.attempts || !isRepeatable(facts)) return { retry: false };
  if (isZoomError(facts.error, 'rate-limit')) {
    const { window } = facts.error;
    const delayMs = window === 'concurrent' || window === 'unknown' ? 1_000 + 1_000 * random : 0;
    return { retry: true, delayMs };
  }
  const bound = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (facts.attempt - 1));
  return { retry: true, delayMs: bound * random };
}

function isRepeatable({ error, method, worthWaiting }: FailureFacts): boolean {
  if (isZoomError(error, 'rate-limit')) return worthWaiting;
  const read = method === 'GET';
  if (isZoomError(error, 'network')) return read || !error.mayHaveBeenSent;
  if (isZoomError(error, 'timeout')) return read && error.scope === 'attempt';
  if (isZoomError(error, 'response')) return read && error.transient;
  if (isZoomError(error, 'api')) return read && error.status >= 500;
  return false;
}

/** Whether a write that failed this way may have been executed all the same. */
export function isAmbiguous(error: unknown): boolean {
  if (isZoomError(error, 'network')) return error.mayHaveBeenSent;
  if (isZoomError(error, 'response')) return true;
  if (isZoomError(error, 'api')) return error.status >= 500;
  return false;
}
