import * as z from 'zod';
import { type Model, model } from '../model.js';
import { AssignedCallingPlanSchema, AssignedPhoneNumberSchema, PhoneSiteReferenceSchema } from './phone-user.js';

const phoneRoomShape = {
  id: z.string(),
  name: z.string().optional(),
  extension_id: z.string().optional(),
  extension_number: z.number().optional(),
  site: PhoneSiteReferenceSchema.optional(),
  calling_plans: z.array(AssignedCallingPlanSchema).optional(),
  phone_numbers: z.array(AssignedPhoneNumberSchema).optional(),
};
/** A Zoom Room with Zoom Phone. */
export interface PhoneRoom extends z.output<Model<typeof phoneRoomShape>> {}
export const PhoneRoomSchema: z.ZodType<PhoneRoom> = model(phoneRoomShape);
