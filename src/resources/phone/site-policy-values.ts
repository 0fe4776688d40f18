import type { PhonePolicyChange, PhonePolicySwitch } from './policy-changes.js';

/** Changes whether voicemails are encrypted. */
export interface VoicemailEncryptionChange extends PhonePolicyChange {
  /** Refuses voicemails that come in without it. */
  disable_incoming_unencrypted_voicemail?: boolean | undefined;
}

/** Changes when data is deleted. */
export interface PhoneRetentionChange extends PhonePolicyChange {
  /** Up to 15. */
  items?: readonly PhoneRetentionPeriod[] | undefined;
  /** 1 to the trash first, 2 at once. */
  delete_type?: 1 | 2 | undefined;
  /** Days in the trash. */
  permanently_delete_after_days?: number | undefined;
}

/** How long one kind of data is kept. */
export interface PhoneRetentionPeriod {
  type?:
    | 'callLog'
    | 'callSummary'
    | 'pushToTalkLog'
    | 'onDemandRecording'
    | 'automaticRecording'
    | 'voicemail'
    | 'videomail'
    | 'sms'
    | 'fax'
    | undefined;
  /** 1 to 10 years, 1 to 18 months, 1 to 60 days. -1: for ever. */
  duration?: number | undefined;
  time_unit?: 'year' | 'month' | 'day' | undefined;
}

/** Changes whether people who sign out leave their queues. */
export interface QueueOptOutChange extends PhonePolicyChange {
  /** People are asked when they sign out. */
  prompt_before_opt_out_call_queue?: boolean | undefined;
}

/** Changes the reasons for which people take no queue calls. */
export interface QueueOptOutReasonsChange extends PhonePolicyChange {
  /** Up to 30. */
  call_queue_opt_out_reasons_list?:
    | readonly {
        code?: string | undefined;
        /** One of Zoom's own: it cannot be edited. */
        system?: boolean | undefined;
        enable?: boolean | undefined;
      }[]
    | undefined;
}

/** Changes which external calls are blocked. */
export interface BlockExternalCallsChange extends PhonePolicyChange {
  block_business_hours?: boolean | undefined;
  block_closed_hours?: boolean | undefined;
  block_holiday_hours?: boolean | undefined;
  /** What becomes of a blocked call: 0 voicemail, 9 hang up. */
  block_call_action?: 0 | 9 | undefined;
  /** Whom the change reaches: 0 new extensions, 1 all. Accounts with Zoom's older policies only. */
  block_call_change_type?: 0 | 1 | undefined;
  /** End-to-end encrypted calls. Zoom lists all four of its fields here. */
  e2e_encryption?:
    | {
        enable?: boolean | undefined;
        locked?: boolean | undefined;
        locked_by?: 'invalid' | 'account' | 'site' | undefined;
        modified?: boolean | undefined;
      }
    | undefined;
}

/** What the people on a call hear when something begins. */
export interface CallStartPromptChange extends PhonePolicySwitch {
  audio_id?: string | undefined;
}

/** Changes live transcription. */
export interface TranscriptionChange extends PhonePolicyChange {
  transcription_start_prompt?: CallStartPromptChange | undefined;
}

/** Changes summaries of calls. */
export interface CallSummaryChange extends PhonePolicyChange {
  /** Every call is summed up, unasked. */
  auto_call_summary?: boolean | undefined;
  call_summary_start_prompt?: CallStartPromptChange | undefined;
}

/** Changes who has to press a key before it rings. */
export interface CallScreeningChange extends PhonePolicyChange {
  /** Contacts of the user and of the company get through at once. */
  exclude_user_company_contacts?: boolean | undefined;
}

/** Changes what desk phones show as the name of a line. */
export interface LineNameChange extends PhonePolicyChange {
  user_line_name?:
    | 'phoneNumber'
    | 'extensionNumber'
    | 'displayName'
    | 'displayName;extensionNumber'
    | 'firstName;extensionNumber'
    | 'firstName;lastName;extensionNumber'
    | undefined;
  common_area_line_name?: 'phoneNumber' | 'extensionNumber' | 'displayName' | 'displayName;extensionNumber' | undefined;
}

/** Changes whether people are asked how a call was. */
export interface FeedbackSurveyChange extends PhonePolicyChange {
  /** 1 after every call, 2 after calls of the quality or length below, one of which is then needed. Default: 1. */
  feedback_type?: 1 | 2 | undefined;
  /** Quality of the call (mean opinion score), 1 to 4.5. */
  feedback_mos?: FeedbackRange | undefined;
  /** Length of the call in seconds, 0 to 60. */
  feedback_duration?: FeedbackRange | undefined;
}

/** After which calls people are asked. */
export interface FeedbackRange extends PhonePolicySwitch {
  min?: number | undefined;
  max?: number | undefined;
}

/** Sends calls between sites through the public network. The account needs a feature for it. */
export interface ForceOffNetChange extends PhonePolicySwitch {
  allow_extension_only_users_call_users_outside_site?: boolean | undefined;
}

/** Changes how people are told of a call that comes in. */
export interface CallNotificationChange extends PhonePolicyChange {
  /** A call covers what the user does, or only alerts. */
  block_type?: 'block_activity' | 'continue_with_alert' | undefined;
}

/** Changes what becomes of calls to numbers that nobody holds. */
export interface UnassignedNumbersChange extends PhonePolicyChange {
  incoming_call_action?: 'disconnect' | 'play_message_then_disconnect' | 'forward_to_another_extension' | undefined;
  /** The message to play or the extension to ring, as the action says. */
  incoming_call_routing_setting?: { audio_id?: string | undefined } | { forward_extension_id: string } | undefined;
}

/** Day of the week. Zoom's default is Monday. */
export type FirmwareWeekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** Changes when the firmware of desk phones is updated. */
export interface FirmwareScheduleChange extends PhonePolicyChange {
  repeat_type?: 'weekly' | 'monthly' | undefined;
  /** As `repeat_type` says. */
  repeat_setting?:
    | { weekly_setting?: { weekday?: FirmwareWeekday | undefined } | undefined }
    | {
        monthly_setting?:
          | {
              week_and_day?:
                | {
                    /** 1 to 4. */
                    week_of_month?: number | undefined;
                    weekday?: FirmwareWeekday | undefined;
                  }
                | undefined;
            }
          | {
              specific_date?:
                | {
                    /** 1 to 31, and 0 for the last. */
                    day_of_month?: number | undefined;
                  }
                | undefined;
            }
          | undefined;
      }
    | undefined;
  /** Hour of the day, 0 to 23. */
  time_period_start?: number | undefined;
  /** Hour of the day, 0 to 23. */
  time_period_end?: number | undefined;
  time_zone?: string | undefined;
  end_setting?:
    | {
        never_end?: boolean | undefined;
        /** YYYY-MM-DD. Needed unless `never_end`. */
        end_date?: string | undefined;
      }
    | undefined;
}

/** Changes the texts to start messages from. */
export interface SmsTemplateChange extends PhonePolicyChange {
  /** Up to 50. */
  sms_template_list?: readonly { sms_template_id: string; active?: boolean | undefined }[] | undefined;
}

/** Changes voicemail of a site. */
export interface SiteVoicemailChange extends PhonePolicyChange {
  allow_delete?: boolean | undefined;
  allow_download?: boolean | undefined;
  allow_videomail?: boolean | undefined;
}

/** Changes Zoom Phone in the progressive web app. */
export interface WebAppChange extends PhonePolicyChange {
  allow_calling?: boolean | undefined;
  allow_sms_mms?: boolean | undefined;
}
