import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const smartphoneShape = {
  smartphone_id: z.string().optional(),
  device_name: z.string().optional(),
  device_type: z.string().optional(),
  serial_number: z.string().optional(),
  public_ip: z.string().optional(),
  activation_status: openEnum(['Activated']).optional(),
  /** ISO 8601; `null` where Zoom does not know it. */
  activation_time: z.string().nullish(),
  /** The common area that uses it. */
  assignee: model({
    /** Id of the common area or of its extension. */
    common_area_id: z.string().optional(),
    name: z.string().optional(),
    extension_number: z.number().optional(),
  }).optional(),
  site: model({ site_id: z.string().optional(), name: z.string().optional() }).optional(),
};
export const PhoneSmartphoneSchema: z.ZodType<PhoneSmartphone> = model(smartphoneShape);
/** A smartphone with Zoom Phone. */
export interface PhoneSmartphone extends z.output<Model<typeof smartphoneShape>> {}
