import type { CallPriority } from '../types/rate-limit.js';
import type { Waiter } from './wait-queue.js';

/** Told when a call leaves the queue before its turn. */
export interface Queueing {
  leave(call: WaitingCall): void;
}

/** A call in the queue. One object, which is the listener of its signal too: 100,000 of them may wait. */
export class WaitingCall implements Waiter {
  left = false;
  readonly priority: CallPriority;
  readonly #signal: AbortSignal;
  readonly #resolve: () => void;
  readonly #reject: (reason: unknown) => void;
  readonly #queue: Queueing;

  constructor(
    priority: CallPriority,
    signal: AbortSignal,
    resolve: () => void,
    reject: (reason: unknown) => void,
    queue: Queueing,
  ) {
    this.priority = priority;
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#queue = queue;
    signal.addEventListener('abort', this, { once: true });
  }

  grant(): void {
    this.#signal.removeEventListener('abort', this);
    this.#resolve();
  }

  fail(error: Error): void {
    this.#signal.removeEventListener('abort', this);
    this.#reject(error);
  }

  handleEvent(): void {
    this.#queue.leave(this);
    this.#reject(this.#signal.reason);
  }
}
