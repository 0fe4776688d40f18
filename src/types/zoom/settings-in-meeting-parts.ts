import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';

const closedCaptioningShape = {
  /** Live transcription. */
  auto_transcribing: z.boolean().optional(),
  /** The host may type captions, or let others do so. */
  enable: z.boolean().optional(),
  save_caption: z.boolean().optional(),
  /** A service outside Zoom may send captions, by a token. */
  third_party_captioning_service: z.boolean().optional(),
  view_full_transcript: z.boolean().optional(),
};
/** Closed captions. */
export interface ClosedCaptioningSettings extends z.output<Model<typeof closedCaptioningShape>> {}
export const ClosedCaptioningSettingsSchema: z.ZodType<ClosedCaptioningSettings> = model(closedCaptioningShape);

const manualCaptioningShape = {
  /** The host may type captions, or have a participant type them. */
  allow_to_type: z.boolean().optional(),
  auto_generated_captions: z.boolean().optional(),
  full_transcript: z.boolean().optional(),
  manual_captions: z.boolean().optional(),
  /** Participants may save captions. Needs `full_transcript`. */
  save_captions: z.boolean().optional(),
  /** A service outside Zoom may send captions, by a token. */
  third_party_captioning_service: z.boolean().optional(),
};
/** Captions that people type. */
export interface ManualCaptioningSettings extends z.output<Model<typeof manualCaptioningShape>> {}
export const ManualCaptioningSettingsSchema: z.ZodType<ManualCaptioningSettings> = model(manualCaptioningShape);

const languageInterpretationShape = {
  /** Languages besides those that Zoom knows. */
  custom_languages: z.array(z.string()).optional(),
  enable_language_interpretation_by_default: z.boolean().optional(),
  allow_participants_to_speak_in_listening_channel: z.boolean().optional(),
  allow_up_to_25_custom_languages_when_scheduling_meetings: z.boolean().optional(),
  enable: z.boolean().optional(),
  /** Languages that Zoom knows. */
  languages: z
    .array(
      openEnum(['English', 'Chinese', 'Japanese', 'German', 'French', 'Russian', 'Portuguese', 'Spanish', 'Korean']),
    )
    .optional(),
};
/** Interpreters between languages. */
export interface LanguageInterpretationSettings extends z.output<Model<typeof languageInterpretationShape>> {}
export const LanguageInterpretationSettingsSchema: z.ZodType<LanguageInterpretationSettings> =
  model(languageInterpretationShape);

const signLanguageInterpretationShape = {
  enable: z.boolean().optional(),
  enable_sign_language_interpretation_by_default: z.boolean().optional(),
  /** Languages that Zoom knows. */
  languages: z
    .array(
      openEnum([
        'American',
        'Chinese',
        'French',
        'German',
        'Japanese',
        'Russian',
        'Brazilian',
        'Spanish',
        'Mexican',
        'British',
      ]),
    )
    .optional(),
  /** Languages besides those that Zoom knows. */
  custom_languages: z.array(z.string()).optional(),
};
/** Interpreters into sign languages. */
export interface SignLanguageInterpretationSettings extends z.output<Model<typeof signLanguageInterpretationShape>> {}
export const SignLanguageInterpretationSettingsSchema: z.ZodType<SignLanguageInterpretationSettings> = model(
  signLanguageInterpretationShape,
);

const virtualBackgroundShape = {
  allow_upload_custom: z.boolean().optional(),
  allow_videos: z.boolean().optional(),
  enable: z.boolean().optional(),
  files: z
    .array(
      model({
        id: z.string().optional(),
        is_default: z.boolean().optional(),
        name: z.string().optional(),
        /** In bytes. */
        size: z.number().optional(),
        type: z.string().optional(),
      }),
    )
    .optional(),
};
/** Virtual backgrounds. */
export interface VirtualBackgroundSettings extends z.output<Model<typeof virtualBackgroundShape>> {}
export const VirtualBackgroundSettingsSchema: z.ZodType<VirtualBackgroundSettings> = model(virtualBackgroundShape);

const webinarChatShape = {
  /** Whom attendees may write to: 1 nobody, 2 host and panelists, 3 everyone. */
  allow_attendees_chat_with: openNumber([1, 2, 3]).optional(),
  /** Writes the chat to a file on the host's computer at the end. */
  allow_auto_save_local_chat_file: z.boolean().optional(),
  /** Whom panelists may write to: 1 host and panelists, 2 everyone. */
  allow_panelists_chat_with: openNumber([1, 2]).optional(),
  allow_panelists_send_direct_message: z.boolean().optional(),
  /** What attendees may save of the chat: 0 nothing, 1 what host and panelists wrote, 2 everything. */
  allow_users_save_chats: openNumber([0, 1, 2]).optional(),
  /** Preset addressee of attendees: 1 host and panelists, 2 everyone. */
  default_attendees_chat_with: openNumber([1, 2]).optional(),
  enable: z.boolean().optional(),
};
/** Chat in webinars. */
export interface WebinarChatSettings extends z.output<Model<typeof webinarChatShape>> {}
export const WebinarChatSettingsSchema: z.ZodType<WebinarChatSettings> = model(webinarChatShape);

const webinarLiveStreamingShape = {
  /** What hosts read when they set up a live stream of their own. */
  custom_service_instructions: z.string().optional(),
  enable: z.boolean().optional(),
  /** Reminds people to watch. Not for custom RTMP. */
  live_streaming_reminder: z.boolean().optional(),
  live_streaming_service: z
    .array(openEnum(['facebook', 'workplace_by_facebook', 'youtube', 'custom_live_streaming_service']))
    .optional(),
};
/** Live streams of webinars. */
export interface WebinarLiveStreamingSettings extends z.output<Model<typeof webinarLiveStreamingShape>> {}
export const WebinarLiveStreamingSettingsSchema: z.ZodType<WebinarLiveStreamingSettings> =
  model(webinarLiveStreamingShape);

const pollingShape = {
  advanced_polls: z.boolean().optional(),
  allow_alternative_host_to_add_edit: z.boolean().optional(),
  require_answers_to_be_anonymous: z.boolean().optional(),
  allow_host_to_upload_image: z.boolean().optional(),
  enable: z.boolean().optional(),
};
/** Polls and quizzes. */
export interface PollingSettings extends z.output<Model<typeof pollingShape>> {}
export const PollingSettingsSchema: z.ZodType<PollingSettings> = model(pollingShape);

const managedPollingShape = {
  manage_saved_polls_and_quizzes: z.boolean().optional(),
};
/** Polls and quizzes, in the settings of groups and accounts. */
export interface ManagedPollingSettings extends PollingSettings, z.output<Model<typeof managedPollingShape>> {}
export const ManagedPollingSettingsSchema: z.ZodType<ManagedPollingSettings> = model({
  ...pollingShape,
  ...managedPollingShape,
});

const meetingSummaryShape = {
  enable: z.boolean().optional(),
  /** Starts by itself with the meeting. */
  auto_enable: z.boolean().optional(),
  /**
   * Who gets the summary: 1 the host, 2 also co-hosts and alternative hosts, 3 the host and the invitees of the
   * organization, 4 all invitees.
   */
  who_will_receive_summary: openNumber([1, 2, 3, 4]).optional(),
};
/** Meeting summaries by AI Companion. */
export interface MeetingSummarySettings extends z.output<Model<typeof meetingSummaryShape>> {}
export const MeetingSummarySettingsSchema: z.ZodType<MeetingSummarySettings> = model(meetingSummaryShape);

const aiCompanionQuestionsShape = {
  enable: z.boolean().optional(),
  /** Starts by itself with the meeting. */
  auto_enable: z.boolean().optional(),
  /**
   * Who may ask: 1 all participants and invitees, 2 participants from when they join, 3 the host, 4 participants and
   * invitees of the organization, 5 participants of the organization from when they join.
   */
  who_can_ask_questions: openNumber([1, 2, 3, 4, 5]).optional(),
};
/** Questions to AI Companion. */
export interface AiCompanionQuestionsSettings extends z.output<Model<typeof aiCompanionQuestionsShape>> {}
export const AiCompanionQuestionsSettingsSchema: z.ZodType<AiCompanionQuestionsSettings> =
  model(aiCompanionQuestionsShape);
