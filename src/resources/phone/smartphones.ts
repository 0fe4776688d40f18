import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import { type PhoneSmartphone, PhoneSmartphoneSchema } from '../../types/zoom/phone-smartphone.js';
import { Resource } from '../resource.js';

const listSmartphones = defineList<PhoneSmartphone>({
  method: 'GET',
  path: '/phone/smartphones',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_devices:admin'] },
  items: 'smartphones',
  item: PhoneSmartphoneSchema,
  key: ['smartphone_id'],
  maxPageSize: 300,
});

/** The operations on smartphones, by name. */
export const phoneSmartphonesEndpoints = {
  'phone.smartphones.list': listSmartphones,
} as const;

/** Filters of {@link PhoneSmartphones.list}. */
export interface ListSmartphonesQuery {
  site_id?: string | undefined;
  /** Device name, common area, serial number or IP address. */
  keyword?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Smartphones with Zoom Phone. */
export class PhoneSmartphones extends Resource {
  /**
   * Lists the smartphones of the account with Zoom Phone. Zoom for Government does not have it.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone, or the token's Phone role may not see the site.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-devices/GET/phone/smartphones
   */
  list(query?: ListSmartphonesQuery, options?: CallOptions): Paginated<PhoneSmartphone> {
    return this.paginate(listSmartphones, { query }, options);
  }
}
