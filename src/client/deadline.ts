import { SignalRelay } from './signal-relay.js';

/**
 * A signal that aborts with its parent or when time is up. `AbortSignal.any` would do, but keeps memory for as long as
 * a long-lived parent lives; this lets go of the parent and the timer in {@link Deadline.dispose}.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #unfollow: () => void;

  constructor(parent: AbortSignal | undefined, timeoutMs: number, expired: () => Error, relay = new SignalRelay()) {
    this.#timer = setTimeout(() => this.#controller.abort(expired()), timeoutMs);
    this.#unfollow = parent ? relay.follow(parent, () => this.abort(parent.reason)) : () => undefined;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Ends it before its time. */
  abort(reason: unknown): void {
    this.#controller.abort(reason);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#unfollow();
  }
}
