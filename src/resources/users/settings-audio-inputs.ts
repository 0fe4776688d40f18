/** A country of dial-in numbers. */
export interface DialInCountryInput {
  code?: string | undefined;
  name?: string | undefined;
}

/** How people join by phone. */
export interface UserAudioConferencingUpdate {
  /** Hides digits of phone numbers in the list of participants. */
  participant_phone_masking?:
    | {
        enable?: boolean | undefined;
        /** What is hidden: the middle (888****666), the first five digits, or all but the last four. */
        masking_type?: 'mask_default' | 'mask_first_5' | 'mask_except_last_4' | undefined;
      }
    | undefined;
  /** Countries whose dial-in numbers the invitation lists. */
  global_dial_in_countries?:
    | {
        /** What is chosen. */
        selected_countries?: readonly DialInCountryInput[] | undefined;
        /** The invitation lists toll-free numbers too. */
        include_toll_free?: boolean | undefined;
      }
    | undefined;
}

/** Third-party audio. */
export interface UserTelephonyUpdate {
  /** Joining instructions of the third-party conference, 2,048 characters at most. */
  audio_conference_info?: string | undefined;
  /** The invitation links to the international numbers. */
  show_international_numbers_link?: boolean | undefined;
  /** Where most people call from. */
  telephony_regions?:
    | {
        /** Regions chosen. */
        selection_values?: string | undefined;
      }
    | undefined;
  third_party_audio?: boolean | undefined;
}

/** Audio by a telephony service provider. */
export interface UserTspUpdate {
  call_out?: boolean | undefined;
  call_out_countries?: readonly object[] | undefined;
  /** The invitation links to the international numbers. */
  show_international_numbers_link?: boolean | undefined;
  /** Countries whose dial-in numbers the invitation lists. */
  global_dial_in_countries?:
    | {
        /** What is chosen. */
        selected_countries?: readonly DialInCountryInput[] | undefined;
      }
    | undefined;
}
