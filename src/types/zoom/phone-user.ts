import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const assignedPlanShape = {
  /** Code of the plan such as 200 for US/CA unlimited: see `PhoneCallingPlan`. */
  type: z.number().optional(),
  name: z.string().optional(),
  /** Only for users in India. */
  billing_account_id: z.string().optional(),
  /** Only for users in India. */
  billing_account_name: z.string().optional(),
  /** Only on accounts with several subscriptions. */
  billing_subscription_id: z.string().optional(),
  /** Only on accounts with several subscriptions. */
  billing_subscription_name: z.string().optional(),
};
/** A calling plan that a Phone user holds. */
export interface AssignedCallingPlan extends z.output<Model<typeof assignedPlanShape>> {}
export const AssignedCallingPlanSchema: z.ZodType<AssignedCallingPlan> = model(assignedPlanShape);

const assignedNumberShape = {
  id: z.string().optional(),
  number: z.string().optional(),
};
/** A phone number that a Phone user holds. */
export interface AssignedPhoneNumber extends z.output<Model<typeof assignedNumberShape>> {}
export const AssignedPhoneNumberSchema: z.ZodType<AssignedPhoneNumber> = model(assignedNumberShape);

const siteReferenceShape = { id: z.string().optional(), name: z.string().optional() };
/** The Phone site of a user. */
export interface PhoneSiteReference extends z.output<Model<typeof siteReferenceShape>> {}
export const PhoneSiteReferenceSchema: z.ZodType<PhoneSiteReference> = model(siteReferenceShape);

const phoneUserShape = {
  /** Zoom's user id, the same as in the user list. */
  id: z.string(),
  /** Zoom Phone's own id of the user. */
  phone_user_id: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
  extension_id: z.string().optional(),
  extension_number: z.number().optional(),
  /** `activate` or `deactivate`: Zoom's spelling. */
  status: openEnum(['activate', 'deactivate']).optional(),
  activation_status: openEnum(['activated', 'ready to activate', 'not ready']).optional(),
  calling_plans: z.array(AssignedCallingPlanSchema).optional(),
  phone_numbers: z.array(AssignedPhoneNumberSchema).optional(),
  site: PhoneSiteReferenceSchema.optional(),
  department: z.string().optional(),
  cost_center: z.string().optional(),
};
/** A user with Zoom Phone. */
export interface PhoneUser extends z.output<Model<typeof phoneUserShape>> {}
export const PhoneUserSchema: z.ZodType<PhoneUser> = model(phoneUserShape);

const callingPlanShape = {
  /** Code of the plan: see `PhoneCallingPlan`. */
  type: z.number().optional(),
  name: z.string().optional(),
  /** Seats bought. */
  subscribed: z.number().optional(),
  /** Seats assigned. */
  assigned: z.number().optional(),
  /** Seats free. */
  available: z.number().optional(),
  billing_account_id: z.string().optional(),
  billing_account_name: z.string().optional(),
  billing_subscription_id: z.string().optional(),
  billing_subscription_name: z.string().optional(),
};
/** A calling plan of the account with its seats. */
export interface CallingPlan extends z.output<Model<typeof callingPlanShape>> {}
export const CallingPlanSchema: z.ZodType<CallingPlan> = model(callingPlanShape);
