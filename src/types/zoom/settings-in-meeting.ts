import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import type { Changes } from './settings-changes.js';
import {
  AiCompanionQuestionsSettingsSchema,
  ClosedCaptioningSettingsSchema,
  type LanguageInterpretationSettings,
  LanguageInterpretationSettingsSchema,
  ManagedPollingSettingsSchema,
  ManualCaptioningSettingsSchema,
  MeetingSummarySettingsSchema,
  type SignLanguageInterpretationSettings,
  SignLanguageInterpretationSettingsSchema,
  VirtualBackgroundSettingsSchema,
  type WebinarChatSettings,
  WebinarChatSettingsSchema,
  WebinarLiveStreamingSettingsSchema,
} from './settings-in-meeting-parts.js';

export const commonInMeetingShape = {
  allow_live_streaming: z.boolean().optional(),
  /**
   * Whom participants may write to: 1 nobody, 2 host and co-hosts, 3 everyone in public, 4 everyone, also in private.
   */
  allow_participants_chat_with: openNumber([1, 2, 3, 4]).optional(),
  allow_show_zoom_windows: z.boolean().optional(),
  /** What participants may save of the chat: 1 nothing, 2 what hosts and co-hosts wrote, 3 everything. */
  allow_users_save_chats: openNumber([1, 2, 3]).optional(),
  annotation: z.boolean().optional(),
  /** @deprecated No longer supported. */
  attendee_on_hold: z.boolean().optional(),
  auto_saving_chat: z.boolean().optional(),
  breakout_room: z.boolean().optional(),
  /** Rooms may be filled while scheduling. */
  breakout_room_schedule: z.boolean().optional(),
  chat: z.boolean().optional(),
  meeting_question_answer: z.boolean().optional(),
  closed_caption: z.boolean().optional(),
  closed_captioning: ClosedCaptioningSettingsSchema.optional(),
  co_host: z.boolean().optional(),
  /** The regions that carry the traffic are chosen. */
  custom_data_center_regions: z.boolean().optional(),
  custom_live_streaming_service: z.boolean().optional(),
  /** What hosts read when they set up a live stream of their own. */
  custom_service_instructions: z.string().optional(),
  /** Regions that may carry the traffic, while `custom_data_center_regions` is on. `TY` is Japan. */
  data_center_regions: z
    .array(openEnum(['AU', 'LA', 'CA', 'CN', 'DE', 'HK', 'IN', 'IE', 'TY', 'MX', 'NL', 'SG', 'US']))
    .optional(),
  disable_screen_sharing_for_host_meetings: z.boolean().optional(),
  disable_screen_sharing_for_in_meeting_guests: z.boolean().optional(),
  /** Encryption is required of third-party end points (H.323, SIP). Not end-to-end encryption. */
  e2e_encryption: z.boolean().optional(),
  /** Sound on joining and leaving: of the host only, of everyone, or none. */
  entry_exit_chime: openEnum(['host', 'all', 'none']).optional(),
  far_end_camera_control: z.boolean().optional(),
  /** People may send feedback to Zoom at the end. */
  feedback: z.boolean().optional(),
  file_transfer: z.boolean().optional(),
  /** High definition video. */
  group_hd: z.boolean().optional(),
  /** High definition video in webinars. */
  webinar_group_hd: z.boolean().optional(),
  join_from_desktop: z.boolean().optional(),
  join_from_mobile: z.boolean().optional(),
  language_interpretation: LanguageInterpretationSettingsSchema.optional(),
  sign_language_interpretation: SignLanguageInterpretationSettingsSchema.optional(),
  live_streaming_facebook: z.boolean().optional(),
  live_streaming_youtube: z.boolean().optional(),
  manual_captioning: ManualCaptioningSettingsSchema.optional(),
  meeting_reactions: z.boolean().optional(),
  /** `selected`: the six standard reactions only. */
  meeting_reactions_emojis: openEnum(['all', 'selected']).optional(),
  /** Clapping in webinars can be heard. */
  allow_host_panelists_to_use_audible_clap: z.boolean().optional(),
  webinar_reactions: z.boolean().optional(),
  meeting_survey: z.boolean().optional(),
  non_verbal_feedback: z.boolean().optional(),
  polling: z.boolean().optional(),
  /** A thumbs-up-or-down question at the end of each meeting. */
  post_meeting_feedback: z.boolean().optional(),
  private_chat: z.boolean().optional(),
  remote_control: z.boolean().optional(),
  remote_support: z.boolean().optional(),
  /** Hosts may unmute people who agreed to it. */
  request_permission_to_unmute_participants: z.boolean().optional(),
  screen_sharing: z.boolean().optional(),
  /** Offers to join without installing anything. */
  show_a_join_from_your_browser_link: z.boolean().optional(),
  show_meeting_control_toolbar: z.boolean().optional(),
  slide_control: z.boolean().optional(),
  /** Regions that may not carry the traffic, while `custom_data_center_regions` is on. */
  unchecked_data_center_regions: z
    .array(openEnum(['EU', 'HK', 'AU', 'IN', 'TY', 'CN', 'US', 'CA', 'DE', 'NL', 'LA']))
    .optional(),
  virtual_background: z.boolean().optional(),
  virtual_background_settings: VirtualBackgroundSettingsSchema.optional(),
  webinar_live_streaming: WebinarLiveStreamingSettingsSchema.optional(),
  webinar_survey: z.boolean().optional(),
  /** Zoom Whiteboard in meetings. */
  whiteboard: z.boolean().optional(),
  /** Who may share. In webinars attendees never may. */
  who_can_share_screen: openEnum(['host', 'all']).optional(),
  /** Who may start sharing while someone else shares. */
  who_can_share_screen_when_someone_is_sharing: openEnum(['host', 'all']).optional(),
  participants_share_simultaneously: openEnum(['multiple', 'one']).optional(),
  workplace_by_facebook: z.boolean().optional(),
};
/** What users, groups and accounts have in common of what can be done in meetings and webinars. */
export interface CommonInMeetingSettings extends z.output<Model<typeof commonInMeetingShape>> {}

export const userAndAccountInMeetingShape = {
  allow_host_to_enable_focus_mode: z.boolean().optional(),
  /** Focus mode: participants see the hosts only. */
  attention_mode_focus_mode: z.boolean().optional(),
  transfer_meetings_between_devices: z.boolean().optional(),
  /** Summaries written by AI Companion, sent after the meeting. */
  meeting_summary_with_ai_companion: MeetingSummarySettingsSchema.optional(),
  /** Questions to AI Companion, answered from the transcript. */
  ai_companion_questions: AiCompanionQuestionsSettingsSchema.optional(),
};
/** What users and accounts have, groups not. */
export interface UserAndAccountInMeetingSettings extends z.output<Model<typeof userAndAccountInMeetingShape>> {}

const groupAndAccountInMeetingShape = {
  /** Shows who is from outside the account. */
  alert_guest_join: z.boolean().optional(),
  /** People may keep a group of contacts whose calls are answered by themselves. */
  auto_answer: z.boolean().optional(),
  /** Captions translated while people speak. */
  auto_generated_translation: model({
    /** Zoom spells it so. */
    language_item_pairList: model({
      trans_lang_config: z
        .array(
          model({
            speak_language: model({
              name: openEnum([
                'Chinese (Simplified)',
                'Dutch',
                'English',
                'French',
                'German',
                'Italian',
                'Japanese',
                'Korean',
                'Portuguese',
                'Russian',
                'Spanish',
                'Ukrainian',
              ]).optional(),
              code: openEnum(['zh', 'nl', 'en', 'fr', 'de', 'it', 'ja', 'ko', 'pt', 'ru', 'es', 'uk']).optional(),
            }).optional(),
            translate_to: model({
              all: z.boolean().optional(),
              language_config: z
                .array(
                  model({
                    name: openEnum(['English']).optional(),
                    code: openEnum(['en']).optional(),
                  }),
                )
                .optional(),
            }).optional(),
          }),
        )
        .optional(),
      all: z.boolean().optional(),
    }).optional(),
    enable: z.boolean().optional(),
  }).optional(),
  /** People may send sound without noise suppression. */
  original_audio: z.boolean().optional(),
  /** Who joins by telephone may record the sound of their own coming and going. */
  record_play_own_voice: z.boolean().optional(),
  sending_default_email_invites: z.boolean().optional(),
  stereo_audio: z.boolean().optional(),
  use_html_format_email: z.boolean().optional(),
  meeting_polling: ManagedPollingSettingsSchema.optional(),
  webinar_polling: ManagedPollingSettingsSchema.optional(),
  webinar_question_answer: z.boolean().optional(),
};
/** What groups and accounts have, users not. */
export interface GroupAndAccountInMeetingSettings extends z.output<Model<typeof groupAndAccountInMeetingShape>> {}

const groupInMeetingShape = {
  allow_users_to_delete_messages_in_meeting_chat: z.boolean().optional(),
  /** Only the host sees the list of H.323 and SIP devices. */
  only_host_view_device_list: z.boolean().optional(),
  /** Offers to join without installing anything. */
  show_browser_join_link: z.boolean().optional(),
  /** Shows the list of H.323 and SIP devices. */
  show_device_list: z.boolean().optional(),
  waiting_room: z.boolean().optional(),
  webinar_chat: WebinarChatSettingsSchema.optional(),
};
/** What can be done in meetings and webinars. */
export interface GroupInMeetingSettings
  extends CommonInMeetingSettings,
    GroupAndAccountInMeetingSettings,
    z.output<Model<typeof groupInMeetingShape>> {}
export const GroupInMeetingSettingsSchema: z.ZodType<GroupInMeetingSettings> = model({
  ...commonInMeetingShape,
  ...groupAndAccountInMeetingShape,
  ...groupInMeetingShape,
});

/** What can be changed of {@link GroupInMeetingSettings}. */
export interface GroupInMeetingSettingsChanges
  extends Omit<
    Changes<GroupInMeetingSettings>,
    | 'language_interpretation'
    | 'sign_language_interpretation'
    | 'unchecked_data_center_regions'
    | 'virtual_background_settings'
  > {
  language_interpretation?: Omit<Changes<LanguageInterpretationSettings>, 'languages'> | undefined;
  sign_language_interpretation?: Omit<Changes<SignLanguageInterpretationSettings>, 'languages'> | undefined;
}

const accountInMeetingShape = {
  webinar_chat: model({
    /** 1 nobody, 2 host and panelists, 3 everyone. */
    allow_attendees_chat_with: openNumber([1, 2, 3]).optional(),
    allow_auto_save_local_chat_file: z.boolean().optional(),
    /** 1 host and panelists, 2 everyone. */
    allow_panelists_chat_with: openNumber([1, 2]).optional(),
    allow_panelists_send_direct_message: z.boolean().optional(),
    /** What attendees may save of the chat: 0 nothing, 1 what host and panelists wrote, 2 everything. */
    allow_users_save_chats: openNumber([0, 1, 2]).optional(),
    allow_users_to_delete_messages_in_meeting_chat: z.boolean().optional(),
    /** 1 host and panelists, 2 everyone. */
    default_attendees_chat_with: openNumber([1, 2]).optional(),
    enable: z.boolean().optional(),
  }).optional(),
  allow_participants_to_rename: z.boolean().optional(),
  anonymous_question_answer: z.boolean().optional(),
  /** `On-Prem`: Zoom Meeting Connector, licensed users only. */
  meeting_data_transit_and_residency_method: openEnum(['cloud', 'On-Prem']).optional(),
  /** DSCP mark of audio packets. Default: 56. */
  dscp_audio: z.number().optional(),
  /** Marks packets for quality of service. */
  dscp_marking: z.boolean().optional(),
  /** DSCP mark of video packets. Default: 40. */
  dscp_video: z.number().optional(),
  /** Marks incoming packets as well. */
  dscp_dual: z.boolean().optional(),
  /** Two people connect directly. Zoom spells it so. */
  p2p_connetion: z.boolean().optional(),
  /** Direct connections use the ports of `ports_range`. */
  p2p_ports: z.boolean().optional(),
  /** Ports 1 to 65535, ranges separated by semicolons. */
  ports_range: z.string().optional(),
  /** Puts a watermark on shared screens. */
  watermark: z.boolean().optional(),
};
/** What can be done in meetings and webinars. */
export interface AccountInMeetingSettings
  extends CommonInMeetingSettings,
    UserAndAccountInMeetingSettings,
    GroupAndAccountInMeetingSettings,
    z.output<Model<typeof accountInMeetingShape>> {}
export const AccountInMeetingSettingsSchema: z.ZodType<AccountInMeetingSettings> = model({
  ...commonInMeetingShape,
  ...userAndAccountInMeetingShape,
  ...groupAndAccountInMeetingShape,
  ...accountInMeetingShape,
});

/** What can be changed of {@link AccountInMeetingSettings}. */
export interface AccountInMeetingSettingsChanges
  extends Omit<
    Changes<AccountInMeetingSettings>,
    | 'language_interpretation'
    | 'sign_language_interpretation'
    | 'unchecked_data_center_regions'
    | 'webinar_chat'
    | 'meeting_summary_with_ai_companion'
    | 'ai_companion_questions'
  > {
  allow_users_to_delete_messages_in_meeting_chat?: boolean | undefined;
  language_interpretation?: Omit<Changes<LanguageInterpretationSettings>, 'languages'> | undefined;
  sign_language_interpretation?: Omit<Changes<SignLanguageInterpretationSettings>, 'languages'> | undefined;
  webinar_chat?: Changes<WebinarChatSettings> | undefined;
}
