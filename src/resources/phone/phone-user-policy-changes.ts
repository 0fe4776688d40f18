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

/** Changes what a user may do with Zoom Phone. What is left out stays. */
export interface PhoneUserPolicyChanges {
  ad_hoc_call_recording?: AdHocRecordingChange | undefined;
  /** Speaking to somebody whose phone answers by itself. */
  audio_intercom?: PhonePolicyChange | undefined;
  auto_call_recording?: AutoRecordingChange | undefined;
  call_handling_forwarding_to_other_users?: CallForwardingChange | undefined;
  call_overflow?: CallOverflowChange | undefined;
  call_park?: CallParkChange | undefined;
  call_transferring?: CallTransferChange | undefined;
  /** Listening to voicemails by phone, with a PIN. */
  check_voicemails_over_phone?: PhonePolicyChange | undefined;
  /** Assistants take and place calls for the user. */
  delegation?: boolean | undefined;
  /** End-to-end encrypted calls. They exclude automatic recording. */
  e2e_encryption?: PhonePolicyChange | undefined;
  /** Turning a call into a meeting. */
  elevate_to_meeting?: boolean | undefined;
  /** The user manages emergency addresses of their own. */
  emergency_address_management?: EmergencyAddressChange | undefined;
  /** Emergency calls reach the public answering point. The company's own team gets them either way. */
  emergency_calls_to_psap?: boolean | undefined;
  /** @deprecated Change `call_handling_forwarding_to_other_users`. */
  forwarding_to_external_numbers?: boolean | undefined;
  /** Sending a call on to a Zoom Room. */
  hand_off_to_room?: PhonePolicySwitch | undefined;
  /** Calls to countries outside the calling plan. */
  international_calling?: boolean | undefined;
  /** Going on with a call in the mobile phone's own network. */
  mobile_switch_to_carrier?: PhonePolicySwitch | undefined;
  online_fax?: UserFaxChange | undefined;
  personal_audio_library?: AudioLibraryChange | undefined;
  select_outbound_caller_id?: CallerIdChange | undefined;
  /** Email about new voicemails that others share with the user. */
  shared_voicemail_notification_by_email?: PhonePolicyChange | undefined;
  show_custom_disclaimer_when_using_zoom_phone?: DisclaimerChange | undefined;
  sms?: SmsChange | undefined;
  voicemail?: UserVoicemailChange | undefined;
  /** @deprecated Use `addSharedAccess` and its neighbours. */
  voicemail_access_members?: readonly VoicemailAccessChange[] | undefined;
  voicemail_notification_by_email?: VoicemailEmailChange | undefined;
  voicemail_transcription?: PhonePolicyChange | undefined;
  zoom_phone_on_desktop?: DesktopAppChange | undefined;
  zoom_phone_on_mobile?: MobileAppChange | undefined;
}

/** Changes who manages a user's emergency addresses. */
export interface EmergencyAddressChange extends PhonePolicySwitch {
  /** The user is asked to set or confirm a default address. */
  prompt_default_address?: boolean | undefined;
}

/** Changes a user's faxes. */
export interface UserFaxChange extends PhonePolicyChange {
  /** Email about new faxes. */
  fax_notification_by_email?: boolean | undefined;
  include_fax_as_attachment?: boolean | undefined;
  /** A report of how sending went. */
  enable_outbound_fax_transmission_report?: boolean | undefined;
}

/** Changes a user's voicemail. */
export interface UserVoicemailChange extends PhonePolicySwitch {
  allow_delete?: boolean | undefined;
  allow_download?: boolean | undefined;
  allow_transcription?: boolean | undefined;
  allow_videomail?: boolean | undefined;
}

/** Somebody who may hear a user's voicemails. */
export interface VoicemailAccessChange {
  /** Zoom id of the person who gets access. */
  access_user_id?: string | undefined;
  /** Default: false. */
  allow_delete?: boolean | undefined;
  /** Default: false. */
  allow_download?: boolean | undefined;
  /** Default: false. */
  allow_sharing?: boolean | undefined;
}
