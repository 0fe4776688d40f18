import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { accountCodesShape } from './phone-call-fields.js';
import { PhoneSiteReferenceSchema } from './phone-user.js';

/** Who spoke, and which call it was: recordings and voicemails have it in common. */
export const recordedCallShape = {
  ...accountCodesShape,
  call_id: z.string().optional(),
  /** Reads the part of the call in the call history. */
  call_element_id: z.string().optional(),
  /** @deprecated Read `call_element_id`. */
  call_log_id: z.string().optional(),
  caller_name: z.string().optional(),
  /** E.164, or an extension. */
  caller_number: z.string().optional(),
  /** 1 internal, 2 external. */
  caller_number_type: openNumber([1, 2]).optional(),
  callee_name: z.string().optional(),
  /** E.164, or an extension. */
  callee_number: z.string().optional(),
  /** 1 internal, 2 external, 3 the account's own emergency number. */
  callee_number_type: openNumber([1, 2, 3]).optional(),
  /** When it began. ISO 8601. */
  date_time: z.string().optional(),
  /** Seconds. */
  duration: z.number().optional(),
  /** Answers only with an access token in the header `Authorization`. */
  download_url: z.string().optional(),
};

/** Whose recording or voicemail it is. */
export const recordingOwnerShape = {
  id: z.string().optional(),
  name: z.string().optional(),
  extension_number: z.number().optional(),
  /** The extension may be gone while what it recorded is not. */
  extension_status: openEnum(['inactive', 'deleted']).optional(),
  /** When the extension was deleted. */
  extension_deleted_time: z.string().optional(),
};

const party = model({
  name: z.string().optional(),
  /** As text. */
  extension_number: z.string().optional(),
}).optional();

const commonShape = {
  id: z.string().optional(),
  ...recordedCallShape,
  direction: openEnum(['inbound', 'outbound']).optional(),
  /** Who placed the call. Recordings of call queues only. */
  outgoing_by: party,
  /** Who took the call. Recordings of call queues only. */
  accepted_by: party,
  meeting_uuid: z.string().optional(),
  /** Answers only with an access token in the header `Authorization`. */
  transcript_download_url: z.string().optional(),
};

const phoneRecordingShape = {
  /** `OnDemand` or `Automatic`. */
  recording_type: z.string().optional(),
  /** ISO 8601. */
  end_time: z.string().optional(),
  owner: model({
    ...recordingOwnerShape,
    /** Zoom sends `sharedOffice` for common areas at times, an older name. */
    type: openEnum(['user', 'callQueue', 'commonArea']).optional(),
  }).optional(),
  site: PhoneSiteReferenceSchema.optional(),
  /** How people agreed: 0 by implication, 1 by pressing 1, 2 without pressing it. */
  disclaimer_status: openNumber([0, 1, 2]).optional(),
  /** Whether Zoom deletes the recording by itself. */
  auto_delete_enable: z.boolean().optional(),
  /** After which time it does. */
  auto_delete_policy: z.string().optional(),
};
export const PhoneRecordingSchema: z.ZodType<PhoneRecording> = model({ ...commonShape, ...phoneRecordingShape });
/** A recorded call of the account. */
export interface PhoneRecording
  extends z.output<Model<typeof commonShape>>,
    z.output<Model<typeof phoneRecordingShape>> {}

const userPhoneRecordingShape = {
  /** @deprecated Read `call_element_id`. */
  call_history_id: z.string().optional(),
};
export const UserPhoneRecordingSchema: z.ZodType<UserPhoneRecording> = model({
  ...commonShape,
  ...userPhoneRecordingShape,
});
/** A recorded call of one user. */
export interface UserPhoneRecording
  extends z.output<Model<typeof commonShape>>,
    z.output<Model<typeof userPhoneRecordingShape>> {}
