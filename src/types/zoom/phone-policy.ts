import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

/**
 * What every policy of Zoom Phone has: the account sets it, sites, user groups and people inherit it. The levels send
 * more or less of it: accounts have no `modified`, old policies of users are plain booleans instead.
 */
export const phonePolicyShape = {
  enable: z.boolean().optional(),
  /** The levels below cannot change it. */
  locked: z.boolean().optional(),
  /** The level that locked it. `invalid`: none did. */
  locked_by: openEnum(['invalid', 'account', 'user_group', 'site']).optional(),
  /** It differs from what the level above says, and can be reset to that. */
  modified: z.boolean().optional(),
};
/** A policy of Zoom Phone that is on or off. */
export interface PhonePolicy extends z.output<Model<typeof phonePolicyShape>> {}
export const PhonePolicySchema: z.ZodType<PhonePolicy> = model(phonePolicyShape);

const extensionShape = {
  id: z.string().optional(),
  extension_id: z.string().optional(),
  extension_number: z.number().optional(),
  /** What the extension belongs to. */
  extension_type: openEnum([
    'user',
    'zoomRoom',
    'commonArea',
    'ciscoRoom/polycomRoom',
    'autoReceptionist',
    'callQueue',
    'sharedLineGroup',
  ]).optional(),
  display_name: z.string().optional(),
};
/** The extension that calls go to. */
export interface PhoneExtensionReference extends z.output<Model<typeof extensionShape>> {}
export const PhoneExtensionReferenceSchema: z.ZodType<PhoneExtensionReference> = model(extensionShape);

const audioShape = {
  /** Begins with `removed_` when the audio is no longer in its owner's library. */
  audio_id: z.string().optional(),
  audio_name: z.string().optional(),
};
/** An audio of the library. */
export interface PhoneAudioReference extends z.output<Model<typeof audioShape>> {}
export const PhoneAudioReferenceSchema: z.ZodType<PhoneAudioReference> = model(audioShape);

const startPromptShape = {
  enable: z.boolean().optional(),
  ...audioShape,
};
/** What the people on a call hear when something begins, such as a transcription. */
export interface CallStartPrompt extends z.output<Model<typeof startPromptShape>> {}
export const CallStartPromptSchema: z.ZodType<CallStartPrompt> = model(startPromptShape);
