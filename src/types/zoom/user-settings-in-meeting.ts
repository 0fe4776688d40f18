import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import {
  AiCompanionQuestionsSettingsSchema,
  ClosedCaptioningSettingsSchema,
  LanguageInterpretationSettingsSchema,
  ManualCaptioningSettingsSchema,
  MeetingSummarySettingsSchema,
  PollingSettingsSchema,
  SignLanguageInterpretationSettingsSchema,
  VirtualBackgroundSettingsSchema,
  WebinarChatSettingsSchema,
  WebinarLiveStreamingSettingsSchema,
} from './user-settings-in-meeting-parts.js';

const inMeetingShape = {
  allow_host_to_enable_focus_mode: z.boolean().optional(),
  allow_users_to_delete_messages_in_meeting_chat: z.boolean().optional(),
  allow_live_streaming: z.boolean().optional(),
  /** A thumbs-up-or-down question at the end of each meeting. */
  post_meeting_feedback: z.boolean().optional(),
  /** Zoom Whiteboard in meetings. */
  whiteboard: z.boolean().optional(),
  /** Whom participants may write to: 1 nobody, 2 host and co-hosts, 3 everyone in public, 4 everyone, also in private. */
  allow_participants_chat_with: openNumber([1, 2, 3, 4]).optional(),
  /** What participants may save of the chat: 1 nothing, 2 what hosts and co-hosts wrote, 3 everything. */
  allow_users_save_chats: openNumber([1, 2, 3]).optional(),
  annotation: z.boolean().optional(),
  /** @deprecated No longer supported. */
  attendee_on_hold: z.boolean().optional(),
  /** Focus mode: participants see the hosts only. */
  attention_mode_focus_mode: z.boolean().optional(),
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
  group_hd: z.boolean().optional(),
  webinar_group_hd: z.boolean().optional(),
  join_from_desktop: z.boolean().optional(),
  join_from_mobile: z.boolean().optional(),
  language_interpretation: LanguageInterpretationSettingsSchema.optional(),
  sign_language_interpretation: SignLanguageInterpretationSettingsSchema.optional(),
  live_streaming_facebook: z.boolean().optional(),
  live_streaming_youtube: z.boolean().optional(),
  manual_captioning: ManualCaptioningSettingsSchema.optional(),
  meeting_reactions: z.boolean().optional(),
  meeting_reactions_emojis: openEnum(['all', 'selected']).optional(),
  allow_host_panelists_to_use_audible_clap: z.boolean().optional(),
  webinar_reactions: z.boolean().optional(),
  meeting_survey: z.boolean().optional(),
  non_verbal_feedback: z.boolean().optional(),
  polling: z.boolean().optional(),
  private_chat: z.boolean().optional(),
  record_play_voice: z.boolean().optional(),
  remote_control: z.boolean().optional(),
  remote_support: z.boolean().optional(),
  request_permission_to_unmute_participants: z.boolean().optional(),
  screen_sharing: z.boolean().optional(),
  /** @deprecated No longer supported. */
  share_dual_camera: z.boolean().optional(),
  show_a_join_from_your_browser_link: z.boolean().optional(),
  show_meeting_control_toolbar: z.boolean().optional(),
  slide_control: z.boolean().optional(),
  /** Regions that may not carry the traffic, while `custom_data_center_regions` is on. */
  unchecked_data_center_regions: z
    .array(openEnum(['EU', 'HK', 'AU', 'IN', 'TY', 'CN', 'US', 'CA', 'DE', 'NL', 'LA']))
    .optional(),
  virtual_background: z.boolean().optional(),
  virtual_background_settings: VirtualBackgroundSettingsSchema.optional(),
  waiting_room: z.boolean().optional(),
  webinar_chat: WebinarChatSettingsSchema.optional(),
  webinar_live_streaming: WebinarLiveStreamingSettingsSchema.optional(),
  meeting_polling: PollingSettingsSchema.optional(),
  webinar_polling: PollingSettingsSchema.optional(),
  webinar_survey: z.boolean().optional(),
  who_can_share_screen: openEnum(['host', 'all']).optional(),
  /** Who may start sharing while someone else shares. */
  who_can_share_screen_when_someone_is_sharing: openEnum(['host', 'all']).optional(),
  participants_share_simultaneously: openEnum(['multiple', 'one']).optional(),
  workplace_by_facebook: z.boolean().optional(),
  transfer_meetings_between_devices: z.boolean().optional(),
  allow_show_zoom_windows: z.boolean().optional(),
  /** Summaries written by AI Companion, sent after the meeting. */
  meeting_summary_with_ai_companion: MeetingSummarySettingsSchema.optional(),
  /** Questions to AI Companion, answered from the transcript. */
  ai_companion_questions: AiCompanionQuestionsSettingsSchema.optional(),
};
/** What happens in meetings and webinars. */
export interface UserInMeetingSettings extends z.output<Model<typeof inMeetingShape>> {}
export const UserInMeetingSettingsSchema: z.ZodType<UserInMeetingSettings> = model(inMeetingShape);
