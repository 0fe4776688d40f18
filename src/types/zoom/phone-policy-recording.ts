import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { type PhonePolicy, phonePolicyShape } from './phone-policy.js';

const beepShape = {
  enable: z.boolean().optional(),
  /** Loudness in percent. Only while the beep is on. */
  play_beep_volume: openNumber([0, 20, 40, 60, 80, 100]).optional(),
  /** Seconds between beeps. Only while the beep is on. */
  play_beep_time_interval: openNumber([5, 10, 15, 20, 25, 30, 60, 120]).optional(),
  /** Who hears it. Accounts call the two `allMembers` and `recordingUser`. Only while the beep is on. */
  play_beep_member: openEnum(['allMember', 'recordingSide', 'allMembers', 'recordingUser']).optional(),
};
/** A beep that repeats while a call is recorded. Only accounts with Zoom's newer policies have it. */
export interface RecordingBeep extends z.output<Model<typeof beepShape>> {}
export const RecordingBeepSchema: z.ZodType<RecordingBeep> = model(beepShape);

const noticeShape = {
  /** People hear that the recording has begun. */
  recording_start_prompt: z.boolean().optional(),
  /** The audio that they hear. Sent for accounts. */
  recording_start_prompt_audio_id: z.string().optional(),
  /** People press 1 to agree. */
  recording_explicit_consent: z.boolean().optional(),
};
/** How people on a call are told that it is recorded. */
export interface RecordingNotice extends z.output<Model<typeof noticeShape>> {}
export const RecordingNoticeSchema: z.ZodType<RecordingNotice> = model(noticeShape);

const adHocShape = {
  /** People hear that the recording has begun. */
  recording_start_prompt: z.boolean().optional(),
  recording_transcription: z.boolean().optional(),
  /** Not sent for common areas. */
  play_recording_beep_tone: RecordingBeepSchema.optional(),
};
/** Recording on demand, to Zoom's cloud. */
export interface AdHocRecordingPolicy extends PhonePolicy, z.output<Model<typeof adHocShape>> {}
export const AdHocRecordingPolicySchema: z.ZodType<AdHocRecordingPolicy> = model({
  ...phonePolicyShape,
  ...adHocShape,
});

const autoShape = {
  recording_calls: openEnum(['inbound', 'outbound', 'both']).optional(),
  recording_transcription: z.boolean().optional(),
  /** People can stop the recording and go on with it. */
  allow_stop_resume_recording: z.boolean().optional(),
  /** Ends the call when recording fails and does not come back within five seconds. Never an emergency call. */
  disconnect_on_recording_failure: z.boolean().optional(),
  inbound_audio_notification: RecordingNoticeSchema.optional(),
  outbound_audio_notification: RecordingNoticeSchema.optional(),
  /** Not sent for common areas. */
  play_recording_beep_tone: RecordingBeepSchema.optional(),
  /** @deprecated Read the two notifications. */
  recording_start_prompt: z.boolean().optional(),
  /** @deprecated Read the two notifications. */
  recording_start_prompt_audio_id: z.string().optional(),
  /** @deprecated Read the two notifications. */
  recording_explicit_consent: z.boolean().optional(),
};
/** Recording of all calls, to Zoom's cloud. */
export interface AutoRecordingPolicy extends PhonePolicy, z.output<Model<typeof autoShape>> {}
export const AutoRecordingPolicySchema: z.ZodType<AutoRecordingPolicy> = model({ ...phonePolicyShape, ...autoShape });
