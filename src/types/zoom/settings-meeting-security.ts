import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import type { Changes } from './settings-changes.js';
import {
  type AccountChatEtiquetteChanges,
  AccountChatEtiquetteSchema,
  type GroupChatEtiquetteChanges,
  GroupChatEtiquetteSchema,
} from './settings-chat-etiquette.js';
import { PasscodeRequirementSchema } from './settings-passcode.js';

const meetingSecurityShape = {
  /** Every meeting needs a passcode, a waiting room or signed-in participants. */
  auto_security: z.boolean().optional(),
  /** People of the domains in `block_user_domain_list` cannot join. */
  block_user_domain: z.boolean().optional(),
  /** At most 20 domains of 5 to 30 characters, such as `*.example.com`. */
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

const groupMeetingSecurityShape = {
  /** Rules about words in messages. */
  chat_etiquette_tool: GroupChatEtiquetteSchema.optional(),
};
/** How meetings and webinars of a group are secured. */
export interface GroupMeetingSecurity
  extends MeetingSecuritySettings,
    z.output<Model<typeof groupMeetingSecurityShape>> {}
export const GroupMeetingSecuritySchema: z.ZodType<GroupMeetingSecurity> = model({
  ...meetingSecurityShape,
  ...groupMeetingSecurityShape,
});

/** What can be changed of {@link GroupMeetingSecurity}. */
export interface GroupMeetingSecurityChanges extends Omit<Changes<GroupMeetingSecurity>, 'chat_etiquette_tool'> {
  /** Rules about words in messages. */
  chat_etiquette_tool?: GroupChatEtiquetteChanges | undefined;
}

const accountMeetingSecurityShape = {
  /** Rules about words in messages. */
  chat_etiquette_tool: AccountChatEtiquetteSchema.optional(),
  waiting_room_options: model({
    enable: z.boolean().optional(),
    /** How people are let in is locked. */
    locked: z.boolean().optional(),
    /**
     * 1 everyone by themselves, 2 nobody, 3 internal people by themselves, 4 also those of `admit_domain_allowlist`.
     */
    admit_type: openNumber([1, 2, 3, 4]).optional(),
    /**
     * When internal people get in: 1 with the host, 2 any time, 3 to 5 five, ten or fifteen minutes before the start.
     */
    internal_user_auto_admit: openNumber([1, 2, 3, 4, 5]).optional(),
    /** Domains, separated by commas. */
    admit_domain_allowlist: z.string().optional(),
    /** 0 host and co-hosts, 1 also those who did not wait, while neither is there. */
    who_can_admit_participants: openNumber([0, 1]).optional(),
    /** 0 as they came, 1 by name. */
    sort_order_of_people: openNumber([0, 1]).optional(),
    more_options: model({
      user_invited_by_host_can_bypass_waiting_room: z.boolean().optional(),
      /** People go back to the waiting room when the host is cut off. */
      move_participants_to_waiting_room_when_host_dropped: z.boolean().optional(),
      allow_participants_to_reply_to_host: z.boolean().optional(),
    }).optional(),
  }).optional(),
};
/** How meetings and webinars of an account are secured. */
export interface AccountMeetingSecurity
  extends MeetingSecuritySettings,
    z.output<Model<typeof accountMeetingSecurityShape>> {}
export const AccountMeetingSecuritySchema: z.ZodType<AccountMeetingSecurity> = model({
  ...meetingSecurityShape,
  ...accountMeetingSecurityShape,
});

/** What can be changed of {@link AccountMeetingSecurity}. */
export interface AccountMeetingSecurityChanges extends Omit<Changes<AccountMeetingSecurity>, 'chat_etiquette_tool'> {
  /** Rules about words in messages. */
  chat_etiquette_tool?: AccountChatEtiquetteChanges | undefined;
}
