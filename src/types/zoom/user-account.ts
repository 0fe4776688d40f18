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
/** What Zoom says about a new user. */
export interface CreatedUser extends z.output<Model<typeof createdUserShape>> {}
export const CreatedUserSchema: z.ZodType<CreatedUser> = model(createdUserShape);

const emailCheckShape = {
  /** `false` also for people of other accounts, and for those who sign in by SSO, Google or Facebook. */
  existed_email: z.boolean(),
};
/** Whether an email address signs in to the account. */
export interface EmailCheck extends z.output<Model<typeof emailCheckShape>> {}
export const EmailCheckSchema: z.ZodType<EmailCheck> = model(emailCheckShape);

const vanityNameCheckShape = {
  /** The name is taken. */
  existed: z.boolean(),
};
/** Whether a personal link name is taken. */
export interface VanityNameCheck extends z.output<Model<typeof vanityNameCheckShape>> {}
export const VanityNameCheckSchema: z.ZodType<VanityNameCheck> = model(vanityNameCheckShape);

const userTokenShape = {
  /** A secret: it acts as the user in meetings. `null` from Zoom for people who sign in by Google or Facebook. */
  token: z.string().nullish(),
};
/** A token of a user's for meetings. */
export interface UserToken extends z.output<Model<typeof userTokenShape>> {}
export const UserTokenSchema: z.ZodType<UserToken> = model(userTokenShape);

const zakShape = {
  /** A secret: it starts meetings as the user. */
  token: z.string(),
};
/** A Zoom Access Key. */
export interface Zak extends z.output<Model<typeof zakShape>> {}
export const ZakSchema: z.ZodType<Zak> = model(zakShape);

const userPermissionsShape = {
  /** Such as `User:Read` or `Role:Edit`. */
  permissions: z.array(z.string()),
};
/** What a user's role allows. */
export interface UserPermissions extends z.output<Model<typeof userPermissionsShape>> {}
export const UserPermissionsSchema: z.ZodType<UserPermissions> = model(userPermissionsShape);

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
/** Users whom Zoom left as they were, and why. */
export interface FeatureFailure extends z.output<Model<typeof featureFailureShape>> {}
const FeatureFailureSchema: z.ZodType<FeatureFailure> = model(featureFailureShape);

const featureUpdateShape = {
  success_user_ids: z.array(z.string()).optional(),
  fail_details: z.array(FeatureFailureSchema).optional(),
};
/** What became of up to 30 users, as Zoom says it. */
export interface FeatureUpdate extends z.output<Model<typeof featureUpdateShape>> {}
export const FeatureUpdateSchema: z.ZodType<FeatureUpdate> = model(featureUpdateShape);
