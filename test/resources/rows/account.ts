import type { Rows } from './row.js';
import { sampledBody } from './sampled-body.js';

export const accountRows = {
  'account.get': (zoom) => zoom.account.get(),
  'account.listSubAccounts': (zoom) => zoom.account.listSubAccounts(),
  'account.getSettings': [
    (zoom) => zoom.account.getSettings('me', { custom_query_fields: 'host_video' }),
    (zoom) => zoom.account.getSettings('a/b', { option: 'meeting_authentication' }),
    (zoom) => zoom.account.getSettings('me', { option: 'recording_authentication' }),
    (zoom) => zoom.account.getSettings(undefined, { option: 'security' }),
    (zoom) => zoom.account.getSettings('me', { option: 'meeting_security' }),
  ],
  'account.updateSettings': [
    (zoom) => zoom.account.updateSettings('a/b', sampledBody('account.updateSettings', 0)),
    (zoom) =>
      zoom.account.updateSettings('me', sampledBody('account.updateSettings', 1, 0), {
        option: 'meeting_authentication',
      }),
    (zoom) =>
      zoom.account.updateSettings('me', sampledBody('account.updateSettings', 1, 1), {
        option: 'recording_authentication',
      }),
    (zoom) => zoom.account.updateSettings('me', { security: { hide_billing_info: true } }, { option: 'security' }),
    (zoom) =>
      zoom.account.updateSettings('me', sampledBody('account.updateSettings', 2), { option: 'meeting_security' }),
    (zoom) => zoom.account.updateSettings('me', sampledBody('account.updateSettings', 3)),
  ],
  'account.getLockSettings': [
    (zoom) => zoom.account.getLockSettings('a/b', { custom_query_fields: 'host_video' }),
    (zoom) => zoom.account.getLockSettings('me', { option: 'meeting_security' }),
  ],
  'account.updateLockSettings': [
    (zoom) => zoom.account.updateLockSettings('a/b', sampledBody('account.updateLockSettings', 0)),
    (zoom) => zoom.account.updateLockSettings('me', sampledBody('account.updateLockSettings', 1)),
  ],
  'account.listManagedDomains': (zoom) => zoom.account.listManagedDomains(),
  'account.listTrustedDomains': (zoom) => zoom.account.listTrustedDomains(),
  'account.updateOwner': (zoom) => zoom.account.updateOwner('me', { email: 'ann@example.com' }),
  'account.getPlans': (zoom) => zoom.account.getPlans(),
  'account.getPlanUsage': (zoom) => zoom.account.getPlanUsage(),
  'account.getBilling': (zoom) => zoom.account.getBilling(),
  'account.listInvoices': (zoom) => zoom.account.listInvoices('me', { from: '2025-05-01', to: '2025-05-31' }),
  'account.getInvoice': (zoom) => zoom.account.getInvoice('me', 'a/b'),
} satisfies Rows;
