import * as z from 'zod';
import { type Model, model } from '../model.js';

const assistantShape = {
  id: z.string().optional(),
  email: z.string().optional(),
  /** May also see and change the user's private events. */
  can_manage_host_private_event: z.boolean().optional(),
};
export const AssistantSchema: Model<typeof assistantShape> = model(assistantShape);
/** Someone who may schedule meetings for a user. */
export interface Assistant extends z.output<typeof AssistantSchema> {}

const schedulerShape = {
  id: z.string().optional(),
  email: z.string().optional(),
  /** Personal meeting id. */
  pmi: z.number().optional(),
};
export const SchedulerSchema: Model<typeof schedulerShape> = model(schedulerShape);
/** Someone whom a user may schedule meetings for. */
export interface Scheduler extends z.output<typeof SchedulerSchema> {}

const addedAssistantsShape = {
  /** ISO 8601. */
  add_at: z.string().optional(),
  /** User ids, separated by commas. */
  ids: z.string().optional(),
};
export const AddedAssistantsSchema: Model<typeof addedAssistantsShape> = model(addedAssistantsShape);
/** Who became an assistant. */
export interface AddedAssistants extends z.output<typeof AddedAssistantsSchema> {}
