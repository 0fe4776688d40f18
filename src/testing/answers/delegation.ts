import { exactJson } from '../../types/exact-json.js';
import type { AccountState } from '../account/account-state.js';
import type { FakePerson } from '../account/fake-person.js';
import { jsonAnswer, NO_CONTENT } from '../answer.js';
import { isoSeconds } from '../iso-seconds.js';
import type { Handler } from '../world.js';
import { findPerson } from './find-person.js';
import { refuse } from './refuse.js';
import { personalMeetingId } from './user-row.js';

/** `GET /users/{userId}/assistants`. */
export const listAssistants: Handler = (world, call) => {
  const assistants = world.account
    .assistantsOf(findPerson(world, call))
    .map(({ id, email }) => ({ id, email, can_manage_host_private_event: false }));
  return jsonAnswer(exactJson({ assistants }));
};

/** `POST /users/{userId}/assistants`. */
export const addAssistants: Handler = (world, call) => {
  const { account, clock } = world;
  const person = findPerson(world, call);
  const { assistants = [] } = call.body as { assistants?: { id?: string; email?: string }[] };
  if (person.type !== 2 && person.type !== 3) refuse(400, 200, 'The user must be Licensed or On-prem.');
  const held = account.assistantsOf(person).map(({ id }) => id);
  const ids = assistants.map(({ id, email }) => {
    const name = id ?? email ?? '';
    const other = account.find(name);
    if (other === null || other.status === 'pending') refuse(400, 200, `Assistant does not exist: ${name}.`);
    if (other.id === person.id) refuse(400, 200, 'Nobody can be their own assistant.');
    if (held.includes(other.id)) refuse(400, 200, `Assistant may already schedule: ${name}.`);
    return other.id;
  });
  account.organisation.assistants.set(person.id, [...held, ...ids]);
  return jsonAnswer(exactJson({ ids: ids.join(','), add_at: isoSeconds(clock.now()) }), 201);
};

/** `DELETE /users/{userId}/assistants/{assistantId}`, or of all without an id. */
export const removeAssistants: Handler = (world, call) => {
  const { account } = world;
  const person = findPerson(world, call);
  const { assistantId } = call.params;
  const gone = assistantId === undefined ? null : known(account, assistantId).id;
  const held = account.organisation.assistants.get(person.id) ?? [];
  account.organisation.assistants.set(
    person.id,
    held.filter((id) => gone !== null && id !== gone),
  );
  return NO_CONTENT;
};

/** `GET /users/{userId}/schedulers`: those for whom the person may schedule. */
export const listSchedulers: Handler = (world, call) => {
  const schedulers = schedulersOf(world.account, findPerson(world, call)).map((other) => ({
    id: other.id,
    email: other.email,
    pmi: personalMeetingId(other),
  }));
  return jsonAnswer(exactJson({ schedulers }));
};

/** `DELETE /users/{userId}/schedulers/{schedulerId}`, or of all without an id. */
export const removeSchedulers: Handler = (world, call) => {
  const { account } = world;
  const person = findPerson(world, call);
  const { schedulerId } = call.params;
  const gone = schedulerId === undefined ? null : known(account, schedulerId).id;
  const { assistants } = account.organisation;
  for (const [id, held] of assistants) {
    if (gone !== null && id !== gone) continue;
    assistants.set(
      id,
      held.filter((assistant) => assistant !== person.id),
    );
  }
  return NO_CONTENT;
};

function schedulersOf(account: AccountState, person: FakePerson): FakePerson[] {
  return [...account.organisation.assistants].flatMap(([id, assistants]) =>
    assistants.includes(person.id) ? (account.find(id) ?? []) : [],
  );
}

function known(account: AccountState, name: string): FakePerson {
  return account.find(name) ?? refuse(404, 1001, `User does not exist: ${name}.`);
}
