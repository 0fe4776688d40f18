/** Recordings. */
export interface UserRecordingUpdate {
  /** The host confirms the recording disclaimer. */
  ask_host_to_confirm_disclaimer?: boolean | undefined;
  /** Participants consent to the recording disclaimer. */
  ask_participants_to_consent_disclaimer?: boolean | undefined;
  /** Cloud recordings are deleted by themselves. */
  auto_delete_cmr?: boolean | undefined;
  /** After so many days, while `auto_delete_cmr` is on. */
  auto_delete_cmr_days?: 30 | 60 | 90 | 120 | undefined;
  record_files_separately?:
    | {
        active_speaker?: boolean | undefined;
        gallery_view?: boolean | undefined;
        shared_screen?: boolean | undefined;
      }
    | undefined;
  display_participant_name?: boolean | undefined;
  recording_thumbnails?: boolean | undefined;
  /** Larger files that take longer to come. */
  optimize_recording_for_3rd_party_video_editor?: boolean | undefined;
  /** @deprecated */
  recording_highlight?: boolean | undefined;
  /** Messages among panelists become part of the recording. */
  save_panelist_chat?: boolean | undefined;
  save_poll_results?: boolean | undefined;
  /** Saves captions as a VTT file. */
  save_close_caption?: boolean | undefined;
  auto_recording?: 'local' | 'cloud' | 'none' | undefined;
  cloud_recording?: boolean | undefined;
  /** The host may pause or stop an automatic cloud recording. */
  host_pause_stop_recording?: boolean | undefined;
  /** Cloud recordings open from these addresses only. */
  ip_address_access_control?:
    | {
        enable?: boolean | undefined;
        /** Addresses or ranges, separated by commas. */
        ip_addresses_or_ranges?: string | undefined;
      }
    | undefined;
  local_recording?: boolean | undefined;
  record_audio_file?: boolean | undefined;
  record_gallery_view?: boolean | undefined;
  record_speaker_view?: boolean | undefined;
  recording_audio_transcript?: boolean | undefined;
  /** @deprecated */
  recording_disclaimer?: boolean | undefined;
  /** Lets AI Companion work on recordings. */
  smart_recording?:
    | {
        create_recording_highlights?: boolean | undefined;
        /** Chapters with an overview each. */
        create_smart_chapters?: boolean | undefined;
        /** What is to be done after the meeting. */
        create_next_steps?: boolean | undefined;
      }
    | undefined;
  /** What passcodes of recordings have to look like. */
  recording_password_requirement?:
    | {
        have_letter?: boolean | undefined;
        have_number?: boolean | undefined;
        have_special_character?: boolean | undefined;
        /** Least number of characters, 10 at most. */
        length?: number | undefined;
        only_allow_numeric?: boolean | undefined;
      }
    | undefined;
  save_chat_text?: boolean | undefined;
  show_timestamp?: boolean | undefined;
  /** How people in the meeting learn of a recording. */
  recording_notification_for_zoom_client?:
    | {
        disclaimer_to_participants?: 'All participants' | 'Guest only' | undefined;
        play_voice_prompt?: 'All participants' | 'Guest only' | 'No one' | undefined;
        ask_host_to_confirm?: boolean | undefined;
      }
    | undefined;
}
