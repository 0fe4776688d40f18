import * as z from 'zod';
import { type Model, model } from '../model.js';
import type { Changes } from './settings-changes.js';
import {
  audioConferencingLocks,
  emailNotificationLocks,
  inMeetingLocks,
  lock,
  meetingSecurityLocks,
  otherOptionsLocks,
  recordingLocks,
  scheduleMeetingLocks,
  telephonyLocks,
} from './settings-locks.js';

const accountLockSettingsShape = {
  audio_conferencing: model(audioConferencingLocks).optional(),
  email_notification: model(emailNotificationLocks).optional(),
  in_meeting: model({
    ...inMeetingLocks,
    anonymous_question_answer: lock,
    attention_mode_focus_mode: lock,
    dscp_marking: lock,
  }).optional(),
  other_options: model({
    ...otherOptionsLocks,
    webinar_registration_options: lock,
  }).optional(),
  recording: model({
    ...recordingLocks,
    ip_address_access_control: lock,
  }).optional(),
  schedule_meeting: model({
    ...scheduleMeetingLocks,
    enforce_login: lock,
    enforce_login_domains: z.string().optional(),
    enforce_login_with_domains: lock,
    not_store_meeting_topic: lock,
    always_display_zoom_webinar_as_topic: lock,
    use_pmi_for_instant_meetings: lock,
    use_pmi_for_scheduled_meetings: lock,
  }).optional(),
  telephony: model(telephonyLocks).optional(),
  chat: model({
    share_files: lock,
    chat_emojis: lock,
    record_voice_messages: lock,
    record_video_messages: lock,
    screen_capture: lock,
    share_links_in_chat: lock,
    schedule_meetings_in_chat: lock,
    set_retention_period_in_cloud: lock,
    set_retention_period_in_local: lock,
    allow_users_to_add_contacts: lock,
    allow_users_to_chat_with_others: lock,
    chat_etiquette_tool: lock,
    send_data_to_third_party_archiving_service: lock,
    translate_messages: lock,
    search_and_send_animated_gif_images: lock,
    shared_spaces: lock,
    allow_create_channels_and_group_chats: lock,
    allow_huddles_from_channels: lock,
    download_file: lock,
    share_screen_in_chat: lock,
    chat_email_address: lock,
    read_receipts: lock,
    allow_delete_message: lock,
    allow_edit_message: lock,
    presence_on_meeting: lock,
    presence_away_when_screen_saver: lock,
    ai_summary: lock,
    ai_compose: lock,
    ai_recommend: lock,
    ai_reply: lock,
    ai_sentence_completion: lock,
    ai_quick_schedule: lock,
    survey_poll: lock,
  }).optional(),
  tsp: model({
    call_out: lock,
    show_international_numbers_link: lock,
    display_toll_free_numbers: lock,
  }).optional(),
};
export const AccountLockSettingsSchema: z.ZodType<AccountLockSettings> = model(accountLockSettingsShape);
/** Which settings are locked, by theme. `true`: nobody below can change the setting. */
export interface AccountLockSettings extends z.output<Model<typeof accountLockSettingsShape>> {}

type InMeetingLocks = NonNullable<AccountLockSettings['in_meeting']>;
type TspLocks = NonNullable<AccountLockSettings['tsp']>;

interface ScheduleMeetingLockChanges extends Changes<NonNullable<AccountLockSettings['schedule_meeting']>> {
  personal_meeting?: boolean | undefined;
}

/** What can be changed of {@link AccountLockSettings}. */
export interface AccountLockSettingsChanges
  extends Omit<Changes<AccountLockSettings>, 'in_meeting' | 'schedule_meeting' | 'tsp'> {
  in_meeting?: Omit<Changes<InMeetingLocks>, 'manual_captions' | 'meeting_reactions'> | undefined;
  schedule_meeting?: ScheduleMeetingLockChanges | undefined;
  tsp?: Omit<Changes<TspLocks>, 'display_toll_free_numbers'> | undefined;
}

const accountSecurityLocksShape = {
  meeting_security: model({
    ...meetingSecurityLocks,
    chat_etiquette_tool: lock,
  }).optional(),
};
export const AccountSecurityLocksSchema: z.ZodType<AccountSecurityLocks> = model(accountSecurityLocksShape);
/** Which settings of meeting security are locked. */
export interface AccountSecurityLocks extends z.output<Model<typeof accountSecurityLocksShape>> {}

/** Whatever the query asked for: its `option` decides which of these Zoom sends. */
const anyAccountLocksShape = { ...accountLockSettingsShape, ...accountSecurityLocksShape };
export const AnyAccountLocksSchema: z.ZodType<AnyAccountLocks> = model(anyAccountLocksShape);
/** An account's locks with any `option`. */
export interface AnyAccountLocks extends z.output<Model<typeof anyAccountLocksShape>> {}
