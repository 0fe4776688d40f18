/** What the passcodes of meetings and webinars have to look like. */
export interface PasscodeRequirementUpdate {
  /** 4 to 8: refuses runs such as `abcd` of that length. 0: no limit. */
  consecutive_characters_length?: 0 | 4 | 5 | 6 | 7 | 8 | undefined;
  have_letter?: boolean | undefined;
  have_number?: boolean | undefined;
  have_special_character?: boolean | undefined;
  have_upper_and_lower_characters?: boolean | undefined;
  /** Least number of characters. */
  length?: number | undefined;
  only_allow_numeric?: boolean | undefined;
  /** Tells people that a passcode is weak. */
  weak_enhance_detection?: boolean | undefined;
}

/** How meetings are scheduled. */
export interface UserScheduleMeetingUpdate {
  /** How people hear each other. `both` is telephone and computer. */
  audio_type?: 'both' | 'telephony' | 'voip' | 'thirdParty' | undefined;
  /** Passcode of meetings that are scheduled already. A secret. */
  default_password_for_scheduled_meetings?: string | undefined;
  /** The passcode is part of the link, encrypted. */
  embed_password_in_join_link?: boolean | undefined;
  /** Personal meetings need a passcode when people can join before the host. */
  force_pmi_jbh_password?: boolean | undefined;
  host_video?: boolean | undefined;
  join_before_host?: boolean | undefined;
  /** What passcodes have to look like. */
  meeting_password_requirement?: PasscodeRequirementUpdate | undefined;
  participants_video?: boolean | undefined;
  /** The personal meeting id may be used. */
  personal_meeting?: boolean | undefined;
  /** Passcode of the personal meeting. A secret. */
  pmi_password?: string | undefined;
  /** People who join by phone need a passcode. */
  pstn_password_protected?: boolean | undefined;
  require_password_for_instant_meetings?: boolean | undefined;
  /** Personal meetings need a passcode: `jbh_only` when people can join before the host. */
  require_password_for_pmi_meetings?: 'jbh_only' | 'all' | 'none' | undefined;
  require_password_for_scheduled_meetings?: boolean | undefined;
  require_password_for_scheduling_new_meetings?: boolean | undefined;
  use_pmi_for_instant_meetings?: boolean | undefined;
  use_pmi_for_scheduled_meetings?: boolean | undefined;
}
