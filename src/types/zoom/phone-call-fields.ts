import * as z from 'zod';
import { openEnum } from '../model.js';

/** What an extension belongs to. */
export const callExtensionType = openEnum([
  'user',
  'call_queue',
  'auto_receptionist',
  'common_area',
  'zoom_room',
  'cisco_room',
  'shared_line_group',
  'group_call_pickup',
  'external_contact',
]).optional();

/** Where a number comes from. Zoom Revenue Accelerator goes by two names, one in lists and one in single answers. */
const callNumberType = openEnum([
  'zoom_pstn',
  'zoom_toll_free_number',
  'external_pstn',
  'external_contact',
  'byoc',
  'byop',
  '3rd_party_contact_center',
  'zoom_service_number',
  'external_service_number',
  'zoom_contact_center',
  'meeting_phone_number',
  'meeting_id',
  'anonymous_number',
  'zoom_revenue_accelerator',
  'zra_phone_number',
]).optional();

/** How a call, or a part of it, ended. */
export const callResult = openEnum([
  'answered',
  'accepted',
  'picked_up',
  'connected',
  'succeeded',
  'voicemail',
  'hang_up',
  'canceled',
  'call_failed',
  'unconnected',
  'rejected',
  'busy',
  'ring_timeout',
  'overflowed',
  'no_answer',
  'invalid_key',
  'invalid_operation',
  'abandoned',
  'system_blocked',
  'service_unavailable',
]).optional();

/** What calls and their elements have in common. */
export const callShape = {
  /** The call as a whole: several rows can share it. */
  call_id: z.string().optional(),
  direction: openEnum(['inbound', 'outbound']).optional(),
  connect_type: openEnum(['internal', 'external']).optional(),
  call_type: openEnum(['general', 'emergency']).optional(),
  hide_caller_id: z.boolean().optional(),
  /** End-to-end encrypted. */
  end_to_end: z.boolean().optional(),
  /** ISO 8601, UTC. */
  start_time: z.string().optional(),
  /** ISO 8601, UTC. Absent when nobody answered. */
  answer_time: z.string().optional(),
  /** ISO 8601, UTC. */
  end_time: z.string().optional(),
  /** Primary group of the user. */
  group_id: z.string().optional(),
  caller_ext_id: z.string().optional(),
  /** As text. */
  caller_ext_number: z.string().optional(),
  caller_ext_type: callExtensionType,
  /** E.164. */
  caller_did_number: z.string().optional(),
  caller_name: z.string().optional(),
  caller_email: z.string().optional(),
  callee_ext_id: z.string().optional(),
  /** As text. */
  callee_ext_number: z.string().optional(),
  callee_ext_type: callExtensionType,
  /** E.164. */
  callee_did_number: z.string().optional(),
  callee_name: z.string().optional(),
  callee_email: z.string().optional(),
};

/** What lists and elements say about the lines of both sides. */
export const callLinesShape = {
  caller_number_type: callNumberType,
  caller_device_type: z.string().optional(),
  caller_country_iso_code: z.string().optional(),
  /** For dialling. */
  caller_country_code: z.string().optional(),
  callee_number_type: callNumberType,
  callee_device_type: z.string().optional(),
  callee_country_iso_code: z.string().optional(),
  /** For dialling. */
  callee_country_code: z.string().optional(),
};

/** Where the user of a call belongs. */
export const callPlaceShape = {
  department: z.string().optional(),
  cost_center: z.string().optional(),
  site_id: z.string().optional(),
  site_name: z.string().optional(),
};

/** Codes for dialling between accounts: account code, then extension. */
export const accountCodesShape = {
  /** The caller's code for dialling between accounts. */
  caller_account_code: z.string().optional(),
  /** The callee's code for dialling between accounts. */
  callee_account_code: z.string().optional(),
};

/** What happened in one element of a call. */
export const callEventShape = {
  event: openEnum([
    'incoming',
    'transfer_from_zoom_contact_center',
    'shared_line_incoming',
    'outgoing',
    'call_me_on',
    'outgoing_to_zoom_contact_center',
    'warm_transfer',
    'forward',
    'ring_to_member',
    'overflow',
    'direct_transfer',
    'barge',
    'monitor',
    'whisper',
    'listen',
    'takeover',
    'conference_barge',
    'park',
    'timeout',
    'park_pick_up',
    'merge',
    'shared',
  ]).optional(),
  result: callResult,
  /** Who else took the call, where that is the reason. */
  result_reason: openEnum(['answered_by_other', 'pickup_by_other', 'call_out_by_other']).optional(),
  operator_ext_id: z.string().optional(),
  /** As text. */
  operator_ext_number: z.string().optional(),
  operator_ext_type: callExtensionType,
  /** Who brought the event about. */
  operator_name: z.string().optional(),
  recording_id: z.string().optional(),
  recording_type: openEnum(['automatic', 'ad-hoc']).optional(),
  voicemail_id: z.string().optional(),
  /** Seconds. */
  hold_time: z.number().optional(),
};
