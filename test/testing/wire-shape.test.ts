import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { createFakeZoom, fakeAccount, generateAccount } from '../../src/testing/index.js';
import type { AnyEndpoint } from '../../src/types/endpoint.js';
import { callerOf, rowsOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const clock = new ManualClock();
const account = generateAccount({ seed: 4, people: 600, now: clock.now() });
const zoom = createFakeZoom({ account, clock, limits: 'off' });
const api = callerOf(zoom);
const WINDOW = 'from=2025-05-15&to=2025-06-10';

const [webinarHost] = [...account.people].filter((person) => person.meetings.some(({ kind }) => kind === 'webinar'));
const past = (kind: string) => webinarHost?.meetings.find((one) => one.kind === kind)?.uuid ?? '';
const twice = (uuid: string) => encodeURIComponent(encodeURIComponent(uuid));

/** Lists with every record and single records, of the operations that tell of the account. */
const PATHS: Readonly<Partial<Record<EndpointName, readonly string[]>>> = {
  'users.list': ['/users?page_size=2000', '/users?status=inactive', '/users?status=pending'],
  'users.get': ['/users/me', '/users/me?login_type=101'],
  'users.getSettings': ['/users/me/settings', '/users/me/settings?option=meeting_security'],
  'users.getSummary': ['/users/summary'],
  'groups.list': ['/groups?page_size=300'],
  'roles.list': ['/roles', '/roles?type=iq'],
  'account.getPlanUsage': ['/accounts/me/plans/usage'],
  'account.listManagedDomains': ['/accounts/me/managed_domains'],
  'phone.users.list': ['/phone/users?page_size=100', '/phone/users?status=pending'],
  'phone.callingPlans.list': ['/phone/calling_plans'],
  'phone.callHistory.list': [`/phone/call_history?${WINDOW}&page_size=300`, '/phone/call_history'],
  'reports.meetingParticipants': [`/report/meetings/${twice(past('meeting'))}/participants?page_size=300`],
  'reports.webinarParticipants': [`/report/webinars/${twice(past('webinar'))}/participants?page_size=300`],
  'reports.hosts': [`/report/users?${WINDOW}&page_size=300`, `/report/users?${WINDOW}&type=inactive`],
  'reports.historyMeetings': [`/report/history_meetings?${WINDOW}&page_size=300`],
  'dashboards.meetings': [`/metrics/meetings?${WINDOW}&type=past&page_size=300`, `/metrics/meetings?${WINDOW}`],
};

describe('every answer fits its schema', () => {
  it.each(Object.entries(PATHS))('%s', async (name, paths) => {
    const endpoint: AnyEndpoint = endpoints[name as EndpointName];
    for (const path of paths) {
      const answer = await api.get(path);
      expect(answer.status, answer.text).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/json');
      if ('items' in endpoint) z.array(endpoint.item).parse(rowsOf(answer, endpoint.items));
      else endpoint.response?.parse(answer.json);
    }
  });
});

describe('a row of the user list', () => {
  it('of a pending person has no id and no login, and was created at the time of the call', async () => {
    const rows = await api.all('/users?status=pending&page_size=2000', 'users');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(row).not.toHaveProperty('id');
      expect(row).not.toHaveProperty('last_login_time');
      expect(row.created_at).toBe('2025-06-10T15:00:00Z');
      expect(row.user_created_at).not.toBe(row.created_at);
    }
  });

  it('never carries the Workplace bundle; a single user does', async () => {
    const rows = await api.all('/users?page_size=2000', 'users');
    expect(rows.some((row) => 'zoom_one_type' in row || 'license_info_list' in row)).toBe(false);
    const holder = [...account.people].find((person) => person.status === 'active' && person.workplaceBundle === 16);
    expect((await api.get(`/users/${holder?.id}`)).json).toMatchObject({ zoom_one_type: 16, email: holder?.email });
  });

  it('carries a United bundle only where one is held', async () => {
    const rows = await api.all('/users?page_size=2000', 'users');
    const holders = [...account.people].filter((person) => person.unitedBundle !== null && person.status === 'active');
    expect(rows.filter((row) => 'plan_united_type' in row).map((row) => [row.id, row.plan_united_type])).toEqual(
      holders.map((person) => [person.id, `${person.unitedBundle}`]),
    );
  });

  it('leaves some unset texts out and sends others empty', async () => {
    const rows = await api.all('/users?page_size=2000', 'users');
    for (const field of ['dept', 'phone_number', 'last_login_time']) {
      expect(rows.filter((row) => !(field in row)).length, field).toBeGreaterThan(0);
      expect(rows.filter((row) => row[field] === '').length, field).toBeGreaterThan(0);
    }
  });

  it('follows a change at once', async () => {
    const other = createFakeZoom({ account: fakeAccount({ people: [{ email: 'ann@example.com', type: 2 }] }) });
    const call = callerOf(other);
    expect(rowsOf(await call.get('/users'), 'users')[0]).toMatchObject({ type: 2 });
    other.account.update('ann@example.com', { type: 1, lastName: 'Ng "the 2nd"' });
    expect(rowsOf(await call.get('/users'), 'users')[0]).toMatchObject({ type: 1, last_name: 'Ng "the 2nd"' });
  });
});

describe('licences of accounts that pay for a plan twice', () => {
  const BUNDLES = [2 ** 56, 2 ** 57, 2 ** 59];
  const DIGITS = ['72057594037927936', '144115188075855872', '576460752303423488'];
  const people = BUNDLES.map((workplaceBundle, index) => ({
    email: `p${index}@example.com`,
    type: 2 as const,
    workplaceBundle,
    addOns: ['docs' as const],
  }));
  const call = callerOf(createFakeZoom({ account: fakeAccount({ people, duplicatePlans: true }) }));

  it('are listed with exact digits, which JavaScript alone would not print', async () => {
    const list = await call.get('/users');
    for (const [index, digits] of DIGITS.entries()) {
      expect(JSON.stringify(BUNDLES[index])).not.toBe(digits);
      expect(list.text).toContain(`"license_option":${digits},`);
      expect((await call.get(`/users/p${index}@example.com`)).text).toContain(`"zoom_one_type":${digits},`);
    }
    expect(rowsOf(list, 'users')[0]?.license_info_list).toEqual([
      { license_type: 'MEETING', license_option: 2, subscription_id: expect.any(String) },
      { license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option: 2 ** 56, subscription_id: expect.any(String) },
    ]);
  });

  it('are told for add-ons too', async () => {
    expect((await call.get('/users/p0@example.com/settings')).json.feature).toMatchObject({
      zoom_docs: true,
      license_info_list: [{ license_type: 'ZOOM_DOCS', license_option: 2 ** 48 }],
    });
  });
});

describe('a single user', () => {
  it.each(['id', 'email', 'email in capitals', 'me'])('is found by %s', async (how) => {
    const owner = account.owner;
    const names: Record<string, string | undefined> = {
      id: owner?.id,
      email: owner?.email,
      'email in capitals': owner?.email.toUpperCase(),
      me: 'me',
    };
    expect((await api.get(`/users/${names[how]}`)).json).toMatchObject({
      id: owner?.id,
      role_name: 'Owner',
      account_id: account.id,
    });
  });

  it('that is pending is found by email address only', async () => {
    const pending = [...account.people].find((person) => person.status === 'pending');
    expect(await api.get(`/users/${pending?.id}`)).toMatchObject({ status: 404, json: { code: 1001 } });
    const { json } = await api.get(`/users/${pending?.email}`);
    expect(json).toMatchObject({ email: pending?.email, status: 'pending' });
    expect(json).not.toHaveProperty('id');
  });
});

describe('settings', () => {
  it('tell every add-on and capacity that a person holds', async () => {
    const person = {
      email: 'ann@example.com',
      type: 2 as const,
      webinarCapacity: 1_000,
      largeMeetingCapacity: 500,
      addOns: ['whiteboard', 'scheduler', 'clips-plus', 'translated-captions', 'revenue-accelerator'] as const,
      concurrentMeeting: 'Plus' as const,
      phone: { status: 'activate' as const, callingPlans: [200], extension: 7 },
    };
    const call = callerOf(createFakeZoom({ account: fakeAccount({ people: [person, { email: 'ben@example.com' }] }) }));
    expect((await call.get('/users/ann@example.com/settings')).json.feature).toMatchObject({
      webinar: true,
      webinar_capacity: 1_000,
      large_meeting: true,
      large_meeting_capacity: 500,
      meeting_capacity: 500,
      zoom_events: false,
      concurrent_meeting: 'Plus',
      zoom_phone: true,
      zoom_whiteboard: true,
      zoom_scheduler: true,
      zoom_clips_plus: true,
      zoom_translated_captions: true,
      zoom_revenue_accelerator: true,
      zoom_iq_for_sales: true,
    });
    const { feature } = (await call.get('/users/ben@example.com/settings')).json;
    expect(Object.values(feature ?? {}).filter((value) => value === true)).toEqual([]);
    expect(feature).toMatchObject({ meeting_capacity: 100, webinar: false, zoom_phone: false });
  });

  it('can be narrowed', async () => {
    const { json } = await api.get('/users/me/settings?custom_query_fields=feature,waiting_room');
    expect(Object.keys(json).sort()).toEqual(['feature', 'in_meeting']);
    expect(json.in_meeting).toEqual({ waiting_room: true });
  });
});
