/** A row that could not be read: it lacks what identifies it. */
export interface RejectedRow {
  /** Position in Zoom's page. */
  index: number;
  /** What is wrong with it, without its values. */
  problem: string;
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** Rows of this page that could not be read. Empty in practice; look at it before you call a list complete. */
  rejected: RejectedRow[];
  /** Zoom's cursor for the page that follows; `null` on the last one. It expires after 15 minutes. */
  nextPageToken: string | null;
  /** Zoom's count of all records of this query, when it sends one. */
  totalRecords: number | null;
  /** Everything else that Zoom sent beside the rows, such as totals of a report. */
  meta: Readonly<Record<string, unknown>>;
}

/**
 * A list that is read page by page while you consume it. Nothing is sent before you do, and each consumption starts a
 * new reading.
 *
 * While you work on one page the next one is fetched. When Zoom's cursor expires (15 minutes), the reading starts anew
 * and rows that you already had are left out.
 *
 * @example
 * for await (const user of zoom.users.list({ status: 'inactive' })) console.log(user.email);
 */
export interface Paginated<T> extends AsyncIterable<T> {
  /**
   * Pages one after the other. Rows that cannot be read are in `page.rejected`.
   * Iterating the list itself instead yields every readable row first and then throws a `ZoomResponseError` if there
   * were unreadable ones: a list that ends without an error is whole.
   */
  pages(): AsyncIterable<Page<T>>;
  /** The first page only: one request. */
  firstPage(): Promise<Page<T>>;
  /** All rows in an array, or the first `limit` of them (no more pages are read than that takes). */
  toArray(options?: { limit?: number }): Promise<T[]>;
}
