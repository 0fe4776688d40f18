import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { Group } from '../../types/zoom/group.js';
import { Resource } from '../resource.js';
import { listGroups } from './endpoints.js';

/** Query of {@link Groups.list}. */
export interface ListGroupsQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Groups of users. */
export class Groups extends Resource {
  /**
   * Lists the account's groups. A user's row carries the ids of their groups.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups
   */
  list(query?: ListGroupsQuery, options?: CallOptions): Paginated<Group> {
    return this.paginate(listGroups, { query }, options);
  }
}
