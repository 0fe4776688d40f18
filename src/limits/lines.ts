/**
 * Lets one at a time through for each key, in the order of arrival. Keys do not know each other, and nothing is held for
 * a key that nobody uses.
 */
export class Lines {
  /** Those who wait behind the one that was let through. */
  readonly #lines = new Map<string, Set<() => void>>();

  /** Keys in use. */
  get size(): number {
    return this.#lines.size;
  }

  /** How many were let through or wait for this key. */
  lengthOf(key: string): number {
    const line = this.#lines.get(key);
    return line === undefined ? 0 : line.size + 1;
  }

  /**
   * Waits for the key's turn.
   * @returns Lets the next one through.
   * @throws the signal's reason when it aborts while waiting.
   */
  take(key: string, signal: AbortSignal): Promise<() => void> {
    if (signal.aborted) return Promise.reject(signal.reason);
    const line = this.#lines.get(key);
    if (line === undefined) {
      this.#lines.set(key, new Set());
      return Promise.resolve(this.#leaveOnce(key));
    }
    return new Promise((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener('abort', giveUp);
        resolve(this.#leaveOnce(key));
      };
      const giveUp = () => {
        line.delete(enter);
        reject(signal.reason);
      };
      line.add(enter);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  #leaveOnce(key: string): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const line = this.#lines.get(key);
      const next = line?.values().next().value;
      if (next === undefined) this.#lines.delete(key);
      else {
        line?.delete(next);
        next();
      }
    };
  }
}
