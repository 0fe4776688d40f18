import * as z from 'zod';
import { type Model, model } from '../model.js';

const trackingFieldShape = {
  id: z.string(),
  /** The field's name. */
  field: z.string().optional(),
  /** Values that the form offers. */
  recommended_values: z.array(z.string()).optional(),
  /** Meetings cannot be scheduled without it. */
  required: z.boolean().optional(),
  /** Shown in the description of meetings. */
  visible: z.boolean().optional(),
};
/** A field that meetings are labelled by, such as a project. */
export interface TrackingField extends z.output<Model<typeof trackingFieldShape>> {}
export const TrackingFieldSchema: z.ZodType<TrackingField> = model(trackingFieldShape);
