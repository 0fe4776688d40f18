import type { Rows } from './row.js';

export const phoneRows = {
  'phone.users.list': (zoom) =>
    zoom.phone.users.list({
      site_id: 'x',
      calling_type: 1,
      status: 'activate',
      department: 'x',
      cost_center: 'x',
      keyword: 'x',
    }),
  'phone.callingPlans.list': (zoom) => zoom.phone.callingPlans.list(),
} satisfies Rows;
