import * as z from 'zod';
import { type Model, model, openNumber } from '../model.js';

const roleShape = {
  /** `0` is the owner, `2` the ordinary member; the others are opaque. */
  id: z.string(),
  name: z.string().optional(),
  description: z.string().optional(),
  type: z.string().optional(),
  total_members: z.number().optional(),
};
export const RoleSchema: z.ZodType<Role> = model(roleShape);
/** An admin role. */
export interface Role extends z.output<Model<typeof roleShape>> {}

const roleDetailsShape = {
  ...roleShape,
  /** What the role allows, such as `User:Read`. */
  privileges: z.array(z.string()).optional(),
  /** Only for partners with sub accounts. */
  sub_account_privileges: model({
    /** How sub accounts are managed: 1 as their owner, 2 with the same privileges, 3 with chosen privileges. */
    second_level: openNumber([1, 2, 3]).optional(),
  }).optional(),
  /** Privileges that hold for some groups of users only. */
  privilege_scopes: z
    .array(
      model({
        /** The privilege. */
        permission_id: z.string().optional(),
        /** The groups that it holds for. */
        group_ids: z.array(z.string()).optional(),
      }),
    )
    .optional(),
};
export const RoleDetailsSchema: z.ZodType<RoleDetails> = model(roleDetailsShape);
/** A single admin role, with what it allows. */
export interface RoleDetails extends z.output<Model<typeof roleDetailsShape>> {}

const roleMemberShape = {
  id: z.string().optional(),
  email: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  department: z.string().optional(),
  /** Meetings licence, as in a user's `type`. */
  type: z.number().optional(),
};
export const RoleMemberSchema: z.ZodType<RoleMember> = model(roleMemberShape);
/** A user with an admin role. */
export interface RoleMember extends z.output<Model<typeof roleMemberShape>> {}

const assignedRoleShape = {
  /** ISO 8601. */
  add_at: z.string().optional(),
  /** Ids separated by commas. */
  ids: z.string().optional(),
};
export const AssignedRoleSchema: z.ZodType<AssignedRole> = model(assignedRoleShape);
/** Who got a role by one request. */
export interface AssignedRole extends z.output<Model<typeof assignedRoleShape>> {}
