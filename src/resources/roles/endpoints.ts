import { defineList } from '../../types/endpoint.js';
import { type Role, RoleSchema } from '../../types/zoom/role.js';

export const listRoles = defineList<Role>({
  method: 'GET',
  path: '/roles',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['role:read:admin', 'role:write:admin'],
    granular: ['role:read:list_roles', 'role:read:list_roles:admin'],
  },
  items: 'roles',
  item: RoleSchema,
  key: ['id'],
  maxPageSize: null,
});

/** The operations of this area, by name. */
export const rolesEndpoints = {
  'roles.list': listRoles,
} as const;
