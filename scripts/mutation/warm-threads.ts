import { type PoolOptions, type PoolWorker, ThreadsPoolWorker, type WorkerRequest } from 'vitest/node';

/** So many runs, and no more: what a change leaves behind goes with the thread. */
const RUNS = 25;

/** A thread that has loaded the package, and is given from one run to the next: loading costs more than most tests. */
export class WarmThreads {
  readonly name = 'warm';
  #thread: ThreadsPoolWorker | null = null;
  #runs = 0;

  readonly createPoolWorker = (options: PoolOptions): PoolWorker => {
    const listeners: [event: string, callback: (message: unknown) => void][] = [];
    let asked = false;
    return {
      name: this.name,
      start: async () => {
        if (this.#thread !== null) return;
        this.#thread = new ThreadsPoolWorker(options);
        this.#runs = 0;
        await this.#thread.start();
      },
      on: (event, callback) => {
        listeners.push([event, callback]);
        this.#thread?.on(event, callback);
      },
      off: (event, callback) => this.#thread?.off(event, callback),
      send: (message: WorkerRequest) => {
        if (message.type !== 'stop') return this.#thread?.send(message);
        asked = true; // the thread itself does not hear of it
        const answer = { type: 'stopped', __vitest_worker_response__: true };
        for (const [event, callback] of listeners) if (event === 'message') queueMicrotask(() => callback(answer));
      },
      stop: async () => {
        for (const [event, callback] of listeners) this.#thread?.off(event, callback);
        this.#runs += 1;
        // Who is not asked first does not answer any more.
        if (!asked || this.#runs >= RUNS) await this.close();
      },
      deserialize: (data) => data,
    };
  };

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.stop();
  }
}
