import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { recordedCallShape, recordingOwnerShape } from './phone-recording.js';

const commonShape = {
  id: z.string().optional(),
  ...recordedCallShape,
  status: openEnum(['read', 'unread']).optional(),
};

const phoneVoicemailShape = {
  owner: model({
    ...recordingOwnerShape,
    /** Zoom sends `sharedOffice` for common areas at times, an older name. */
    type: openEnum(['user', 'callQueue', 'sharedLineGroup', 'autoReceptionist', 'commonArea']).optional(),
  }).optional(),
  /** Only of voicemails in the trash. ISO 8601. */
  deleted_time: z.string().optional(),
  /** Only of voicemails in the trash: days until it is gone for good, -1 for never. Zoom's spelling. */
  days_left_auto_permantely_delete: z.number().optional(),
  /** Only of voicemails in the trash: how it came there. */
  soft_deleted_type: openEnum(['Manual', 'Data Retention']).optional(),
};
export const PhoneVoicemailSchema: z.ZodType<PhoneVoicemail> = model({ ...commonShape, ...phoneVoicemailShape });
/** A voicemail of the account. */
export interface PhoneVoicemail
  extends z.output<Model<typeof commonShape>>,
    z.output<Model<typeof phoneVoicemailShape>> {}

const userPhoneVoicemailShape = {
  /** @deprecated Read `call_element_id`. */
  call_history_id: z.string().optional(),
};
export const UserPhoneVoicemailSchema: z.ZodType<UserPhoneVoicemail> = model({
  ...commonShape,
  ...userPhoneVoicemailShape,
});
/** A voicemail of one user. */
export interface UserPhoneVoicemail
  extends z.output<Model<typeof commonShape>>,
    z.output<Model<typeof userPhoneVoicemailShape>> {}
