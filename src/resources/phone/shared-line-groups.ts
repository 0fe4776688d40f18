import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import { type SharedLineGroup, SharedLineGroupSchema } from '../../types/zoom/phone-shared-line-group.js';
import { Resource } from '../resource.js';

const listSharedLineGroups = defineList<SharedLineGroup>({
  method: 'GET',
  path: '/phone/shared_line_groups',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_shared_line_groups:admin'] },
  items: 'shared_line_groups',
  item: SharedLineGroupSchema,
  key: ['id'],
  maxPageSize: 300,
});

/** The operations on shared line groups, by name. */
export const sharedLineGroupsEndpoints = {
  'phone.sharedLineGroups.list': listSharedLineGroups,
} as const;

/** Query of {@link SharedLineGroups.list}. */
export interface ListSharedLineGroupsQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Shared line groups: people and common areas with a number in common. */
export class SharedLineGroups extends Resource {
  /**
   * Lists shared line groups with their numbers.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/GET/phone/shared_line_groups
   */
  list(query?: ListSharedLineGroupsQuery, options?: CallOptions): Paginated<SharedLineGroup> {
    return this.paginate(listSharedLineGroups, { query }, options);
  }
}
