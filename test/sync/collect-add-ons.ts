import type { Person } from '../../src/sync/person.js';
import { AddOnReader, type AddOnReading } from '../../src/sync/read-add-ons.js';
import type { SectionReport } from '../../src/sync/snapshot.js';
import type { SyncRun } from '../../src/sync/sync-run.js';

/** What is read about all these people at once, and the report of it. */
export async function collectAddOns(
  run: SyncRun,
  people: readonly Person[],
  withBundles: boolean,
): Promise<{ value: Map<string, AddOnReading>; report: SectionReport }> {
  const reader = new AddOnReader(run, withBundles);
  const value = await reader.read(people);
  return { value, report: reader.report() };
}
