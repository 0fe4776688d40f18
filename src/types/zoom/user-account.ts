import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';

const createdUserShape = {
  id: z.string().optional(),
  email: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  /** Meetings licence: 1 Basic, 2 Licensed, 4 Unassigned, 99 None. */
  type: openNumber([1, 2, 4, 99]).optional(),
};
export const CreatedUserSchema: Model<typeof createdUserShape> = model(createdUserShape);
/** What Zoom says about a new user. */
export interface CreatedUser extends z.output<typeof CreatedUserSchema> {}

const emailCheckShape = {
  /** `false` also for people of other accounts, and for those who sign in by SSO, Google or Facebook. */
  existed_email: z.boolean(),
};
export const EmailCheckSchema: Model<typeof emailCheckShape> = model(emailCheckShape);
/** Whether an email address signs in to the account. */
export interface EmailCheck extends z.output<typeof EmailCheckSchema> {}

const vanityNameCheckShape = {
  /** The name is taken. */
  existed: z.boolean(),
};
export const VanityNameCheckSchema: Model<typeof vanityNameCheckShape> = model(vanityNameCheckShape);
/** Whether a personal link name is taken. */
export interface VanityNameCheck extends z.output<typeof VanityNameCheckSchema> {}

const userTokenShape = {
  /** A secret: it acts as the user in meetings. `null` from Zoom for people who sign in by Google or Facebook. */
  token: z.string().nullish(),
};
export const UserTokenSchema: Model<typeof userTokenShape> = model(userTokenShape);
/** A token of a user's for meetings. */
export interface UserToken extends z.output<typeof UserTokenSchema> {}

const zakShape = {
  /** A secret: it starts meetings as the user. */
  token: z.string(),
};
export const ZakSchema: Model<typeof zakShape> = model(zakShape);
/** A Zoom Access Key. */
export interface Zak extends z.output<typeof ZakSchema> {}

const userPermissionsShape = {
  /** Such as `User:Read` or `Role:Edit`. */
  permissions: z.array(z.string()),
};
export const UserPermissionsSchema: Model<typeof userPermissionsShape> = model(userPermissionsShape);
/** What a user's role allows. */
export interface UserPermissions extends z.output<typeof UserPermissionsSchema> {}

const featureFailureShape = {
  user_ids: z.array(z.string()).optional(),
  reason: openEnum([
    'Users not found',
    'Have upcoming events',
    'Unpaid user',
    'Not enough seats',
    "Can't update for Zoom One users",
    "Can't update for free users",
    "Can't update for Zoom United users",
    "Can't update for Zoom Room users",
    'Not allowed to add basic users',
    "Can't update for non-SSO users",
    'No need to update',
  ]).optional(),
};
const FeatureFailureSchema: Model<typeof featureFailureShape> = model(featureFailureShape);

const featureUpdateShape = {
  success_user_ids: z.array(z.string()).optional(),
  fail_details: z.array(FeatureFailureSchema).optional(),
};
export const FeatureUpdateSchema: Model<typeof featureUpdateShape> = model(featureUpdateShape);
/** What became of up to 30 users, as Zoom says it. */
export interface FeatureUpdate extends z.output<typeof FeatureUpdateSchema> {}
