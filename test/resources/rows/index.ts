import { accountRows } from './account.js';
import { contactGroupRows } from './contact-groups.js';
import { dashboardRows } from './dashboards.js';
import { divisionRows } from './divisions.js';
import { groupRows } from './groups.js';
import { meetingRows } from './meetings.js';
import { phoneRows } from './phone.js';
import { reportRows } from './reports.js';
import { roleRows } from './roles.js';
import type { Rows } from './row.js';
import { userRows } from './users.js';

/** Every operation of the catalogue, called in full. */
export const ROWS: Rows = {
  ...userRows,
  ...divisionRows,
  ...meetingRows,
  ...groupRows,
  ...contactGroupRows,
  ...roleRows,
  ...accountRows,
  ...phoneRows,
  ...reportRows,
  ...dashboardRows,
};
