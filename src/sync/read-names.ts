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
  for await (const { id, name } of list) {
    if (name) names.set(id, name);
    run.progress(section, names.size, null);
  }
  return { value: names, report: { ...COMPLETE, read: names.size, expected: null } };
}
