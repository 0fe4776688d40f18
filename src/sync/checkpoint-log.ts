import type { CheckpointStore } from '../types/checkpoint-store.js';

/** Characters of SHA-256 that stand before each entry. */
const SUM_LENGTH = 32;

/** What a log held when it was opened: its entries, or `null` when they are not what was written. */
export interface OpenedLog {
  log: CheckpointLog;
  entries: unknown[] | null;
}

/**
 * Entries as lines of JSON, each with a checksum over itself and all before it: a line that was changed, lost, doubled or
 * put elsewhere shows, and so do two syncs that wrote into the same list. Only what is missing at the end does not, and
 * does not have to: it was not done yet.
 */
export class CheckpointLog {
  readonly #store: CheckpointStore;
  readonly #key: string;
  #sum: string;
  #last: Promise<void> = Promise.resolve();

  private constructor(store: CheckpointStore, key: string, sum: string) {
    this.#store = store;
    this.#key = key;
    this.#sum = sum;
  }

  static async open(store: CheckpointStore, key: string): Promise<OpenedLog> {
    const entries: unknown[] = [];
    let sum = '';
    for (const line of await store.read(key)) {
      const text = line.slice(SUM_LENGTH + 1);
      const expected = await checksum(sum, text);
      if (line !== `${expected} ${text}`) return { log: new CheckpointLog(store, key, ''), entries: null };
      entries.push(JSON.parse(text));
      sum = expected;
    }
    return { log: new CheckpointLog(store, key, sum), entries };
  }

  /** Adds an entry, after those that are being added. Nothing is added any more once one could not be. */
  append(entry: object): Promise<void> {
    const text = JSON.stringify(entry);
    this.#last = this.#last.then(async () => {
      const sum = await checksum(this.#sum, text);
      await this.#store.append(this.#key, `${sum} ${text}`);
      this.#sum = sum;
    });
    return this.#last;
  }

  /** Waits for what is being added. */
  settle(): Promise<void> {
    return this.#last.catch(() => undefined);
  }

  /** Empties the list, after what is being added, whether or not that succeeds. */
  clear(): Promise<void> {
    this.#last = this.#last
      .catch(() => undefined)
      .then(() => this.#store.clear(this.#key))
      .then(() => {
        this.#sum = '';
      });
    return this.#last;
  }
}

async function checksum(before: string, text: string): Promise<string> {
  return (await sha256(`${before}${text}`)).slice(0, SUM_LENGTH);
}

/** In hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
