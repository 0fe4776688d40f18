/**
 * Lets many calls follow one signal through one listener. Thousands of calls can share a signal, and Node warns of a
 * leak from the eleventh listener on.
 */
export class SignalRelay {
  readonly #followers = new WeakMap<AbortSignal, Set<() => void>>();
  readonly #listeners = new WeakMap<AbortSignal, () => void>();

  /**
   * Calls `onAbort` when the signal aborts, or at once when it has.
   * @returns Stops following.
   */
  follow(signal: AbortSignal, onAbort: () => void): () => void {
    if (signal.aborted) {
      onAbort();
      return () => undefined;
    }
    const followers = this.#followers.get(signal) ?? this.#listen(signal);
    followers.add(onAbort);
    return () => {
      followers.delete(onAbort);
      if (followers.size === 0) this.#release(signal);
    };
  }

  #listen(signal: AbortSignal): Set<() => void> {
    const followers = new Set<() => void>();
    const listener = () => {
      for (const onAbort of followers) onAbort();
    };
    signal.addEventListener('abort', listener, { once: true });
    this.#followers.set(signal, followers);
    this.#listeners.set(signal, listener);
    return followers;
  }

  #release(signal: AbortSignal): void {
    const listener = this.#listeners.get(signal);
    if (listener !== undefined) signal.removeEventListener('abort', listener);
    this.#followers.delete(signal);
    this.#listeners.delete(signal);
  }
}
