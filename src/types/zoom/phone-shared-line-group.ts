import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { PhoneSiteReferenceSchema } from './phone-user.js';

const sharedLineGroupShape = {
  id: z.string(),
  display_name: z.string().optional(),
  extension_id: z.string().optional(),
  extension_number: z.number().optional(),
  status: openEnum(['active', 'inactive']).optional(),
  site: PhoneSiteReferenceSchema.optional(),
  phone_numbers: z
    .array(
      model({
        id: z.string().optional(),
        /** E.164. */
        number: z.string().optional(),
        status: openEnum(['pending', 'available']).optional(),
      }),
    )
    .optional(),
};
export const SharedLineGroupSchema: z.ZodType<SharedLineGroup> = model(sharedLineGroupShape);
/** People and common areas that share a number, an extension and a voicemail box. */
export interface SharedLineGroup extends z.output<Model<typeof sharedLineGroupShape>> {}
