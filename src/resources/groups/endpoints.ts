import { defineList } from '../../types/endpoint.js';
import { type Group, GroupSchema } from '../../types/zoom/group.js';

export const listGroups = defineList<Group>({
  method: 'GET',
  path: '/groups',
  rateLimit: 'MEDIUM',
  scopes: { classic: ['group:read:admin', 'group:write:admin'], granular: ['group:read:list_groups:admin'] },
  items: 'groups',
  item: GroupSchema,
  key: ['id'],
  maxPageSize: 300,
});

/** The operations of this area, by name. */
export const groupsEndpoints = {
  'groups.list': listGroups,
} as const;
