import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { Role } from '../../types/zoom/role.js';
import { Resource } from '../resource.js';
import { listRoles } from './endpoints.js';

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
