import * as z from 'zod';
import { type Model, model, openEnum } from '../../types/model.js';
import { operatorShape } from './operated.js';

const subAccountCreatedShape = {
  ...operatorShape,
  object: model({
    /** Zoom's id of the sub account. */
    id: z.string(),
    /** Zoom's id of its owner. */
    owner_id: z.string().optional(),
    /** Email address of its owner. */
    email: z.string().optional(),
  }),
};
/** A sub account was created. */
export interface SubAccountCreated extends z.output<Model<typeof subAccountCreatedShape>> {}
export const SubAccountCreatedSchema: z.ZodType<SubAccountCreated> = model(subAccountCreatedShape);

const accountDisassociatedShape = {
  ...operatorShape,
  object: model({
    /** Zoom's id of the sub account. */
    id: z.string(),
    /** Zoom's id of its owner. */
    owner_id: z.string().optional(),
    owner_email: z.string().optional(),
  }),
};
/** A sub account was parted from its master account. */
export interface AccountDisassociated extends z.output<Model<typeof accountDisassociatedShape>> {}
export const AccountDisassociatedSchema: z.ZodType<AccountDisassociated> = model(accountDisassociatedShape);

const changedAccountShape = {
  /** Zoom's id of the account. */
  id: z.string().optional(),
  account_name: z.string().optional(),
  account_alias: z.string().optional(),
  account_support_name: z.string().optional(),
  account_support_email: z.string().optional(),
  managed_domains: z.array(z.string()).optional(),
};
const accountChangeShape = {
  ...operatorShape,
  operation: openEnum([
    'apply_vanity_url',
    'managed_domains_added',
    'managed_domains_deleted',
    'managed_domains_verifying',
  ]).optional(),
  /** The fields that changed, as they are now. */
  object: model(changedAccountShape),
  /** The same fields, as they were. */
  old_object: model(changedAccountShape).optional(),
};
/** The profile of the account changed. */
export interface AccountChange extends z.output<Model<typeof accountChangeShape>> {}
export const AccountChangeSchema: z.ZodType<AccountChange> = model(accountChangeShape);

const settingsOfAccountShape = {
  /** Zoom's id of the account. */
  id: z.string().optional(),
  /** The settings, or the locks of settings, that changed. */
  settings: z.record(z.string(), z.unknown()).optional(),
};
const accountSettingsChangeShape = {
  ...operatorShape,
  object: model(settingsOfAccountShape),
  old_object: model(settingsOfAccountShape).optional(),
};
/** Settings of the account, or their locks, changed. */
export interface AccountSettingsChange extends z.output<Model<typeof accountSettingsChangeShape>> {}
export const AccountSettingsChangeSchema: z.ZodType<AccountSettingsChange> = model(accountSettingsChangeShape);

const vanityUrlDecisionShape = {
  ...operatorShape,
  object: model({ id: z.string().optional(), vanity_url: z.string().optional() }),
};
/** Zoom approved or rejected a vanity URL. */
export interface VanityUrlDecision extends z.output<Model<typeof vanityUrlDecisionShape>> {}
export const VanityUrlDecisionSchema: z.ZodType<VanityUrlDecision> = model(vanityUrlDecisionShape);
