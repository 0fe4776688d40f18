import { phoneAccountRows } from './phone-account.js';
import { phoneCallRows } from './phone-calls.js';
import { phoneQueueRows } from './phone-queues.js';
import { phoneSiteRows } from './phone-sites.js';
import { phoneUserRows } from './phone-users.js';
import type { Rows } from './row.js';

export const phoneRows = {
  ...phoneUserRows,
  ...phoneSiteRows,
  ...phoneAccountRows,
  ...phoneCallRows,
  ...phoneQueueRows,
} satisfies Rows;
