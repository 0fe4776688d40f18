import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';

const recordingAccessShape = {
  /** Zoom id of the person who has access. */
  access_user_id: z.string().optional(),
  allow_delete: z.boolean().optional(),
  allow_download: z.boolean().optional(),
  /** Identifies this entry when it is changed or removed. */
  shared_id: z.string().optional(),
};
/** Somebody who may hear another user's recordings. */
export interface RecordingAccess extends z.output<Model<typeof recordingAccessShape>> {}
export const RecordingAccessSchema: z.ZodType<RecordingAccess> = model(recordingAccessShape);

const voicemailAccessShape = {
  ...recordingAccessShape,
  allow_sharing: z.boolean().optional(),
  /** Sent when the entry was just added. */
  access_user_type: openEnum(['commonArea', 'user']).optional(),
};
/** Somebody who may hear another user's voicemails. */
export interface VoicemailAccess extends z.output<Model<typeof voicemailAccessShape>> {}
export const VoicemailAccessSchema: z.ZodType<VoicemailAccess> = model(voicemailAccessShape);

const oldVoicemailAccessShape = {
  access_user_id: z.string().optional(),
  access_user_type: openEnum(['commonArea', 'user']).optional(),
  delete: z.boolean().optional(),
  download: z.boolean().optional(),
  shared_id: z.string().optional(),
};
/** The older form of {@link VoicemailAccess}. */
export interface OldVoicemailAccess extends z.output<Model<typeof oldVoicemailAccessShape>> {}
export const OldVoicemailAccessSchema: z.ZodType<OldVoicemailAccess> = model(oldVoicemailAccessShape);

const delegationShape = {
  assistants: z
    .array(
      model({
        id: z.string().optional(),
        extension_id: z.string().optional(),
        extension_number: z.number().optional(),
        /** `user` or `commonArea`. */
        extension_type: z.string().optional(),
        display_name: z.string().optional(),
      }),
    )
    .optional(),
  /** Keeps others from picking up a held call, listening in, and taking a call over. */
  privacy: z.boolean().optional(),
  /**
   * What assistants may do: 1 place calls, 2 answer calls, 3 pick up held calls, 4 manage VIP contacts, 5 opt in and
   * out, 6 join and merge calls, 7 set business hours.
   */
  privileges: z.array(openNumber([1, 2, 3, 4, 5, 6, 7])).optional(),
  /** Whether users have access to delegation. */
  locked: z.boolean().optional(),
};
/** A user's assistants and what they may do. */
export interface PhoneDelegation extends z.output<Model<typeof delegationShape>> {}
export const PhoneDelegationSchema: z.ZodType<PhoneDelegation> = model(delegationShape);

const sharedAccessShape = {
  delegation: PhoneDelegationSchema.optional(),
  voicemail_access_members: z.array(VoicemailAccessSchema).optional(),
  auto_call_recording_access_members: z.array(RecordingAccessSchema).optional(),
  ad_hoc_call_recording_access_members: z.array(RecordingAccessSchema).optional(),
  /** @deprecated Read `voicemail_access_members`. */
  voice_mail: OldVoicemailAccessSchema.optional(),
};
/** What a user shares with others, after something was added. */
export interface PhoneSharedAccess extends z.output<Model<typeof sharedAccessShape>> {}
export const PhoneSharedAccessSchema: z.ZodType<PhoneSharedAccess> = model(sharedAccessShape);
