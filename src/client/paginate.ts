import { isZoomError, ZoomResponseError } from '../types/errors.js';
import type { Page, Paginated, RejectedRow } from '../types/pages.js';

/** Reads one page. Bound to one operation, its filters and the caller's options. */
export type FetchPage<T> = (cursor: PageCursor, signal: AbortSignal) => Promise<Page<T>>;

/** Which page to read. */
export interface PageCursor {
  nextPageToken: string | null;
  /** `null`: leave it to Zoom. */
  pageSize: number | null;
}

/** What the reading of one list needs. */
export interface ListReading<T> {
  fetchPage: FetchPage<T>;
  /** What identifies a row, or `undefined` when it has no identity. */
  keyOf: (row: T) => string | undefined;
  /** Rows per request; `null` when the list is not paged. */
  pageSize: number | null;
  /** Whether the caller chose the page size: then a refusal is theirs to see. */
  pageSizeChosen: boolean;
  operation: string;
}

/** A server that keeps losing our place is not read for ever. */
const MAX_RESTARTS = 5;
/** What older clusters accept at most. */
const SAFE_PAGE_SIZE = 300;

/** See {@link Paginated}. */
export class PaginatedList<T> implements Paginated<T> {
  readonly #reading: ListReading<T>;

  constructor(reading: ListReading<T>) {
    this.#reading = reading;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    const rejected: RejectedRow[] = [];
    for await (const page of this.pages()) {
      yield* page.items;
      rejected.push(...page.rejected);
    }
    if (rejected.length > 0) throw unreadableRows(this.#reading.operation, rejected);
  }

  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    const reader = new PageReader(this.#reading);
    try {
      let next: Promise<Page<T> | null> | null = reader.next();
      while (next !== null) {
        const page: Page<T> | null = await next;
        if (page === null) return;
        next = page.nextPageToken === null ? null : reader.next();
        next?.catch(() => undefined); // awaited in the next round; without this an early failure would be "unhandled"
        yield page;
      }
    } finally {
      reader.stop(); // the consumer left: what is being fetched ahead is not wanted any more
    }
  }

  firstPage(): Promise<Page<T>> {
    return new PageReader(this.#reading).first();
  }

  async toArray(options: { limit?: number } = {}): Promise<T[]> {
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    const rows: T[] = [];
    if (limit <= 0) return rows;
    for await (const row of this) {
      rows.push(row);
      if (rows.length >= limit) break;
    }
    return rows;
  }
}

/** One reading of a list: the place it has reached, and what it has handed out. */
class PageReader<T> {
  readonly #reading: ListReading<T>;
  readonly #stopping = new AbortController();
  /** Rows handed out: Zoom repeats rows across pages at times, and a dead cursor means reading from the start again. */
  readonly #seen = new Set<string>();
  #cursor: PageCursor;
  #restarts = 0;
  #done = false;

  constructor(reading: ListReading<T>) {
    this.#reading = reading;
    this.#cursor = { nextPageToken: null, pageSize: reading.pageSize };
  }

  stop(): void {
    this.#stopping.abort();
  }

  async first(): Promise<Page<T>> {
    return this.#fetch();
  }

  /** The page that follows, without the rows that were handed out before; `null` after the last one. */
  async next(): Promise<Page<T> | null> {
    while (!this.#done) {
      const askedWith = this.#cursor.nextPageToken;
      const page = await this.#fetchOrRestart();
      if (page === null) continue;
      const fresh = page.items.filter((row) => this.#isNew(row));
      this.#done = page.nextPageToken === null;
      if (!this.#done && page.nextPageToken === askedWith && fresh.length === 0) throw this.#standingStill();
      this.#cursor = { ...this.#cursor, nextPageToken: page.nextPageToken };
      if (fresh.length > 0 || page.rejected.length > 0 || this.#done) return { ...page, items: fresh };
    }
    return null;
  }

  /** `null` when the place was lost and the list starts anew. */
  async #fetchOrRestart(): Promise<Page<T> | null> {
    try {
      return await this.#fetch();
    } catch (error) {
      if (this.#cursor.nextPageToken === null || !isDeadCursor(error) || this.#restarts >= MAX_RESTARTS) throw error;
      if (this.#seen.size === 0) throw error; // rows without identity cannot be told apart on a second reading
      this.#restarts += 1;
      this.#cursor = { ...this.#cursor, nextPageToken: null };
      return null;
    }
  }

  async #fetch(): Promise<Page<T>> {
    try {
      return await this.#reading.fetchPage(this.#cursor, this.#stopping.signal);
    } catch (error) {
      const { pageSize, nextPageToken } = this.#cursor;
      const oversized = pageSize !== null && pageSize > SAFE_PAGE_SIZE && nextPageToken === null;
      if (!oversized || this.#reading.pageSizeChosen || !isPageSizeRefusal(error)) throw error;
      this.#cursor = { nextPageToken: null, pageSize: SAFE_PAGE_SIZE };
      return this.#reading.fetchPage(this.#cursor, this.#stopping.signal);
    }
  }

  #isNew(row: T): boolean {
    const key = this.#reading.keyOf(row);
    if (key === undefined) return true;
    const size = this.#seen.size;
    return this.#seen.add(key).size > size;
  }

  #standingStill(): ZoomResponseError {
    return new ZoomResponseError(`Zoom sent the same page of ${this.#reading.operation} again and again.`, {
      hint: 'Try again later; if it stays, tell Zoom.',
      operation: this.#reading.operation,
      status: 200,
      trackingId: null,
      transient: false,
    });
  }
}

/** Cursors live 15 minutes. Core answers code 300 for a dead one, Phone code 400: the text tells both. */
function isDeadCursor(error: unknown): boolean {
  return isZoomError(error, 'api') && error.status === 400 && /page[\s_]?token/i.test(error.message);
}

function isPageSizeRefusal(error: unknown): boolean {
  return (
    isZoomError(error, 'api') &&
    error.status === 400 &&
    /page[\s_]?size/i.test(JSON.stringify([error.message, error.fieldErrors]))
  );
}

function unreadableRows(operation: string, rejected: readonly RejectedRow[]): ZoomResponseError {
  const first = rejected[0];
  return new ZoomResponseError(
    `${rejected.length} row(s) of ${operation} could not be read (row ${first?.index} ${first?.problem}).`,
    {
      hint: 'All readable rows were delivered before this error. Iterate .pages() to receive both kinds without it.',
      operation,
      status: 200,
      trackingId: null,
      transient: false,
    },
  );
}
