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
export const PhonePolicySchema: Model<typeof phonePolicyShape> = model(phonePolicyShape);
/** A policy of Zoom Phone that is on or off. */
export interface PhonePolicy extends z.output<typeof PhonePolicySchema> {}

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
export const PhoneExtensionReferenceSchema: Model<typeof extensionShape> = model(extensionShape);
/** The extension that calls go to. */
export interface PhoneExtensionReference extends z.output<typeof PhoneExtensionReferenceSchema> {}

const audioShape = {
  /** Begins with `removed_` when the audio is no longer in its owner's library. */
  audio_id: z.string().optional(),
  audio_name: z.string().optional(),
};
export const PhoneAudioReferenceSchema: Model<typeof audioShape> = model(audioShape);
/** An audio of the library. */
export interface PhoneAudioReference extends z.output<typeof PhoneAudioReferenceSchema> {}

const startPromptShape = {
  enable: z.boolean().optional(),
  ...audioShape,
};
export const CallStartPromptSchema: Model<typeof startPromptShape> = model(startPromptShape);
/** What the people on a call hear when something begins, such as a transcription. */
export interface CallStartPrompt extends z.output<typeof CallStartPromptSchema> {}
