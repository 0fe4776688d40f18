import type { Rows } from './row.js';

export const dashboardRows = {
  'dashboards.meetings': (zoom) =>
    zoom.dashboards.meetings({
      type: 'past',
      from: '2025-05-01',
      to: '2025-05-31',
      group_id: 'x',
      group_include_participant: true,
      include_fields: 'tracking_fields',
      query_date_type: 'start_time',
    }),
} satisfies Rows;
