import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import { type PhoneUser, PhoneUserSchema } from '../../types/zoom/phone-user.js';
import { Resource } from '../resource.js';

export const listPhoneUsers = defineList<PhoneUser>({
  method: 'GET',
  path: '/phone/users',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_users:admin'] },
  items: 'users',
  item: PhoneUserSchema,
  key: ['id'],
  maxPageSize: 100,
});

/** Filters of {@link PhoneUsers.list}. */
export interface ListPhoneUsersQuery {
  /** `pending`: people whose bundle includes Phone and who do not have it switched on. */
  status?: 'activate' | 'deactivate' | 'pending' | undefined;
  site_id?: string | undefined;
  /** Only users of this calling plan, by its numeric code. */
  calling_type?: number | undefined;
  department?: string | undefined;
  cost_center?: string | undefined;
  /** Part of a name, extension or phone number. */
  keyword?: string | undefined;
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** People with Zoom Phone. */
export class PhoneUsers extends Resource {
  /**
   * Lists people with Zoom Phone and the calling plans they hold.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users
   */
  list(query?: ListPhoneUsersQuery, options?: CallOptions): Paginated<PhoneUser> {
    return this.paginate(listPhoneUsers, { query }, options);
  }
}
