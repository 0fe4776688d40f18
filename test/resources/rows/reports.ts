import type { Rows } from './row.js';

const MAY = { from: '2025-05-01', to: '2025-05-31' } as const;

export const reportRows = {
  'reports.signInActivities': (zoom) => zoom.reports.signInActivities(MAY),
  'reports.billing': (zoom) => zoom.reports.billing(),
  'reports.billingInvoices': (zoom) => zoom.reports.billingInvoices({ billing_id: 'x' }),
  'reports.cloudRecordingUsage': (zoom) => zoom.reports.cloudRecordingUsage({ ...MAY, group_id: 'x' }),
  'reports.daily': (zoom) => zoom.reports.daily({ year: 2025, month: 5, group_id: 'x' }),
  'reports.historyMeetings': (zoom) =>
    zoom.reports.historyMeetings({
      ...MAY,
      date_type: 'start_time',
      meeting_type: 'meeting',
      report_type: 'all',
      search_key: 'x',
      group_id: 'x',
      meeting_feature: 'screen_sharing,video_on',
    }),
  'reports.meetingActivities': (zoom) =>
    zoom.reports.meetingActivities({
      ...MAY,
      meeting_number: '1',
      search_key: 'x',
      activity_type: 'All Activities',
    }),
  'reports.meeting': (zoom) => zoom.reports.meeting('/ajXp112QmuoKj4854875=='),
  'reports.meetingParticipants': (zoom) =>
    zoom.reports.meetingParticipants(85_746_065, { include_fields: 'registrant_id' }),
  'reports.meetingPolls': (zoom) => zoom.reports.meetingPolls('85746065'),
  'reports.meetingQa': (zoom) => zoom.reports.meetingQa('85746065'),
  'reports.meetingSurvey': (zoom) => zoom.reports.meetingSurvey('85746065'),
  'reports.operationLogs': (zoom) => zoom.reports.operationLogs({ ...MAY, category_type: 'all' }),
  'reports.remoteSupport': (zoom) => zoom.reports.remoteSupport(MAY),
  'reports.telephone': (zoom) => zoom.reports.telephone({ ...MAY, type: '1', query_date_type: 'start_time' }),
  'reports.upcomingEvents': (zoom) => zoom.reports.upcomingEvents({ ...MAY, type: 'meeting', group_id: 'x' }),
  'reports.hosts': (zoom) => zoom.reports.activeHosts({ ...MAY, group_id: 'x' }),
  'reports.userMeetings': (zoom) => zoom.reports.userMeetings('a/b', { ...MAY, type: 'past' }),
  'reports.webinar': (zoom) => zoom.reports.webinar('ab//cd=='),
  'reports.webinarParticipants': (zoom) =>
    zoom.reports.webinarParticipants('85746065', { include_fields: 'registrant_id' }),
  'reports.webinarPolls': (zoom) => zoom.reports.webinarPolls('85746065'),
  'reports.webinarQa': (zoom) => zoom.reports.webinarQa('85746065'),
  'reports.webinarSurvey': (zoom) => zoom.reports.webinarSurvey('85746065'),
} satisfies Rows;
