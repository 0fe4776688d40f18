import * as z from 'zod';
import { type Model, model } from '../model.js';

const chatUsageShape = {
  user_id: z.string().optional(),
  user_name: z.string().optional(),
  email: z.string().optional(),
  /** All messages. */
  total_sent: z.number().optional(),
  /** Messages to one person. */
  p2p_sent: z.number().optional(),
  /** Messages to channels. */
  group_sent: z.number().optional(),
  text_sent: z.number().optional(),
  /** Code snippets. Spelt like this by Zoom. */
  code_sippet_sent: z.number().optional(),
  files_sent: z.number().optional(),
  images_sent: z.number().optional(),
  giphys_sent: z.number().optional(),
  audio_sent: z.number().optional(),
  video_sent: z.number().optional(),
};
export const ChatUsageSchema: z.ZodType<ChatUsage> = model(chatUsageShape);
/** How many chat messages a user sent. */
export interface ChatUsage extends z.output<Model<typeof chatUsageShape>> {}

const imUsageShape = {
  user_id: z.string().optional(),
  user_name: z.string().optional(),
  email: z.string().optional(),
  total_send: z.number().optional(),
  total_receive: z.number().optional(),
  group_send: z.number().optional(),
  group_receive: z.number().optional(),
  calls_send: z.number().optional(),
  calls_receive: z.number().optional(),
  files_send: z.number().optional(),
  files_receive: z.number().optional(),
  images_send: z.number().optional(),
  images_receive: z.number().optional(),
  voice_send: z.number().optional(),
  voice_receive: z.number().optional(),
  videos_send: z.number().optional(),
  videos_receive: z.number().optional(),
  emoji_send: z.number().optional(),
  emoji_receive: z.number().optional(),
};
export const ImUsageSchema: z.ZodType<ImUsage> = model(imUsageShape);
/** How many chat messages a user sent and received before July 2021. */
export interface ImUsage extends z.output<Model<typeof imUsageShape>> {}

const clientFeedbackShape = {
  /** What {@link Dashboards.clientFeedbackDetails} asks for. */
  feedback_id: z.string().optional(),
  /** What was complained about. */
  feedback_name: z.string().optional(),
  /** People who said so. */
  participants_count: z.number().optional(),
};
export const ClientFeedbackSchema: z.ZodType<ClientFeedback> = model(clientFeedbackShape);
/** One complaint that people chose after meetings. */
export interface ClientFeedback extends z.output<Model<typeof clientFeedbackShape>> {}

const clientFeedbackDetailShape = {
  participant_name: z.string().optional(),
  /** Empty for most people of other accounts. */
  email: z.string().optional(),
  meeting_id: z.string().optional(),
  /** ISO 8601. */
  time: z.string().optional(),
};
export const ClientFeedbackDetailSchema: z.ZodType<ClientFeedbackDetail> = model(clientFeedbackDetailShape);
/** Who chose a complaint, and when. */
export interface ClientFeedbackDetail extends z.output<Model<typeof clientFeedbackDetailShape>> {}

const clientSatisfactionShape = {
  /** `yyyy-mm-dd`. */
  date: z.string().optional(),
  /** Thumbs up. */
  good_count: z.number().optional(),
  /** Thumbs down. */
  not_good_count: z.number().optional(),
  /** No answer. */
  none_count: z.number().optional(),
  /** 0 to 100. Zoom counts those who did not answer as satisfied. */
  satisfaction_percent: z.number().optional(),
};
export const ClientSatisfactionSchema: z.ZodType<ClientSatisfaction> = model(clientSatisfactionShape);
/** How satisfied people were with the meetings of one day. */
export interface ClientSatisfaction extends z.output<Model<typeof clientSatisfactionShape>> {}

const clientVersionShape = {
  client_version: z.string().optional(),
  /** How many clients have it. */
  total_count: z.number().optional(),
};
export const ClientVersionSchema: z.ZodType<ClientVersion> = model(clientVersionShape);
/** A version of the client that is in use. */
export interface ClientVersion extends z.output<Model<typeof clientVersionShape>> {}

const qualityCountsShape = {
  /** Scores from 4 to 5. */
  good: z.number().optional(),
  /** Scores from 3 to 4. */
  fair: z.number().optional(),
  /** Scores from 2 to 3. */
  poor: z.number().optional(),
  /** Scores from 1 to 2. */
  bad: z.number().optional(),
};
export const QualityCountsSchema: z.ZodType<QualityCounts> = model(qualityCountsShape);
/** How many meetings or participants had each quality, by the mean opinion score. */
export interface QualityCounts extends z.output<Model<typeof qualityCountsShape>> {}

const qualityScoresShape = {
  /** `yyyy-mm-dd`. */
  from: z.string().optional(),
  /** `yyyy-mm-dd`. */
  to: z.string().optional(),
  quality: model({
    audio: QualityCountsSchema.optional(),
    video: QualityCountsSchema.optional(),
    screen_share: QualityCountsSchema.optional(),
  }).optional(),
};
export const QualityScoresSchema: z.ZodType<QualityScores> = model(qualityScoresShape);
/** The quality of the account's meetings in a window. */
export interface QualityScores extends z.output<Model<typeof qualityScoresShape>> {}
