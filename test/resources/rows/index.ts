import { accountRows } from './account.js';
import { dashboardRows } from './dashboards.js';
import { groupRows } from './groups.js';
import { phoneRows } from './phone.js';
import { reportRows } from './reports.js';
import { roleRows } from './roles.js';
import type { Rows } from './row.js';
import { userRows } from './users.js';

/** Every operation of the catalogue, called in full. */
export const ROWS: Rows = {
  ...userRows,
  ...groupRows,
  ...roleRows,
  ...accountRows,
  ...phoneRows,
  ...reportRows,
  ...dashboardRows,
};
