import { defineEndpoint, defineList } from '../../types/endpoint.js';
import { type ManagedDomain, ManagedDomainSchema, type PlanUsage, PlanUsageSchema } from '../../types/zoom/account.js';

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

/** The operations of this area, by name. */
export const accountEndpoints = {
  'account.getPlanUsage': getPlanUsage,
  'account.listManagedDomains': listManagedDomains,
} as const;
