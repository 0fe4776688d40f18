import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { PasscodeRequirementSchema } from './user-settings-schedule.js';

const meetingSecurityShape = {
  /** Every meeting needs a passcode, a waiting room or signed-in participants. */
  auto_security: z.boolean().optional(),
  /** People of the domains in `block_user_domain_list` cannot join. */
  block_user_domain: z.boolean().optional(),
  /** At most 20 domains. */
  block_user_domain_list: z.array(z.string()).optional(),
  /** The passcode is part of the link, encrypted. */
  embed_password_in_join_link: z.boolean().optional(),
  /** `e2ee` is end-to-end: Zoom has no key. */
  encryption_type: openEnum(['enhanced_encryption', 'e2ee']).optional(),
  end_to_end_encrypted_meetings: z.boolean().optional(),
  /** Meetings have passcodes. Not those with a personal meeting id. */
  meeting_password: z.boolean().optional(),
  /** What passcodes have to look like. */
  meeting_password_requirement: PasscodeRequirementSchema.optional(),
  /** Joining by the browser needs a sign-in. */
  only_authenticated_can_join_from_webclient: z.boolean().optional(),
  /** People who join by phone need a passcode of digits. */
  phone_password: z.boolean().optional(),
  /** Personal meetings have passcodes. */
  pmi_password: z.boolean().optional(),
  require_password_for_scheduled_meeting: z.boolean().optional(),
  require_password_for_scheduled_webinar: z.boolean().optional(),
  /** Participants wait to be let in. Switches joining before the host off. */
  waiting_room: z.boolean().optional(),
  waiting_room_settings: model({
    /** Who waits: 0 everyone, 1 people outside the account, 2 people outside the account and its allowed domains. */
    participants_to_place_in_waiting_room: openNumber([0, 1, 2]).optional(),
    /** Who lets people in: 0 hosts and co-hosts, 1 also whoever did not have to wait while they are absent. */
    users_who_can_admit_participants_from_waiting_room: openNumber([0, 1]).optional(),
    /** Domains that need not wait, separated by commas. For 2 above. */
    whitelisted_domains_for_waiting_room: z.string().optional(),
  }).optional(),
  /** Webinars get a passcode when they are scheduled. */
  webinar_password: z.boolean().optional(),
};
/** How meetings and webinars are secured. */
export interface MeetingSecuritySettings extends z.output<Model<typeof meetingSecurityShape>> {}
export const MeetingSecuritySettingsSchema: z.ZodType<MeetingSecuritySettings> = model(meetingSecurityShape);

/** How a user's meetings are secured: settings with `option: 'meeting_security'`. */
export interface UserMeetingSecurity {
  meeting_security?: MeetingSecuritySettings | undefined;
}
