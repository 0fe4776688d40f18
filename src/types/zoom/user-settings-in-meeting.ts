import * as z from 'zod';
import { type Model, model } from '../model.js';
import {
  type CommonInMeetingSettings,
  commonInMeetingShape,
  type UserAndAccountInMeetingSettings,
  userAndAccountInMeetingShape,
} from './settings-in-meeting.js';
import { PollingSettingsSchema, WebinarChatSettingsSchema } from './settings-in-meeting-parts.js';

const userInMeetingShape = {
  allow_users_to_delete_messages_in_meeting_chat: z.boolean().optional(),
  record_play_voice: z.boolean().optional(),
  /** @deprecated No longer supported. */
  share_dual_camera: z.boolean().optional(),
  waiting_room: z.boolean().optional(),
  webinar_chat: WebinarChatSettingsSchema.optional(),
  meeting_polling: PollingSettingsSchema.optional(),
  webinar_polling: PollingSettingsSchema.optional(),
};
/** What happens in meetings and webinars. */
export interface UserInMeetingSettings
  extends CommonInMeetingSettings,
    UserAndAccountInMeetingSettings,
    z.output<Model<typeof userInMeetingShape>> {}
export const UserInMeetingSettingsSchema: z.ZodType<UserInMeetingSettings> = model({
  ...commonInMeetingShape,
  ...userAndAccountInMeetingShape,
  ...userInMeetingShape,
});
