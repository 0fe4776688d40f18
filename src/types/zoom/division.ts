import * as z from 'zod';
import { type Model, model } from '../model.js';

const divisionDetailsShape = {
  division_id: z.string(),
  division_name: z.string().optional(),
  division_description: z.string().optional(),
  /** The account's main division, which cannot be deleted. */
  is_main_division: z.boolean().optional(),
};
/** A single division. */
export interface DivisionDetails extends z.output<Model<typeof divisionDetailsShape>> {}
export const DivisionDetailsSchema: z.ZodType<DivisionDetails> = model(divisionDetailsShape);

const divisionShape = {
  /** How many people belong to it. */
  total_members: z.number().optional(),
};
/** A row of the list of divisions. */
export interface Division extends DivisionDetails, z.output<Model<typeof divisionShape>> {}
export const DivisionSchema: z.ZodType<Division> = model({ ...divisionDetailsShape, ...divisionShape });

const divisionMemberShape = {
  user_id: z.string().optional(),
  user_display_name: z.string().optional(),
  user_email: z.string().optional(),
};
/** Someone who belongs to a division. */
export interface DivisionMember extends z.output<Model<typeof divisionMemberShape>> {}
export const DivisionMemberSchema: z.ZodType<DivisionMember> = model(divisionMemberShape);

const assignedMembersShape = {
  /** ISO 8601. */
  added_at: z.string().optional(),
  /** User ids, separated by commas. */
  ids: z.string().optional(),
};
/** Who was placed in a division. */
export interface AssignedDivisionMembers extends z.output<Model<typeof assignedMembersShape>> {}
export const AssignedDivisionMembersSchema: z.ZodType<AssignedDivisionMembers> = model(assignedMembersShape);
