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
 * A field of the wrong type is left out, wherever in the row it lies, and reported; a row without what identifies it is rejected.
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
  const { issues } = first.error;
  for (const { path, message } of issues) {
    reportDrift(path.filter((part) => typeof part === 'string').join('.'), message);
  }
  const paths = issues.map(({ path }) => path);
  // As little as possible: one wrong flag must not take the object that holds it along, unless that cannot do without.
  const narrow = schema.safeParse(without(row, paths));
  if (narrow.success) return { ok: true, value: narrow.data };
  const wide = schema.safeParse(
    without(
      row,
      paths.map((path) => path.slice(0, 1)),
    ),
  );
  if (wide.success) return { ok: true, value: wide.data };
  return {
    ok: false,
    problem: wide.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  };
}

/** A copy of the row that lacks the fields at these paths. */
function without(row: object, paths: readonly PropertyKey[][]): unknown {
  const copy: object = structuredClone(row);
  for (const path of paths) {
    const holder = path.slice(0, -1).reduce<unknown>((value, key) => Object(value)[key], copy);
    const field = path.at(-1);
    if (field !== undefined) Reflect.deleteProperty(Object(holder), field);
  }
  return copy;
}
