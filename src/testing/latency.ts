import type { Random } from './random.js';

/** How long requests and answers travel. */
export class Latency {
  readonly #latencyMs: number;
  readonly #jitterMs: number;
  readonly #random: Random;

  constructor(latencyMs: number, jitterMs: number, random: Random) {
    this.#latencyMs = latencyMs;
    this.#jitterMs = jitterMs;
    this.#random = random;
  }

  /** Waits while a request travels: half the latency and all the jitter, so that limits see uneven arrivals. */
  request(signal: AbortSignal | null): Promise<void> {
    return pause(this.#latencyMs / 2 + this.#random.fraction() * this.#jitterMs, signal);
  }

  /** Waits while an answer travels: the other half of the latency. */
  answer(signal: AbortSignal | null): Promise<void> {
    return pause(this.#latencyMs / 2, signal);
  }
}

/** Resolves after so many milliseconds, at once for 0. Rejects with the signal's reason when it aborts. */
function pause(ms: number, signal: AbortSignal | null): Promise<void> {
  if (signal?.aborted === true) return Promise.reject(signal.reason);
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
