/** Switches a policy on or off. */
export interface PhonePolicySwitch {
  enable?: boolean | undefined;
}

/** Changes a policy. */
export interface PhonePolicyChange extends PhonePolicySwitch {
  /** Takes over again what the level above says. */
  reset?: boolean | undefined;
}

/** Changes the beep of a recording. */
export interface RecordingBeepChange {
  enable?: boolean | undefined;
  /** Loudness in percent. */
  play_beep_volume?: 0 | 20 | 40 | 60 | 80 | 100 | undefined;
  /** Seconds between beeps. */
  play_beep_time_interval?: 5 | 10 | 15 | 20 | 25 | 30 | 60 | 120 | undefined;
  /** Who hears it. */
  play_beep_member?: 'allMember' | 'recordingSide' | undefined;
}

/** Changes recording on demand. */
export interface AdHocRecordingChange extends PhonePolicyChange {
  /** People hear that the recording has begun. */
  recording_start_prompt?: boolean | undefined;
  recording_transcription?: boolean | undefined;
  play_recording_beep_tone?: RecordingBeepChange | undefined;
}

/** Changes how people are told of a recording. */
export interface RecordingNoticeChange {
  /** People hear that the recording has begun. */
  recording_start_prompt?: boolean | undefined;
  /** People press 1 to agree. */
  recording_explicit_consent?: boolean | undefined;
}

/** Changes the recording of all calls of a common area. */
export interface CommonAreaRecordingChange extends PhonePolicyChange {
  recording_calls?: 'inbound' | 'outbound' | 'both' | undefined;
  recording_transcription?: boolean | undefined;
  /** People can stop the recording and go on with it. */
  allow_stop_resume_recording?: boolean | undefined;
  /** On some accounts the two notifications have to be the same: 13800 otherwise. */
  inbound_audio_notification?: RecordingNoticeChange | undefined;
  outbound_audio_notification?: RecordingNoticeChange | undefined;
}

/** Changes the recording of all calls. */
export interface AutoRecordingChange extends CommonAreaRecordingChange {
  /** Ends the call when recording fails and does not come back within five seconds. Never an emergency call. */
  disconnect_on_recording_failure?: boolean | undefined;
  play_recording_beep_tone?: RecordingBeepChange | undefined;
}

/** Changes where calls may be transferred to. */
export interface CallTransferChange extends PhonePolicyChange {
  /** 1 anywhere, 4 no external numbers, 2 no external contacts either, 3 only extensions that record. */
  call_transferring_type?: 1 | 2 | 3 | 4 | undefined;
}

/** Changes where unanswered calls may go. */
export interface CallOverflowChange extends PhonePolicyChange {
  /** 4 anywhere, 1 no external numbers, 2 no external contacts either, 3 only extensions that record. */
  call_overflow_type?: 1 | 2 | 3 | 4 | undefined;
}

/** Changes where calls may be forwarded to. */
export interface CallForwardingChange extends PhonePolicyChange {
  /** 4 anywhere, 1 no external numbers, 2 no external contacts either, 3 only extensions that record. */
  call_forwarding_type?: 1 | 2 | 3 | 4 | undefined;
}

/** Changes putting a call on hold to go on with it elsewhere. */
export interface CallParkChange extends PhonePolicySwitch {
  /** Minutes until the code that fetches the call back expires. */
  expiration_period?:
    | 1
    | 2
    | 3
    | 4
    | 5
    | 6
    | 7
    | 8
    | 9
    | 10
    | 15
    | 20
    | 25
    | 30
    | 35
    | 40
    | 45
    | 50
    | 55
    | 60
    | undefined;
  /** When nobody fetches it: 0 voicemail of the parker, 9 hang up, 50 another extension, 100 ring the parker. */
  call_not_picked_up_action?: 0 | 9 | 50 | 100 | undefined;
  /** With action 50. */
  forward_to_extension_id?: string | undefined;
}

/** Changes who may choose the caller id of a call. */
export interface CallerIdChange extends PhonePolicySwitch {
  allow_hide_outbound_caller_id?: boolean | undefined;
}

/** Changes the email about new voicemails. */
export interface VoicemailEmailChange extends PhonePolicyChange {
  include_voicemail_file?: boolean | undefined;
  include_voicemail_transcription?: boolean | undefined;
}

/** Changes people's own audios. */
export interface AudioLibraryChange extends PhonePolicyChange {
  allow_music_on_hold_customization?: boolean | undefined;
  allow_voicemail_and_message_greeting_customization?: boolean | undefined;
}

/** Changes text messages. */
export interface SmsChange extends PhonePolicySwitch {
  international_sms?: boolean | undefined;
  /** Two-letter countries, up to 100 for a user and 200 for a site. */
  international_sms_countries?: readonly string[] | undefined;
  allow_copy?: boolean | undefined;
  allow_paste?: boolean | undefined;
}

/** Changes the text that people see before they use Zoom Phone. */
export interface DisclaimerChange extends PhonePolicyChange {
  display_frequency?:
    | 'first_time_only'
    | 'every_time'
    | 'every_month'
    | 'every_quarter'
    | 'every_6_months'
    | 'every_year'
    | undefined;
  custom_disclaimer_list?:
    | readonly {
        language?: DisclaimerLanguage | undefined;
        /** Up to 60 characters. */
        title?: string | undefined;
        /** Up to 500 characters. */
        body?: string | undefined;
        default?: boolean | undefined;
      }[]
    | undefined;
}

/** Languages of {@link DisclaimerChange}. */
export type DisclaimerLanguage =
  | 'en'
  | 'de'
  | 'es'
  | 'fr'
  | 'it'
  | 'nl'
  | 'pt'
  | 'ja'
  | 'ko'
  | 'zh-cn'
  | 'zh-tw'
  | 'no'
  | 'ru'
  | 'ms'
  | 'vi'
  | 'uk'
  | 'id'
  | 'pl'
  | 'tr';

/** Changes Zoom Phone in the desktop apps. */
export interface DesktopAppChange extends PhonePolicyChange {
  /** Up to 10. */
  allow_calling_clients?: readonly ('mac_os' | 'windows' | 'vdi_client' | 'linux')[] | undefined;
  /** Up to 10. */
  allow_sms_mms_clients?: readonly ('mac_os' | 'windows' | 'vdi_client' | 'linux')[] | undefined;
}

/** Changes Zoom Phone in the mobile apps. */
export interface MobileAppChange extends PhonePolicySwitch {
  /** Up to 10. */
  allow_calling_clients?: readonly ('ios' | 'android' | 'intune' | 'blackberry')[] | undefined;
  /** Up to 10. */
  allow_sms_mms_clients?: readonly ('ios' | 'android' | 'intune' | 'blackberry')[] | undefined;
}
