import type { ZoomClient } from '../client/zoom-client.js';
import { listUsers } from '../resources/users/endpoints.js';
import type { CallOptions } from '../types/call-options.js';
import { operationName } from '../types/endpoint.js';
import type { ZoomHooks } from '../types/hooks.js';
import { bucketName } from '../types/rate-limit.js';
import { type CourseName, Forecast } from './forecast.js';
import { everybodyOf, type PeopleCounts, pagesToRead } from './people-counts.js';
import type { SectionName, SyncStats } from './snapshot.js';
import type { SyncProgress } from './sync-options.js';
import { WaitedTime } from './waited-time.js';

const LIST_OF_PEOPLE = operationName(listUsers);

/** One sync on its way: the client, what its calls cost, and who wants to hear of it. */
export class SyncRun {
  readonly zoom: ZoomClient;
  /** Passed to every call: they give way to interactive ones, and are counted. */
  readonly call: CallOptions;
  readonly #startedAt: number;
  readonly #onProgress: ((progress: SyncProgress) => void) | undefined;
  readonly #stats = { requests: 0, retries: 0, rateLimited: 0, queuedMs: 0 };
  readonly #requestsByBucket: Record<string, number> = {};
  readonly #done = new Map<SectionName, number>();
  readonly #waited = new WaitedTime();
  readonly #forecast = new Forecast();
  /** How many people there are, when somebody counted them before they are read. */
  #people: PeopleCounts | null = null;
  /** Pages read of the lists of people, and how long they are. */
  readonly #pages = { read: 0, size: listUsers.maxPageSize ?? 300 };

  constructor(
    zoom: ZoomClient,
    options: { signal?: AbortSignal | undefined; onProgress?: ((progress: SyncProgress) => void) | undefined },
  ) {
    this.zoom = zoom;
    this.#startedAt = zoom.clock.elapsed();
    this.#onProgress = options.onProgress;
    this.call = { priority: 'bulk', signal: options.signal, hooks: this.#counting() };
  }

  get signal(): AbortSignal | undefined {
    return this.call.signal;
  }

  /** Whether anybody wants to hear how far it is. */
  get isWatched(): boolean {
    return this.#onProgress !== undefined;
  }

  /** What will take its time. */
  expect(...courses: CourseName[]): void {
    for (const course of courses) this.#forecast.expect(course);
  }

  /** There are so many people. */
  expectPeople(counts: PeopleCounts): void {
    this.#people = counts;
  }

  /** So much of a course is done. See {@link Forecast}. */
  advance(course: CourseName, done: number, total: number | null): void {
    this.#forecast.advance(course, done, total, this.zoom.clock.elapsed());
  }

  /** So much of a course was done by an earlier run. */
  skip(course: CourseName, count: number): void {
    this.#forecast.skip(course, count);
  }

  /** Waits for what must be there before more people are read. */
  async holdPeople<T>(arriving: Promise<T>): Promise<T> {
    this.#forecast.peopleWait(true);
    try {
      return await arriving;
    } finally {
      this.#forecast.peopleWait(false);
    }
  }

  /** Reports how far a section is. It never goes back, although a list may be read again or rows turn out double. */
  progress(section: SectionName, reached: number, known: number | null, finished = false): void {
    const done = Math.max(reached, this.#done.get(section) ?? 0);
    this.#done.set(section, done);
    if (finished) this.#forecast.finish(section);
    const counted =
      section === 'users' && !finished && this.#people !== null ? Math.max(everybodyOf(this.#people), done) : null;
    const total = known ?? counted;
    const { requests, retries } = this.#stats;
    const now = this.zoom.clock.elapsed();
    const elapsedMs = now - this.#startedAt;
    const waitedMs = this.#waited.longestMs;
    const remainingMs = this.#forecast.remainingMs(now);
    try {
      this.#onProgress?.({ section, done, total, finished, requests, retries, elapsedMs, waitedMs, remainingMs });
    } catch {
      // An observer must not break the sync.
    }
  }

  /** What the requests cost. */
  stats(): Omit<SyncStats, 'reused'> {
    const durationMs = this.zoom.clock.elapsed() - this.#startedAt;
    return { durationMs, ...this.#stats, requestsByBucket: { ...this.#requestsByBucket } };
  }

  #counting(): ZoomHooks {
    return {
      onRequest: ({ bucket, queuedMs }) => {
        const name = bucketName(bucket);
        this.#requestsByBucket[name] = (this.#requestsByBucket[name] ?? 0) + 1;
        this.#stats.requests += 1;
        this.#stats.queuedMs += queuedMs;
        this.#waited.add(name, queuedMs, this.zoom.clock.elapsed());
      },
      onPage: ({ operation, rows, last }) => {
        if (operation !== LIST_OF_PEOPLE || rows <= 1) return; // a single row is the way to count
        this.#pages.read += 1;
        if (!last) this.#pages.size = rows;
        const total = this.#people === null ? null : pagesToRead(this.#people, this.#pages.size);
        this.advance('users', this.#pages.read, total);
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
