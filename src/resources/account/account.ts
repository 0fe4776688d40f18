import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { ManagedDomain, PlanUsage } from '../../types/zoom/account.js';
import { Resource } from '../resource.js';
import { getPlanUsage, listManagedDomains } from './endpoints.js';

/** The account itself. Every method reads the token's own account (`me`) unless told otherwise. */
export class Account extends Resource {
  /**
   * Reads seats bought and used, by plan. The token needs billing rights; Zoom's texts disagree about the scope of a
   * standard account, see `endpoints['account.getPlanUsage'].scopes`.
   *
   * @param accountId Default: `me`.
   * @throws ZoomApiError 400 with code 200 when the account is not on a paid plan, 4711 without the scope.
   * @see https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/{accountId}/plans/usage
   */
  getPlanUsage(accountId = 'me', options?: CallOptions): Promise<PlanUsage> {
    return this.call(getPlanUsage, { path: { accountId } }, options);
  }

  /**
   * Lists the domains that the account has claimed. The granular scope is for master accounts only.
   *
   * @param accountId Default: `me`.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/accounts/GET/accounts/{accountId}/managed_domains
   */
  listManagedDomains(accountId = 'me', options?: CallOptions): Paginated<ManagedDomain> {
    return this.paginate(listManagedDomains, { path: { accountId } }, options);
  }
}
