import * as z from 'zod';
import { type Model, model } from '../model.js';
import { type PhonePolicy, PhonePolicySchema, phonePolicyShape } from './phone-policy.js';
import { PhoneRetentionPolicySchema } from './phone-policy-apps.js';
import { PrivateCallParkPolicySchema } from './phone-policy-calls.js';
import { AccountFaxPolicySchema } from './phone-policy-messages.js';
import {
  everywherePolicies,
  officePolicies,
  type PhoneOfficePolicies,
  peoplePolicies,
} from './phone-shared-policies.js';

const restrictedHoursShape = {
  time_zone: model({
    /** Empty when each extension has its own. */
    id: z.string().optional(),
    /** `setByExtension` when each extension has its own. */
    name: z.string().optional(),
  }).optional(),
  restricted_hours_applied: z.boolean().optional(),
  restricted_holiday_hours_applied: z.boolean().optional(),
  /** Internal calls and messages are allowed all the same. */
  allow_internal_calls: z.boolean().optional(),
};
/** Hours without calls and text messages. */
export interface RestrictedHoursPolicy extends PhonePolicy, z.output<Model<typeof restrictedHoursShape>> {}
export const RestrictedHoursPolicySchema: z.ZodType<RestrictedHoursPolicy> = model({
  ...phonePolicyShape,
  ...restrictedHoursShape,
});

const allowedLocationsShape = {
  locations_applied: z.boolean().optional(),
  /** Internal calls are allowed elsewhere too. */
  allow_internal_calls: z.boolean().optional(),
};
/** Places where people can call and write text messages. */
export interface AllowedLocationsPolicy extends PhonePolicy, z.output<Model<typeof allowedLocationsShape>> {}
export const AllowedLocationsPolicySchema: z.ZodType<AllowedLocationsPolicy> = model({
  ...phonePolicyShape,
  ...allowedLocationsShape,
});

const accountPoliciesShape = {
  /** Voicemails that only their receiver can decrypt. */
  advanced_encryption: PhonePolicySchema.optional(),
  allowed_call_locations: AllowedLocationsPolicySchema.optional(),
  /** Apps of Zoom's Marketplace place and control calls. */
  auto_call_from_third_party_apps: PhonePolicySchema.optional(),
  auto_delete_data_after_retention_duration: PhoneRetentionPolicySchema.optional(),
  /** People report calls as threats. */
  block_calls_as_threat: PhonePolicySchema.optional(),
  /** Keeping external calls away. */
  block_external_calls: PhonePolicySchema.optional(),
  /** People block numbers from calling them and writing to them. */
  block_list_for_inbound_calls_and_messaging: PhonePolicySchema.optional(),
  /** Putting a call on hold to go on with it elsewhere. */
  call_park: PhonePolicySchema.optional(),
  /** Members of call queues say why they take no queue calls. */
  call_queue_opt_out_reason: PhonePolicySchema.optional(),
  chat_channel: PhonePolicySchema.optional(),
  conference_dtmf: PhonePolicySchema.optional(),
  connect_to_operator: PhonePolicySchema.optional(),
  desk_phone_smart_key_positions_layout: PhonePolicySchema.optional(),
  /** Asking people how a call was. */
  display_call_feedback_survey: PhonePolicySchema.optional(),
  /** End-to-end encrypted calls. They exclude automatic recording. */
  e2e_encryption: PhonePolicySchema.optional(),
  end_conference_call_when_originator_drops: PhonePolicySchema.optional(),
  hide_phone_call_history_in_ios: PhonePolicySchema.optional(),
  /** Basic calls go on while Zoom cannot be reached. */
  local_survivability_mode: PhonePolicySchema.optional(),
  no_hold_conference: PhonePolicySchema.optional(),
  online_fax: AccountFaxPolicySchema.optional(),
  /** Rules for whom people may call. */
  outbound_calling: PhonePolicySchema.optional(),
  /** Rules for whom people may write text messages to. */
  outbound_sms: PhonePolicySchema.optional(),
  /** Ports of the account's own choice for calls. */
  override_default_port: PhonePolicySchema.optional(),
  /** The apps send sound to each other directly. */
  peer_to_peer_media: PhonePolicySchema.optional(),
  private_call_park: PrivateCallParkPolicySchema.optional(),
  restricted_call_hours: RestrictedHoursPolicySchema.optional(),
  /** Keeps words and patterns out of text messages. */
  sms_etiquette_tool: PhonePolicySchema.optional(),
  use_callkit_for_incoming_call_notifications_in_ios: PhonePolicySchema.optional(),
  zoom_phone_on_pwa: PhonePolicySchema.optional(),
};
/** What people of an account may do with Zoom Phone. Policies that were not asked for are absent. */
export interface PhoneAccountPolicies extends PhoneOfficePolicies, z.output<Model<typeof accountPoliciesShape>> {}
export const PhoneAccountPoliciesSchema: z.ZodType<PhoneAccountPolicies> = model({
  ...everywherePolicies,
  ...peoplePolicies,
  ...officePolicies,
  ...accountPoliciesShape,
});

const on = model({ enable: z.boolean().optional() });

const accountSettingsShape = {
  country: model({
    /** Two letters. */
    code: z.string().optional(),
    name: z.string().optional(),
  }).optional(),
  /** Bringing numbers of another carrier along. */
  byoc: on.optional(),
  multiple_sites: model({
    enabled: z.boolean().optional(),
    /** Sites have codes, and extensions begin with them. */
    site_code: z.boolean().optional(),
  }).optional(),
  /** Call logs carry the addresses of devices. */
  show_device_ip_for_call_log: on.optional(),
  multiple_party_conference: on.optional(),
  billing_account: model({ id: z.string().optional(), name: z.string().optional() }).optional(),
};
/** How Zoom Phone is set up for the account. */
export interface PhoneAccountSettings extends z.output<Model<typeof accountSettingsShape>> {}
export const PhoneAccountSettingsSchema: z.ZodType<PhoneAccountSettings> = model(accountSettingsShape);
