import type { Rows } from './row.js';

export const phoneUserRows = {
  'phone.users.list': (zoom) =>
    zoom.phone.users.list({
      site_id: 'x',
      calling_type: 1,
      status: 'activate',
      department: 'x',
      cost_center: 'x',
      keyword: 'x',
    }),
  'phone.users.addMany': (zoom) =>
    zoom.phone.users.addMany({
      users: [
        {
          email: 'ann@example.com',
          first_name: 'x',
          last_name: 'x',
          calling_plans: ['x'],
          site_code: 'x',
          site_name: 'x',
          template_name: 'x',
          extension_number: 'x',
          activation_status: 'activate',
          phone_numbers: ['x'],
          outbound_caller_id: 'x',
          select_outbound_caller_id: true,
          sms: true,
          desk_phones: [{ brand: 'x', model: 'x', mac: 'x', provision_template: 'x' }],
        },
      ],
    }),
  'phone.users.updateMany': (zoom) =>
    zoom.phone.users.updateMany({
      batch_type: 'move_site',
      user_ids: ['x'],
      site_id: 'x',
      activation_status: 'activate',
    }),
  'phone.users.get': (zoom) => zoom.phone.users.get('a/b-userId'),
  'phone.users.update': (zoom) =>
    zoom.phone.users.update('p-userId', {
      emergency_address_id: 'x',
      extension_number: 'x',
      policy: {
        ad_hoc_call_recording: {
          enable: true,
          recording_start_prompt: true,
          recording_transcription: true,
          reset: true,
          play_recording_beep_tone: {
            enable: true,
            play_beep_volume: 0,
            play_beep_time_interval: 5,
            play_beep_member: 'allMember',
          },
        },
        auto_call_recording: {
          allow_stop_resume_recording: true,
          disconnect_on_recording_failure: true,
          enable: true,
          recording_calls: 'inbound',
          recording_transcription: true,
          play_recording_beep_tone: {
            enable: true,
            play_beep_volume: 0,
            play_beep_time_interval: 5,
            play_beep_member: 'allMember',
          },
          reset: true,
          inbound_audio_notification: { recording_start_prompt: true, recording_explicit_consent: true },
          outbound_audio_notification: { recording_start_prompt: true, recording_explicit_consent: true },
        },
        call_overflow: { call_overflow_type: 1, enable: true, reset: true },
        call_park: { call_not_picked_up_action: 50, enable: true, expiration_period: 1, forward_to_extension_id: 'x' },
        call_transferring: { call_transferring_type: 1, enable: true, reset: true },
        delegation: true,
        elevate_to_meeting: true,
        emergency_address_management: { enable: true, prompt_default_address: true },
        emergency_calls_to_psap: true,
        forwarding_to_external_numbers: true,
        call_handling_forwarding_to_other_users: { enable: true, call_forwarding_type: 1, reset: true },
        hand_off_to_room: { enable: true },
        international_calling: true,
        mobile_switch_to_carrier: { enable: true },
        select_outbound_caller_id: { enable: true, allow_hide_outbound_caller_id: true },
        sms: {
          enable: true,
          international_sms: true,
          international_sms_countries: ['x'],
          allow_copy: true,
          allow_paste: true,
        },
        voicemail: {
          allow_delete: true,
          allow_download: true,
          allow_transcription: true,
          allow_videomail: true,
          enable: true,
        },
        voicemail_access_members: [
          { access_user_id: 'x', allow_delete: true, allow_download: true, allow_sharing: true },
        ],
        zoom_phone_on_mobile: {
          enable: true,
          allow_calling_clients: ['ios'],
          allow_sms_mms_clients: ['ios'],
        },
        personal_audio_library: {
          allow_music_on_hold_customization: true,
          allow_voicemail_and_message_greeting_customization: true,
          enable: true,
          reset: true,
        },
        voicemail_transcription: { enable: true, reset: true },
        voicemail_notification_by_email: {
          include_voicemail_file: true,
          include_voicemail_transcription: true,
          enable: true,
          reset: true,
        },
        shared_voicemail_notification_by_email: { enable: true, reset: true },
        check_voicemails_over_phone: { enable: true, reset: true },
        audio_intercom: { enable: true, reset: true },
        e2e_encryption: { enable: true, reset: true },
        zoom_phone_on_desktop: {
          enable: true,
          reset: true,
          allow_calling_clients: ['mac_os'],
          allow_sms_mms_clients: ['mac_os'],
        },
        online_fax: {
          enable: true,
          reset: true,
          fax_notification_by_email: true,
          include_fax_as_attachment: true,
          enable_outbound_fax_transmission_report: true,
        },
        show_custom_disclaimer_when_using_zoom_phone: {
          enable: true,
          reset: true,
          display_frequency: 'first_time_only',
          custom_disclaimer_list: [{ language: 'en', title: 'x', body: 'x', default: true }],
        },
      },
      site_id: 'x',
      template_id: 'x',
    }),
  'phone.users.getSettings': (zoom) => zoom.phone.users.getSettings('p-userId'),
  'phone.users.updateSettings': (zoom) =>
    zoom.phone.users.updateSettings('p-userId', {
      area_code: 'x',
      audio_prompt_language: 'x',
      default_transcription_language: 'en-US',
      country_iso_code: 'x',
      music_on_hold_id: 'x',
      outbound_caller_id: 'x',
      shared_lines_call_setting: {
        shared_line_appearances: { executives: [{ user_id: 'x', receive_calls: true }] },
        shared_line_groups: { receive_calls: true, shared_line_group: [{ slg_id: 'x', receive_calls: true }] },
      },
      break_hours: {
        break_hour_settings: [
          {
            break_hour_id: 'x',
            break_hour_name: 'x',
            break_hour_type: 'every_business_day',
            break_hour_setting: { from: '2025-05-01', to: '2025-05-31' },
          },
        ],
      },
      business_hours_settings: {
        business_hours: [{ from: '2025-05-01', to: '2025-05-31', type: 0, weekday: 1 }],
        business_hour_type: 1,
      },
      holiday_hours: { holidays: [{ name: 'x', from: '2025-05-01', to: '2025-05-31' }] },
    }),
  'phone.users.assignCallingPlans': (zoom) =>
    zoom.phone.users.assignCallingPlans('p-userId', {
      calling_plans: [{ type: 1, billing_account_id: 'x', billing_subscription_id: 'x' }],
    }),
  'phone.users.replaceCallingPlan': (zoom) =>
    zoom.phone.users.replaceCallingPlan('p-userId', {
      source_type: 1,
      target_type: 1,
      source_billing_subscription_id: 'x',
      target_billing_subscription_id: 'x',
    }),
  'phone.users.assignNumbers': (zoom) =>
    zoom.phone.users.assignNumbers('p-userId', { phone_numbers: [{ id: 'x', number: 'x' }] }),
  'phone.users.unassignNumber': (zoom) => zoom.phone.users.unassignNumber('p-userId', 'p-phoneNumberId'),
  'phone.users.addSharedAccess': [
    (zoom) =>
      zoom.phone.users.addSharedAccess('ann@example.com', 'voice_mail', {
        voicemail_access_members: [
          {
            access_user_id: 'x',
            access_user_type: 'commonArea',
            allow_delete: true,
            allow_download: true,
            allow_sharing: true,
          },
        ],
        voice_mail: { access_user_id: 'x', access_user_type: 'commonArea', delete: true, download: true },
      }),
    (zoom) => zoom.phone.users.addSharedAccess('me', 'delegation', { delegation_assistant_extension_id: 'x' }),
    (zoom) => zoom.phone.users.addSharedAccess('me', 'desk_phone', { device_id: 'x' }),
    (zoom) => zoom.phone.users.addSharedAccess('me', 'intercom', { device_id: 'x' }),
    (zoom) =>
      zoom.phone.users.addSharedAccess('me', 'auto_call_recording', {
        auto_call_recording_access_members: [{ access_user_id: 'x', allow_delete: true, allow_download: true }],
      }),
    (zoom) =>
      zoom.phone.users.addSharedAccess('me', 'ad_hoc_call_recording', {
        ad_hoc_call_recording_access_members: [{ access_user_id: 'x', allow_delete: true, allow_download: true }],
      }),
  ],
  'phone.users.updateSharedAccess': [
    (zoom) =>
      zoom.phone.users.updateSharedAccess('a/b', 'voice_mail', {
        voicemail_access_members: [
          {
            access_user_id: 'x',
            access_user_type: 'user',
            allow_delete: true,
            allow_download: true,
            allow_sharing: true,
            shared_id: 'x',
          },
        ],
        voice_mail: { access_user_id: 'x', access_user_type: 'user', delete: true, download: true, shared_id: 'x' },
      }),
    (zoom) =>
      zoom.phone.users.updateSharedAccess('me', 'delegation', {
        delegation: { privacy: true, privileges: [1, 7], locked: true },
      }),
    (zoom) =>
      zoom.phone.users.updateSharedAccess('me', 'desk_phone', {
        desk_phone: {
          devices: [{ id: 'x', policy: { call_control: { status: 'on' }, hot_desking: { status: 'off' } } }],
          phone_screen_lock: true,
          pin_code: 'x',
        },
      }),
    (zoom) =>
      zoom.phone.users.updateSharedAccess('me', 'intercom', { intercom: { extension_id: 'x', device_id: 'x' } }),
    (zoom) =>
      zoom.phone.users.updateSharedAccess('me', 'auto_call_recording', {
        auto_call_recording_access_members: [
          { access_user_id: 'x', allow_delete: true, allow_download: true, shared_id: 'x' },
        ],
      }),
    (zoom) =>
      zoom.phone.users.updateSharedAccess('me', 'ad_hoc_call_recording', {
        ad_hoc_call_recording_access_members: [
          { access_user_id: 'x', allow_delete: true, allow_download: true, shared_id: 'x' },
        ],
      }),
  ],
  'phone.users.removeSharedAccess': [
    (zoom) => zoom.phone.users.removeSharedAccess('ann@example.com', 'voice_mail', { shared_id: 'x' }),
    (zoom) => zoom.phone.users.removeSharedAccess('me', 'delegation', { assistant_extension_id: 'x' }),
    (zoom) => zoom.phone.users.removeSharedAccess('me', 'desk_phone', { device_id: 'x' }),
    (zoom) => zoom.phone.users.removeSharedAccess('me', 'intercom', { intercom_extension_id: 'x' }),
    (zoom) => zoom.phone.users.removeSharedAccess('me', 'auto_call_recording', { shared_id: 'x' }),
    (zoom) => zoom.phone.users.removeSharedAccess('me', 'ad_hoc_call_recording', { shared_id: 'x' }),
  ],
  'phone.users.unassignCallingPlan': (zoom) =>
    zoom.phone.users.unassignCallingPlan('ann@example.com', 200, { billing_account_id: 'x' }),
  'phone.users.getPolicies': (zoom) => zoom.phone.users.getPolicies('p-userId', 'allow_emergency_calls'),
} satisfies Rows;
