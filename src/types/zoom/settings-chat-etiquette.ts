import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import type { Changes } from './settings-changes.js';

const policyShape = {
  description: z.string().optional(),
  id: z.string().optional(),
  /** Users cannot change it. */
  is_locked: z.boolean().optional(),
  /** Messages that hold one break the rule. */
  keywords: z.array(z.string()).optional(),
  name: z.string().optional(),
  /** Messages that match break the rule. */
  regular_expression: z.string().optional(),
  status: openEnum(['activated', 'deactivated']).optional(),
  /** 1 asks before sending, 2 does not send. */
  trigger_action: openNumber([1, 2]).optional(),
};
export const ChatEtiquettePolicySchema: z.ZodType<ChatEtiquettePolicy> = model(policyShape);
/** A rule about words in messages. */
export interface ChatEtiquettePolicy extends z.output<Model<typeof policyShape>> {}

const groupEtiquetteShape = {
  enable: z.boolean().optional(),
  policies: z.array(ChatEtiquettePolicySchema).optional(),
};
export const GroupChatEtiquetteSchema: z.ZodType<GroupChatEtiquette> = model(groupEtiquetteShape);
/** The rules of a group about words in messages. */
export interface GroupChatEtiquette extends z.output<Model<typeof groupEtiquetteShape>> {}

/** What can be changed of {@link GroupChatEtiquette}. */
export interface GroupChatEtiquetteChanges {
  enable?: boolean | undefined;
  policies?: readonly Pick<Changes<ChatEtiquettePolicy>, 'id' | 'status'>[] | undefined;
}

const accountEtiquetteShape = {
  enable: z.boolean().optional(),
  policies: z.array(ChatEtiquettePolicySchema).optional(),
  /** How many rules the account may have. */
  policy_max_count: z.number().optional(),
};
export const AccountChatEtiquetteSchema: z.ZodType<AccountChatEtiquette> = model(accountEtiquetteShape);
/** The rules of an account about words in messages. */
export interface AccountChatEtiquette extends z.output<Model<typeof accountEtiquetteShape>> {}

/** What can be changed of {@link AccountChatEtiquette}. */
export interface AccountChatEtiquetteChanges {
  enable?: boolean | undefined;
  /** What is done with `policies`. */
  operate?: 'create' | 'update' | 'delete' | undefined;
  policies?: readonly Changes<ChatEtiquettePolicy>[] | undefined;
}
