import type { PhoneDateRange } from './date-range.js';

/** Where a number of a call comes from. */
export type CallNumberType =
  | 'zoom_pstn'
  | 'zoom_toll_free_number'
  | 'external_pstn'
  | 'external_contact'
  | 'byoc'
  | 'byop'
  | '3rd_party_contact_center'
  | 'zoom_service_number'
  | 'external_service_number'
  | 'zoom_contact_center'
  | 'meeting_phone_number'
  | 'meeting_id'
  | 'anonymous_number'
  | 'zoom_revenue_accelerator';

/** What an extension of a call belongs to. */
export type CallExtensionType =
  | 'user'
  | 'call_queue'
  | 'auto_receptionist'
  | 'common_area'
  | 'zoom_room'
  | 'cisco_room'
  | 'shared_line_group'
  | 'group_call_pickup'
  | 'external_contact';

/** How a call ended. */
export type CallResult =
  | 'answered'
  | 'accepted'
  | 'picked_up'
  | 'connected'
  | 'succeeded'
  | 'voicemail'
  | 'hang_up'
  | 'canceled'
  | 'call_failed'
  | 'unconnected'
  | 'rejected'
  | 'busy'
  | 'ring_timeout'
  | 'overflowed'
  | 'no_answer'
  | 'invalid_key'
  | 'invalid_operation'
  | 'abandoned'
  | 'system_blocked'
  | 'service_unavailable';

/** How a user's part in a call ended. */
export type UserCallResult =
  | 'answered'
  | 'connected'
  | 'voicemail'
  | 'hang_up'
  | 'no_answer'
  | 'invalid_operation'
  | 'abandoned'
  | 'blocked'
  | 'service_unavailable';

/** Filters of both lists of calls. Those that take several values list calls with any of them. */
export interface CallFilters extends PhoneDateRange {
  /** Name, extension, number, email address or call id: all calls that such a party was in. */
  keyword?: string | undefined;
  directions?: readonly ('inbound' | 'outbound')[] | undefined;
  connect_types?: readonly ('internal' | 'external')[] | undefined;
  /** Of the caller or the callee. */
  number_types?: readonly CallNumberType[] | undefined;
  call_types?: readonly ('general' | 'emergency')[] | undefined;
  extension_types?: readonly CallExtensionType[] | undefined;
  /** Primary groups of the users. */
  group_ids?: readonly string[] | undefined;
  site_ids?: readonly string[] | undefined;
  department?: string | undefined;
  cost_center?: string | undefined;
  /** Which instant must lie in the range. Zoom's default: `start_time`. */
  time_type?: 'start_time' | 'end_time' | undefined;
  with_voicemail?: boolean | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Filters of {@link CallHistory.list}. */
export interface CallHistoryQuery extends CallFilters {
  call_results?: readonly CallResult[] | undefined;
  call_ids?: readonly string[] | undefined;
  /**
   * `recorded`: at least a part of the call was. Zoom documents that as its default, so without it calls that were not
   * recorded may be left out: list `non_recorded` too where all calls matter.
   */
  recording_status?: 'recorded' | 'non_recorded' | undefined;
}

/** Filters of {@link CallHistory.listOfUser}. */
export interface UserCallHistoryQuery extends CallFilters {
  call_results?: readonly UserCallResult[] | undefined;
  /** `recorded`: at least a part of the call was. */
  recording_status?: 'recorded' | 'non_recorded' | undefined;
}

/** Query of {@link CallHistory.syncOfUser}. */
export interface SyncCallHistoryQuery {
  /** `FSync` reads all, `ISync` what is new, `BSync` goes back in time. */
  sync_type?: 'FSync' | 'ISync' | 'BSync' | undefined;
  /** Rows in the answer. Zoom names no maximum. */
  count?: number | undefined;
  /** `sync_token` of an earlier answer. */
  sync_token?: string | undefined;
}
