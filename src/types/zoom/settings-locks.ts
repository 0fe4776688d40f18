import * as z from 'zod';
import { openEnum } from '../model.js';

// Locks that groups and accounts have in common. Names say which setting is locked.

/** Whether a setting is locked: nobody below can change it. */
export const lock = z.boolean().optional();

export const audioConferencingLocks = {
  toll_free_and_fee_based_toll_call: lock,
  toll_call: lock,
  call_me_and_invite_by_phone: lock,
  personal_audio_conference: lock,
  participant_phone_masking: lock,
};

export const emailNotificationLocks = {
  alternative_host_reminder: lock,
  /** @deprecated */
  cancel_meeting_reminder: lock,
  cloud_recording_available_reminder: lock,
  jbh_reminder: lock,
  schedule_for_reminder: lock,
};

export const inMeetingLocks = {
  alert_guest_join: lock,
  allow_users_to_delete_messages_in_meeting_chat: lock,
  allow_live_streaming: lock,
  allow_show_zoom_windows: lock,
  annotation: lock,
  /** @deprecated */
  attendee_on_hold: lock,
  auto_answer: lock,
  auto_generated_captions: lock,
  auto_saving_chat: lock,
  breakout_room: lock,
  chat: lock,
  meeting_question_answer: lock,
  closed_caption: lock,
  co_host: lock,
  custom_data_center_regions: lock,
  disable_screen_sharing_for_host_meetings: lock,
  disable_screen_sharing_for_in_meeting_guests: lock,
  e2e_encryption: lock,
  entry_exit_chime: z.string().optional(),
  far_end_camera_control: lock,
  feedback: lock,
  file_transfer: lock,
  full_transcript: lock,
  group_hd: lock,
  webinar_group_hd: lock,
  language_interpretation: lock,
  sign_language_interpretation: lock,
  manual_captions: lock,
  meeting_reactions: lock,
  webinar_reactions: lock,
  meeting_survey: lock,
  non_verbal_feedback: lock,
  original_audio: lock,
  polling: lock,
  post_meeting_feedback: lock,
  private_chat: lock,
  remote_control: lock,
  remote_support: lock,
  request_permission_to_unmute_participants: lock,
  save_caption: lock,
  save_captions: lock,
  screen_sharing: lock,
  sending_default_email_invites: lock,
  show_meeting_control_toolbar: lock,
  slide_control: lock,
  stereo_audio: lock,
  use_html_format_email: lock,
  virtual_background: lock,
  webinar_chat: lock,
  webinar_live_streaming: lock,
  webinar_polling: lock,
  webinar_question_answer: lock,
  webinar_survey: lock,
  whiteboard: lock,
};

export const otherOptionsLocks = {
  blur_snapshot: lock,
};

export const recordingLocks = {
  account_user_access_recording: lock,
  auto_delete_cmr: lock,
  auto_recording: lock,
  cloud_recording: lock,
  cloud_recording_download: lock,
  host_delete_cloud_recording: lock,
  local_recording: lock,
  prevent_host_access_recording: lock,
  recording_authentication: lock,
  archive: lock,
};

export const scheduleMeetingLocks = {
  audio_type: lock,
  embed_password_in_join_link: lock,
  host_video: lock,
  join_before_host: lock,
  meeting_authentication: lock,
  participant_video: lock,
  require_password_for_instant_meetings: lock,
  require_password_for_pmi_meetings: lock,
  require_password_for_scheduling_new_meetings: lock,
  continuous_meeting_chat: lock,
};

export const telephonyLocks = {
  telephony_regions: lock,
  third_party_audio: lock,
};

export const meetingSecurityLocks = {
  approved_or_denied_countries_or_regions: lock,
  auto_security: lock,
  block_user_domain: lock,
  embed_password_in_join_link: lock,
  /** Zoom's reference has a truth value for accounts and a text for groups. */
  encryption_type: z.union([z.boolean(), openEnum(['enhanced_encryption', 'e2ee'])]).optional(),
  end_to_end_encrypted_meetings: lock,
  meeting_password: lock,
  only_authenticated_can_join_from_webclient: lock,
  phone_password: lock,
  pmi_password: lock,
  waiting_room: lock,
  webinar_password: lock,
};
