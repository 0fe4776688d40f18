import type {
  ClosedCaptioningUpdate,
  LanguageInterpretationUpdate,
  ManualCaptioningUpdate,
  PollingUpdate,
  SignLanguageInterpretationUpdate,
  VirtualBackgroundUpdate,
  WebinarChatUpdate,
  WebinarLiveStreamingUpdate,
} from './settings-in-meeting-parts-inputs.js';

/** What happens in meetings and webinars. */
export interface UserInMeetingUpdate {
  allow_host_to_enable_focus_mode?: boolean | undefined;
  allow_users_to_delete_messages_in_meeting_chat?: boolean | undefined;
  allow_live_streaming?: boolean | undefined;
  /** A thumbs-up-or-down question at the end of each meeting. */
  post_meeting_feedback?: boolean | undefined;
  /** Zoom Whiteboard in meetings. */
  whiteboard?: boolean | undefined;
  /** Whom participants may write to: 1 nobody, 2 host and co-hosts, 3 everyone in public, 4 everyone, also in private. */
  allow_participants_chat_with?: 1 | 2 | 3 | 4 | undefined;
  /** What participants may save of the chat: 1 nothing, 2 what hosts and co-hosts wrote, 3 everything. */
  allow_users_save_chats?: 1 | 2 | 3 | undefined;
  annotation?: boolean | undefined;
  /** @deprecated No longer supported. */
  attendee_on_hold?: boolean | undefined;
  /** Focus mode: participants see the hosts only. */
  attention_mode_focus_mode?: boolean | undefined;
  auto_saving_chat?: boolean | undefined;
  breakout_room?: boolean | undefined;
  /** Rooms may be filled while scheduling. */
  breakout_room_schedule?: boolean | undefined;
  chat?: boolean | undefined;
  meeting_question_answer?: boolean | undefined;
  closed_caption?: boolean | undefined;
  closed_captioning?: ClosedCaptioningUpdate | undefined;
  co_host?: boolean | undefined;
  /** The regions that carry the traffic are chosen. */
  custom_data_center_regions?: boolean | undefined;
  custom_live_streaming_service?: boolean | undefined;
  /** What hosts read when they set up a live stream of their own. */
  custom_service_instructions?: string | undefined;
  /** Regions that may carry the traffic, while `custom_data_center_regions` is on. `TY` is Japan. */
  data_center_regions?:
    | readonly ('AU' | 'LA' | 'CA' | 'CN' | 'DE' | 'HK' | 'IN' | 'IE' | 'TY' | 'MX' | 'NL' | 'SG' | 'US')[]
    | undefined;
  disable_screen_sharing_for_host_meetings?: boolean | undefined;
  disable_screen_sharing_for_in_meeting_guests?: boolean | undefined;
  /** Encryption is required of third-party end points (H.323, SIP). Not end-to-end encryption. */
  e2e_encryption?: boolean | undefined;
  /** Sound on joining and leaving: of the host only, of everyone, or none. */
  entry_exit_chime?: 'host' | 'all' | 'none' | undefined;
  far_end_camera_control?: boolean | undefined;
  /** People may send feedback to Zoom at the end. */
  feedback?: boolean | undefined;
  file_transfer?: boolean | undefined;
  group_hd?: boolean | undefined;
  webinar_group_hd?: boolean | undefined;
  join_from_desktop?: boolean | undefined;
  join_from_mobile?: boolean | undefined;
  language_interpretation?: LanguageInterpretationUpdate | undefined;
  sign_language_interpretation?: SignLanguageInterpretationUpdate | undefined;
  live_streaming_facebook?: boolean | undefined;
  live_streaming_youtube?: boolean | undefined;
  manual_captioning?: ManualCaptioningUpdate | undefined;
  meeting_reactions?: boolean | undefined;
  meeting_reactions_emojis?: 'all' | 'selected' | undefined;
  allow_host_panelists_to_use_audible_clap?: boolean | undefined;
  webinar_reactions?: boolean | undefined;
  meeting_survey?: boolean | undefined;
  non_verbal_feedback?: boolean | undefined;
  polling?: boolean | undefined;
  private_chat?: boolean | undefined;
  record_play_voice?: boolean | undefined;
  remote_control?: boolean | undefined;
  remote_support?: boolean | undefined;
  request_permission_to_unmute_participants?: boolean | undefined;
  screen_sharing?: boolean | undefined;
  /** @deprecated No longer supported. */
  share_dual_camera?: boolean | undefined;
  show_a_join_from_your_browser_link?: boolean | undefined;
  show_meeting_control_toolbar?: boolean | undefined;
  slide_control?: boolean | undefined;
  virtual_background?: boolean | undefined;
  virtual_background_settings?: VirtualBackgroundUpdate | undefined;
  waiting_room?: boolean | undefined;
  webinar_chat?: WebinarChatUpdate | undefined;
  webinar_live_streaming?: WebinarLiveStreamingUpdate | undefined;
  meeting_polling?: PollingUpdate | undefined;
  webinar_polling?: PollingUpdate | undefined;
  webinar_survey?: boolean | undefined;
  who_can_share_screen?: 'host' | 'all' | undefined;
  /** Who may start sharing while someone else shares. */
  who_can_share_screen_when_someone_is_sharing?: 'host' | 'all' | undefined;
  participants_share_simultaneously?: 'multiple' | 'one' | undefined;
  workplace_by_facebook?: boolean | undefined;
  /** Calls from the user's auto-answer group of contacts are taken at once. */
  auto_answer?: boolean | undefined;
  allow_show_zoom_windows?: boolean | undefined;
}
