import * as z from 'zod';
import { type Model, model } from '../model.js';

const customKeyShape = {
  key: z.string().optional(),
  value: z.string().optional(),
};
export const CustomKeySchema: z.ZodType<CustomKey> = model(customKeyShape);
/** A key of your own choice with its value, as reports and dashboards repeat it. */
export interface CustomKey extends z.output<Model<typeof customKeyShape>> {}

const trackingValueShape = {
  /** Label of the tracking field. */
  field: z.string().optional(),
  value: z.string().optional(),
};
export const TrackingValueSchema: z.ZodType<TrackingValue> = model(trackingValueShape);
/** What a meeting or webinar holds in one tracking field. */
export interface TrackingValue extends z.output<Model<typeof trackingValueShape>> {}
