import * as z from 'zod';
import { type Model, model } from '../model.js';

const roleShape = {
  /** `0` is the owner, `2` the ordinary member; the others are opaque. */
  id: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  type: z.string().optional(),
  total_members: z.number().optional(),
};
export const RoleSchema: Model<typeof roleShape> = model(roleShape);
/** An admin role. */
export interface Role extends z.output<typeof RoleSchema> {}
