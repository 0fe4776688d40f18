import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { EmergencyAddressSchema, PhoneCountrySchema } from './phone-address.js';
import { PhonePolicySchema } from './phone-policy.js';
import { CallParkPolicySchema } from './phone-policy-calls.js';
import { AdHocRecordingPolicySchema } from './phone-policy-recording.js';
import { everywherePolicies, type PhoneEverywherePolicies } from './phone-shared-policies.js';
import { AssignedCallingPlanSchema, PhoneSiteReferenceSchema } from './phone-user.js';
import { OutboundCallerIdSchema, transcriptionLanguage } from './phone-user-settings.js';

const commonAreaNumberShape = {
  id: z.string().optional(),
  number: z.string().optional(),
  display_name: z.string().optional(),
  /** `external`: of another carrier. */
  source: openEnum(['internal', 'external']).optional(),
};
/** A phone number of a common area. */
export interface CommonAreaNumber extends z.output<Model<typeof commonAreaNumberShape>> {}
export const CommonAreaNumberSchema: z.ZodType<CommonAreaNumber> = model(commonAreaNumberShape);

/** What the rows of the list and a single common area have in common. */
const commonShape = {
  display_name: z.string().optional(),
  extension_number: z.number().optional(),
  site: PhoneSiteReferenceSchema.optional(),
  calling_plans: z.array(AssignedCallingPlanSchema).optional(),
  phone_numbers: z.array(CommonAreaNumberSchema).optional(),
};

const commonAreaShape = {
  id: z.string(),
  ...commonShape,
  status: openEnum(['online', 'offline']).optional(),
  desk_phones: z
    .array(
      model({
        id: z.string().optional(),
        display_name: z.string().optional(),
        device_type: z.string().optional(),
        status: openEnum(['online', 'offline']).optional(),
      }),
    )
    .optional(),
};
/** A phone that belongs to a place, such as a lobby, and to nobody. */
export interface CommonArea extends z.output<Model<typeof commonAreaShape>> {}
export const CommonAreaSchema: z.ZodType<CommonArea> = model(commonAreaShape);

const commonAreaPolicyShape = {
  ad_hoc_call_recording: AdHocRecordingPolicySchema.optional(),
  call_park: CallParkPolicySchema.optional(),
  /** Assistants take and place calls for the common area. */
  delegation: PhonePolicySchema.optional(),
  /** Zoom's name in answers; changes call it `hide_phone_call_history_in_ios`. */
  hide_zoom_phone_calls_in_ios: PhonePolicySchema.optional(),
  /** Calls to countries outside the calling plan. */
  international_calling: PhonePolicySchema.optional(),
  ios_call_kit: PhonePolicySchema.optional(),
  /** Rules for whom the common area may call. */
  outbound_calling: PhonePolicySchema.optional(),
};
/** What a common area may do. */
export interface CommonAreaPolicy extends PhoneEverywherePolicies, z.output<Model<typeof commonAreaPolicyShape>> {}
export const CommonAreaPolicySchema: z.ZodType<CommonAreaPolicy> = model({
  ...everywherePolicies,
  ...commonAreaPolicyShape,
});

const commonAreaDetailsShape = {
  id: z.string().optional(),
  ...commonShape,
  area_code: z.string().optional(),
  country: PhoneCountrySchema.optional(),
  department: z.string().optional(),
  cost_center: z.string().optional(),
  default_transcription_language: transcriptionLanguage,
  emergency_address: EmergencyAddressSchema.optional(),
  outbound_caller_ids: z.array(OutboundCallerIdSchema).optional(),
  policy: CommonAreaPolicySchema.optional(),
};
/** A single common area, with what the list does not carry. */
export interface CommonAreaDetails extends z.output<Model<typeof commonAreaDetailsShape>> {}
export const CommonAreaDetailsSchema: z.ZodType<CommonAreaDetails> = model(commonAreaDetailsShape);

const createdShape = {
  id: z.string().optional(),
  display_name: z.string().optional(),
};
/** A common area that was just created. */
export interface CreatedCommonArea extends z.output<Model<typeof createdShape>> {}
export const CreatedCommonAreaSchema: z.ZodType<CreatedCommonArea> = model(createdShape);

const assignedPlansShape = { calling_plans: z.array(AssignedCallingPlanSchema).optional() };
/** Calling plans that were just assigned. */
export interface AssignedCallingPlans extends z.output<Model<typeof assignedPlansShape>> {}
export const AssignedCallingPlansSchema: z.ZodType<AssignedCallingPlans> = model(assignedPlansShape);
