import * as z from 'zod';
import { type Model, model } from '../model.js';
import {
  type CommonScheduleMeetingSettings,
  commonScheduleMeetingShape,
  type UserAndAccountScheduleMeetingSettings,
  userAndAccountScheduleMeetingShape,
} from './settings-schedule-meeting.js';

const userScheduleMeetingShape = {
  /** Passcode of meetings that are scheduled already. A secret. */
  default_password_for_scheduled_meetings: z.string().optional(),
  /** The passcode is part of the link, encrypted. */
  embed_password_in_join_link: z.boolean().optional(),
  participants_video: z.boolean().optional(),
  /** Passcode of the personal meeting. A secret. */
  pmi_password: z.string().optional(),
  /** People who join by phone need a passcode. */
  pstn_password_protected: z.boolean().optional(),
  /** The chat goes on before and after the meeting. */
  continuous_meeting_chat: model({
    enable: z.boolean().optional(),
    /** @deprecated */
    can_add_external_users: z.boolean().optional(),
    /** @deprecated */
    auto_add_invited_external_users: z.boolean().optional(),
    support_instant_meetings: z.boolean().optional(),
    support_scheduled_meetings: z.boolean().optional(),
  }).optional(),
};
/** How meetings are scheduled. */
export interface UserScheduleMeetingSettings
  extends CommonScheduleMeetingSettings,
    UserAndAccountScheduleMeetingSettings,
    z.output<Model<typeof userScheduleMeetingShape>> {}
export const UserScheduleMeetingSettingsSchema: z.ZodType<UserScheduleMeetingSettings> = model({
  ...commonScheduleMeetingShape,
  ...userAndAccountScheduleMeetingShape,
  ...userScheduleMeetingShape,
});
