import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { PhoneSiteReferenceSchema } from './phone-user.js';

const deskPhoneFeature = model({ status: openEnum(['unsupported', 'on', 'off']).optional() }).optional();

const devicePolicyShape = {
  /** The desktop app makes and takes calls on the phone. */
  call_control: deskPhoneFeature,
  /** Guests sign in to the phone; meanwhile it is theirs. */
  hot_desking: deskPhoneFeature,
};
/** What a desk phone may be used for. */
export interface PhoneDeskPhonePolicy extends z.output<Model<typeof devicePolicyShape>> {}
export const PhoneDeskPhonePolicySchema: z.ZodType<PhoneDeskPhonePolicy> = model(devicePolicyShape);

const assigneeShape = {
  id: z.string().optional(),
  name: z.string().optional(),
  extension_id: z.string().optional(),
  extension_number: z.number().optional(),
  extension_type: openEnum(['user', 'commonArea']).optional(),
};
/** Who uses a desk phone. */
export interface PhoneDeviceAssignee extends z.output<Model<typeof assigneeShape>> {}
export const PhoneDeviceAssigneeSchema: z.ZodType<PhoneDeviceAssignee> = model(assigneeShape);

/** What the rows of the list and a single device have in common. */
const commonShape = {
  display_name: z.string().optional(),
  /** Maker and model. */
  device_type: z.string().optional(),
  /** MAC address or serial number. */
  mac_address: z.string().optional(),
  status: openEnum(['online', 'offline']).optional(),
  assignee: PhoneDeviceAssigneeSchema.optional(),
  /** All of them, when several share the phone. */
  assignees: z.array(PhoneDeviceAssigneeSchema).optional(),
  site: PhoneSiteReferenceSchema.optional(),
  policy: PhoneDeskPhonePolicySchema.optional(),
  private_ip: z.string().optional(),
  public_ip: z.string().optional(),
  /** Empty without one. */
  provision_template_id: z.string().optional(),
};

const deviceShape = {
  id: z.string(),
  ...commonShape,
  description: z.string().optional(),
  firmware_version: z.string().optional(),
};
/** A desk phone. */
export interface PhoneDevice extends z.output<Model<typeof deviceShape>> {}
export const PhoneDeviceSchema: z.ZodType<PhoneDevice> = model(deviceShape);

const sipAccountShape = {
  sip_domain: z.string().optional(),
  user_name: z.string().optional(),
  authorization_id: z.string().optional(),
  /** A secret: whoever has it can call as this phone. */
  password: z.string().optional(),
  outbound_proxy: z.string().optional(),
  secondary_outbound_proxy: z.string().optional(),
  shared_line: model({
    alias: z.string().optional(),
    line_subscription: model({
      display_name: z.string().optional(),
      extension_number: z.number().optional(),
      phone_number: z.string().optional(),
    }).optional(),
    outbound_caller_id: z.string().optional(),
  }).optional(),
};
/** How a desk phone signs in to Zoom. */
export interface SipAccount extends z.output<Model<typeof sipAccountShape>> {}
export const SipAccountSchema: z.ZodType<SipAccount> = model(sipAccountShape);

const deviceDetailsShape = {
  id: z.string().optional(),
  ...commonShape,
  provision: model({
    /** `ztp`: zero touch. */
    type: openEnum(['assisted', 'ztp', 'manual']).optional(),
    /** With `assisted`. */
    url: z.string().optional(),
    /** With `manual`. */
    sip_accounts: z.array(SipAccountSchema).optional(),
  }).optional(),
};
/** A single desk phone, with how it was set up. */
export interface PhoneDeviceDetails extends z.output<Model<typeof deviceDetailsShape>> {}
export const PhoneDeviceDetailsSchema: z.ZodType<PhoneDeviceDetails> = model(deviceDetailsShape);

const addedShape = {
  id: z.string().optional(),
  display_name: z.string().optional(),
};
/** A desk phone that was just added. */
export interface AddedPhoneDevice extends z.output<Model<typeof addedShape>> {}
export const AddedPhoneDeviceSchema: z.ZodType<AddedPhoneDevice> = model(addedShape);
