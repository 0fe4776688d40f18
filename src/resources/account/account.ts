import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { AccountDetails, ManagedDomain, PlanUsage, SubAccount } from '../../types/zoom/account.js';
import type { BillingContact, Invoice, InvoiceDetails } from '../../types/zoom/billing.js';
import type { AccountPlans } from '../../types/zoom/plan.js';
import { AccountSettingsMethods } from './account-settings-methods.js';
import {
  getAccount,
  getBilling,
  getInvoice,
  getPlans,
  getPlanUsage,
  listInvoices,
  listManagedDomains,
  listSubAccounts,
  listTrustedDomains,
  updateAccountOwner,
} from './endpoints.js';
import type { ListInvoicesQuery, ListSubAccountsQuery, UpdateAccountOwnerBody } from './inputs.js';

/** The account itself. Every reading is of the token's own account (`me`) unless told otherwise. */
export class Account extends AccountSettingsMethods {
  /**
   * Reads an account: its owner, and its plan in words. Zoom documents neither a rate-limit label nor a granular scope.
   *
   * @param accountId Default: `me`.
   * @see https://developers.zoom.us/docs/api/accounts/
   */
  get(accountId = 'me', options?: CallOptions): Promise<AccountDetails> {
    return this.call(getAccount, { path: { accountId } }, options);
  }

  /**
   * Lists the sub accounts of a master account. Other accounts have none: their list is empty.
   *
   * @see https://developers.zoom.us/docs/api/accounts/
   */
  listSubAccounts(query?: ListSubAccountsQuery, options?: CallOptions): Paginated<SubAccount> {
    return this.paginate(listSubAccounts, { query }, options);
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

  /**
   * Lists the domains that the account trusts, as plain texts. The granular scope is for master accounts only.
   *
   * @param accountId Default: `me`.
   * @throws ZoomApiError 400 with code 200 when the account is free.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/accounts/GET/accounts/{accountId}/trusted_domains
   */
  listTrustedDomains(accountId = 'me', options?: CallOptions): Paginated<string> {
    return this.paginate(listTrustedDomains, { path: { accountId } }, options);
  }

  /**
   * Makes an admin of the account its owner.
   *
   * @param accountId `me` for the token's own account.
   * @throws ZoomApiError code 200 when the new owner is no admin of the account, 404 with code 3201 or 3211 when the
   * account has no billing account or contact.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/accounts/PUT/accounts/{accountId}/owner
   */
  updateOwner(accountId: string, body: UpdateAccountOwnerBody, options?: CallOptions): Promise<void> {
    return this.call(updateAccountOwner, { path: { accountId }, body }, options);
  }

  /**
   * Reads the plans that an account pays for, with their dates. For master accounts that pay for their sub accounts:
   * other accounts are refused and read {@link Account.getPlanUsage}.
   *
   * @param accountId Default: `me`.
   * @see https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/{accountId}/plans
   */
  getPlans(accountId = 'me', options?: CallOptions): Promise<AccountPlans> {
    return this.call(getPlans, { path: { accountId } }, options);
  }

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
   * Reads whom Zoom bills.
   *
   * @param accountId Default: `me`.
   * @throws ZoomApiError 400 with code 2100 when a sub account pays its own bills.
   * @see https://developers.zoom.us/docs/api/billing/
   */
  getBilling(accountId = 'me', options?: CallOptions): Promise<BillingContact> {
    return this.call(getBilling, { path: { accountId } }, options);
  }

  /**
   * Lists the account's invoices, all at once. Their currency is in `page.meta.currency` of the first page.
   * Zoom allows one call per account every 200 minutes: keep the answer.
   *
   * @param accountId Default: `me`.
   * @throws ZoomRateLimitError at once when the 200 minutes are not over: `error.retryAt` tells when they are.
   * @throws ZoomApiError 400 with code 200 when the account is not on a paid plan.
   * @see https://developers.zoom.us/docs/api/billing/
   */
  listInvoices(accountId = 'me', query?: ListInvoicesQuery, options?: CallOptions): Paginated<Invoice> {
    return this.paginate(listInvoices, { path: { accountId }, query }, options);
  }

  /**
   * Reads one invoice, with its charges. Zoom allows one call per account every 30 minutes, and 100 a day.
   *
   * @param accountId `me` for the token's own account.
   * @throws ZoomRateLimitError at once when the 30 minutes are not over: `error.retryAt` tells when they are.
   * @throws ZoomApiError 400 with code 2001 when there is no such account or invoice.
   * @see https://developers.zoom.us/docs/api/billing/
   */
  getInvoice(accountId: string, invoiceId: string, options?: CallOptions): Promise<InvoiceDetails> {
    return this.call(getInvoice, { path: { accountId, invoiceId } }, options);
  }
}
