import { exactJson } from '../../types/exact-json.js';
import type { AccountState } from '../account/account-state.js';
import type { FakeRole } from '../account/fake-account.js';
import { jsonAnswer, NO_CONTENT } from '../answer.js';
import { isoSeconds } from '../iso-seconds.js';
import { writePage } from '../paging.js';
import { pathParam } from '../path-param.js';
import { privilegesOf } from '../privileges.js';
import type { Call, Handler } from '../world.js';
import { requireOwnAccount } from './find-person.js';
import { memberRow, namedPeople } from './members.js';
import { refuse } from './refuse.js';

const OWNER = '0';
const ADMIN = '1';
const MEMBER = '2';
const BUILT_IN: ReadonlySet<string> = new Set([OWNER, ADMIN, MEMBER]);

/** `POST /roles`. Zoom answers nothing: the id is in the list. */
export const createRole: Handler = ({ account }, call) => {
  const { name = '', description = '', privileges } = call.body as Partial<FakeRole>;
  refuseTakenName(account, name, null);
  const role = { id: `R${account.organisation.newId()}`, name, description, ...(privileges && { privileges }) };
  account.organisation.roles = [...account.roles, role];
  return jsonAnswer('', 200);
};

/** `GET /roles/{roleId}`. */
export const getRole: Handler = ({ account }, call) => {
  const { id, name, description } = findRole(account, call);
  const privileges = privilegesOf(account, id);
  const total = account.people.headcount().byRole.get(id) ?? 0;
  return jsonAnswer(exactJson({ id, name, description, type: 'common', privileges, total_members: total }));
};

/** `PATCH /roles/{roleId}`. */
export const updateRole: Handler = ({ account }, call) => {
  const role = findRole(account, call);
  const { name = role.name, description = role.description, privileges } = call.body as Partial<FakeRole>;
  if (role.id === OWNER || role.id === MEMBER) refuse(400, 300, 'This role cannot be changed.');
  refuseTakenName(account, name, role.id);
  const after = { ...role, name, description, ...(privileges && { privileges }) };
  account.organisation.roles = account.roles.map((other) => (other.id === role.id ? after : other));
  return jsonAnswer('', 200);
};

/** `DELETE /roles/{roleId}`: who had it is a member again. */
export const deleteRole: Handler = ({ account }, call) => {
  const { id } = findRole(account, call);
  if (BUILT_IN.has(id)) refuse(400, 300, 'A built-in role cannot be deleted.');
  for (const position of [...holdersOf(account, id)]) {
    account.update(account.people.person(position).email, { roleId: MEMBER });
  }
  account.organisation.roles = account.roles.filter((role) => role.id !== id);
  return NO_CONTENT;
};

/** `GET /roles/{roleId}/members`. */
export const listRoleMembers: Handler = ({ account, tokens }, call) => {
  const positions = holdersOf(account, findRole(account, call).id);
  return writePage(call.page, tokens, {
    items: 'members',
    total: positions.length,
    keys: ['page_count', 'page_number', 'page_size', 'total_records'],
    rows: (start, end) =>
      positions.slice(start, end).map((position) => {
        const department = account.people.person(position).department ?? '';
        return exactJson({ ...memberRow(account, position), department });
      }),
  });
};

/** `POST /roles/{roleId}/members`. Zoom leaves out people whom it does not know. */
export const assignRole: Handler = ({ account, clock }, call) => {
  const { id } = findRole(account, call);
  if (id === OWNER || id === MEMBER) refuse(400, 300, 'Nobody can be made owner or member this way.');
  const people = namedPeople(account, call.body.members);
  if (people.some(({ roleId }) => roleId === OWNER)) refuse(400, 300, "The owner's role cannot be changed.");
  for (const { email } of people) account.update(email, { roleId: id });
  const ids = people.map((person) => person.id).join(',');
  return jsonAnswer(exactJson({ ids, add_at: isoSeconds(clock.now()) }), 201);
};

/** `DELETE /roles/{roleId}/members/{memberId}`: back to being a member. */
export const unassignRole: Handler = ({ account }, call) => {
  const { id } = findRole(account, call);
  if (id === OWNER || id === MEMBER) refuse(400, 300, 'The roles of owner and member cannot be taken away.');
  const name = pathParam(call, 'memberId');
  const person = account.find(name);
  if (person?.roleId !== id) refuse(404, 404, `The role has no member ${name}.`);
  account.update(person.email, { roleId: MEMBER });
  return NO_CONTENT;
};

/** `PUT /accounts/{accountId}/owner`: an admin becomes owner, and the owner an admin. */
export const updateOwner: Handler = (world, call) => {
  const { account } = world;
  requireOwnAccount(world, call);
  const { email } = call.body as { email: string };
  const next = account.find(email);
  if (next?.roleId !== ADMIN || next.status !== 'active') {
    refuse(400, 200, `The new owner must be an admin of the account: ${email}.`);
  }
  for (const position of [...holdersOf(account, OWNER)]) {
    account.update(account.people.person(position).email, { roleId: ADMIN });
  }
  account.update(email, { roleId: OWNER });
  return NO_CONTENT;
};

function holdersOf(account: AccountState, roleId: string): readonly number[] {
  return account.people.view(JSON.stringify(['role', roleId]), (person) => person.roleId === roleId);
}

function findRole(account: AccountState, call: Call): FakeRole {
  const id = pathParam(call, 'roleId');
  return account.roles.find((role) => role.id === id) ?? refuse(400, 1034, `Role does not exist: ${id}.`);
}

function refuseTakenName(account: AccountState, name: string, except: string | null): void {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') refuse(400, 300, 'A role needs a name.');
  const taken = account.roles.some((role) => role.id !== except && role.name.toLowerCase() === wanted);
  if (taken) refuse(400, 1224, `A role with this name exists: ${name}.`);
}
