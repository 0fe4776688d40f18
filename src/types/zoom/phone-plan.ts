import * as z from 'zod';
import { type Model, model } from '../model.js';
import { CallingPlanSchema } from './phone-user.js';

const numberPlanShape = {
  name: z.string().optional(),
  /** Bought. */
  subscribed: z.number().optional(),
  assigned: z.number().optional(),
  /** Free. */
  available: z.number().optional(),
};
export const PhoneNumberPlanSchema: Model<typeof numberPlanShape> = model(numberPlanShape);
/** A plan of phone numbers with how many are used. */
export interface PhoneNumberPlan extends z.output<typeof PhoneNumberPlanSchema> {}

const phonePlansShape = {
  calling_plans: z.array(CallingPlanSchema).optional(),
  phone_numbers: z.array(PhoneNumberPlanSchema).optional(),
};
export const PhonePlansSchema: Model<typeof phonePlansShape> = model(phonePlansShape);
/** Calling plans and number plans of the account. */
export interface PhonePlans extends z.output<typeof PhonePlansSchema> {}

const billingAccountShape = {
  id: z.string(),
  name: z.string().optional(),
};
export const PhoneBillingAccountSchema: Model<typeof billingAccountShape> = model(billingAccountShape);
/** An account that pays for Zoom Phone. */
export interface PhoneBillingAccount extends z.output<typeof PhoneBillingAccountSchema> {}
