import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';

const recordingShape = {
  /** The host confirms the recording disclaimer. */
  ask_host_to_confirm_disclaimer: z.boolean().optional(),
  /** Participants consent to the recording disclaimer. */
  ask_participants_to_consent_disclaimer: z.boolean().optional(),
  /** Cloud recordings are deleted by themselves. */
  auto_delete_cmr: z.boolean().optional(),
  /** After so many days, while `auto_delete_cmr` is on. */
  auto_delete_cmr_days: openNumber([30, 60, 90, 120]).optional(),
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
  auto_recording: openEnum(['local', 'cloud', 'none']).optional(),
  cloud_recording: z.boolean().optional(),
  /** The host may pause or stop an automatic cloud recording. */
  host_pause_stop_recording: z.boolean().optional(),
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
  /** @deprecated */
  recording_disclaimer: z.boolean().optional(),
  /** Lets AI Companion work on recordings. */
  smart_recording: model({
    create_recording_highlights: z.boolean().optional(),
    /** Chapters with an overview each. */
    create_smart_chapters: z.boolean().optional(),
    /** What is to be done after the meeting. */
    create_next_steps: z.boolean().optional(),
  }).optional(),
  /** What passcodes of recordings have to look like. */
  recording_password_requirement: model({
    have_letter: z.boolean().optional(),
    have_number: z.boolean().optional(),
    have_special_character: z.boolean().optional(),
    /** Least number of characters, 10 at most. */
    length: z.number().optional(),
    only_allow_numeric: z.boolean().optional(),
  }).optional(),
  save_chat_text: z.boolean().optional(),
  show_timestamp: z.boolean().optional(),
  /** How people in the meeting learn of a recording. */
  recording_notification_for_zoom_client: model({
    disclaimer_to_participants: openEnum(['All participants', 'Guest only']).optional(),
    play_voice_prompt: openEnum(['All participants', 'Guest only', 'No one']).optional(),
    ask_host_to_confirm: z.boolean().optional(),
  }).optional(),
};
/** Recordings. */
export interface UserRecordingSettings extends z.output<Model<typeof recordingShape>> {}
export const UserRecordingSettingsSchema: z.ZodType<UserRecordingSettings> = model(recordingShape);
