import type { ManagedDomain, PlanUsage } from '../types/zoom/account.js';
import type { DashboardMeeting } from '../types/zoom/dashboard.js';
import type { Group } from '../types/zoom/group.js';
import type { CallingPlan, PhoneUser } from '../types/zoom/phone-user.js';
import type { HistoryMeeting, HostReportRow } from '../types/zoom/report.js';
import type { Role } from '../types/zoom/role.js';
import type { User, UserDetails, UsersSummary } from '../types/zoom/user.js';
import type { UserSettings } from '../types/zoom/user-settings.js';
import type { UserFeatures } from '../types/zoom/user-settings-feature.js';

const USER_ID = 'KDcuGIm1QgePTO8WbOqwIQ';
const EMAIL = 'jill.chill@example.com';
const CREATED_AT = '2024-01-15T09:00:00Z';

/** What Zoom's token endpoint answers. */
export interface TokenAnswer {
  access_token: string;
  token_type: string;
  /** Seconds. */
  expires_in: number;
  /** Separated by spaces. */
  scope: string;
  api_url?: string;
  /** Grants of users only. */
  refresh_token?: string;
}

/** Zoom's error body. */
export interface ErrorBody {
  code: number;
  message: string;
  errors?: { field: string; message: string }[];
}

const user: User = {
  id: USER_ID,
  first_name: 'Jill',
  last_name: 'Chill',
  display_name: 'Jill Chill',
  email: EMAIL,
  type: 2,
  pmi: 6_589_310_093,
  timezone: 'America/New_York',
  verified: 1,
  dept: 'Engineering',
  created_at: CREATED_AT,
  user_created_at: CREATED_AT,
  last_login_time: '2025-06-02T14:05:11Z',
  last_client_version: '6.2.11.1284(win)',
  group_ids: [],
  status: 'active',
  role_id: '2',
};

const features: UserFeatures = {
  meeting_capacity: 300,
  large_meeting: false,
  webinar: false,
  zoom_events: false,
  concurrent_meeting: 'Basic',
  zoom_phone: false,
  zoom_revenue_accelerator: false,
  zoom_whiteboard: false,
  zoom_translated_captions: false,
  zoom_scheduler: false,
  zoom_clips_plus: false,
};

/** Single records as Zoom sends them, for tests that answer one request by hand. Each call makes a new record. */
export const fixtures = {
  /** A row of `GET /users`: an active, Licensed person. */
  user: (overrides: Partial<User> = {}): User => ({ ...user, group_ids: [], ...overrides }),

  /** A row of `GET /users?status=pending`: no id, no login. */
  pendingUser: (overrides: Partial<User> = {}): User => ({
    first_name: 'Ari',
    last_name: 'Newman',
    email: 'ari.newman@example.com',
    type: 2,
    verified: 0,
    dept: '',
    created_at: '2025-06-03T08:00:00Z',
    user_created_at: '2025-05-30T08:00:00Z',
    status: 'pending',
    role_id: '2',
    ...overrides,
  }),

  /** `GET /users/{userId}`. */
  userDetails: (overrides: Partial<UserDetails> = {}): UserDetails => ({
    ...user,
    group_ids: [],
    role_name: 'Member',
    account_id: 'abcDEF123456ghiJKL7890',
    account_number: 6_433_877,
    zoom_one_type: 0,
    use_pmi: false,
    personal_meeting_url: 'https://us02web.zoom.us/j/6589310093',
    login_types: [101],
    cluster: 'us02',
    ...overrides,
  }),

  /** `GET /users/{userId}/settings`. `feature` is merged with the defaults. */
  userSettings: (overrides: Partial<UserSettings> = {}): UserSettings => ({
    schedule_meeting: { host_video: true, join_before_host: false },
    in_meeting: { chat: true, waiting_room: true },
    ...overrides,
    feature: { ...features, ...overrides.feature },
  }),

  /** `GET /users/summary`. */
  usersSummary: (overrides: Partial<UsersSummary> = {}): UsersSummary => ({
    licensed_users_count: 114,
    basic_users_count: 51,
    on_prem_users_count: 0,
    join_only_users_count: 8,
    room_users_count: 5,
    pending_users_count: 9,
    total_users_count: 178,
    ...overrides,
  }),

  /** A row of `GET /groups`. */
  group: (overrides: Partial<Group> = {}): Group => ({
    id: 't-_-d56CSWG-7BF15LLrOw',
    name: 'Engineering',
    total_members: 24,
    ...overrides,
  }),

  /** A row of `GET /roles`. */
  role: (overrides: Partial<Role> = {}): Role => ({
    id: '2',
    name: 'Member',
    description: 'Members have basic privileges',
    type: 'common',
    total_members: 190,
    ...overrides,
  }),

  /** A row of `GET /phone/users`. */
  phoneUser: (overrides: Partial<PhoneUser> = {}): PhoneUser => ({
    id: USER_ID,
    phone_user_id: 'BOSr0vUiTl61WLR-Q_7bUw',
    email: EMAIL,
    name: 'Jill Chill',
    extension_id: 'V4UobpuxRxCwN_8iNf7k4w',
    extension_number: 10_421,
    status: 'activate',
    activation_status: 'activated',
    calling_plans: [{ type: 200, name: 'US/CA Unlimited Calling Plan' }],
    phone_numbers: [{ id: '4huenDWmXifDdfESIW1t99', number: '+12025550142' }],
    site: { id: 'IjJ2D75SQJit1VdDvkKxmQ', name: 'Main Site' },
    department: 'Engineering',
    ...overrides,
  }),

  /** A row of `GET /phone/calling_plans`. */
  callingPlan: (overrides: Partial<CallingPlan> = {}): CallingPlan => ({
    type: 200,
    name: 'US/CA Unlimited Calling Plan',
    subscribed: 25,
    assigned: 22,
    available: 3,
    ...overrides,
  }),

  /** A row of `GET /report/users`. */
  hostReportRow: (overrides: Partial<HostReportRow> = {}): HostReportRow => ({
    id: USER_ID,
    email: EMAIL,
    user_name: 'Jill Chill',
    type: 2,
    dept: 'Engineering',
    meetings: 6,
    participants: 31,
    meeting_minutes: 214,
    ...overrides,
  }),

  /** A row of `GET /report/history_meetings`. */
  historyMeeting: (overrides: Partial<HistoryMeeting> = {}): HistoryMeeting => ({
    meeting_uuid: 'gm8s9L+PTEC+FG3sFbd1Cw==',
    meeting_id: 93_201_235_621,
    type: 'Meeting',
    topic: "Jill's Zoom Meeting",
    host_display_name: 'Jill Chill',
    host_email: EMAIL,
    start_time: '2025-06-02T14:30:00Z',
    end_time: '2025-06-02T15:00:00Z',
    create_time: '2025-06-01T09:12:44Z',
    participants: 5,
    duration: 30,
    total_participant_minutes: 141,
    department: 'Engineering',
    group: ['Engineering'],
    source: 'Zoom',
    ...overrides,
  }),

  /** A row of `GET /metrics/meetings`. */
  dashboardMeeting: (overrides: Partial<DashboardMeeting> = {}): DashboardMeeting => ({
    uuid: 'gm8s9L+PTEC+FG3sFbd1Cw==',
    id: 93_201_235_621,
    topic: "Jill's Zoom Meeting",
    host: 'Jill Chill',
    email: EMAIL,
    user_type: 'Licensed',
    dept: 'Engineering',
    start_time: '2025-06-02T14:30:00Z',
    end_time: '2025-06-02T15:00:00Z',
    duration: '30:00',
    participants: 5,
    has_voip: true,
    has_video: true,
    audio_quality: 'good',
    video_quality: 'good',
    ...overrides,
  }),

  /** `GET /accounts/{accountId}/plans/usage`. */
  planUsage: (overrides: Partial<PlanUsage> = {}): PlanUsage => ({
    plan_base: { type: 'yearly', hosts: 101, usage: 90, pending: 5, active_hosts: 114 },
    plan_webinar: [
      { type: 'webinar500_monthly', hosts: 8, usage: 6, pending: 0 },
      { type: 'webinar1000_monthly', hosts: 5, usage: 3, pending: 0 },
    ],
    plan_zoom_one: [{ type: 'zobp_usca_yearly_unlimited', hosts: 12, usage: 10, pending: 0 }],
    plan_recording: { type: 'cmr_monthly_commitment_40', free_storage: '500 GB', free_storage_usage: '211 GB' },
    ...overrides,
  }),

  /** A row of `GET /accounts/{accountId}/managed_domains`. */
  managedDomain: (overrides: Partial<ManagedDomain> = {}): ManagedDomain => ({
    domain: 'example.com',
    status: 'verified',
    ...overrides,
  }),

  /** `POST /oauth/token`. */
  tokenAnswer: (overrides: Partial<TokenAnswer> = {}): TokenAnswer => ({
    access_token: 'fake-access-token',
    token_type: 'bearer',
    expires_in: 3_600,
    scope: 'user:read:list_users:admin user:read:user:admin',
    api_url: 'https://api.zoom.us',
    ...overrides,
  }),

  /** The body of an error answer: by default that of an unknown user, which comes with status 404. */
  errorBody: (overrides: Partial<ErrorBody> = {}): ErrorBody => ({
    code: 1001,
    message: `User does not exist: ${EMAIL}.`,
    ...overrides,
  }),
} as const;
