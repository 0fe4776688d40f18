import * as z from 'zod';
import { type Model, model } from '../model.js';

const groupShape = {
  id: z.string(),
  name: z.string().optional(),
  total_members: z.number().optional(),
};
export const GroupSchema: Model<typeof groupShape> = model(groupShape);
/** A group of users. */
export interface Group extends z.output<typeof GroupSchema> {}
