/** Languages that voicemails and calls can be transcribed in. */
export type TranscriptionLanguage =
  | 'en-US'
  | 'en-GB'
  | 'es-US'
  | 'fr-CA'
  | 'da-DK'
  | 'de-DE'
  | 'es-ES'
  | 'fr-FR'
  | 'it-IT'
  | 'nl-NL'
  | 'pt-PT'
  | 'ja'
  | 'ko-KR'
  | 'pt-BR'
  | 'zh-CN';

/** Day of the week, 1 to 7. */
export type PhoneWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Body of {@link PhoneUsers.updateSettings}. What is left out stays. */
export interface UpdatePhoneUserSettingsBody {
  area_code?: string | undefined;
  /** Such as `en-US`. */
  audio_prompt_language?: string | undefined;
  default_transcription_language?: TranscriptionLanguage | undefined;
  /** Two-letter country. */
  country_iso_code?: string | undefined;
  /** Empty for the default, `0` for silence. */
  music_on_hold_id?: string | undefined;
  /** E.164. Empty to hide it. */
  outbound_caller_id?: string | undefined;
  shared_lines_call_setting?: SharedLinesChange | undefined;
  business_hours_settings?: BusinessHoursChange | undefined;
  break_hours?: { break_hour_settings?: readonly BreakHoursChange[] | undefined } | undefined;
  holiday_hours?: { holidays?: readonly HolidayChange[] | undefined } | undefined;
}

/** Which calls of shared lines ring at a user's phone. */
export interface SharedLinesChange {
  shared_line_appearances?:
    | {
        /** Up to 15. The user has to have the privilege to opt in and out. */
        executives?: readonly { user_id?: string | undefined; receive_calls?: boolean | undefined }[] | undefined;
      }
    | undefined;
  shared_line_groups?:
    | {
        /** Of all groups. */
        receive_calls?: boolean | undefined;
        /** Up to 10. */
        shared_line_group?: readonly { slg_id?: string | undefined; receive_calls?: boolean | undefined }[] | undefined;
      }
    | undefined;
}

/** When a user is at work. */
export interface BusinessHoursChange {
  business_hour_type?: 1 | 2 | undefined;
  /** Up to 7. */
  business_hours?:
    | readonly {
        weekday?: PhoneWeekday | undefined;
        type?: 0 | 1 | 2 | undefined;
        from?: string | undefined;
        to?: string | undefined;
      }[]
    | undefined;
}

/** A break of a user's business hours. Up to 5 of them. */
export interface BreakHoursChange {
  /** Of a break that exists already. */
  break_hour_id?: string | undefined;
  /** 1 to 255 characters. */
  break_hour_name?: string | undefined;
  break_hour_type?: 'every_business_day' | 'custom_hours' | undefined;
  /** The same hours every business day, or hours of one's own. */
  break_hour_setting?:
    | { from: string; to: string }
    | { days: readonly { weekday: PhoneWeekday; enable?: boolean | undefined; from: string; to: string }[] }
    | undefined;
}

/** A holiday of a user. Up to 10 of them. */
export interface HolidayChange {
  name?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}
