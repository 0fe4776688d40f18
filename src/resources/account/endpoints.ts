import * as z from 'zod';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type AccountDetails,
  AccountDetailsSchema,
  type ManagedDomain,
  ManagedDomainSchema,
  type PlanUsage,
  PlanUsageSchema,
  type SubAccount,
  SubAccountSchema,
} from '../../types/zoom/account.js';
import { type AnyAccountLocks, AnyAccountLocksSchema } from '../../types/zoom/account-lock-settings.js';
import { type AnyAccountSettings, AnyAccountSettingsSchema } from '../../types/zoom/account-settings.js';
import {
  type BillingContact,
  BillingContactSchema,
  type Invoice,
  type InvoiceDetails,
  InvoiceDetailsSchema,
  InvoiceSchema,
} from '../../types/zoom/billing.js';
import { type AccountPlans, AccountPlansSchema } from '../../types/zoom/plan.js';

export const getAccount = defineEndpoint<AccountDetails>({
  method: 'GET',
  path: '/accounts/{accountId}',
  rateLimit: 'HEAVY', // none is published
  scopes: { classic: ['account:read:admin'], granular: [] },
  response: AccountDetailsSchema,
});

export const listSubAccounts = defineList<SubAccount>({
  method: 'GET',
  path: '/accounts',
  rateLimit: 'HEAVY', // none is published
  scopes: {
    classic: ['account:master'],
    granular: ['account:read:sub_account:admin', 'account:read:sub_account:master'],
  },
  items: 'accounts',
  item: SubAccountSchema,
  key: ['id'],
  maxPageSize: 300,
});

export const getAccountSettings = defineEndpoint<AnyAccountSettings>({
  method: 'GET',
  path: '/accounts/{accountId}/settings',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['account:read:admin'],
    granular: ['account:read:settings:admin', 'account:read:settings:master'],
  },
  response: AnyAccountSettingsSchema,
});

export const updateAccountSettings = defineEndpoint<void>({
  method: 'PATCH',
  path: '/accounts/{accountId}/settings',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['account:write:admin'],
    granular: ['account:update:settings:admin', 'account:update:settings:master'],
  },
  response: null,
});

export const getAccountLockSettings = defineEndpoint<AnyAccountLocks>({
  method: 'GET',
  path: '/accounts/{accountId}/lock_settings',
  rateLimit: 'MEDIUM',
  scopes: { classic: ['account:read:admin'], granular: ['account:read:lock_settings:master'] },
  response: AnyAccountLocksSchema,
});

export const updateAccountLockSettings = defineEndpoint<void>({
  method: 'PATCH',
  path: '/accounts/{accountId}/lock_settings',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['account:write:admin'],
    granular: ['account:update:lock_settings:master', 'account:update:lock_settings:admin'],
  },
  response: null,
});

export const listManagedDomains = defineList<ManagedDomain>({
  method: 'GET',
  path: '/accounts/{accountId}/managed_domains',
  rateLimit: 'LIGHT',
  scopes: { classic: ['account:read:admin'], granular: ['account:read:managed_domains:master'] },
  items: 'domains',
  item: ManagedDomainSchema,
  key: ['domain'],
  maxPageSize: null,
});

export const listTrustedDomains = defineList<string>({
  method: 'GET',
  path: '/accounts/{accountId}/trusted_domains',
  rateLimit: 'LIGHT',
  scopes: { classic: ['account:read:admin'], granular: ['account:read:trusted_domains:master'] },
  items: 'trusted_domains',
  item: z.string(),
  key: [],
  maxPageSize: null,
});

export const updateAccountOwner = defineEndpoint<void>({
  method: 'PUT',
  path: '/accounts/{accountId}/owner',
  rateLimit: 'HEAVY',
  scopes: {
    classic: ['account:write:admin'],
    granular: ['account:update:owner:master', 'account:update:owner:admin'],
  },
  response: null,
});

export const getPlans = defineEndpoint<AccountPlans>({
  method: 'GET',
  path: '/accounts/{accountId}/plans',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['billing:master'],
    granular: ['billing:read:plan_information:master', 'billing:read:plan_information:admin'],
  },
  response: AccountPlansSchema,
});

export const getPlanUsage = defineEndpoint<PlanUsage>({
  method: 'GET',
  path: '/accounts/{accountId}/plans/usage',
  rateLimit: 'HEAVY',
  scopes: {
    classic: ['billing:master', 'account:master', 'account:read:admin'],
    granular: ['billing:read:plan_usage:admin', 'billing:read:plan_usage:master'],
  },
  response: PlanUsageSchema,
});

export const getBilling = defineEndpoint<BillingContact>({
  method: 'GET',
  path: '/accounts/{accountId}/billing',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['billing:master'],
    granular: ['billing:read:billing_information:master', 'billing:read:billing_information:admin'],
  },
  response: BillingContactSchema,
});

export const listInvoices = defineList<Invoice>({
  method: 'GET',
  path: '/accounts/{accountId}/billing/invoices',
  rateLimit: 'HEAVY',
  scopes: {
    classic: ['billing:master'],
    granular: ['billing:read:list_invoices:master', 'billing:read:list_invoices:admin'],
  },
  items: 'invoices',
  item: InvoiceSchema,
  key: ['id'],
  maxPageSize: null,
});

export const getInvoice = defineEndpoint<InvoiceDetails>({
  method: 'GET',
  path: '/accounts/{accountId}/billing/invoices/{invoiceId}',
  rateLimit: 'HEAVY',
  scopes: {
    classic: ['billing:master'],
    granular: ['billing:read:invoice_details:master', 'billing:read:invoice_details:admin'],
  },
  response: InvoiceDetailsSchema,
});

/** The operations of this area, by name. */
export const accountEndpoints = {
  'account.get': getAccount,
  'account.listSubAccounts': listSubAccounts,
  'account.getSettings': getAccountSettings,
  'account.updateSettings': updateAccountSettings,
  'account.getLockSettings': getAccountLockSettings,
  'account.updateLockSettings': updateAccountLockSettings,
  'account.listManagedDomains': listManagedDomains,
  'account.listTrustedDomains': listTrustedDomains,
  'account.updateOwner': updateAccountOwner,
  'account.getPlans': getPlans,
  'account.getPlanUsage': getPlanUsage,
  'account.getBilling': getBilling,
  'account.listInvoices': listInvoices,
  'account.getInvoice': getInvoice,
} as const;
