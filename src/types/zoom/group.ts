import * as z from 'zod';
import { type Model, model, openNumber } from '../model.js';

const groupShape = {
  id: z.string(),
  name: z.string().optional(),
  total_members: z.number().optional(),
};
export const GroupSchema: z.ZodType<Group> = model(groupShape);
/** A group of users. */
export interface Group extends z.output<Model<typeof groupShape>> {}

const groupMemberShape = {
  /** Zoom's id. Empty or absent while the user is pending. */
  id: z.string().optional(),
  email: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  /** Meetings licence, as in the `type` of a user: 1 Basic, 2 Licensed and others. */
  type: openNumber([1, 2]).optional(),
};
export const GroupMemberSchema: z.ZodType<GroupMember> = model(groupMemberShape);
/** A user in a group. */
export interface GroupMember extends z.output<Model<typeof groupMemberShape>> {}

const groupAdminShape = {
  email: z.string(),
  /** Display name. */
  name: z.string().optional(),
};
export const GroupAdminSchema: z.ZodType<GroupAdmin> = model(groupAdminShape);
/** An admin of a group. */
export interface GroupAdmin extends z.output<Model<typeof groupAdminShape>> {}

const groupChannelShape = {
  channel_id: z.string(),
  channel_name: z.string().optional(),
  member_count: z.number().optional(),
};
export const GroupChannelSchema: z.ZodType<GroupChannel> = model(groupChannelShape);
/** A Team Chat channel of a group. */
export interface GroupChannel extends z.output<Model<typeof groupChannelShape>> {}

const addedToGroupShape = {
  /** ISO 8601. */
  added_at: z.string().optional(),
  /** Ids separated by commas. */
  ids: z.string().optional(),
};
export const AddedToGroupSchema: z.ZodType<AddedToGroup> = model(addedToGroupShape);
/** Who was added by one request. */
export interface AddedToGroup extends z.output<Model<typeof addedToGroupShape>> {}
