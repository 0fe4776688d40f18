import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { VoicemailAccessSchema } from './phone-shared-access.js';
import { PhoneSiteReferenceSchema } from './phone-user.js';
import { transcriptionLanguage } from './phone-user-settings.js';

/** An inactive queue keeps its settings and takes no calls. */
const queueStatus = openEnum(['active', 'inactive']).optional();

/** What the rows of the list and a single queue have in common. */
const commonShape = {
  name: z.string().optional(),
  extension_id: z.string().optional(),
  extension_number: z.number().optional(),
  /** An inactive queue keeps its settings and takes no calls. */
  status: queueStatus,
  site: PhoneSiteReferenceSchema.optional(),
  phone_numbers: z
    .array(
      model({
        id: z.string().optional(),
        number: z.string().optional(),
        /** `external`: of another carrier. */
        source: openEnum(['internal', 'external']).optional(),
      }),
    )
    .optional(),
};

const callQueueShape = {
  id: z.string(),
  ...commonShape,
};
export const CallQueueSchema: z.ZodType<CallQueue> = model(callQueueShape);
/** A call queue. */
export interface CallQueue extends z.output<Model<typeof callQueueShape>> {}

const createdCallQueueShape = {
  id: z.string().optional(),
  name: z.string().optional(),
  extension_number: z.number().optional(),
  status: queueStatus,
};
export const CreatedCallQueueSchema: z.ZodType<CreatedCallQueue> = model(createdCallQueueShape);
/** A call queue that was just created. */
export interface CreatedCallQueue extends z.output<Model<typeof createdCallQueueShape>> {}

const callQueueDetailsShape = {
  id: z.string().optional(),
  ...commonShape,
  department: z.string().optional(),
  cost_center: z.string().optional(),
  timezone: z.string().optional(),
  members: model({
    users: z
      .array(
        model({
          id: z.string().optional(),
          name: z.string().optional(),
          extension_id: z.string().optional(),
          /** A queue has one manager at most, who cannot be removed as a member. */
          level: openEnum(['manager', 'user']).optional(),
          /** Whether calls of the queue ring there. */
          receive_call: z.boolean().optional(),
        }),
      )
      .optional(),
    common_areas: z
      .array(
        model({
          id: z.string().optional(),
          name: z.string().optional(),
          extension_id: z.string().optional(),
        }),
      )
      .optional(),
  }).optional(),
  policy: model({
    /** Who may hear the queue's voicemails. */
    voicemail_access_members: z.array(VoicemailAccessSchema).optional(),
  }).optional(),
  audio_prompt_language: transcriptionLanguage,
  default_transcription_language: transcriptionLanguage,
  /** Country where recordings, voicemails and greetings are kept. */
  recording_storage_location: openEnum(['US', 'AU', 'CA', 'DE', 'IN', 'JP', 'SG', 'BR', 'CN', 'MX']).optional(),
  /** Storage of the account's own, at Oracle Cloud, where recordings are kept instead. */
  own_storage_name: z.string().optional(),
};
export const CallQueueDetailsSchema: z.ZodType<CallQueueDetails> = model(callQueueDetailsShape);
/** A single call queue, with its members and settings. */
export interface CallQueueDetails extends z.output<Model<typeof callQueueDetailsShape>> {}

const callQueueMemberShape = {
  id: z.string(),
  name: z.string().optional(),
  /** What the member is. */
  level: openEnum(['commonArea', 'user']).optional(),
  /** Whether calls of the queue ring there. Users only. */
  receive_call: z.boolean().optional(),
  extension_id: z.string().optional(),
};
export const CallQueueMemberSchema: z.ZodType<CallQueueMember> = model(callQueueMemberShape);
/** A user or common area that a queue's calls ring at. */
export interface CallQueueMember extends z.output<Model<typeof callQueueMemberShape>> {}

const callQueueAnalyticsShape = {
  call_queue_id: z.string().optional(),
  call_queue_name: z.string().optional(),
  call_queue_ext_id: z.string().optional(),
  site_id: z.string().optional(),
  site_name: z.string().optional(),
  inbound_calls: z.number().optional(),
  completed_calls: z.number().optional(),
  /** The caller hung up while waiting. */
  abandoned_calls: z.number().optional(),
  /** Calls that went on to somewhere else. */
  overflowed_calls: z.number().optional(),
  /** Seconds. */
  avg_handle_time: z.number().optional(),
  /** Seconds of work after a call. */
  avg_wrap_up_time: z.number().optional(),
  /** Seconds. */
  avg_in_queue_wait_time: z.number().optional(),
  /** Seconds. */
  max_in_queue_wait_time: z.number().optional(),
  outbound_calls: z.number().optional(),
  outbound_connected_calls: z.number().optional(),
  outbound_unconnected_calls: z.number().optional(),
};
export const CallQueueAnalyticsSchema: z.ZodType<CallQueueAnalytics> = model(callQueueAnalyticsShape);
/** What became of a queue's calls. */
export interface CallQueueAnalytics extends z.output<Model<typeof callQueueAnalyticsShape>> {}
