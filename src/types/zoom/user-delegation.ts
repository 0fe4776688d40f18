import * as z from 'zod';
import { type Model, model } from '../model.js';

const assistantShape = {
  id: z.string().optional(),
  email: z.string().optional(),
  /** May also see and change the user's private events. */
  can_manage_host_private_event: z.boolean().optional(),
};
/** Someone who may schedule meetings for a user. */
export interface Assistant extends z.output<Model<typeof assistantShape>> {}
export const AssistantSchema: z.ZodType<Assistant> = model(assistantShape);

const schedulerShape = {
  id: z.string().optional(),
  email: z.string().optional(),
  /** Personal meeting id. */
  pmi: z.number().optional(),
};
/** Someone whom a user may schedule meetings for. */
export interface Scheduler extends z.output<Model<typeof schedulerShape>> {}
export const SchedulerSchema: z.ZodType<Scheduler> = model(schedulerShape);

const addedAssistantsShape = {
  /** ISO 8601. */
  add_at: z.string().optional(),
  /** User ids, separated by commas. */
  ids: z.string().optional(),
};
/** Who became an assistant. */
export interface AddedAssistants extends z.output<Model<typeof addedAssistantsShape>> {}
export const AddedAssistantsSchema: z.ZodType<AddedAssistants> = model(addedAssistantsShape);
