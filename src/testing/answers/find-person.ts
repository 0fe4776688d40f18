import type { FakePerson } from '../account/fake-person.js';
import { errorAnswer, Refusal } from '../answer.js';
import type { Call, World } from '../world.js';

/**
 * The person whom the path names by id, email address or `me`: the one who consented, or the account's owner. A pending person
 * is known by email address only.
 */
export function findPerson(world: World, call: Call): FakePerson {
  const name = call.params.userId ?? '';
  const me = () => (call.caller === null ? world.account.owner : world.account.find(call.caller));
  const person = name === 'me' ? me() : world.account.find(name);
  const hidden = person?.status === 'pending' && person.id === name;
  if (person === null || hidden || call.query.get('search_by_unique_id') === 'true') {
    throw new Refusal(errorAnswer(404, 1001, `User does not exist: ${name}.`));
  }
  return person;
}

/** Refuses every account but the token's own, by id or as `me`. */
export function requireOwnAccount(world: World, call: Call): void {
  const id = call.params.accountId ?? '';
  if (id !== 'me' && id !== world.account.id)
    throw new Refusal(errorAnswer(404, 2001, `Account does not exist: ${id}.`));
}
