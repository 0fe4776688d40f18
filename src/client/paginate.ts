import { isZoomError, ZoomResponseError } from '../types/errors.js';
import type { Page, Paginated, RejectedRow } from '../types/pages.js';

/** Fetches one page, numbered from 1. Bound to one operation, its filters and the caller's options. */
export type FetchPage<T> = (cursor: PageCursor, signal: AbortSignal, page: number) => Promise<ArrivedPage<T>>;

/** A page that has arrived: parsed, its rows not yet checked. */
export interface ArrivedPage<T> {
  /** How many rows it holds. */
  rows: number;
  nextPageToken: string | null;
  /** Checks the rows. */
  open(): Page<T>;
}

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

  [Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    return this.#rows(Number.POSITIVE_INFINITY);
  }

  pages(): AsyncGenerator<Page<T>, void, undefined> {
    return this.#pages(Number.POSITIVE_INFINITY);
  }

  async *#rows(limit: number): AsyncGenerator<T, void, undefined> {
    const rejected: RejectedRow[] = [];
    for await (const page of this.#pages(limit)) {
      for (const item of page.items) yield item; // `yield*` would cost three promises a row
      rejected.push(...page.rejected);
    }
    if (rejected.length > 0) throw unreadableRows(this.#reading.operation, rejected);
  }

  /** All pages, or as many as `limit` rows take. */
  async *#pages(limit: number): AsyncGenerator<Page<T>, void, undefined> {
    const reader = new PageReader(this.#reading);
    let rows = 0;
    try {
      let arriving: Promise<ArrivedPage<T>> | null = reader.fetch();
      while (arriving !== null) {
        const arrived: ArrivedPage<T> = await arriving;
        const last = arrived.nextPageToken === null;
        // Asked for before this page's rows are checked and consumed: both then happen while it is on its way. Only
        // with a limit is this page checked first: it may be the last one wanted.
        const ahead = last || limit !== Number.POSITIVE_INFINITY ? null : reader.fetchAhead();
        const page = reader.open(arrived);
        rows += page.items.length;
        arriving = ahead ?? (last || rows >= limit ? null : reader.fetchAhead());
        if (last || page.items.length > 0 || page.rejected.length > 0) yield page;
      }
    } finally {
      reader.stop(); // the consumer left: what is on its way is not wanted any more
    }
  }

  async firstPage(): Promise<Page<T>> {
    const reader = new PageReader(this.#reading);
    return reader.open(await reader.fetch());
  }

  async toArray(options: { limit?: number } = {}): Promise<T[]> {
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    const rows: T[] = [];
    if (limit <= 0) return rows;
    for await (const row of this.#rows(limit)) {
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
  /** Cursors that Zoom gave since the start of this reading. */
  readonly #cursors = new Set<string>();
  #cursor: PageCursor;
  /** Number of the page to fetch next. */
  #page = 1;
  #restarts = 0;

  constructor(reading: ListReading<T>) {
    this.#reading = reading;
    this.#cursor = { nextPageToken: null, pageSize: reading.pageSize };
  }

  stop(): void {
    this.#stopping.abort();
  }

  /** Fetches the page that follows; from the start again when Zoom has forgotten our place. */
  async fetch(): Promise<ArrivedPage<T>> {
    for (;;) {
      const askedWith = this.#cursor.nextPageToken;
      try {
        const page = await this.#fetchOnce();
        this.#cursor = { ...this.#cursor, nextPageToken: page.nextPageToken };
        this.#page += 1;
        return page;
      } catch (error) {
        // Rows without identity could not be told apart on a second reading.
        const canRestart = askedWith !== null && this.#seen.size > 0 && this.#restarts < MAX_RESTARTS;
        if (!canRestart || !isDeadCursor(error)) throw error;
        this.#restarts += 1;
        this.#cursors.clear();
        this.#cursor = { ...this.#cursor, nextPageToken: null };
        this.#page = 1;
      }
    }
  }

  /** The same, for a page that is awaited later: until then an early failure is not "unhandled". */
  fetchAhead(): Promise<ArrivedPage<T>> {
    const arriving = this.fetch();
    arriving.catch(() => undefined);
    return arriving;
  }

  /** The page's rows, without those that were handed out before. */
  open(arrived: ArrivedPage<T>): Page<T> {
    const { items, ...rest } = arrived.open();
    const known = this.#seen.size;
    const fresh = items.filter((row) => this.#isNew(row));
    const given = this.#cursors.size;
    const cursor = rest.nextPageToken;
    // A cursor that was given before leads round in a circle, unless its page brought rows that are certainly new.
    const again = cursor !== null && this.#cursors.add(cursor).size === given;
    // A list without documented paging may give cursors and heed none: then the same rows come under ever new ones.
    const unheeded = cursor !== null && this.#reading.pageSize === null && known > 0 && items.length > 0;
    if ((again || unheeded) && this.#seen.size === known) throw this.#standingStill();
    return { ...rest, items: fresh };
  }

  async #fetchOnce(): Promise<ArrivedPage<T>> {
    try {
      return await this.#reading.fetchPage(this.#cursor, this.#stopping.signal, this.#page);
    } catch (error) {
      const { pageSize, nextPageToken } = this.#cursor;
      const oversized = pageSize !== null && pageSize > SAFE_PAGE_SIZE && nextPageToken === null;
      if (!oversized || this.#reading.pageSizeChosen || !isPageSizeRefusal(error)) throw error;
      this.#cursor = { nextPageToken: null, pageSize: SAFE_PAGE_SIZE };
      return this.#reading.fetchPage(this.#cursor, this.#stopping.signal, this.#page);
    }
  }

  #isNew(row: T): boolean {
    const key = this.#reading.keyOf(row);
    if (key === undefined) return true;
    const size = this.#seen.size;
    return this.#seen.add(key).size > size;
  }

  #standingStill(): ZoomResponseError {
    return new ZoomResponseError(`Zoom sent the same pages of ${this.#reading.operation} again and again.`, {
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
