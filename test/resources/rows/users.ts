import { WorkplaceBundle } from '../../../src/types/license-codes.js';
import { PNG } from './png.js';
import type { Rows } from './row.js';
import { meetingSecurity, userSettings } from './user-settings.js';

const license_info_list = [
  {
    license_type: 'ZOOM_WORKPLACE_BUNDLE',
    license_option: WorkplaceBundle.EDUCATION_ENTERPRISE_STUDENT,
    subscription_id: 'x',
  },
] as const;

const authentication = { action: 'update', default_option: true, domains: 'x', id: 'x', name: 'x' } as const;

export const userRows = {
  'users.list': (zoom) =>
    zoom.users.list({
      status: 'active',
      role_id: 'x',
      include_fields: 'custom_attributes',
      license: 'zoom_workforce_management',
    }),
  'users.create': [
    (zoom) =>
      zoom.users.create({
        action: 'autoCreate',
        user_info: {
          email: 'ann@example.com',
          first_name: 'x',
          last_name: 'x',
          display_name: 'x',
          password: 'xxxxxxxx',
          type: 1,
          division_ids: ['x'],
          feature: { zoom_phone: true, zoom_one_type: 576460752303423488n },
          plan_united_type: '1',
          license_info_list,
        },
      }),
    (zoom) => zoom.users.create({ action: 'ssoCreate', user_info: { email: 'ann@example.com', type: 99 } }),
  ],
  'users.get': (zoom) => zoom.users.get('a/b', { login_type: 0, encrypted_email: true, search_by_unique_id: true }),
  'users.update': (zoom) =>
    zoom.users.update(
      'a/b',
      {
        cms_user_id: 'x',
        company: 'x',
        custom_attributes: [{ key: 'x', name: 'x', value: 'x' }],
        dept: 'x',
        first_name: 'x',
        group_id: 'x',
        division_ids: ['x'],
        host_key: '123456',
        job_title: 'x',
        cost_center: 'x',
        language: 'x',
        last_name: 'x',
        location: 'x',
        manager: 'ben@example.com',
        phone_numbers: [{ code: 'x', country: 'x', label: 'Mobile', number: 'x' }],
        pmi: 1234567890,
        pronouns: 'x',
        pronouns_option: 1,
        timezone: 'x',
        type: 1,
        use_pmi: true,
        vanity_name: 'x',
        display_name: 'x',
        zoom_one_type: 0,
        plan_united_type: 'none',
        feature: { zoom_phone: true },
        about_me: 'x',
        linkedin_url: 'x',
        license_info_list,
      },
      { login_type: 0, remove_tsp_credentials: true },
    ),
  'users.delete': [
    (zoom) =>
      zoom.users.delete('a/b', {
        encrypted_email: true,
        transfer_email: 'ben@example.com',
        transfer_meeting: true,
        transfer_webinar: true,
        transfer_recording: true,
        transfer_whiteboard: true,
        transfer_clipfiles: true,
        transfer_notes: true,
        transfer_visitors: true,
        transfer_docs: true,
      }),
    (zoom) => zoom.users.disassociate('ann@example.com'),
  ],
  'users.updateStatus': [
    (zoom) => zoom.users.deactivate('ann@example.com'),
    (zoom) => zoom.users.activate('ann@example.com'),
    (zoom) => zoom.users.clockIn('ann@example.com'),
    (zoom) => zoom.users.clockOut('ann@example.com'),
  ],
  'users.getSummary': (zoom) => zoom.users.getSummary(),
  'users.checkEmail': (zoom) => zoom.users.checkEmail('ann@example.com'),
  'users.checkVanityName': (zoom) => zoom.users.checkVanityName('ann'),
  'users.getSettings': (zoom) =>
    zoom.users.getSettings('ann@example.com', { login_type: 0, option: 'meeting_security', custom_query_fields: 'x' }),
  'users.updateSettings': [
    (zoom) => zoom.users.updateSettings('ann@example.com', userSettings),
    (zoom) => zoom.users.updateSettings('a/b', { meeting_security: meetingSecurity }, { option: 'meeting_security' }),
    (zoom) =>
      zoom.users.updateSettings(
        'a/b',
        {
          meeting_authentication: true,
          authentication_option: { ...authentication, type: 'enforce_login_with_same_account' },
        },
        { option: 'meeting_authentication' },
      ),
    (zoom) =>
      zoom.users.updateSettings(
        'a/b',
        { recording_authentication: true, authentication_option: { ...authentication, type: 'internally' } },
        { option: 'recording_authentication' },
      ),
  ],
  'users.updateFeatures': (zoom) =>
    zoom.users.updateFeatures({
      feature_type: 'zoom_one_type',
      feature_value: WorkplaceBundle.EDUCATION_ENTERPRISE_STUDENT,
      subscription_id: 'x',
      users: [{ id: 'x', email: 'ann@example.com' }],
    }),
  'users.updateEmail': (zoom) => zoom.users.updateEmail('a/b', { email: 'ann@example.com' }),
  'users.updatePassword': (zoom) => zoom.users.updatePassword('a/b', { password: 'xxxxxxxx' }),
  'users.uploadPicture': (zoom) => zoom.users.uploadPicture('a/b', PNG),
  'users.deletePicture': (zoom) => zoom.users.deletePicture('a/b'),
  'users.revokeSsoToken': (zoom) => zoom.users.revokeSsoToken('a/b'),
  'users.getPermissions': (zoom) => zoom.users.getPermissions('a/b'),
  'users.getToken': (zoom) => zoom.users.getToken('a/b', { ttl: 1, meeting_id: 'x' }),
  'users.getMyZak': (zoom) => zoom.users.getMyZak(),
  'users.assistants.list': (zoom) => zoom.users.assistants.list('a/b'),
  'users.assistants.add': (zoom) =>
    zoom.users.assistants.add('a/b', {
      assistants: [{ email: 'ben@example.com', id: 'x', can_manage_host_private_event: true }],
    }),
  'users.assistants.remove': (zoom) => zoom.users.assistants.remove('a/b', 'c/d'),
  'users.assistants.removeAll': (zoom) => zoom.users.assistants.removeAll('a/b'),
  'users.schedulers.list': (zoom) => zoom.users.schedulers.list('a/b'),
  'users.schedulers.remove': (zoom) => zoom.users.schedulers.remove('a/b', 'c/d'),
  'users.schedulers.removeAll': (zoom) => zoom.users.schedulers.removeAll('a/b'),
  'users.presence.get': (zoom) => zoom.users.presence.get('a/b'),
  'users.presence.update': [
    (zoom) => zoom.users.presence.update('a/b', { status: 'Do_No_Disturb', duration: 20 }),
    (zoom) => zoom.users.presence.update('a/b', { status: 'Away' }),
  ],
  'users.listMeetings': (zoom) =>
    zoom.users.listMeetings('a/b', { type: 'scheduled', from: '2025-05-01', to: '2025-05-31', timezone: 'x' }),
  'users.listUpcomingMeetings': (zoom) => zoom.users.listUpcomingMeetings('a/b'),
  'users.listWebinars': (zoom) => zoom.users.listWebinars('a/b', { type: 'scheduled' }),
  'users.listRecordings': (zoom) =>
    zoom.users.listRecordings('a/b', {
      mc: 'false',
      trash: true,
      from: '2025-05-01',
      to: '2025-05-31',
      trash_type: 'meeting_recordings',
      meeting_id: 1,
    }),
  'users.listMeetingTemplates': (zoom) => zoom.users.listMeetingTemplates('a/b'),
  'users.listMeetingSummaryTemplates': (zoom) => zoom.users.listMeetingSummaryTemplates('a/b'),
  'users.getPersonalAudioConference': (zoom) => zoom.users.getPersonalAudioConference('a/b'),
  'users.listCollaborationDevices': (zoom) => zoom.users.listCollaborationDevices('a/b'),
} satisfies Rows;
