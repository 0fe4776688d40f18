import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import { type AutoReceptionist, AutoReceptionistSchema } from '../../types/zoom/phone-auto-receptionist.js';
import { Resource } from '../resource.js';

const listAutoReceptionists = defineList<AutoReceptionist>({
  method: 'GET',
  path: '/phone/auto_receptionists',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_auto_receptionists:admin'] },
  items: 'auto_receptionists',
  item: AutoReceptionistSchema,
  key: ['id'],
  maxPageSize: 100,
});

/** The operations on auto receptionists, by name. */
export const autoReceptionistsEndpoints = {
  'phone.autoReceptionists.list': listAutoReceptionists,
} as const;

/** Query of {@link AutoReceptionists.list}. */
export interface ListAutoReceptionistsQuery {
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** Auto receptionists: what answers calls by itself and routes them. */
export class AutoReceptionists extends Resource {
  /**
   * Lists auto receptionists with their numbers and holidays.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/GET/phone/auto_receptionists
   */
  list(query?: ListAutoReceptionistsQuery, options?: CallOptions): Paginated<AutoReceptionist> {
    return this.paginate(listAutoReceptionists, { query }, options);
  }
}
