import type { EndpointBase } from '../../types/endpoint.js';
import { isZoomError, type ZoomApiError } from '../../types/errors.js';
import type { Page } from '../../types/pages.js';
import type { HostedItem, HostedList, OffboardingReading } from './facts.js';

/** What Zoom's refusal of a read stands for, where it stands for an answer. */
export interface Meaning<T> {
  when: (error: ZoomApiError) => boolean;
  value: T;
}

/**
 * Reads something that a plan can do without. What Zoom refuses is reported as unknown; what says nothing about Zoom's
 * mind (no network, no time, a used-up limit) fails, as it would for all the rest.
 *
 * @param operation The operation whose scopes are missing when Zoom does not name them.
 */
export async function tryReading<T>(
  operation: EndpointBase,
  read: () => Promise<T>,
  ...meanings: readonly Meaning<T>[]
): Promise<OffboardingReading<T>> {
  try {
    return { known: true, value: await read() };
  } catch (error) {
    if (!isZoomError(error, 'api')) throw error;
    const meaning = meanings.find(({ when }) => when(error));
    return meaning === undefined
      ? { known: false, ...explain(error, operation) }
      : { known: true, value: meaning.value };
  }
}

/** What Zoom's answer leaves out is as unknown as what it refuses. */
export function told<T>(reading: OffboardingReading<T | undefined>): OffboardingReading<T> {
  if (!reading.known) return reading;
  const { value } = reading;
  if (value === undefined) return { known: false, why: 'Zoom did not tell it.', missingScopes: [] };
  return { known: true, value };
}

function explain(error: ZoomApiError, operation: EndpointBase): { why: string; missingScopes: string[] } {
  const named = error.missingScopes;
  if (named.length === 0 && error.code !== 4700 && error.code !== 4711)
    return { why: error.message, missingScopes: [] };
  const missingScopes = named.length > 0 ? [...named] : [...operation.scopes.granular];
  return { why: `The app lacks a scope. Add one of: ${missingScopes.join(', ')}.`, missingScopes };
}

/** The account has no Zoom Phone: Phone answers 403 to everything then. */
export function hasNoPhone(error: ZoomApiError): boolean {
  return error.status === 403 && error.missingScopes.length === 0 && error.code !== 4700 && error.code !== 4711;
}

/** What the first page of something hosted says. */
export function hostedOf<T extends { start_time?: string | undefined }>(
  { items: rows, nextPageToken, totalRecords }: Page<T>,
  idOf: (row: T) => number | string | undefined,
): HostedList {
  const items = new Map<string, HostedItem>();
  for (const row of rows) {
    const id = idOf(row)?.toString();
    if (id === undefined) continue;
    const starts = [row.start_time ?? '', items.get(id)?.at ?? ''].sort(); // ISO 8601 sorts by time
    items.set(id, { id, at: starts.at(-1) || null });
  }
  return { items: [...items.values()], more: nextPageToken !== null || (totalRecords ?? 0) > rows.length };
}
