import type * as z from 'zod';
import type { Model } from '../model.js';
import { PhonePolicySchema } from './phone-policy.js';
import {
  AudioLibraryPolicySchema,
  DisclaimerPolicySchema,
  LineNamePolicySchema,
  MobileAppPolicySchema,
  TranscriptionPolicySchema,
} from './phone-policy-apps.js';
import {
  CallerIdPolicySchema,
  CallForwardingPolicySchema,
  CallOverflowPolicySchema,
  CallScreeningPolicySchema,
  CallTransferPolicySchema,
  QueueOptOutPolicySchema,
  UnassignedNumbersPolicySchema,
} from './phone-policy-calls.js';
import {
  SmsPolicySchema,
  SmsTemplatePolicySchema,
  VoicemailEmailPolicySchema,
  VoicemailPolicySchema,
} from './phone-policy-messages.js';
import { AdHocRecordingPolicySchema, AutoRecordingPolicySchema } from './phone-policy-recording.js';

export const everywherePolicies = {
  auto_call_recording: AutoRecordingPolicySchema.optional(),
  /** Listening to voicemails by phone, with a PIN. */
  check_voicemails_over_phone: PhonePolicySchema.optional(),
  /** Sending a call on to a Zoom Room. */
  hand_off_to_room: PhonePolicySchema.optional(),
  /** Going on with a call in the mobile phone's own network. */
  mobile_switch_to_carrier: PhonePolicySchema.optional(),
  select_outbound_caller_id: CallerIdPolicySchema.optional(),
  voicemail_notification_by_email: VoicemailEmailPolicySchema.optional(),
  /** Transcriptions made while it is on stay when it is switched off. */
  voicemail_transcription: PhonePolicySchema.optional(),
};
/** Policies that users, sites, common areas and accounts have alike. */
export interface PhoneEverywherePolicies extends z.output<Model<typeof everywherePolicies>> {}

export const peoplePolicies = {
  /** People change how their own calls are handled. */
  allow_end_user_edit_call_handling: PhonePolicySchema.optional(),
  /** Speaking to somebody whose phone answers by itself. */
  audio_intercom: PhonePolicySchema.optional(),
  call_handling_forwarding_to_other_users: CallForwardingPolicySchema.optional(),
  call_overflow: CallOverflowPolicySchema.optional(),
  call_transferring: CallTransferPolicySchema.optional(),
  personal_audio_library: AudioLibraryPolicySchema.optional(),
  /** Email about new voicemails that others share with the user. */
  shared_voicemail_notification_by_email: PhonePolicySchema.optional(),
  show_custom_disclaimer_when_using_zoom_phone: DisclaimerPolicySchema.optional(),
  sms: SmsPolicySchema.optional(),
  voicemail: VoicemailPolicySchema.optional(),
  /** Urgent voicemails first. It needs transcriptions. */
  voicemail_intent_based_prioritization: PhonePolicySchema.optional(),
  /** Tasks out of English voicemails. It needs transcriptions. */
  voicemail_tasks: PhonePolicySchema.optional(),
  zoom_phone_on_mobile: MobileAppPolicySchema.optional(),
};
/** Policies that users, sites and accounts have alike. */
export interface PhonePeoplePolicies extends PhoneEverywherePolicies, z.output<Model<typeof peoplePolicies>> {}

export const officePolicies = {
  ad_hoc_call_recording: AdHocRecordingPolicySchema.optional(),
  /** Zoom rings the user's mobile or home phone first, and then the number that the user calls. */
  allow_mobile_home_phone_callout: PhonePolicySchema.optional(),
  auto_opt_out_in_call_queue: QueueOptOutPolicySchema.optional(),
  block_calls_without_caller_id: PhonePolicySchema.optional(),
  call_live_transcription: TranscriptionPolicySchema.optional(),
  call_screening: CallScreeningPolicySchema.optional(),
  customize_line_name: LineNamePolicySchema.optional(),
  /** Assistants take and place calls for somebody. */
  delegation: PhonePolicySchema.optional(),
  /** Turning a call into a meeting. */
  elevate_to_meeting: PhonePolicySchema.optional(),
  /** Zoom Rooms and common areas call external numbers. */
  external_calling_on_zoom_room_common_area: PhonePolicySchema.optional(),
  /** Calls to countries outside the calling plan. */
  international_calling: PhonePolicySchema.optional(),
  manage_call_routing_for_unassigned_numbers: UnassignedNumbersPolicySchema.optional(),
  /** Mutes and hides the keys that people press during a call. */
  obfuscate_sensitive_data_during_call: PhonePolicySchema.optional(),
  /** People can still record audio, and let Zoom speak a text. */
  prevent_users_upload_audio_files: PhonePolicySchema.optional(),
  sms_auto_reply: PhonePolicySchema.optional(),
  sms_template: SmsTemplatePolicySchema.optional(),
  /** Summaries and tasks out of English text messages. */
  team_sms_thread_summary: PhonePolicySchema.optional(),
};
/** Policies that sites and accounts have alike. */
export interface PhoneOfficePolicies extends PhonePeoplePolicies, z.output<Model<typeof officePolicies>> {}
