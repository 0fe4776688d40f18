import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const recordingFileShape = {
  id: z.string().optional(),
  /** UUID of the meeting. */
  meeting_id: z.string().optional(),
  recording_type: openEnum([
    'shared_screen_with_speaker_view(CC)',
    'shared_screen_with_speaker_view',
    'shared_screen_with_gallery_view',
    'active_speaker',
    'gallery_view',
    'shared_screen',
    'audio_only',
    'audio_transcript',
    'chat_file',
    'poll',
    'host_video',
    'closed_caption',
    'timeline',
    'thumbnail',
    'audio_interpretation',
    'summary',
    'summary_next_steps',
    'summary_smart_chapters',
    'sign_interpretation',
    'production_studio',
  ]).optional(),
  /** `TB` is a thumbnail, `CC` a file of captions. */
  file_type: openEnum(['MP4', 'M4A', 'CHAT', 'TRANSCRIPT', 'CSV', 'TB', 'CC', 'CHAT_MESSAGE', 'SUMMARY']).optional(),
  file_extension: openEnum(['MP4', 'M4A', 'TXT', 'VTT', 'CSV', 'JSON', 'JPG']).optional(),
  /** In bytes. */
  file_size: z.number().optional(),
  /** ISO 8601. */
  recording_start: z.string().optional(),
  /** ISO 8601. */
  recording_end: z.string().optional(),
  /** Download it with the access token in the header `Authorization`. */
  download_url: z.string().optional(),
  play_url: z.string().optional(),
  /** Path of the file on an own Zoom server, in place of `download_url`. */
  file_path: z.string().optional(),
  /** When it was put in the trash. */
  deleted_time: z.string().optional(),
  status: openEnum(['completed']).optional(),
};
/** One file of a cloud recording. */
export interface RecordingFile extends z.output<Model<typeof recordingFileShape>> {}
export const RecordingFileSchema: z.ZodType<RecordingFile> = model(recordingFileShape);

const userRecordingShape = {
  /** The meeting's or webinar's number. */
  id: z.number().optional(),
  /** The occurrence that was recorded. */
  uuid: z.string(),
  account_id: z.string().optional(),
  host_id: z.string().optional(),
  topic: z.string().optional(),
  /**
   * As text. 1 instant meeting, 2 scheduled, 3 recurring without a fixed time, 4 with a personal meeting id, 5 webinar, 6 and 9
   * recurring webinars, 7 personal audio conference, 8 recurring meeting with a fixed time, 99 uploaded.
   */
  type: openEnum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '99']).optional(),
  /** ISO 8601. */
  start_time: z.string().optional(),
  /** Length in minutes. */
  duration: z.number().optional(),
  /** Number of files, audio files of single participants included. */
  recording_count: z.number().optional(),
  /** Bytes of all files. */
  total_size: z.number().optional(),
  recording_files: z.array(RecordingFileSchema).optional(),
  /** Opens the recording. A secret. */
  recording_play_passcode: z.string().optional(),
  /** Zoom deletes the recording by itself. */
  auto_delete: z.boolean().optional(),
  /** When it does. */
  auto_delete_date: z.string().optional(),
};
/** The cloud recording of one meeting or webinar. */
export interface UserRecording extends z.output<Model<typeof userRecordingShape>> {}
export const UserRecordingSchema: z.ZodType<UserRecording> = model(userRecordingShape);
