import type { Person } from '../../src/sync/person.js';
import { readPeople } from '../../src/sync/read-people.js';
import type { SectionReport } from '../../src/sync/snapshot.js';
import type { SyncRun } from '../../src/sync/sync-run.js';

/** Everybody that a reading yields, the later state of a person in the place of the earlier, and its report. */
export async function collectPeople(run: SyncRun): Promise<{ value: Person[]; report: SectionReport }> {
  const people = new Map<string, Person>();
  const reading = readPeople(run);
  let step = await reading.next();
  for (; !step.done; step = await reading.next()) for (const person of step.value) people.set(person.key, person);
  return { value: [...people.values()], report: step.value };
}
