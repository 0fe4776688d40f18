import * as z from 'zod';
import { type Model, model } from '../model.js';
import { AssignedPhoneNumberSchema, PhoneSiteReferenceSchema } from './phone-user.js';

const autoReceptionistShape = {
  id: z.string(),
  name: z.string().optional(),
  extension_id: z.string().optional(),
  extension_number: z.number().optional(),
  phone_numbers: z.array(AssignedPhoneNumberSchema).optional(),
  site: PhoneSiteReferenceSchema.optional(),
  department: z.string().nullish(),
  cost_center: z.string().nullish(),
  timezone: z.string().optional(),
  /** Such as `en-US`. */
  audio_prompt_language: z.string().optional(),
  holiday_hours: z
    .array(
      model({
        id: z.string().optional(),
        name: z.string().optional(),
        /** ISO 8601. */
        from: z.string().optional(),
        /** ISO 8601. */
        to: z.string().optional(),
      }),
    )
    .optional(),
};
export const AutoReceptionistSchema: z.ZodType<AutoReceptionist> = model(autoReceptionistShape);
/** What answers calls by itself and routes them. */
export interface AutoReceptionist extends z.output<Model<typeof autoReceptionistShape>> {}
