import type { Paginated } from '../types/pages.js';
import { readWhole, type WholeReading } from './read-whole.js';
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
  const ids = new Set<string>();
  const reading = await readWhole(list, ({ items }) => {
    for (const { id, name } of items) {
      ids.add(id);
      if (name) names.set(id, name);
    }
    run.progress(section, ids.size, null);
  });
  const read = ids.size;
  if (reading.whole) return { value: names, report: { ...COMPLETE, read, expected: null } };
  const report = { status: 'partial', cause: 'inconsistent', why: whyPartial(reading), missingScopes: [] } as const;
  return { value: names, report: { ...report, read, expected: reading.total } };
}

function whyPartial({ rejected, total, read }: WholeReading): string {
  if (rejected > 0) return `${rejected} row(s) of the list have no id and were left out.`;
  return `Zoom counts ${total} rows of the list, ${read} could be read.`;
}
