import type { CallOptions } from '../../types/call-options.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type CreatedPhoneSite,
  CreatedPhoneSiteSchema,
  type PhoneSite,
  type PhoneSiteDetails,
  PhoneSiteDetailsSchema,
  PhoneSiteSchema,
} from '../../types/zoom/phone-site.js';
import { Resource } from '../resource.js';
import type { PhoneSitePolicyChanges } from './site-policy-changes.js';
import type { ForceOffNetChange } from './site-policy-values.js';

const listSites = defineList<PhoneSite>({
  method: 'GET',
  path: '/phone/sites',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_sites:admin'] },
  items: 'sites',
  item: PhoneSiteSchema,
  key: ['id'],
  maxPageSize: 300,
});

const createSite = defineEndpoint<CreatedPhoneSite>({
  method: 'POST',
  path: '/phone/sites',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:write:site:admin'] },
  response: CreatedPhoneSiteSchema,
});

const getSite = defineEndpoint<PhoneSiteDetails>({
  method: 'GET',
  path: '/phone/sites/{siteId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:site:admin'] },
  response: PhoneSiteDetailsSchema,
});

const updateSite = defineEndpoint<void>({
  method: 'PATCH',
  path: '/phone/sites/{siteId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:update:site:admin'] },
  response: null,
});

const deleteSite = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/sites/{siteId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:site:admin'] },
  response: null,
});

/** The operations on Phone sites, by name. */
export const phoneSitesEndpoints = {
  'phone.sites.list': listSites,
  'phone.sites.create': createSite,
  'phone.sites.get': getSite,
  'phone.sites.update': updateSite,
  'phone.sites.delete': deleteSite,
} as const;

/** Filters of {@link PhoneSites.list}. */
export interface ListPhoneSitesQuery {
  site_name?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Where the emergency services go for a site. Zoom corrects an address that it does not know exactly. */
export interface SiteEmergencyAddress {
  /** House number and street. */
  address_line1: string;
  /** Building, floor, unit. */
  address_line2?: string | undefined;
  city: string;
  /** Two-letter country. */
  country: string;
  state_code: string;
  zip: string;
}

/** Body of {@link PhoneSites.create}. */
export interface CreatePhoneSiteBody {
  /** Up to 255 characters. */
  name: string;
  auto_receptionist_name: string;
  /** An auto receptionist to copy. */
  source_auto_receptionist_id?: string | undefined;
  default_emergency_address: SiteEmergencyAddress;
  /** Needed when sites have codes. Begins the extensions of the site. */
  site_code?: number | undefined;
  short_extension?:
    | {
        /** Digits of an extension without the site's code, 2 to 5. With the code there are 6 at most. */
        length?: number | undefined;
      }
    | undefined;
  /** The nearest one makes for better calls. The account needs a feature for it. */
  sip_zone?: { id?: string | undefined } | undefined;
  force_off_net?: ForceOffNetChange | undefined;
  /** Sites in India only, as are the next three. */
  india_state_code?: string | undefined;
  india_city?: string | undefined;
  /** Calling area within the state. */
  india_sdca_npa?: string | undefined;
  /** Needed with the SIP zone of India. */
  india_entity_name?: string | undefined;
}

/** Body of {@link PhoneSites.update}. What is left out stays. */
export interface UpdatePhoneSiteBody {
  name?: string | undefined;
  site_code?: number | undefined;
  /** Shown to those who are called, up to 15 characters. Empty for none. */
  caller_id_name?: string | undefined;
  default_emergency_address?: SiteEmergencyAddress | undefined;
  short_extension?:
    | {
        /** Digits of an extension without the site's code. */
        length?: number | undefined;
        /** Up to 10. New extensions begin at `range_from`, which is below `range_to`. */
        ranges?: readonly { range_from?: string | undefined; range_to?: string | undefined }[] | undefined;
      }
    | undefined;
  sip_zone?: { id?: string | undefined } | undefined;
  policy?: PhoneSitePolicyChanges | undefined;
}

/** Query of {@link PhoneSites.delete}. */
export interface DeletePhoneSiteQuery {
  /** Another site, which takes over people, numbers and phones. */
  transfer_site_id: string;
}

/** Parts of the organization with phones of their own, such as offices. The account has to have multiple sites on. */
export class PhoneSites extends Resource {
  /**
   * Lists the sites.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/sites/GET/phone/sites
   */
  list(query?: ListPhoneSitesQuery, options?: CallOptions): Paginated<PhoneSite> {
    return this.paginate(listSites, { query }, options);
  }

  /**
   * Creates a site with an auto receptionist.
   *
   * @throws ZoomApiError code 400 when the site's code, or what sites in India need, is missing or wrong.
   * @see https://developers.zoom.us/docs/api/phone/#tag/sites/POST/phone/sites
   */
  create(body: CreatePhoneSiteBody, options?: CallOptions): Promise<CreatedPhoneSite> {
    return this.call(createSite, { body }, options);
  }

  /**
   * Reads one site with its policies.
   *
   * @throws ZoomApiError 400 with code 400 when the account has no such site.
   * @see https://developers.zoom.us/docs/api/phone/#tag/sites/GET/phone/sites/{siteId}
   */
  get(siteId: string, options?: CallOptions): Promise<PhoneSiteDetails> {
    return this.call(getSite, { path: { siteId } }, options);
  }

  /**
   * Changes a site, or what its people may do.
   *
   * @throws ZoomApiError 400 with code 300 when the account has no such site. Wrong policies: 13800 notices of
   * recordings that have to be the same, 13802 audio, 13803 text template, 13804 period, 13805 end date, 13806 time zone,
   * 13808 extension, 405 a list that is too long.
   * @see https://developers.zoom.us/docs/api/phone/#tag/sites/PATCH/phone/sites/{siteId}
   * @example
   * await zoom.phone.sites.update(siteId, { policy: { international_calling: { enable: false, locked: true } } });
   */
  update(siteId: string, body: UpdatePhoneSiteBody, options?: CallOptions): Promise<void> {
    return this.call(updateSite, { path: { siteId }, body }, options);
  }

  /**
   * Deletes a site. Its people, numbers and phones move to another one. The main site cannot be deleted.
   *
   * @throws ZoomApiError 400 with code 400 when there is no such site or both are the same; 409 while an extension is
   * being changed elsewhere: try again later.
   * @see https://developers.zoom.us/docs/api/phone/#tag/sites/DELETE/phone/sites/{siteId}
   */
  delete(siteId: string, query: DeletePhoneSiteQuery, options?: CallOptions): Promise<void> {
    return this.call(deleteSite, { path: { siteId }, query }, options);
  }
}
