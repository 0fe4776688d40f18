import { abortable } from '../auth/abortable.js';
import type { Logger } from '../types/logger.js';

/** How a client is closed. */
export interface CloseOptions {
  /** Calls that still run after this many milliseconds are cut short. Default: all calls end in their own time. */
  timeoutMs?: number | undefined;
}

/** How a client ended. */
export interface CloseReport {
  /** Calls that were cut short; 0 when all came to their end. */
  cutShort: number;
}

/** The calls under way, and their end when the client is closed. */
export class RunningCalls {
  readonly #running = new Set<Promise<unknown>>();
  readonly #cut = new AbortController();
  readonly #logger: Logger;
  readonly #settle: () => Promise<void>;
  readonly #waiting: () => number;
  #drained: Promise<CloseReport> | null = null;
  #ended = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cutShort = 0;

  /**
   * @param settle Resolves once no access token is being renewed: a new grant must be stored before the end.
   * @param waiting How many calls wait to be among them. Some run as long as any wait.
   */
  constructor(logger: Logger, settle: () => Promise<void>, waiting: () => number = () => 0) {
    this.#logger = logger;
    this.#settle = settle;
    this.#waiting = waiting;
  }

  get size(): number {
    return this.#running.size;
  }

  /** No further calls are taken. */
  get closed(): boolean {
    return this.#drained !== null;
  }

  /** Aborts when the time that closing may take is over. */
  get cut(): AbortSignal {
    return this.#cut.signal;
  }

  /** Keeps a call in mind until it ends. */
  track<T>(running: Promise<T>): Promise<T> {
    this.#running.add(running);
    const ended = (): void => void this.#running.delete(running);
    running.then(ended, ended);
    return running;
  }

  /** Waits for all calls. Again and again the same promise; a time limit can be set, or set anew, each time. */
  close(timeoutMs: number | undefined): Promise<CloseReport> {
    this.#drained ??= this.#drain();
    if (timeoutMs !== undefined && !this.#ended) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#cutAll(), timeoutMs);
    }
    return this.#drained;
  }

  async #drain(): Promise<CloseReport> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    await abortable(this.#settle(), this.#cut.signal).catch(() => undefined); // a provider that fails has ended, too
    this.#ended = true;
    clearTimeout(this.#timer);
    return { cutShort: this.#cutShort };
  }

  #cutAll(): void {
    this.#cutShort = this.#running.size + this.#waiting();
    this.#logger.warn('The time to close is over: calls were cut short.', { calls: this.#cutShort });
    this.#cut.abort();
  }
}
