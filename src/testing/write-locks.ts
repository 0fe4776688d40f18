import { type Answer, errorAnswer } from './answer.js';
import type { Incoming } from './incoming.js';

/** What Zoom says to a change of a user while another one is running. */
export const ALREADY_RUNNING: Answer = errorAnswer(
  429,
  429,
  'Too many concurrent requests. A request to change this user is already running.',
);

/** Knows which users are being changed: from the arrival of a change until its answer was delivered. */
export class WriteLocks {
  readonly #running = new Map<string, Incoming>();

  /** Begins a change of a user; `false` when another one is running. */
  begin(userId: string, request: Incoming): boolean {
    if (this.#running.has(userId)) return false;
    this.#running.set(userId, request);
    return true;
  }

  /** Ends what a request began. */
  end(request: Incoming): void {
    for (const [userId, running] of this.#running) if (running === request) this.#running.delete(userId);
  }
}
