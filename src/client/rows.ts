import type * as z from 'zod';
import type { RejectedRow } from '../types/pages.js';

/** What became of the rows of one page. */
export interface ReadRows<T> {
  items: T[];
  rejected: RejectedRow[];
}

/** Told of a field that does not look as documented. */
export type ReportDrift = (field: string, problem: string) => void;

/**
 * Checks rows one by one, so that one bad row cannot sink a page.
 * A field of the wrong type is left out of its row and reported; a row without what identifies it is rejected.
 */
export function readRows<T>(rows: readonly unknown[], schema: z.ZodType<T>, reportDrift: ReportDrift): ReadRows<T> {
  const items: T[] = [];
  const rejected: RejectedRow[] = [];
  rows.forEach((row, index) => {
    const read = readRow(row, schema, reportDrift);
    if (read.ok) items.push(read.value);
    else rejected.push({ index, problem: read.problem });
  });
  return { items, rejected };
}

/** One checked record. */
export type ReadRow<T> = { ok: true; value: T } | { ok: false; problem: string };

/** Checks one record. See {@link readRows}. */
export function readRow<T>(row: unknown, schema: z.ZodType<T>, reportDrift: ReportDrift): ReadRow<T> {
  const first = schema.safeParse(row);
  if (first.success) return { ok: true, value: row as T }; // schemas check and change nothing: the copy is garbage
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { ok: false, problem: 'is not an object' };
  const repaired: Record<string, unknown> = { ...row };
  for (const issue of first.error.issues) {
    const field = String(issue.path[0] ?? '');
    reportDrift(issue.path.filter((part) => typeof part === 'string').join('.'), issue.message);
    delete repaired[field];
  }
  const second = schema.safeParse(repaired);
  if (second.success) return { ok: true, value: second.data };
  return {
    ok: false,
    problem: second.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  };
}
