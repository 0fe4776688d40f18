import * as z from 'zod';
import { type Model, model, openNumber } from '../model.js';

const addressShape = {
  id: z.string().optional(),
  /** House number and street. */
  address_line1: z.string().optional(),
  /** Building, floor, unit. */
  address_line2: z.string().optional(),
  city: z.string().optional(),
  /** Two-letter country. */
  country: z.string().optional(),
  state_code: z.string().optional(),
  zip: z.string().optional(),
  /** Sent for sites. */
  is_default: z.boolean().optional(),
  /** Whose address it is: 0 the account's, 1 a site's, 2 a person's. Sent for sites. */
  level: openNumber([0, 1, 2]).optional(),
  /**
   * Verification: 1 not required, 2 not verified, 3 asked for, 4 verified, 5 rejected, 6 failed. Sent for sites and
   * common areas.
   */
  status: openNumber([1, 2, 3, 4, 5, 6]).optional(),
};
/** Where the emergency services go. */
export interface EmergencyAddress extends z.output<Model<typeof addressShape>> {}
export const EmergencyAddressSchema: z.ZodType<EmergencyAddress> = model(addressShape);

const countryShape = {
  /** Two letters. */
  code: z.string().optional(),
  /** Country calling code. Sent for users and common areas. */
  country_code: z.string().optional(),
  name: z.string().optional(),
};
/** A country. */
export interface PhoneCountry extends z.output<Model<typeof countryShape>> {}
export const PhoneCountrySchema: z.ZodType<PhoneCountry> = model(countryShape);
