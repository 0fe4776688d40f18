import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const assignedPlanShape = {
  /** Numeric code of the plan, such as 200 for US/CA unlimited. */
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
export const AssignedCallingPlanSchema: Model<typeof assignedPlanShape> = model(assignedPlanShape);
/** A calling plan that a Phone user holds. */
export interface AssignedCallingPlan extends z.output<typeof AssignedCallingPlanSchema> {}

const assignedNumberShape = {
  id: z.string().optional(),
  number: z.string().optional(),
};
export const AssignedPhoneNumberSchema: Model<typeof assignedNumberShape> = model(assignedNumberShape);
/** A phone number that a Phone user holds. */
export interface AssignedPhoneNumber extends z.output<typeof AssignedPhoneNumberSchema> {}

const siteReferenceShape = { id: z.string().optional(), name: z.string().optional() };
export const PhoneSiteReferenceSchema: Model<typeof siteReferenceShape> = model(siteReferenceShape);
/** The Phone site of a user. */
export interface PhoneSiteReference extends z.output<typeof PhoneSiteReferenceSchema> {}

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
export const PhoneUserSchema: Model<typeof phoneUserShape> = model(phoneUserShape);
/** A user with Zoom Phone. */
export interface PhoneUser extends z.output<typeof PhoneUserSchema> {}

const callingPlanShape = {
  /** Numeric code of the plan. */
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
export const CallingPlanSchema: Model<typeof callingPlanShape> = model(callingPlanShape);
/** A calling plan of the account with its seats. */
export interface CallingPlan extends z.output<typeof CallingPlanSchema> {}
