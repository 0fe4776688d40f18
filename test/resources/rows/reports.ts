import type { Rows } from './row.js';

export const reportRows = {
  'reports.hosts': (zoom) => zoom.reports.activeHosts({ from: '2025-05-01', to: '2025-05-31', group_id: 'x' }),
  'reports.historyMeetings': (zoom) =>
    zoom.reports.historyMeetings({
      from: '2025-05-01',
      to: '2025-05-31',
      date_type: 'start_time',
      meeting_type: 'meeting',
      report_type: 'all',
      search_key: 'x',
      group_id: 'x',
      meeting_feature: 'screen_sharing,video_on',
    }),
} satisfies Rows;
