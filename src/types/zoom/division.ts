import * as z from 'zod';
import { type Model, model } from '../model.js';

const divisionDetailsShape = {
  division_id: z.string(),
  division_name: z.string().optional(),
  division_description: z.string().optional(),
  /** The account's main division, which cannot be deleted. */
  is_main_division: z.boolean().optional(),
};
export const DivisionDetailsSchema: Model<typeof divisionDetailsShape> = model(divisionDetailsShape);
/** A single division. */
export interface DivisionDetails extends z.output<typeof DivisionDetailsSchema> {}

const divisionShape = {
  ...divisionDetailsShape,
  /** How many people belong to it. */
  total_members: z.number().optional(),
};
export const DivisionSchema: Model<typeof divisionShape> = model(divisionShape);
/** A row of the list of divisions. */
export interface Division extends z.output<typeof DivisionSchema> {}

const divisionMemberShape = {
  user_id: z.string().optional(),
  user_display_name: z.string().optional(),
  user_email: z.string().optional(),
};
export const DivisionMemberSchema: Model<typeof divisionMemberShape> = model(divisionMemberShape);
/** Someone who belongs to a division. */
export interface DivisionMember extends z.output<typeof DivisionMemberSchema> {}

const assignedMembersShape = {
  /** ISO 8601. */
  added_at: z.string().optional(),
  /** User ids, separated by commas. */
  ids: z.string().optional(),
};
export const AssignedDivisionMembersSchema: Model<typeof assignedMembersShape> = model(assignedMembersShape);
/** Who was placed in a division. */
export interface AssignedDivisionMembers extends z.output<typeof AssignedDivisionMembersSchema> {}
