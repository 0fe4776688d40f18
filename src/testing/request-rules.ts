import { type EndpointName, endpoints } from '../resources/catalogue.js';
import type { AnyEndpoint } from '../types/endpoint.js';

/** What a query parameter or a body field may hold. */
export interface ValueRule {
  /** `day` is `yyyy-mm-dd`; `instant` also takes `yyyy-mm-dd hh:mm:ss`. */
  type: 'text' | 'integer' | 'boolean' | 'day' | 'instant';
  required?: true;
  /** The only values allowed. */
  values?: readonly (string | number)[];
  /** Several of `values`, separated by commas. */
  list?: true;
}

/** What an operation accepts. */
export interface RequestRule {
  query: Readonly<Record<string, ValueRule>>;
  /** Absent: the operation takes no body. */
  body?: Readonly<Record<string, ValueRule>>;
}

const text: ValueRule = { type: 'text' };
const integer: ValueRule = { type: 'integer' };
const boolean: ValueRule = { type: 'boolean' };
const one = (...values: readonly string[]): ValueRule => ({ type: 'text', values });

const token = { next_page_token: text } as const;
const paging = { page_size: integer, ...token } as const;
const days = { from: { type: 'day', required: true }, to: { type: 'day', required: true } } as const;
const instants = { from: { type: 'instant', required: true }, to: { type: 'instant', required: true } } as const;
const loginType: ValueRule = { type: 'integer', values: [0, 1, 11, 21, 23, 24, 27, 97, 98, 99, 100, 101] };

const MEETING_FEATURES = (
  'screen_sharing video_on remote_control closed_caption language_interpretation telephone_usage in_meeting_chat poll ' +
  'join_by_room waiting_room live_transcription reaction zoom_apps annotation raise_hand virtual_background whiteboard ' +
  'immersive_scene avatar switch_to_mobile file_sharing meeting_summary meeting_questions record_to_computer ' +
  'record_to_cloud live_translation registration smart_recording multi_speaker meeting_wallpaper ' +
  'gen_ai_virtual_background multi_share document_collaboration portrait_lighting personalized_audio_isolation color_themes'
).split(' ');

/** Everything that each operation accepts, as Zoom documents it. Anything else is refused. */
export const REQUEST_RULES: Readonly<Record<EndpointName, RequestRule>> = {
  'users.list': {
    query: {
      status: one('active', 'inactive', 'pending'),
      role_id: text,
      page_number: integer,
      include_fields: one('custom_attributes', 'host_key'),
      license: one('zoom_workforce_management', 'zoom_compliance_management'),
      ...paging,
    },
  },
  'users.get': { query: { login_type: loginType, encrypted_email: boolean, search_by_unique_id: boolean } },
  'users.getSettings': {
    query: {
      login_type: loginType,
      option: one('meeting_authentication', 'recording_authentication', 'meeting_security'),
      custom_query_fields: text,
    },
  },
  'users.getSummary': { query: {} },
  'users.updateStatus': {
    query: {},
    body: {
      action: { type: 'text', required: true, values: ['activate', 'deactivate', 'clock_in', 'clock_out'] },
    },
  },
  'groups.list': { query: paging },
  'roles.list': { query: { type: one('common', 'iq') } },
  'account.getPlanUsage': { query: {} },
  'account.listManagedDomains': { query: {} },
  'phone.users.list': {
    query: {
      site_id: text,
      calling_type: integer,
      status: one('activate', 'deactivate', 'pending'),
      department: text,
      cost_center: text,
      keyword: text,
      ...paging,
    },
  },
  'phone.callingPlans.list': { query: {} },
  'reports.hosts': {
    query: { type: one('active', 'inactive'), group_id: text, page_number: integer, ...days, ...paging },
  },
  'reports.historyMeetings': {
    query: {
      date_type: one('start_time', 'end_time'),
      meeting_type: one('meeting', 'webinar', 'all'),
      report_type: one('all', 'poll', 'survey', 'qa', 'resource', 'reaction'),
      search_key: text,
      group_id: text,
      meeting_feature: { type: 'text', values: MEETING_FEATURES, list: true },
      ...days,
      ...paging,
    },
  },
  'dashboards.meetings': {
    query: {
      type: one('past', 'pastOne', 'live'),
      group_id: text,
      group_include_participant: boolean,
      include_fields: one('tracking_fields'),
      query_date_type: one('start_time', 'end_time'),
      ...instants,
      ...paging,
    },
  },
};

/** Rows of a page when the request does not say. */
export const DEFAULT_PAGE_SIZE = 30;

/** Largest page that an operation gives; `null` when it is not paged. */
export function maxPageSize(name: EndpointName): number | null {
  const endpoint: AnyEndpoint = endpoints[name];
  return 'maxPageSize' in endpoint ? endpoint.maxPageSize : null;
}
