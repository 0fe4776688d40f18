import type { ZoomClient } from '../client/zoom-client.js';
import type { CallOptions } from '../types/call-options.js';
import type { ZoomHooks } from '../types/hooks.js';
import { bucketName } from '../types/rate-limit.js';
import type { SectionName, SyncStats } from './snapshot.js';
import type { SyncProgress } from './sync-options.js';

/** One sync on its way: the client, what its calls cost, and who wants to hear of it. */
export class SyncRun {
  readonly zoom: ZoomClient;
  /** Passed to every call: they give way to interactive ones, and are counted. */
  readonly call: CallOptions;
  readonly #startedAt = performance.now();
  readonly #onProgress: ((progress: SyncProgress) => void) | undefined;
  readonly #stats = { requests: 0, retries: 0, rateLimited: 0, queuedMs: 0 };
  readonly #requestsByBucket: Record<string, number> = {};
  readonly #done = new Map<SectionName, number>();

  constructor(
    zoom: ZoomClient,
    options: { signal?: AbortSignal | undefined; onProgress?: ((progress: SyncProgress) => void) | undefined },
  ) {
    this.zoom = zoom;
    this.#onProgress = options.onProgress;
    this.call = { priority: 'bulk', signal: options.signal, hooks: this.#counting() };
  }

  get signal(): AbortSignal | undefined {
    return this.call.signal;
  }

  /** Reports how far a section is. It never goes back, although a list may be read again or rows turn out double. */
  progress(section: SectionName, reached: number, total: number | null, finished = false): void {
    const done = Math.max(reached, this.#done.get(section) ?? 0);
    this.#done.set(section, done);
    const { requests, retries } = this.#stats;
    const elapsedMs = performance.now() - this.#startedAt;
    try {
      this.#onProgress?.({ section, done, total, finished, requests, retries, elapsedMs });
    } catch {
      // An observer must not break the sync.
    }
  }

  /** What the requests cost. */
  stats(): Omit<SyncStats, 'reused'> {
    const durationMs = performance.now() - this.#startedAt;
    return { durationMs, ...this.#stats, requestsByBucket: { ...this.#requestsByBucket } };
  }

  #counting(): ZoomHooks {
    return {
      onRequest: ({ bucket, queuedMs }) => {
        const name = bucketName(bucket);
        this.#requestsByBucket[name] = (this.#requestsByBucket[name] ?? 0) + 1;
        this.#stats.requests += 1;
        this.#stats.queuedMs += queuedMs;
      },
      onRetry: () => {
        this.#stats.retries += 1;
      },
      onRateLimit: () => {
        this.#stats.rateLimited += 1;
      },
    };
  }
}
