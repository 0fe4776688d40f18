import type {
  AdHocRecordingChange,
  AudioLibraryChange,
  AutoRecordingChange,
  CallerIdChange,
  CallForwardingChange,
  CallOverflowChange,
  CallParkChange,
  CallTransferChange,
  DesktopAppChange,
  DisclaimerChange,
  MobileAppChange,
  PhonePolicyChange,
  PhonePolicySwitch,
  SmsChange,
  VoicemailEmailChange,
} from './policy-changes.js';
import type {
  BlockExternalCallsChange,
  CallNotificationChange,
  CallScreeningChange,
  CallSummaryChange,
  FeedbackSurveyChange,
  FirmwareScheduleChange,
  ForceOffNetChange,
  LineNameChange,
  PhoneRetentionChange,
  QueueOptOutChange,
  QueueOptOutReasonsChange,
  SiteVoicemailChange,
  SmsTemplateChange,
  TranscriptionChange,
  UnassignedNumbersChange,
  VoicemailEncryptionChange,
  WebAppChange,
} from './site-policy-values.js';

/** What sites have beyond the fields of a policy. */
export interface SitePolicyLock {
  /** Takes over again what the account says. */
  reset?: boolean | undefined;
  /** People of the site cannot change it. */
  locked?: boolean | undefined;
}

/** A change of a policy for a whole site. */
export type OnSite<T> = Merged<T & SitePolicyLock>;
type Merged<T> = { [K in keyof T]: T[K] };

/** Changes what people of a site may do with Zoom Phone. What is left out stays. */
export interface PhoneSitePolicyChanges {
  ad_hoc_call_recording?: OnSite<AdHocRecordingChange> | undefined;
  /** Voicemails that only their receiver can decrypt. */
  advanced_encryption?: OnSite<VoicemailEncryptionChange> | undefined;
  /** Callers that nobody answers can reach an operator. */
  allow_caller_reach_operator?: OnSite<PhonePolicyChange> | undefined;
  /** People change how their own calls are handled. */
  allow_end_user_edit_call_handling?: OnSite<PhonePolicyChange> | undefined;
  /** Zoom rings the user's mobile or home phone first, and then the number that the user calls. */
  allow_mobile_home_phone_callout?: OnSite<PhonePolicyChange> | undefined;
  /** Speaking to somebody whose phone answers by itself. */
  audio_intercom?: OnSite<PhonePolicyChange> | undefined;
  auto_call_recording?: OnSite<AutoRecordingChange> | undefined;
  auto_delete_data_after_retention_duration?: OnSite<PhoneRetentionChange> | undefined;
  auto_opt_out_in_call_queue?: OnSite<QueueOptOutChange> | undefined;
  block_calls_without_caller_id?: OnSite<PhonePolicyChange> | undefined;
  block_external_calls?: OnSite<BlockExternalCallsChange> | undefined;
  call_handling_forwarding_to_other_users?: OnSite<CallForwardingChange> | undefined;
  call_live_transcription?: OnSite<TranscriptionChange> | undefined;
  call_overflow?: OnSite<CallOverflowChange> | undefined;
  call_park?: OnSite<SiteCallParkChange> | undefined;
  call_queue_opt_out_reason?: OnSite<QueueOptOutReasonsChange> | undefined;
  /** Each queue has a code with which people of the site answer its calls. */
  call_queue_pickup_code?: OnSite<PhonePolicyChange> | undefined;
  call_screening?: OnSite<CallScreeningChange> | undefined;
  call_summary?: OnSite<CallSummaryChange> | undefined;
  call_transferring?: OnSite<CallTransferChange> | undefined;
  /** Listening to voicemails by phone, with a PIN. */
  check_voicemails_over_phone?: OnSite<PhonePolicyChange> | undefined;
  customize_line_name?: OnSite<LineNameChange> | undefined;
  /** Assistants take and place calls for somebody. */
  delegation?: OnSite<PhonePolicyChange> | undefined;
  display_call_feedback_survey?: OnSite<FeedbackSurveyChange> | undefined;
  /** Turning a call into a meeting. */
  elevate_to_meeting?: OnSite<PhonePolicyChange> | undefined;
  /** Zoom Rooms and common areas call external numbers. */
  external_calling_on_zoom_room_common_area?: OnSite<PhonePolicyChange> | undefined;
  force_off_net?: ForceOffNetChange | undefined;
  /** People forward calls to other sites. */
  forward_call_outside_of_site?: OnSite<PhonePolicyChange> | undefined;
  /** Sending a call on to a Zoom Room. */
  hand_off_to_room?: OnSite<PhonePolicyChange> | undefined;
  incoming_call_notification?: OnSite<CallNotificationChange> | undefined;
  /** Calls to countries outside the calling plan. */
  international_calling?: OnSite<PhonePolicyChange> | undefined;
  manage_call_routing_for_unassigned_numbers?: OnSite<UnassignedNumbersChange> | undefined;
  /** Going on with a call in the mobile phone's own network. */
  mobile_switch_to_carrier?: OnSite<PhonePolicyChange> | undefined;
  /** Mutes and hides the keys that people press during a call. */
  obfuscate_sensitive_data_during_call?: OnSite<PhonePolicyChange> | undefined;
  personal_audio_library?: OnSite<AudioLibraryChange> | undefined;
  /** People can still record audio, and let Zoom speak a text. */
  prevent_users_upload_audio_files?: OnSite<PhonePolicyChange> | undefined;
  schedule_firmware_update?: FirmwareScheduleChange | undefined;
  select_outbound_caller_id?: OnSite<CallerIdChange> | undefined;
  /** Each shared line group has a code with which people of the site answer its calls. */
  shared_line_group_pickup_code?: PhonePolicySwitch | undefined;
  /** Email about new voicemails that others share with the user. */
  shared_voicemail_notification_by_email?: OnSite<PhonePolicyChange> | undefined;
  show_custom_disclaimer_when_using_zoom_phone?: OnSite<DisclaimerChange> | undefined;
  /** The panel of an incoming call shows who transferred it last. */
  show_user_last_transferred_call?: boolean | undefined;
  sms?: OnSite<SmsChange> | undefined;
  sms_auto_reply?: OnSite<PhonePolicyChange> | undefined;
  sms_template?: OnSite<SmsTemplateChange> | undefined;
  /** Summaries and tasks out of English text messages. */
  team_sms_thread_summary?: OnSite<PhonePolicyChange> | undefined;
  voicemail?: OnSite<SiteVoicemailChange> | undefined;
  /** Urgent voicemails first. It needs transcriptions. */
  voicemail_intent_based_prioritization?: OnSite<PhonePolicyChange> | undefined;
  voicemail_notification_by_email?: OnSite<SiteVoicemailEmailChange> | undefined;
  /** Tasks out of English voicemails. It needs transcriptions. */
  voicemail_tasks?: OnSite<PhonePolicyChange> | undefined;
  voicemail_transcription?: OnSite<PhonePolicyChange> | undefined;
  zoom_phone_on_desktop?: OnSite<DesktopAppChange> | undefined;
  zoom_phone_on_mobile?: OnSite<MobileAppChange> | undefined;
  zoom_phone_on_pwa?: OnSite<WebAppChange> | undefined;
}

/** Changes putting a call on hold to go on with it elsewhere, for a site. */
export interface SiteCallParkChange extends CallParkChange {
  /** Which key of a desk phone takes the call: 0 a random one, 1 the next. */
  sequence?: 0 | 1 | undefined;
}

/** Changes the email about new voicemails, for a site. */
export interface SiteVoicemailEmailChange extends VoicemailEmailChange {
  forward_voicemail_to_email?: boolean | undefined;
}
