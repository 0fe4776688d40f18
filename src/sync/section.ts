import type { EndpointBase } from '../types/endpoint.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import type { SectionName, SectionReport } from './snapshot.js';
import type { SyncRun } from './sync-run.js';

/** What a section found, and how it came about. */
export interface SectionResult<T> {
  value: T;
  report: SectionReport;
}

export const COMPLETE = { status: 'complete', cause: null, why: null, missingScopes: [] } as const;

/** Whether nothing is missing: a part that nobody asked for, or a product that the account does not have, is not. */
export function leavesSnapshotComplete({ status, cause }: SectionReport): boolean {
  return status === 'complete' || cause === 'not-requested' || cause === 'not-available';
}

/** A section that nobody asked for. */
export function notRequested<T>(value: T, option: string): SectionResult<T> {
  const why = `Not asked for (${option}).`;
  return {
    value,
    report: { status: 'skipped', cause: 'not-requested', why, missingScopes: [], read: 0, expected: null },
  };
}

/**
 * Runs a section. A failure becomes its report: it never fails the others.
 *
 * @param operation The operation whose scopes are missing when Zoom does not name them.
 * @param fallback The section's value when it fails.
 * @throws the abort reason, and what shows that the whole client is at its end.
 */
export async function runSection<T>(
  run: SyncRun,
  name: SectionName,
  operation: EndpointBase,
  fallback: T,
  read: () => Promise<SectionResult<T>>,
): Promise<SectionResult<T>> {
  let result: SectionResult<T>;
  try {
    result = await read();
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    result = { value: fallback, report: skippedBy(error, operation) };
  }
  run.progress(name, result.report.read, result.report.expected, true);
  return result;
}

/** The report of a section that read nothing because of an error. */
export function skippedBy(error: ZoomError, operation: EndpointBase): SectionReport {
  const failure = explain(error, operation);
  return { status: 'skipped', ...failure, read: 0, expected: null };
}

/** Why an error keeps a section from being whole. */
export function explain(
  error: ZoomError,
  operation: EndpointBase,
): Pick<SectionReport, 'cause' | 'why' | 'missingScopes'> {
  if (isZoomError(error, 'api')) {
    const named = error.missingScopes;
    if (named.length > 0 || error.code === 4700 || error.code === 4711) {
      const missingScopes = named.length > 0 ? named : operation.scopes.granular;
      const why = `The app lacks a scope. Add one of: ${missingScopes.join(', ')}.`;
      return { cause: 'missing-scope', why, missingScopes };
    }
    if (error.status === 403 && operation.family === 'phone') {
      return { cause: 'not-available', why: 'The account has no Zoom Phone.', missingScopes: [] };
    }
    if (error.status === 403 || error.status === 400)
      return { cause: 'refused', why: error.message, missingScopes: [] };
  }
  return { cause: 'failed', why: error.message, missingScopes: [] };
}
