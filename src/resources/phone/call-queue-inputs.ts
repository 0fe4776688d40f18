import type { TranscriptionLanguage } from './phone-user-settings-inputs.js';

/** Filters of {@link CallQueues.list}. */
export interface ListCallQueuesQuery {
  site_id?: string | undefined;
  department?: string | undefined;
  cost_center?: string | undefined;
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** New members of a queue. Up to 10 users and 10 common areas at a time. */
export interface NewCallQueueMembers {
  /** Up to 10. */
  common_area_ids?: readonly string[] | undefined;
  /** By id or email address, up to 10. */
  users?: readonly { id?: string | undefined; email?: string | undefined }[] | undefined;
}

/** Body of {@link CallQueues.create}. */
export interface CreateCallQueueBody {
  /** 1 to 32 characters. */
  name: string;
  /** Counts on accounts with several sites. */
  site_id: string;
  /** Up to 32 characters. */
  description?: string | undefined;
  /** The short number where sites have codes. */
  extension_number?: number | undefined;
  members?: NewCallQueueMembers | undefined;
  department?: string | undefined;
  cost_center?: string | undefined;
}

/** Body of {@link CallQueues.update}. What is left out stays. */
export interface UpdateCallQueueBody {
  /** Up to 32 characters. */
  name?: string | undefined;
  /** Up to 32 characters. */
  description?: string | undefined;
  /** The short number where sites have codes. */
  extension_number?: number | undefined;
  site_id?: string | undefined;
  /** An inactive queue keeps its settings and takes no calls. */
  status?: 'active' | 'inactive' | undefined;
  department?: string | undefined;
  cost_center?: string | undefined;
  timezone?: string | undefined;
  audio_prompt_language?: TranscriptionLanguage | undefined;
  default_transcription_language?: TranscriptionLanguage | undefined;
  /** Country where recordings, voicemails and greetings are kept. Cannot be changed where the account has locked it. */
  recording_storage_location?: 'US' | 'AU' | 'CA' | 'DE' | 'IN' | 'JP' | 'SG' | 'BR' | 'CN' | 'MX' | undefined;
}

/** Body of {@link CallQueues.addMembers}. */
export interface AddCallQueueMembersBody {
  members: NewCallQueueMembers;
}

/** Query of {@link CallQueues.analytics}. */
export interface CallQueueAnalyticsQuery {
  /** First day `yyyy-mm-dd`, or instant `yyyy-mm-ddThh:mm:ssZ`, in UTC. Not older than two years. */
  from: string;
  /** Last day `yyyy-mm-dd`, or instant `yyyy-mm-ddThh:mm:ssZ`, in UTC. At most a year after `from`. */
  to: string;
  /** Extension ids of the queues. */
  call_queue_ext_ids?: readonly string[] | undefined;
  site_id?: string | undefined;
  department?: string | undefined;
  cost_center?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}
