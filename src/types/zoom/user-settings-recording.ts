import * as z from 'zod';
import { type Model, model } from '../model.js';
import {
  type CommonRecordingSettings,
  commonRecordingShape,
  type UserAndAccountRecordingSettings,
  userAndAccountRecordingShape,
} from './settings-recording.js';

const userRecordingShape = {
  /** The host confirms the recording disclaimer. */
  ask_host_to_confirm_disclaimer: z.boolean().optional(),
  /** Participants consent to the recording disclaimer. */
  ask_participants_to_consent_disclaimer: z.boolean().optional(),
  /** The host may pause or stop an automatic cloud recording. */
  host_pause_stop_recording: z.boolean().optional(),
};
/** Recordings. */
export interface UserRecordingSettings
  extends CommonRecordingSettings,
    UserAndAccountRecordingSettings,
    z.output<Model<typeof userRecordingShape>> {}
export const UserRecordingSettingsSchema: z.ZodType<UserRecordingSettings> = model({
  ...commonRecordingShape,
  ...userAndAccountRecordingShape,
  ...userRecordingShape,
});
