import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { EmergencyAddressSchema } from './phone-address.js';
import { AssignedCallingPlanSchema, AssignedPhoneNumberSchema } from './phone-user.js';
import { PhoneUserPolicySchema } from './phone-user-policy.js';

const phoneUserDetailsShape = {
  /** Zoom's user id, the same as in the user list. */
  id: z.string().optional(),
  /** Zoom Phone's own id of the user. */
  phone_user_id: z.string().optional(),
  email: z.string().optional(),
  extension_id: z.string().optional(),
  extension_number: z.number().optional(),
  /** `activate` or `deactivate`: Zoom's spelling. */
  status: openEnum(['activate', 'deactivate']).optional(),
  /** Without names: the list has them. */
  calling_plans: z.array(AssignedCallingPlanSchema).optional(),
  phone_numbers: z.array(AssignedPhoneNumberSchema).optional(),
  site_id: z.string().optional(),
  site_admin: z.boolean().optional(),
  department: z.string().optional(),
  cost_center: z.string().optional(),
  emergency_address: EmergencyAddressSchema.optional(),
  policy: PhoneUserPolicySchema.optional(),
};
/** A single user of Zoom Phone, with policies and the emergency address. */
export interface PhoneUserDetails extends z.output<Model<typeof phoneUserDetailsShape>> {}
export const PhoneUserDetailsSchema: z.ZodType<PhoneUserDetails> = model(phoneUserDetailsShape);

const addedShape = {
  id: z.string().optional(),
  email: z.string().optional(),
};
/** A person who was just given Zoom Phone. */
export interface AddedPhoneUser extends z.output<Model<typeof addedShape>> {}
export const AddedPhoneUserSchema: z.ZodType<AddedPhoneUser> = model(addedShape);

const assignedNumbersShape = { phone_numbers: z.array(AssignedPhoneNumberSchema).optional() };
/** Phone numbers that were just assigned. */
export interface AssignedPhoneNumbers extends z.output<Model<typeof assignedNumbersShape>> {}
export const AssignedPhoneNumbersSchema: z.ZodType<AssignedPhoneNumbers> = model(assignedNumbersShape);
