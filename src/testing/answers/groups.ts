import { exactJson } from '../../types/exact-json.js';
import type { AccountState } from '../account/account-state.js';
import type { FakeGroup } from '../account/fake-account.js';
import type { FakePerson } from '../account/fake-person.js';
import { jsonAnswer, NO_CONTENT } from '../answer.js';
import { isoSeconds } from '../iso-seconds.js';
import { writePage } from '../paging.js';
import { pathParam } from '../path-param.js';
import type { Call, Handler, World } from '../world.js';
import { memberRow, namedPeople } from './members.js';
import { refuse } from './refuse.js';

/** `POST /groups`. */
export const createGroup: Handler = ({ account }, call) => {
  const { name = '' } = call.body as { name?: string };
  refuseTakenName(account, name, null);
  const group = { id: account.organisation.newId(), name };
  account.organisation.groups = [...account.groups, group];
  return jsonAnswer(exactJson({ ...group, total_members: 0 }), 201);
};

/** `GET /groups/{groupId}`. */
export const getGroup: Handler = ({ account }, call) => {
  const { id, name } = findGroup(account, call);
  return jsonAnswer(exactJson({ id, name, total_members: account.people.headcount().byGroup.get(id) ?? 0 }));
};

/** `PATCH /groups/{groupId}`. */
export const updateGroup: Handler = ({ account }, call) => {
  const group = findGroup(account, call);
  const { name = group.name } = call.body as { name?: string };
  refuseTakenName(account, name, group.id);
  account.organisation.groups = account.groups.map((other) => (other.id === group.id ? { ...other, name } : other));
  return NO_CONTENT;
};

/** `DELETE /groups/{groupId}`: its members stay, without it. */
export const deleteGroup: Handler = ({ account }, call) => {
  const { id } = findGroup(account, call);
  for (const position of [...membersOf(account, id)]) {
    leave(account, account.people.person(position), id);
  }
  account.organisation.groups = account.groups.filter((group) => group.id !== id);
  account.organisation.groupAdmins.delete(id);
  return NO_CONTENT;
};

/** `GET /groups/{groupId}/members`. */
export const listGroupMembers: Handler = ({ account, tokens }, call) => {
  const positions = membersOf(account, findGroup(account, call).id);
  return writePage(call.page, tokens, {
    items: 'members',
    total: positions.length,
    keys: ['page_count', 'page_number', 'page_size', 'total_records'],
    rows: (start, end) => positions.slice(start, end).map((position) => exactJson(memberRow(account, position))),
  });
};

/** `POST /groups/{groupId}/members`. Zoom leaves out people whom it does not know. */
export const addGroupMembers: Handler = ({ account, clock }, call) => {
  const { id } = findGroup(account, call);
  const people = namedPeople(account, call.body.members);
  for (const { email, groupIds } of people) {
    if (!groupIds.includes(id)) account.update(email, { groupIds: [...groupIds, id] });
  }
  return added(people, clock.now());
};

/** `PATCH /groups/{groupId}/members/{memberId}`: into another group, or makes this one the primary one. */
export const updateGroupMember: Handler = (world, call) => {
  const { account } = world;
  const { person, groupId } = findMember(world, call);
  const { action, target_group_id: target } = call.body as { action: string; target_group_id?: string };
  const others = person.groupIds.filter((id) => id !== groupId);
  if (action === 'set_primary') {
    account.update(person.email, { groupIds: [groupId, ...others] });
    return NO_CONTENT;
  }
  if (target === undefined || target === '') refuse(400, 300, 'target_group_id is missing.');
  const { id } = groupOf(account, target);
  account.update(person.email, { groupIds: [...others.filter((other) => other !== id), id] });
  return NO_CONTENT;
};

/** `DELETE /groups/{groupId}/members/{memberId}`. */
export const removeGroupMember: Handler = (world, call) => {
  const { person, groupId } = findMember(world, call);
  leave(world.account, person, groupId);
  return NO_CONTENT;
};

/** `GET /groups/{groupId}/admins`. */
export const listGroupAdmins: Handler = ({ account, tokens }, call) => {
  const ids = adminsOf(account, findGroup(account, call).id);
  const people = ids.flatMap((id) => account.find(id) ?? []);
  return writePage(call.page, tokens, {
    items: 'admins',
    total: people.length,
    keys: ['page_size', 'total_records'],
    rows: (start, end) =>
      people
        .slice(start, end)
        .map(({ email, firstName, lastName }) => exactJson({ email, name: `${firstName} ${lastName}`.trim() })),
  });
};

/** `POST /groups/{groupId}/admins`. */
export const addGroupAdmins: Handler = ({ account, clock }, call) => {
  const { id } = findGroup(account, call);
  const people = namedPeople(account, call.body.admins);
  const ids = new Set([...adminsOf(account, id), ...people.map((person) => person.id)]);
  account.organisation.groupAdmins.set(id, [...ids]);
  return added(people, clock.now());
};

/** `DELETE /groups/{groupId}/admins/{userId}`. */
export const removeGroupAdmin: Handler = ({ account }, call) => {
  const { id } = findGroup(account, call);
  const person = account.find(pathParam(call, 'userId'));
  const admins = adminsOf(account, id);
  if (person === null || !admins.includes(person.id)) refuse(400, 4138, 'The user is no admin of this group.');
  account.organisation.groupAdmins.set(
    id,
    admins.filter((other) => other !== person.id),
  );
  return NO_CONTENT;
};

function added(people: readonly FakePerson[], nowMs: number): ReturnType<Handler> {
  const ids = people.map(({ id }) => id).join(',');
  return jsonAnswer(exactJson({ ids, added_at: isoSeconds(nowMs) }), 201);
}

function membersOf(account: AccountState, groupId: string): readonly number[] {
  return account.people.view(JSON.stringify(['group', groupId]), ({ groupIds }) => groupIds.includes(groupId));
}

function adminsOf(account: AccountState, groupId: string): readonly string[] {
  return account.organisation.groupAdmins.get(groupId) ?? [];
}

function leave(account: AccountState, { email, groupIds }: FakePerson, groupId: string): void {
  account.update(email, { groupIds: groupIds.filter((id) => id !== groupId) });
}

function findGroup(account: AccountState, call: Call): FakeGroup {
  return groupOf(account, pathParam(call, 'groupId'));
}

function groupOf(account: AccountState, id: string): FakeGroup {
  return account.groups.find((group) => group.id === id) ?? refuse(404, 4130, `Group does not exist: ${id}.`);
}

function findMember({ account }: World, call: Call): { person: FakePerson; groupId: string } {
  const { id } = findGroup(account, call);
  const name = pathParam(call, 'memberId');
  const person = account.find(name);
  if (!person?.groupIds.includes(id)) refuse(404, 4131, `The group has no member ${name}.`);
  return { person, groupId: id };
}

function refuseTakenName(account: AccountState, name: string, except: string | null): void {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') refuse(400, 300, 'A group needs a name.');
  const taken = account.groups.some((group) => group.id !== except && group.name.toLowerCase() === wanted);
  if (taken) refuse(409, 4132, `A group with this name exists: ${name}.`);
}
