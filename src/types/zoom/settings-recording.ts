import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import type { Changes } from './settings-changes.js';

export const commonRecordingShape = {
  auto_recording: openEnum(['local', 'cloud', 'none']).optional(),
  cloud_recording: z.boolean().optional(),
  record_files_separately: model({
    active_speaker: z.boolean().optional(),
    gallery_view: z.boolean().optional(),
    shared_screen: z.boolean().optional(),
  }).optional(),
  display_participant_name: z.boolean().optional(),
  recording_thumbnails: z.boolean().optional(),
  /** Larger files that take longer to come. */
  optimize_recording_for_3rd_party_video_editor: z.boolean().optional(),
  /** @deprecated */
  recording_highlight: z.boolean().optional(),
  /** Messages among panelists become part of the recording. */
  save_panelist_chat: z.boolean().optional(),
  save_poll_results: z.boolean().optional(),
  /** Saves captions as a VTT file. */
  save_close_caption: z.boolean().optional(),
  /** Cloud recordings open from these addresses only. */
  ip_address_access_control: model({
    enable: z.boolean().optional(),
    /** Addresses or ranges, separated by commas. */
    ip_addresses_or_ranges: z.string().optional(),
  }).optional(),
  local_recording: z.boolean().optional(),
  record_audio_file: z.boolean().optional(),
  record_gallery_view: z.boolean().optional(),
  record_speaker_view: z.boolean().optional(),
  recording_audio_transcript: z.boolean().optional(),
  /** Lets AI Companion work on recordings. */
  smart_recording: model({
    create_recording_highlights: z.boolean().optional(),
    /** Chapters with an overview each. */
    create_smart_chapters: z.boolean().optional(),
    /** What is to be done after the meeting. */
    create_next_steps: z.boolean().optional(),
  }).optional(),
  save_chat_text: z.boolean().optional(),
  show_timestamp: z.boolean().optional(),
  /** How people in the meeting learn of a recording. */
  recording_notification_for_zoom_client: model({
    /** Who reads a notice. */
    disclaimer_to_participants: openEnum(['All participants', 'Guest only']).optional(),
    /** Who hears a notice. */
    play_voice_prompt: openEnum(['All participants', 'Guest only', 'No one']).optional(),
    ask_host_to_confirm: z.boolean().optional(),
  }).optional(),
};
/** What users, groups and accounts have in common of recording. */
export interface CommonRecordingSettings extends z.output<Model<typeof commonRecordingShape>> {}

export const userAndAccountRecordingShape = {
  /** Cloud recordings are deleted by themselves. */
  auto_delete_cmr: z.boolean().optional(),
  /** After so many days, while `auto_delete_cmr` is on. */
  auto_delete_cmr_days: openNumber([30, 60, 90, 120]).optional(),
  /** @deprecated */
  recording_disclaimer: z.boolean().optional(),
  /** What passcodes of recordings have to look like. */
  recording_password_requirement: model({
    have_letter: z.boolean().optional(),
    have_number: z.boolean().optional(),
    have_special_character: z.boolean().optional(),
    /** Least number of characters, 10 at most. */
    length: z.number().optional(),
    only_allow_numeric: z.boolean().optional(),
  }).optional(),
};
/** What users and accounts have, groups not. */
export interface UserAndAccountRecordingSettings extends z.output<Model<typeof userAndAccountRecordingShape>> {}

const groupRecordingShape = {
  /** Only people of the account may open recordings. */
  account_user_access_recording: z.boolean().optional(),
  /** Archiving for compliance. Zoom's support has to grant it. */
  archive: model({
    enable: z.boolean().optional(),
    settings: model({
      audio_file: z.boolean().optional(),
      cc_transcript_file: z.boolean().optional(),
      chat_file: z.boolean().optional(),
      chat_with_sender_email: z.boolean().optional(),
      video_file: z.boolean().optional(),
      chat_with_direct_message: z.boolean().optional(),
      /** Days, 1 to 30. */
      archive_retention: z.number().optional(),
      /** What happens when archiving fails: 1 people are told and may stay, 2 nobody may. */
      action_when_archive_failed: openNumber([1, 2]).optional(),
      notification_when_archiving_starts: openEnum(['participants', 'guest']).optional(),
      play_voice_prompt_when_archiving_starts: openEnum(['participants', 'guest', 'none']).optional(),
    }).optional(),
    /** 1 meetings, 2 webinars, 3 both. */
    type: openNumber([1, 2, 3]).optional(),
  }).optional(),
  cloud_recording_download: z.boolean().optional(),
  /** Only the host may download. */
  cloud_recording_download_host: z.boolean().optional(),
  /** Hosts may delete their recordings; otherwise only admins may. */
  host_delete_cloud_recording: z.boolean().optional(),
  /** Hosts may not see their own cloud recordings. */
  prevent_host_access_recording: z.boolean().optional(),
};
/** Recording and archiving. */
export interface GroupRecordingSettings extends CommonRecordingSettings, z.output<Model<typeof groupRecordingShape>> {}
export const GroupRecordingSettingsSchema: z.ZodType<GroupRecordingSettings> = model({
  ...commonRecordingShape,
  ...groupRecordingShape,
});

/** What can be changed of {@link GroupRecordingSettings}. */
export interface GroupRecordingSettingsChanges extends Omit<Changes<GroupRecordingSettings>, 'archive'> {
  /** Archiving for compliance. Zoom's support has to grant it. */
  archive?:
    | {
        enable?: boolean | undefined;
        settings?:
          | {
              audio_file?: boolean | undefined;
              cc_transcript_file?: boolean | undefined;
              chat_file?: boolean | undefined;
              chat_with_sender_email?: boolean | undefined;
              video_file?: boolean | undefined;
            }
          | undefined;
        /** 1 meetings, 2 webinars, 3 both. */
        type?: 1 | 2 | 3 | undefined;
      }
    | undefined;
}

const accountRecordingShape = {
  /** Deleted recordings stay in the trash for 30 days. */
  allow_recovery_deleted_cloud_recordings: z.boolean().optional(),
  record_audio_file_each_participant: z.boolean().optional(),
  /** Recordings made earlier need a passcode as well. */
  required_password_for_existing_cloud_recordings: z.boolean().optional(),
  required_password_for_shared_cloud_recordings: z.boolean().optional(),
};
/** Recording and archiving. */
export interface AccountRecordingSettings
  extends GroupRecordingSettings,
    UserAndAccountRecordingSettings,
    z.output<Model<typeof accountRecordingShape>> {}
export const AccountRecordingSettingsSchema: z.ZodType<AccountRecordingSettings> = model({
  ...commonRecordingShape,
  ...groupRecordingShape,
  ...userAndAccountRecordingShape,
  ...accountRecordingShape,
});
