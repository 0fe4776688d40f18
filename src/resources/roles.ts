import type { CallOptions } from '../types/call-options.js';
import { defineList } from '../types/endpoint.js';
import type { Paginated } from '../types/pages.js';
import { type Role, RoleSchema } from '../types/zoom/role.js';
import { Resource } from './resource.js';

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

/** Query of {@link Roles.list}. */
export interface ListRolesQuery {
  /** `common` (Zoom's default) or the roles of Zoom IQ. */
  type?: 'common' | 'iq' | undefined;
}

/** Admin roles. */
export class Roles extends Resource {
  /**
   * Lists the account's admin roles. Zoom sends them all at once.
   *
   * @see https://developers.zoom.us/docs/api/accounts/#tag/roles/GET/roles
   */
  list(query?: ListRolesQuery, options?: CallOptions): Paginated<Role> {
    return this.paginate(listRoles, { query }, options);
  }
}
