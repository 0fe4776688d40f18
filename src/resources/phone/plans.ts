import type { CallOptions } from '../../types/call-options.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type PhoneBillingAccount,
  PhoneBillingAccountSchema,
  type PhonePlans,
  PhonePlansSchema,
} from '../../types/zoom/phone-plan.js';
import { Resource } from '../resource.js';

const getPhonePlans = defineEndpoint<PhonePlans>({
  method: 'GET',
  path: '/phone/plans',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_calling_plans:admin'] },
  response: PhonePlansSchema,
});

const listBillingAccounts = defineList<PhoneBillingAccount>({
  method: 'GET',
  path: '/phone/billing_accounts',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_billing_accounts:admin'] },
  items: 'billing_accounts',
  item: PhoneBillingAccountSchema,
  key: ['id'],
  maxPageSize: null,
});

/** The operations on plans and what pays for them, by name. */
export const phonePlansEndpoints = {
  'phone.plans.get': getPhonePlans,
  'phone.billingAccounts.list': listBillingAccounts,
} as const;

/** Plans of calls and numbers. */
export class PhoneAccountPlans extends Resource {
  /**
   * Reads the account's calling plans and number plans, with seats bought, assigned and free. Zoom's name for it is
   * list.
   *
   * @deprecated Zoom marks it so. Use `callingPlans.list`.
   * @throws ZoomApiError 403 when the account has no Zoom Phone; code 403 when the token may not see plans.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-plans/GET/phone/plans
   */
  get(options?: CallOptions): Promise<PhonePlans> {
    return this.call(getPhonePlans, {}, options);
  }
}

/** Query of {@link BillingAccounts.list}. */
export interface ListBillingAccountsQuery {
  /** Needed when the account has several sites. */
  site_id?: string | undefined;
}

/** What pays for Zoom Phone. */
export class BillingAccounts extends Resource {
  /**
   * Lists the billing accounts. Zoom sends them all at once.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/billing-account/GET/phone/billing_accounts
   */
  list(query?: ListBillingAccountsQuery, options?: CallOptions): Paginated<PhoneBillingAccount> {
    return this.paginate(listBillingAccounts, { query }, options);
  }
}
