import type { Rows } from './row.js';

export const accountRows = {
  'account.getPlanUsage': (zoom) => zoom.account.getPlanUsage(),
  'account.listManagedDomains': (zoom) => zoom.account.listManagedDomains(),
} satisfies Rows;
