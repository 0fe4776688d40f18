import type { ListReading, PageCursor } from '../../src/client/paginate.js';
import { PaginatedList } from '../../src/client/paginate.js';
import type { RejectedRow } from '../../src/types/pages.js';

/** A row of a list under test. */
export interface Row {
  id: string | null;
}

/** A page as the test's server holds it, or what it fails with. */
export type ServedPage = { ids: (string | null)[]; next?: string; rejected?: RejectedRow[] } | Error | 'never';

/** Every request that the list has made. */
export interface AskedPage {
  cursor: PageCursor;
  signal: AbortSignal;
}

/** A list whose pages come from a script, and what it asked for. */
export function listOf(
  script: ServedPage[] | ((cursor: PageCursor, index: number) => ServedPage),
  options: Partial<ListReading<Row>> = {},
) {
  const asked: AskedPage[] = [];
  const list = new PaginatedList<Row>({
    operation: 'GET /users',
    pageSize: 2_000,
    pageSizeChosen: false,
    keyOf: (row) => row.id ?? undefined,
    fetchPage: async (cursor, signal) => {
      const index = asked.push({ cursor, signal }) - 1;
      await new Promise((resolve) => setImmediate(resolve));
      const page = typeof script === 'function' ? script(cursor, index) : script[index];
      if (page === undefined) throw new Error(`the script has no page ${index + 1}`);
      if (page === 'never') return untilAborted(signal);
      if (page instanceof Error) throw page;
      const nextPageToken = page.next ?? null;
      const items = page.ids.map((id) => ({ id }));
      return {
        rows: items.length,
        nextPageToken,
        open: () => ({ items, rejected: page.rejected ?? [], nextPageToken, totalRecords: null, meta: {} }),
      };
    },
    ...options,
  });
  return { list, asked };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

/** Rows by their ids. */
export async function idsOf(rows: AsyncIterable<Row>): Promise<(string | null)[]> {
  const ids: (string | null)[] = [];
  for await (const { id } of rows) ids.push(id);
  return ids;
}

/** Lets what runs in the background come to rest. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
