import * as z from 'zod';
import { type Model, model } from '../model.js';
import { type PhonePolicy, PhonePolicySchema, phonePolicyShape } from './phone-policy.js';
import { DesktopAppPolicySchema } from './phone-policy-apps.js';
import { CallParkPolicySchema } from './phone-policy-calls.js';
import { UserFaxPolicySchema } from './phone-policy-messages.js';
import { AdHocRecordingPolicySchema } from './phone-policy-recording.js';
import { RecordingAccessSchema, VoicemailAccessSchema } from './phone-shared-access.js';
import { everywherePolicies, type PhonePeoplePolicies, peoplePolicies } from './phone-shared-policies.js';

const userPolicyShape = {
  ad_hoc_call_recording: AdHocRecordingPolicySchema.optional(),
  /** Who may hear the user's recordings on demand. */
  ad_hoc_call_recording_access_members: z.array(RecordingAccessSchema).optional(),
  /** Who may hear the user's automatic recordings. */
  auto_call_recording_access_members: z.array(RecordingAccessSchema).optional(),
  call_park: CallParkPolicySchema.optional(),
  /** Assistants take and place calls for the user. */
  delegation: z.boolean().optional(),
  /** End-to-end encrypted calls. They exclude automatic recording. */
  e2e_encryption: PhonePolicySchema.optional(),
  /** Turning a call into a meeting. */
  elevate_to_meeting: z.boolean().optional(),
  /** The user manages emergency addresses of their own. */
  emergency_address_management: model({
    enable: z.boolean().optional(),
    /** The user is asked to set or confirm a default address. */
    prompt_default_address: z.boolean().optional(),
  }).optional(),
  /** Emergency calls reach the public answering point. The company's own team gets them either way. */
  emergency_calls_to_psap: z.boolean().optional(),
  /** @deprecated Read `call_handling_forwarding_to_other_users`. */
  forwarding_to_external_numbers: z.boolean().optional(),
  /** Calls to countries outside the calling plan. */
  international_calling: z.boolean().optional(),
  online_fax: UserFaxPolicySchema.optional(),
  /** Rules for whom the user may call. */
  outbound_calling: PhonePolicySchema.optional(),
  /** Rules for whom the user may write text messages to. */
  outbound_sms: PhonePolicySchema.optional(),
  /** The apps send sound to each other directly. */
  peer_to_peer_media: PhonePolicySchema.optional(),
  /** Who may hear the user's voicemails. */
  voicemail_access_members: z.array(VoicemailAccessSchema).optional(),
  zoom_phone_on_desktop: DesktopAppPolicySchema.optional(),
};
/** What a user may do with Zoom Phone. */
export interface PhoneUserPolicy extends PhonePeoplePolicies, z.output<Model<typeof userPolicyShape>> {}
export const PhoneUserPolicySchema: z.ZodType<PhoneUserPolicy> = model({
  ...everywherePolicies,
  ...peoplePolicies,
  ...userPolicyShape,
});

const emergencyCallsShape = {
  allow_emergency_calls_from_clients: z.boolean().optional(),
  allow_emergency_calls_from_deskphones: z.boolean().optional(),
};
/** Whether a user can call the emergency services, and from where. */
export interface EmergencyCallsPolicy extends PhonePolicy, z.output<Model<typeof emergencyCallsShape>> {}
export const EmergencyCallsPolicySchema: z.ZodType<EmergencyCallsPolicy> = model({
  ...phonePolicyShape,
  ...emergencyCallsShape,
});

const askedPoliciesShape = {
  /** When `allow_emergency_calls` was asked for. */
  allow_emergency_calls: EmergencyCallsPolicySchema.optional(),
};
/** The policy of a user that was asked for, under its name. */
export interface PhoneUserPolicies extends z.output<Model<typeof askedPoliciesShape>> {}
export const PhoneUserPoliciesSchema: z.ZodType<PhoneUserPolicies> = model(askedPoliciesShape);
