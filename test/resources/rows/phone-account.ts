import type { Rows } from './row.js';

export const phoneAccountRows = {
  'phone.plans.get': (zoom) => zoom.phone.plans.get(),
  'phone.callingPlans.list': (zoom) => zoom.phone.callingPlans.list(),
  'phone.numbers.list': (zoom) =>
    zoom.phone.numbers.list({
      type: 'assigned',
      extension_type: 'user',
      number_type: 'toll',
      pending_numbers: true,
      site_id: 'x',
      phone_number: 'x',
    }),
  'phone.numbers.get': (zoom) => zoom.phone.numbers.get('p-phoneNumberId'),
  'phone.billingAccounts.list': (zoom) => zoom.phone.billingAccounts.list({ site_id: 'x' }),
  'phone.devices.list': (zoom) =>
    zoom.phone.devices.list({
      type: 'assigned',
      assignee_type: 'user',
      device_source: 'haas',
      location_status: 'unknownAddress',
      site_id: 'x',
      device_type: 'algo',
      keyword: 'x',
    }),
  'phone.devices.add': (zoom) =>
    zoom.phone.devices.add({
      assigned_to: 'x',
      assignee_extension_ids: ['x'],
      display_name: 'x',
      mac_address: 'x',
      model: 'x',
      type: 'x',
      provision_template_id: 'x',
      site_id: 'x',
    }),
  'phone.devices.get': (zoom) => zoom.phone.devices.get('p-deviceId'),
  'phone.devices.update': (zoom) =>
    zoom.phone.devices.update('p-deviceId', { assigned_to: 'x', display_name: 'x', provision_template_id: 'x' }),
  'phone.devices.delete': (zoom) => zoom.phone.devices.delete('p-deviceId'),
  'phone.commonAreas.list': (zoom) =>
    zoom.phone.commonAreas.list({ site_id: 'x', calling_type: 1, common_area_device_type: 1 }),
  'phone.commonAreas.create': (zoom) =>
    zoom.phone.commonAreas.create({
      calling_plans: [{ type: 1, billing_subscription_id: 'x' }],
      country_iso_code: 'x',
      display_name: 'x',
      extension_number: 1,
      site_id: 'x',
      timezone: 'x',
      template_id: 'x',
    }),
  'phone.commonAreas.get': (zoom) => zoom.phone.commonAreas.get('p-commonAreaId'),
  'phone.commonAreas.update': (zoom) =>
    zoom.phone.commonAreas.update('p-commonAreaId', {
      area_code: 'x',
      cost_center: 'x',
      country_iso_code: 'x',
      department: 'x',
      display_name: 'x',
      emergency_address_id: 'x',
      extension_number: 1,
      outbound_caller_id: 'x',
      policy: {
        international_calling: { enable: true, reset: true },
        ad_hoc_call_recording: {
          enable: true,
          recording_start_prompt: true,
          recording_explicit_consent: true,
          recording_transcription: true,
          reset: true,
        },
        auto_call_recording: {
          allow_stop_resume_recording: true,
          enable: true,
          recording_calls: 'inbound',
          recording_transcription: true,
          reset: true,
          inbound_audio_notification: { recording_start_prompt: true, recording_explicit_consent: true },
          outbound_audio_notification: { recording_start_prompt: true, recording_explicit_consent: true },
        },
        call_park: { call_not_picked_up_action: 0, enable: true, expiration_period: 1, forward_to_extension_id: 'x' },
        hand_off_to_room: { enable: true },
        select_outbound_caller_id: { enable: true, allow_hide_outbound_caller_id: true },
        mobile_switch_to_carrier: { enable: true },
        voicemail_transcription: { enable: true, reset: true },
        voicemail_notification_by_email: {
          include_voicemail_file: true,
          include_voicemail_transcription: true,
          enable: true,
          reset: true,
        },
        check_voicemails_over_phone: { enable: true, reset: true },
        delegation: true,
        ios_call_kit: { enable: true, reset: true },
        hide_phone_call_history_in_ios: { enable: true, reset: true },
      },
      site_id: 'x',
      timezone: 'x',
      default_transcription_language: 'en-US',
    }),
  'phone.commonAreas.delete': (zoom) => zoom.phone.commonAreas.delete('p-commonAreaId'),
  'phone.commonAreas.assignCallingPlans': (zoom) =>
    zoom.phone.commonAreas.assignCallingPlans('p-commonAreaId', {
      calling_plans: [{ type: 1, billing_account_id: 'x', billing_subscription_id: 'x' }],
    }),
  'phone.rooms.list': (zoom) => zoom.phone.rooms.list({ site_id: 'x', calling_type: 1, keyword: 'x' }),
  'phone.roles.list': (zoom) => zoom.phone.roles.list(),
  'phone.roles.get': (zoom) => zoom.phone.roles.get('p-roleId'),
  'phone.roles.listMembers': (zoom) => zoom.phone.roles.listMembers('p-roleId', { in_role: true }),
  'phone.roles.addMembers': (zoom) =>
    zoom.phone.roles.addMembers('p-roleId', {
      role_id: 'x',
      copy_targets: true,
      copy_all_members: true,
      user_ids: ['x'],
    }),
  'phone.roles.removeMembers': (zoom) => zoom.phone.roles.removeMembers('p-roleId', { user_ids: ['x'] }),
  'phone.settings.get': (zoom) => zoom.phone.settings.get(),
  'phone.settings.getPolicies': (zoom) => zoom.phone.settings.getPolicies({ setting_types: 'x' }),
  'phone.commonAreas.unassignCallingPlan': (zoom) =>
    zoom.phone.commonAreas.unassignCallingPlan('p-commonAreaId', 3040, { billing_account_id: 'x' }),
} satisfies Rows;
