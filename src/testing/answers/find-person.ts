import type { AccountState } from '../account/account-state.js';
import type { FakePerson } from '../account/fake-person.js';
import { errorAnswer, Refusal } from '../answer.js';
import { pathParam } from '../path-param.js';
import type { Call, World } from '../world.js';

/**
 * The person whom the path names by id, email address or `me`: the one who consented, or the account's owner. A pending person
 * is known by email address only.
 */
export function findPerson(world: World, call: Call): FakePerson {
  const name = pathParam(call, 'userId');
  const person = personNamed(world.account, name, call.caller);
  const hidden = person?.status === 'pending' && person.id === name;
  if (person === null || hidden || call.query.get('search_by_unique_id') === 'true') {
    throw new Refusal(errorAnswer(404, 1001, `User does not exist: ${name}.`));
  }
  return person;
}

/** Who is meant by an id, an email address, or `me`, on behalf of whoever consented; `null`: nobody. */
export function personNamed(account: AccountState, name: string, caller: string | null): FakePerson | null {
  if (name !== 'me') return account.find(name);
  return caller === null ? account.owner : account.find(caller);
}

/** Refuses every account but the token's own, by id or as `me`. */
export function requireOwnAccount(world: World, call: Call): void {
  const id = pathParam(call, 'accountId');
  if (id !== 'me' && id !== world.account.id)
    throw new Refusal(errorAnswer(404, 2001, `Account does not exist: ${id}.`));
}
