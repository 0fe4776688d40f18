/**
 * A signal that aborts with its parent or when time is up. `AbortSignal.any` would do, but keeps memory for as long as
 * a long-lived parent lives; this lets go of the parent and the timer in {@link Deadline.dispose}.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #parent: AbortSignal | undefined;
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(parent: AbortSignal | undefined, timeoutMs: number, expired: () => Error) {
    this.#parent = parent;
    this.#timer = setTimeout(() => this.#controller.abort(expired()), timeoutMs);
    if (parent?.aborted) this.#follow();
    else parent?.addEventListener('abort', this.#follow, { once: true });
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
    this.#parent?.removeEventListener('abort', this.#follow);
  }

  readonly #follow = (): void => {
    this.#controller.abort(this.#parent?.reason);
  };
}
