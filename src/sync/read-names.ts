import type { Paginated } from '../types/pages.js';
import { COMPLETE, type SectionResult } from './section.js';
import type { SectionName } from './snapshot.js';
import type { SyncRun } from './sync-run.js';

/** Reads a list of things that have an id and a name: groups, roles. */
export async function readNames(
  run: SyncRun,
  section: SectionName,
  list: Paginated<{ id: string; name?: string | undefined }>,
): Promise<SectionResult<Map<string, string>>> {
  const names = new Map<string, string>();
  let read = 0;
  let rejected = 0;
  for await (const page of list.pages()) {
    for (const { id, name } of page.items) if (name) names.set(id, name);
    read += page.items.length;
    rejected += page.rejected.length;
    run.progress(section, read, null);
  }
  const counts = { read, expected: null };
  if (rejected === 0) return { value: names, report: { ...COMPLETE, ...counts } };
  const why = `${rejected} row(s) of the list have no id and were left out.`;
  return { value: names, report: { status: 'partial', cause: 'inconsistent', why, missingScopes: [], ...counts } };
}
