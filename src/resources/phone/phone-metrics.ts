import type { CallOptions } from '../../types/call-options.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type PhoneCallMetrics,
  type PhoneCallMetricsDetails,
  PhoneCallMetricsDetailsSchema,
  PhoneCallMetricsSchema,
  type PhoneCallQos,
  PhoneCallQosSchema,
} from '../../types/zoom/phone-metrics.js';
import { Resource } from '../resource.js';
import { MONTH, type PhoneDateRange } from './date-range.js';

const listCallMetrics = defineList<PhoneCallMetrics>({
  method: 'GET',
  path: '/phone/metrics/call_logs',
  rateLimit: 'HEAVY',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_call_logs:admin'] },
  items: 'call_logs',
  item: PhoneCallMetricsSchema,
  key: [], // several rows can share a call
  maxPageSize: 100,
  dateWindow: MONTH,
});

const listPastCalls = defineList<PhoneCallMetrics>({
  method: 'GET',
  path: '/phone/metrics/past_calls',
  rateLimit: 'HEAVY',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_call_logs:admin'] },
  items: 'call_logs',
  item: PhoneCallMetricsSchema,
  key: [], // several rows can share a call
  maxPageSize: 100,
  dateWindow: MONTH,
});

const getCallMetrics = defineEndpoint<PhoneCallMetricsDetails>({
  method: 'GET',
  path: '/phone/metrics/call_logs/{call_id}',
  rateLimit: 'HEAVY', // no label is published: the slowest that is counted by the second
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:call_log:admin'] },
  response: PhoneCallMetricsDetailsSchema,
});

const getCallQos = defineEndpoint<PhoneCallQos>({
  method: 'GET',
  path: '/phone/metrics/call_logs/{callId}/qos',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:call_qos:admin'] },
  response: PhoneCallQosSchema,
});

/** The dashboard of Zoom Phone, by name. */
export const phoneMetricsEndpoints = {
  'phone.metrics.callLogs': listCallMetrics,
  'phone.metrics.callLog': getCallMetrics,
  'phone.metrics.callQos': getCallQos,
  'phone.metrics.pastCalls': listPastCalls,
} as const;

/** Query of {@link PhoneMetrics.callLogs}. Days only, without a time. */
export interface CallMetricsQuery extends PhoneDateRange {
  site_id?: string | undefined;
  /** `good`: a score of 3.5 or more. */
  quality_type?: 'good' | 'bad' | 'all' | undefined;
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** Query of {@link PhoneMetrics.pastCalls}. */
export interface PastCallsQuery extends PhoneDateRange {
  phone_number?: string | undefined;
  extension_number?: string | undefined;
  /** `good`: a score of 3.5 or more. */
  quality_type?: 'good' | 'bad' | undefined;
  department?: string | undefined;
  cost_center?: string | undefined;
  directions?: readonly ('inbound' | 'outbound' | 'internal')[] | undefined;
  /** 3 less than a minute, 0 up to five minutes, 1 up to ten, 2 longer. */
  durations?: readonly (0 | 1 | 2 | 3)[] | undefined;
  site_id?: string | undefined;
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** How well calls could be heard. Needs a Business or Education account. */
export class PhoneMetrics extends Resource {
  /**
   * Lists calls with their scores: by default those of the last day, otherwise of a month.
   *
   * @throws ZoomConfigError when the range is longer than a month.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/call_logs
   */
  callLogs(query?: CallMetricsQuery, options?: CallOptions): Paginated<PhoneCallMetrics> {
    return this.paginate(listCallMetrics, { query }, options);
  }

  /**
   * Lists calls that are over with their scores, by extension, department or length: by default those of the last 30
   * days, otherwise of a month.
   *
   * @throws ZoomConfigError when the range is longer than a month.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/past_calls
   * @example
   * const poor = zoom.phone.metrics.pastCalls({ quality_type: 'bad', directions: ['inbound', 'outbound'] });
   */
  pastCalls(query?: PastCallsQuery, options?: CallOptions): Paginated<PhoneCallMetrics> {
    return this.paginate(listPastCalls, { query }, options);
  }

  /**
   * Reads one call with its score and the names of its extensions.
   *
   * @param callId `call_id` of a row.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/call_logs/{call_id}
   */
  callLog(callId: string, options?: CallOptions): Promise<PhoneCallMetricsDetails> {
    return this.call(getCallMetrics, { path: { call_id: callId } }, options);
  }

  /**
   * Reads how the sound of one call was over time, for both sides.
   *
   * @param callId `call_id` of a row.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/call_logs/{callId}/qos
   */
  callQos(callId: string, options?: CallOptions): Promise<PhoneCallQos> {
    return this.call(getCallQos, { path: { callId } }, options);
  }
}
