import type { AccountState } from '../account/account-state.js';
import type { FakePerson } from '../account/fake-person.js';
import type { WireRecord } from './user-row.js';

/** The people whom a list of ids and addresses names, each once. Unknown ones are left out. */
export function namedPeople(account: AccountState, list: unknown): FakePerson[] {
  const named = (Array.isArray(list) ? list : []) as readonly { id?: string; email?: string }[];
  const people = named.flatMap(({ id, email }) => account.find(id ?? email ?? '') ?? []);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** A person as lists of members show it. */
export function memberRow(account: AccountState, position: number): WireRecord {
  const person = account.people.person(position);
  return {
    id: person.status === 'pending' ? undefined : person.id,
    email: person.email,
    first_name: person.firstName,
    last_name: person.lastName,
    type: person.type,
  };
}
