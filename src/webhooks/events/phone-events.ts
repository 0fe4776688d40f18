import * as z from 'zod';
import { type Model, model } from '../../types/model.js';
import { operatorShape } from './operated.js';

const settings = z.record(z.string(), z.unknown()).optional();

const phoneAccountSettingsChangeShape = {
  ...operatorShape,
  /** The settings that changed, as they are now. */
  object: model({ id: z.string().optional(), settings }),
  /** The same settings, as they were. */
  old_object: model({ id: z.string().optional(), settings }).optional(),
};
/** Settings of Zoom Phone changed for the account. Zoom has no event for a calling plan that is given or taken. */
export interface PhoneAccountSettingsChange extends z.output<Model<typeof phoneAccountSettingsChangeShape>> {}
export const PhoneAccountSettingsChangeSchema: z.ZodType<PhoneAccountSettingsChange> = model(
  phoneAccountSettingsChangeShape,
);

const phoneGroupSettingsChangeShape = {
  ...operatorShape,
  /** The settings that changed, as they are now. */
  object: model({ group_id: z.string(), settings }),
  /** The same settings, as they were. */
  old_object: model({ group_id: z.string().optional(), settings }).optional(),
};
/** Settings of Zoom Phone changed for a group. */
export interface PhoneGroupSettingsChange extends z.output<Model<typeof phoneGroupSettingsChangeShape>> {}
export const PhoneGroupSettingsChangeSchema: z.ZodType<PhoneGroupSettingsChange> = model(phoneGroupSettingsChangeShape);
