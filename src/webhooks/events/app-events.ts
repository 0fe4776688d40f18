import * as z from 'zod';
import { type Model, model } from '../../types/model.js';

const appDeauthorizedShape = {
  account_id: z.string(),
  /** Zoom's id of who removed the app. */
  user_id: z.string(),
  /** Client id of your app. */
  client_id: z.string().optional(),
  /** ISO 8601. */
  deauthorization_time: z.string().optional(),
  /** Whether the user's data may stay. Sources differ about its form; newer descriptions leave it out. */
  user_data_retention: z.union([z.boolean(), z.string()]).optional(),
  /** Older than the signature in the header, and not needed. */
  signature: z.string().optional(),
};
/** A user removed your app. */
export interface AppDeauthorized extends z.output<Model<typeof appDeauthorizedShape>> {}
export const AppDeauthorizedSchema: z.ZodType<AppDeauthorized> = model(appDeauthorizedShape);

const urlValidationShape = {
  /** What to sign. */
  plainToken: z.string(),
};
/** Zoom asks whether the URL is yours. */
export interface UrlValidation extends z.output<Model<typeof urlValidationShape>> {}
export const UrlValidationSchema: z.ZodType<UrlValidation> = model(urlValidationShape);
