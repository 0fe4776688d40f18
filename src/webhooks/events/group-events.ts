import * as z from 'zod';
import { type Model, model } from '../../types/model.js';
import { operatorShape } from './operated.js';

const eventGroupShape = {
  /** Zoom's id of the group. */
  id: z.string(),
  name: z.string().optional(),
};
const groupChangeShape = {
  ...operatorShape,
  object: model(eventGroupShape),
  /** As it was before. */
  old_object: model({ ...eventGroupShape, id: z.string().optional() }).optional(),
};
/** A group was made, renamed or deleted. */
export interface GroupChange extends z.output<Model<typeof groupChangeShape>> {}
export const GroupChangeSchema: z.ZodType<GroupChange> = model(groupChangeShape);

const groupPersonShape = {
  /** Zoom's id; absent while the invitation is not accepted. */
  id: z.string().optional(),
  email: z.string().optional(),
};
/** Somebody of a group. */
export interface GroupPerson extends z.output<Model<typeof groupPersonShape>> {}
const GroupPersonSchema: z.ZodType<GroupPerson> = model(groupPersonShape);

const groupMembersShape = {
  ...operatorShape,
  object: model({
    ...eventGroupShape,
    /** Who came or went. */
    members: z.array(GroupPersonSchema),
  }),
};
/** Members of a group came or went. */
export interface GroupMembers extends z.output<Model<typeof groupMembersShape>> {}
export const GroupMembersSchema: z.ZodType<GroupMembers> = model(groupMembersShape);

const groupAdminsShape = {
  ...operatorShape,
  object: model({
    ...eventGroupShape,
    /** Who came or went. */
    admins: z.array(GroupPersonSchema),
  }),
};
/** Admins of a group came or went. */
export interface GroupAdmins extends z.output<Model<typeof groupAdminsShape>> {}
export const GroupAdminsSchema: z.ZodType<GroupAdmins> = model(groupAdminsShape);

const settingsOfGroupShape = {
  /** Zoom's id of the group. */
  id: z.string(),
  /** The settings, or the locks of settings, that changed. */
  settings: z.record(z.string(), z.unknown()).optional(),
};
const groupSettingsChangeShape = {
  ...operatorShape,
  object: model(settingsOfGroupShape),
  old_object: model({ ...settingsOfGroupShape, id: z.string().optional() }).optional(),
};
/** Settings of a group, or their locks, changed. */
export interface GroupSettingsChange extends z.output<Model<typeof groupSettingsChangeShape>> {}
export const GroupSettingsChangeSchema: z.ZodType<GroupSettingsChange> = model(groupSettingsChangeShape);
