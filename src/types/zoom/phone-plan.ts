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
/** A plan of phone numbers with how many are used. */
export interface PhoneNumberPlan extends z.output<Model<typeof numberPlanShape>> {}
export const PhoneNumberPlanSchema: z.ZodType<PhoneNumberPlan> = model(numberPlanShape);

const phonePlansShape = {
  calling_plans: z.array(CallingPlanSchema).optional(),
  phone_numbers: z.array(PhoneNumberPlanSchema).optional(),
};
/** Calling plans and number plans of the account. */
export interface PhonePlans extends z.output<Model<typeof phonePlansShape>> {}
export const PhonePlansSchema: z.ZodType<PhonePlans> = model(phonePlansShape);

const billingAccountShape = {
  id: z.string(),
  name: z.string().optional(),
};
/** An account that pays for Zoom Phone. */
export interface PhoneBillingAccount extends z.output<Model<typeof billingAccountShape>> {}
export const PhoneBillingAccountSchema: z.ZodType<PhoneBillingAccount> = model(billingAccountShape);
