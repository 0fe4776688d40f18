import * as z from 'zod';
import { type Model, model } from '../model.js';
import { EmergencyAddressSchema } from './phone-address.js';
import { PhoneSitePolicySchema } from './phone-site-policy.js';

/** What the rows of the list and a single site have in common. */
const commonShape = {
  name: z.string().optional(),
  /** Begins the extensions of the site. */
  site_code: z.number().optional(),
  country: model({
    /** Two letters. */
    code: z.string().optional(),
    name: z.string().optional(),
  }).optional(),
  main_auto_receptionist: model({
    id: z.string().optional(),
    name: z.string().optional(),
    extension_id: z.string().optional(),
    extension_number: z.number().optional(),
  }).optional(),
};

const siteShape = { id: z.string(), ...commonShape };
/** A part of the organization with phones of its own, such as an office. */
export interface PhoneSite extends z.output<Model<typeof siteShape>> {}
export const PhoneSiteSchema: z.ZodType<PhoneSite> = model(siteShape);

const siteDetailsShape = {
  id: z.string().optional(),
  ...commonShape,
  /** Shown to those who are called, when calls show a number. */
  caller_id_name: z.string().optional(),
  short_extension: model({
    /** Digits of an extension without the site's code. */
    length: z.number().optional(),
  }).optional(),
  sip_zone: model({ id: z.string().optional(), name: z.string().optional() }).optional(),
  default_emergency_address: EmergencyAddressSchema.optional(),
  /** Sites in India only, as are the next three. */
  india_state_code: z.string().optional(),
  india_city: z.string().optional(),
  /** Calling area within the state. */
  india_sdca_npa: z.string().optional(),
  india_entity_name: z.string().optional(),
  policy: PhoneSitePolicySchema.optional(),
};
/** A single site, with its policies. */
export interface PhoneSiteDetails extends z.output<Model<typeof siteDetailsShape>> {}
export const PhoneSiteDetailsSchema: z.ZodType<PhoneSiteDetails> = model(siteDetailsShape);

const createdShape = {
  id: z.string().optional(),
  name: z.string().optional(),
};
/** A site that was just created. */
export interface CreatedPhoneSite extends z.output<Model<typeof createdShape>> {}
export const CreatedPhoneSiteSchema: z.ZodType<CreatedPhoneSite> = model(createdShape);
