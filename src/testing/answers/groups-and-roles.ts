import { exactJson } from '../../types/exact-json.js';
import { jsonAnswer } from '../answer.js';
import { writePage } from '../paging.js';
import type { Handler } from '../world.js';

/** `GET /groups`. */
export const listGroups: Handler = ({ account, tokens }, call) => {
  const { byGroup } = account.people.headcount();
  return writePage(call.page, tokens, {
    items: 'groups',
    total: account.groups.length,
    keys: ['total_records'],
    rows: (start, end) =>
      account.groups
        .slice(start, end)
        .map(({ id, name }) => exactJson({ id, name, total_members: byGroup.get(id) ?? 0 })),
  });
};

/** `GET /roles`: all at once. */
export const listRoles: Handler = ({ account }, call) => {
  const { byRole } = account.people.headcount();
  const roles = (call.query.get('type') === 'iq' ? [] : account.roles).map((role) => ({
    id: role.id,
    name: role.name,
    description: role.description,
    type: 'common',
    total_members: byRole.get(role.id) ?? 0,
  }));
  return jsonAnswer(exactJson({ total_records: roles.length, roles }));
};
