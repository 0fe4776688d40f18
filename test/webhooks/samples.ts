import { type EventName, parseEvent, type ZoomEvent } from '../../src/webhooks/index.js';

export const SECRET = 'zoom-secret-7Kq';
/** A whole second, milliseconds since 1970. */
export const NOW = 1_700_000_000_000;

const operator = { account_id: 'A1', operator: 'admin@example.com', operator_id: 'u0' };
const ann = { id: 'u1', first_name: 'Ann', last_name: 'Lee', email: 'Ann@example.com', type: 2 };
const person = { ...operator, object: ann };
const group = { ...operator, object: { id: 'g1', name: 'Sales' } };
const settings = { feature: { webinar: true, webinar_capacity: 500 } };

/** One payload of each event, in the shapes that Zoom documents. */
export const PAYLOADS: Readonly<Record<EventName, Record<string, unknown>>> = {
  'user.created': { ...person, creation_type: 'create' },
  'user.invitation_accepted': { account_id: 'A1', object: ann },
  'user.activated': person,
  'user.updated': {
    ...operator,
    time_stamp: NOW,
    object: { id: 'u1', type: 2, dept: 'Sales', settings },
    old_object: { id: 'u1', type: 1, dept: '', settings: { feature: { webinar: false } } },
  },
  'user.settings_updated': { ...operator, object: { id: 'u1', settings }, old_object: { id: 'u1', settings: {} } },
  'user.deactivated': person,
  'user.disassociated': person,
  'user.deleted': person,
  'user.signed_in': {
    account_id: 'A1',
    object: { id: 'u1', email: ann.email, client_type: 'win', date_time: '2023-11-14T22:13:20Z', login_type: 101 },
  },
  'user.signed_out': {
    account_id: 'A1',
    object: { id: 'u1', email: ann.email, client_type: 'browser', version: '6.1' },
  },
  'user.presence_status_updated': {
    account_id: 'A1',
    object: { id: 'u1', email: ann.email, date_time: '2023-11-14T22:13:20Z', presence_status: 'Away' },
  },
  'user.personal_notes_updated': {
    account_id: 'A1',
    object: { id: 'u1', email: ann.email, personal_notes: 'Out' },
    old_object: { personal_notes: '' },
  },
  'group.created': group,
  'group.updated': { ...group, old_object: { id: 'g1', name: 'Selling' } },
  'group.deleted': group,
  'group.member_added': {
    ...operator,
    object: { id: 'g1', members: [{ id: 'u1', email: ann.email }, { email: 'new@x.io' }] },
  },
  'group.member_deleted': { ...operator, object: { id: 'g1', members: [{ id: 'u2' }] } },
  'group.admin_added': { ...operator, object: { id: 'g1', admins: [{ id: 'u1', email: ann.email }] } },
  'group.admin_deleted': { ...operator, object: { id: 'g1', admins: [{ id: 'u1' }] } },
  'group.settings_updated': { ...operator, object: { id: 'g1', settings }, old_object: { id: 'g1', settings: {} } },
  'group.lock_settings_updated': { ...operator, object: { id: 'g1', settings: {} } },
  'account.created': { ...operator, object: { id: 'A2', owner_id: 'u9', email: 'owner@x.io' } },
  'account.updated': {
    ...operator,
    operation: 'managed_domains_added',
    object: { id: 'A1', managed_domains: ['example.com'] },
    old_object: { managed_domains: [] },
  },
  'account.settings_updated': { ...operator, object: { id: 'A1', settings: {} } },
  'account.lock_settings_updated': { ...operator, object: { id: 'A1', settings: {} } },
  'account.disassociated': { ...operator, object: { id: 'A2', owner_id: 'u9', owner_email: 'owner@x.io' } },
  'account.vanity_url_approved': { ...operator, object: { id: 'A1', vanity_url: 'acme' } },
  'account.vanity_url_rejected': { ...operator, object: { id: 'A1', vanity_url: 'acme' } },
  'phone.account_settings_updated': {
    account_id: 'A1',
    object: { id: 'A1', settings: {} },
    old_object: { id: 'A1', settings: {} },
  },
  'phone.group_settings_updated': { account_id: 'A1', object: { group_id: 'g1', settings: {} } },
  app_deauthorized: {
    account_id: 'A1',
    user_id: 'u1',
    client_id: 'C1',
    user_data_retention: 'false',
    deauthorization_time: '2023-11-14T22:13:20.632Z',
    signature: '827edc34',
  },
  'endpoint.url_validation': { plainToken: 'qgg8vlvZRS6UYooatFL8Aw' },
};

/** The body of a webhook. */
export function bodyOf(
  event: string,
  payload: unknown = PAYLOADS[event as EventName],
  at: number | null = NOW,
): string {
  return JSON.stringify({ event, ...(at === null ? {} : { event_ts: at }), payload });
}

export function eventOf(event: string, payload?: unknown, at?: number | null): ZoomEvent {
  return parseEvent(bodyOf(event, payload, at));
}
