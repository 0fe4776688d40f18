import * as z from 'zod';
import { type Model, model, openNumber } from '../model.js';

const userWebinarShape = {
  /** The webinar's number. */
  id: z.number().optional(),
  /** One occurrence of the webinar. */
  uuid: z.string().optional(),
  host_id: z.string().optional(),
  topic: z.string().optional(),
  /** Description, cut off after 250 characters. */
  agenda: z.string().optional(),
  /** 5 one webinar, 6 recurring without a fixed time, 9 recurring with one. */
  type: openNumber([5, 6, 9]).optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** Planned length in minutes. */
  duration: z.number().optional(),
  timezone: z.string().optional(),
  /** ISO 8601. */
  created_at: z.string().optional(),
  join_url: z.string().optional(),
  /** A recording that is shown as if it were live. */
  is_simulive: z.boolean().optional(),
};
/** A webinar that a user scheduled, or that was scheduled for them. */
export interface UserWebinar extends z.output<Model<typeof userWebinarShape>> {}
export const UserWebinarSchema: z.ZodType<UserWebinar> = model(userWebinarShape);
