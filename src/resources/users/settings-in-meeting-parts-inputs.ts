/** Closed captions. */
export interface ClosedCaptioningUpdate {
  /** Live transcription. */
  auto_transcribing?: boolean | undefined;
  /** The host may type captions, or let others do so. */
  enable?: boolean | undefined;
  save_caption?: boolean | undefined;
  /** A service outside Zoom may send captions, by a token. */
  third_party_captioning_service?: boolean | undefined;
  view_full_transcript?: boolean | undefined;
}

/** Captions that people type. */
export interface ManualCaptioningUpdate {
  /** The host may type captions, or have a participant type them. */
  allow_to_type?: boolean | undefined;
  auto_generated_captions?: boolean | undefined;
  full_transcript?: boolean | undefined;
  manual_captions?: boolean | undefined;
  /** Participants may save captions. Needs `full_transcript`. */
  save_captions?: boolean | undefined;
  /** A service outside Zoom may send captions, by a token. */
  third_party_captioning_service?: boolean | undefined;
}

/** Interpreters between languages. */
export interface LanguageInterpretationUpdate {
  /** Languages that the user added. */
  custom_languages?: readonly string[] | undefined;
  enable_language_interpretation_by_default?: boolean | undefined;
  allow_participants_to_speak_in_listening_channel?: boolean | undefined;
  allow_up_to_25_custom_languages_when_scheduling_meetings?: boolean | undefined;
  enable?: boolean | undefined;
}

/** Interpreters into sign languages. */
export interface SignLanguageInterpretationUpdate {
  enable?: boolean | undefined;
  enable_sign_language_interpretation_by_default?: boolean | undefined;
  /** Languages that Zoom knows. */
  languages?:
    | readonly (
        | 'American'
        | 'Chinese'
        | 'French'
        | 'German'
        | 'Japanese'
        | 'Russian'
        | 'Brazilian'
        | 'Spanish'
        | 'Mexican'
        | 'British'
      )[]
    | undefined;
  /** Languages that the user added. */
  custom_languages?: readonly string[] | undefined;
}

/** Virtual backgrounds. */
export interface VirtualBackgroundUpdate {
  allow_upload_custom?: boolean | undefined;
  allow_videos?: boolean | undefined;
  enable?: boolean | undefined;
  files?:
    | readonly {
        id?: string | undefined;
        is_default?: boolean | undefined;
        name?: string | undefined;
        /** In bytes. */
        size?: number | undefined;
        type?: string | undefined;
      }[]
    | undefined;
}

/** Chat in webinars. */
export interface WebinarChatUpdate {
  /** Whom attendees may write to: 1 nobody, 2 host and panelists, 3 everyone. */
  allow_attendees_chat_with?: 1 | 2 | 3 | undefined;
  /** Writes the chat to a file on the host's computer at the end. */
  allow_auto_save_local_chat_file?: boolean | undefined;
  /** Whom panelists may write to: 1 host and panelists, 2 everyone. */
  allow_panelists_chat_with?: 1 | 2 | undefined;
  allow_panelists_send_direct_message?: boolean | undefined;
  /** What attendees may save of the chat: 0 nothing, 1 what host and panelists wrote, 2 everything. */
  allow_users_save_chats?: 0 | 1 | 2 | undefined;
  /** Preset addressee of attendees: 1 host and panelists, 2 everyone. */
  default_attendees_chat_with?: 1 | 2 | undefined;
  enable?: boolean | undefined;
}

/** Live streams of webinars. */
export interface WebinarLiveStreamingUpdate {
  /** What hosts read when they set up a live stream of their own. */
  custom_service_instructions?: string | undefined;
  enable?: boolean | undefined;
  /** Reminds people to watch. Not for custom RTMP. */
  live_streaming_reminder?: boolean | undefined;
  live_streaming_service?:
    | readonly ('facebook' | 'workplace_by_facebook' | 'youtube' | 'custom_live_streaming_service')[]
    | undefined;
}

/** Polls and quizzes. */
export interface PollingUpdate {
  advanced_polls?: boolean | undefined;
  allow_alternative_host_to_add_edit?: boolean | undefined;
  require_answers_to_be_anonymous?: boolean | undefined;
  allow_host_to_upload_image?: boolean | undefined;
  enable?: boolean | undefined;
}
