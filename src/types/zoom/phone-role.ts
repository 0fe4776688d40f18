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
export const PhoneRoleSchema: Model<typeof roleShape> = model(roleShape);
/** A role for administering Zoom Phone. It is no admin role of the account. */
export interface PhoneRole extends z.output<typeof PhoneRoleSchema> {}

const memberShape = {
  user_id: z.string(),
  display_name: z.string().optional(),
  email: z.string().optional(),
  extension_number: z.number().optional(),
  site: PhoneSiteReferenceSchema.optional(),
};
export const PhoneRoleMemberSchema: Model<typeof memberShape> = model(memberShape);
/** A person with a Phone role. */
export interface PhoneRoleMember extends z.output<typeof PhoneRoleMemberSchema> {}
