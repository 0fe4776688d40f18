import type { Page, Paginated } from '../types/pages.js';

/** How the reading of a list ended. */
export interface WholeReading {
  /** Rows of the last reading. */
  read: number;
  /** Zoom's largest count while they were read. */
  total: number | null;
  /** Rows that lack what identifies them. */
  rejected: number;
  /** Whether all rows are there that Zoom counts. */
  whole: boolean;
}

/** A list that does not hold as many rows as Zoom counts is read once more. */
const READINGS = 2;

/**
 * Reads a list to its end, and once more where rows are missing: a row that went away between two pages moves others past
 * the reader.
 *
 * @param take Told of each page, without rows that are nobody's.
 * @param isSomebody Whether a row can be told from others, where its schema does not see to that.
 */
export async function readWhole<T>(
  list: Paginated<T>,
  take: (page: Page<T>) => void,
  isSomebody: (row: T) => boolean = () => true,
): Promise<WholeReading> {
  for (let reading = 1; ; reading += 1) {
    let read = 0;
    let rejected = 0;
    let total: number | null = null;
    for await (const page of list.pages()) {
      const items = page.items.filter(isSomebody);
      read += items.length;
      rejected += page.rejected.length + page.items.length - items.length;
      if (page.totalRecords !== null) total = Math.max(total ?? 0, page.totalRecords);
      take({ ...page, items });
    }
    const whole = rejected === 0 && (total === null || read >= total);
    if (whole || reading === READINGS) return { read, total, rejected, whole };
  }
}
