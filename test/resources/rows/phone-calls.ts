import type { Rows } from './row.js';

const MAY = { from: '2025-05-01', to: '2025-05-31' };
const CALLS = {
  ...MAY,
  keyword: 'x',
  directions: ['inbound', 'outbound'],
  connect_types: ['internal', 'external'],
  number_types: ['zoom_pstn', '3rd_party_contact_center'],
  call_types: ['general', 'emergency'],
  extension_types: ['user', 'call_queue'],
  group_ids: ['x', 'y'],
  site_ids: ['x'],
  department: 'x',
  cost_center: 'x',
  time_type: 'end_time',
  recording_status: 'non_recorded',
  with_voicemail: true,
} as const;

export const phoneCallRows = {
  'phone.callHistory.list': (zoom) =>
    zoom.phone.callHistory.list({ ...CALLS, call_results: ['answered', 'picked_up'], call_ids: ['x', 'y'] }),
  'phone.callHistory.get': (zoom) => zoom.phone.callHistory.get('a/b'),
  'phone.callHistory.getElement': (zoom) => zoom.phone.callHistory.getElement('p-callElementId'),
  'phone.callHistory.listOfUser': (zoom) =>
    zoom.phone.callHistory.listOfUser('p-userId', { ...CALLS, call_results: ['answered', 'blocked'] }),
  'phone.callHistory.syncOfUser': (zoom) =>
    zoom.phone.callHistory.syncOfUser('p-userId', { sync_type: 'ISync', count: 1, sync_token: 'x' }),
  'phone.callLogs.list': (zoom) =>
    zoom.phone.callLogs.list({
      ...MAY,
      type: 'missed',
      path: 'voiceMail',
      time_type: 'startTime',
      site_id: 'x',
      charged_call_logs: true,
    }),
  'phone.callLogs.get': (zoom) => zoom.phone.callLogs.get('p-callLogId'),
  'phone.callLogs.listOfUser': (zoom) =>
    zoom.phone.callLogs.listOfUser('p-userId', { ...MAY, type: 'all', phone_number: 'x', time_type: 'endTime' }),
  'phone.callLogs.syncOfUser': (zoom) =>
    zoom.phone.callLogs.syncOfUser('p-userId', { sync_type: 'FSync', count: 250, sync_token: 'x' }),
  'phone.metrics.callLogs': (zoom) => zoom.phone.metrics.callLogs({ ...MAY, site_id: 'x', quality_type: 'all' }),
  'phone.metrics.callQos': (zoom) => zoom.phone.metrics.callQos('p-callId'),
  'phone.metrics.callLog': (zoom) => zoom.phone.metrics.callLog('p-call_id'),
  'phone.metrics.pastCalls': (zoom) =>
    zoom.phone.metrics.pastCalls({
      ...MAY,
      phone_number: 'x',
      extension_number: 'x',
      quality_type: 'good',
      department: 'x',
      cost_center: 'x',
      directions: ['inbound', 'internal'],
      durations: [0, 3],
      site_id: 'x',
    }),
  'phone.reports.callCharges': (zoom) =>
    zoom.phone.reports.callCharges({ ...MAY, billing_account_id: 'x', show_charges_only: true, call_ids: 'x' }),
  'phone.reports.operationLogs': (zoom) => zoom.phone.reports.operationLogs({ ...MAY, category_type: 'x' }),
  'phone.reports.smsCharges': (zoom) => zoom.phone.reports.smsCharges({ ...MAY, show_charges_only: true }),
  'phone.reports.faxCharges': (zoom) => zoom.phone.reports.faxCharges({ ...MAY, fax_id: 'x' }),
} satisfies Rows;
