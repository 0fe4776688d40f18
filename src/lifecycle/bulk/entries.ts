import { ZoomConfigError } from '../../types/errors.js';
import type { BulkPerson } from './bulk-outcome.js';

/** One person of a run. */
export interface Entry<Person extends BulkPerson = BulkPerson> {
  person: Person;
  /** Place in the list. */
  index: number;
  /** The id, or the address while that is all there is: what calls name them by. */
  key: string;
  id: string | null;
  /** Lower case. */
  email: string | null;
}

/**
 * The people of a list, each once: who is named twice is acted on once.
 * @throws ZoomConfigError when somebody has neither an id nor an address.
 */
export function entriesOf<Person extends BulkPerson>(people: readonly Person[]): Entry<Person>[] {
  const met = new Set<string>();
  return people.flatMap((person, index) => {
    const { id, email } = identityOf(person);
    const key = id ?? email;
    if (key === null) {
      throw new ZoomConfigError(`Person ${index} of the list has neither an id nor an email address.`, {
        hint: 'Name everybody by Zoom user id or email address.',
      });
    }
    const names = [id, email].flatMap((name) => name ?? []);
    const isKnown = names.some((name) => met.has(name));
    for (const name of names) met.add(name); // ids and addresses cannot be mistaken for each other
    return isKnown ? [] : [{ person, index, key, id, email }];
  });
}

function identityOf(person: BulkPerson): { id: string | null; email: string | null } {
  if (typeof person !== 'string') return { id: person.id || null, email: person.email?.toLowerCase() || null };
  const name = person.trim();
  if (name.includes('@')) return { id: null, email: name.toLowerCase() };
  return { id: name || null, email: null };
}

/** Whether two entries can be one person: an id alone and an address alone may be. */
export function mayBeSame(a: Entry, b: Entry): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  if (a.email !== null && b.email !== null) return a.email === b.email;
  return true;
}
