import * as z from 'zod';
import { type Model, model } from '../model.js';
import { PhoneSiteReferenceSchema } from './phone-user.js';

const roleShape = {
  id: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  is_default: z.boolean().optional(),
  total_members: z.number().optional(),
};
/** A role for administering Zoom Phone. It is no admin role of the account. */
export interface PhoneRole extends z.output<Model<typeof roleShape>> {}
export const PhoneRoleSchema: z.ZodType<PhoneRole> = model(roleShape);

const memberShape = {
  user_id: z.string(),
  display_name: z.string().optional(),
  email: z.string().optional(),
  extension_number: z.number().optional(),
  site: PhoneSiteReferenceSchema.optional(),
};
/** A person with a Phone role. */
export interface PhoneRoleMember extends z.output<Model<typeof memberShape>> {}
export const PhoneRoleMemberSchema: z.ZodType<PhoneRoleMember> = model(memberShape);
