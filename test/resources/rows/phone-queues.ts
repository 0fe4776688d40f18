import type { Rows } from './row.js';

const MAY = { from: '2025-05-01', to: '2025-05-31' };

export const phoneQueueRows = {
  'phone.callQueues.list': (zoom) => zoom.phone.callQueues.list({ site_id: 'x', cost_center: 'x', department: 'x' }),
  'phone.callQueues.create': (zoom) =>
    zoom.phone.callQueues.create({
      cost_center: 'x',
      department: 'x',
      description: 'x',
      extension_number: 1,
      members: { common_area_ids: ['x'], users: [{ email: 'ann@example.com', id: 'x' }] },
      name: 'x',
      site_id: 'x',
    }),
  'phone.callQueues.get': (zoom) => zoom.phone.callQueues.get('p-callQueueId'),
  'phone.callQueues.update': (zoom) =>
    zoom.phone.callQueues.update('p-callQueueId', {
      cost_center: 'x',
      department: 'x',
      description: 'x',
      extension_number: 1,
      name: 'x',
      site_id: 'x',
      status: 'active',
      timezone: 'x',
      audio_prompt_language: 'en-US',
      default_transcription_language: 'en-US',
      recording_storage_location: 'US',
    }),
  'phone.callQueues.delete': (zoom) => zoom.phone.callQueues.delete('p-callQueueId'),
  'phone.callQueues.listMembers': (zoom) => zoom.phone.callQueues.listMembers('p-callQueueId'),
  'phone.callQueues.addMembers': (zoom) =>
    zoom.phone.callQueues.addMembers('p-callQueueId', {
      members: { common_area_ids: ['x'], users: [{ email: 'ann@example.com', id: 'x' }] },
    }),
  'phone.callQueues.removeAllMembers': (zoom) => zoom.phone.callQueues.removeAllMembers('p-callQueueId'),
  'phone.callQueues.removeMember': (zoom) => zoom.phone.callQueues.removeMember('p-callQueueId', 'a/b'),
  'phone.callQueues.analytics': (zoom) =>
    zoom.phone.callQueues.analytics({
      ...MAY,
      site_id: 'x',
      call_queue_ext_ids: ['x', 'y'],
      department: 'x',
      cost_center: 'x',
    }),
  'phone.sharedLineGroups.list': (zoom) => zoom.phone.sharedLineGroups.list(),
  'phone.autoReceptionists.list': (zoom) => zoom.phone.autoReceptionists.list(),
  'phone.smartphones.list': (zoom) => zoom.phone.smartphones.list({ site_id: 'x', keyword: 'x' }),
  'phone.recordings.list': (zoom) =>
    zoom.phone.recordings.list({
      ...MAY,
      recording_type: 'OnDemand',
      site_id: 'x',
      query_date_type: 'end_time',
      group_id: 'x',
    }),
  'phone.recordings.listOfUser': (zoom) => zoom.phone.recordings.listOfUser('p-userId', MAY),
  'phone.voicemails.list': (zoom) =>
    zoom.phone.voicemails.list({
      ...MAY,
      status: 'all',
      site_id: 'x',
      voicemail_type: 'normal',
      trashed: true,
    }),
  'phone.voicemails.listOfUser': (zoom) =>
    zoom.phone.voicemails.listOfUser('p-userId', { ...MAY, status: 'all', trash: true }),
  'phone.sms.listSessions': (zoom) =>
    zoom.phone.sms.listSessions({
      ...MAY,
      session_type: 'service_endpoint',
      phone_number: 'x',
      filter_type: 'sent_message_time',
    }),
  'phone.sms.listSessionsOfUser': (zoom) =>
    zoom.phone.sms.listSessionsOfUser('p-userId', {
      ...MAY,
      session_type: 'user',
      phone_number: 'x',
      filter_type: 'received_message_time',
    }),
} satisfies Rows;
