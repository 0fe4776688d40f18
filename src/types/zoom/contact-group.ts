import * as z from 'zod';
import { type Model, model, openNumber } from '../model.js';

const contactGroupShape = {
  group_id: z.string(),
  group_name: z.string().optional(),
  /**
   * Who sees the members and who finds the group: 1 everyone and everyone, 2 its members and everyone, 3 its members and
   * its members.
   */
  group_privacy: openNumber([1, 2, 3]).optional(),
  description: z.string().optional(),
};
export const ContactGroupSchema: z.ZodType<ContactGroup> = model(contactGroupShape);
/** A row of the list of contact groups. */
export interface ContactGroup extends z.output<Model<typeof contactGroupShape>> {}

const contactGroupDetailsShape = {
  ...contactGroupShape,
  total_members: z.number().optional(),
};
export const ContactGroupDetailsSchema: z.ZodType<ContactGroupDetails> = model(contactGroupDetailsShape);
/** A single contact group, with what the list does not carry. */
export interface ContactGroupDetails extends z.output<Model<typeof contactGroupDetailsShape>> {}

const contactGroupMemberShape = {
  /** Id of the user or of the user group. */
  id: z.string().optional(),
  name: z.string().optional(),
  /** 1 a user, 2 a user group. */
  type: openNumber([1, 2]).optional(),
};
export const ContactGroupMemberSchema: z.ZodType<ContactGroupMember> = model(contactGroupMemberShape);
/** A user, or a group of users, in a contact group. */
export interface ContactGroupMember extends z.output<Model<typeof contactGroupMemberShape>> {}

const addedContactsShape = {
  member_ids: z.array(z.string()).optional(),
};
export const AddedContactsSchema: z.ZodType<AddedContacts> = model(addedContactsShape);
/** Which members were added by one request. */
export interface AddedContacts extends z.output<Model<typeof addedContactsShape>> {}
