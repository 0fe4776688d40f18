import { describe, expect, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import type { Paginated } from '../../src/types/pages.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { openLimiter, testClient } from '../client/test-client.js';

const month = { from: '2025-05-01', to: '2025-05-31' };
/** Reports reach six months back: the clients here live when that month had just passed. */
const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };
const CORE = (label: string) => ({ family: 'core', label });
const PHONE = (label: string) => ({ family: 'phone', label });

interface Sent {
  method?: string;
  path: string;
  query?: string;
  body?: unknown;
  bucket: { family: string; label: string };
}

// One call of each method with everything it takes, and the request that Zoom documents for it.
const RECORDS: [string, (zoom: ZoomClient) => Promise<unknown>, Sent][] = [
  [
    'users.get',
    (zoom) => zoom.users.get('ann@example.com', { login_type: 101, encrypted_email: false, search_by_unique_id: true }),
    {
      path: '/v2/users/ann%40example.com',
      query: '?login_type=101&encrypted_email=false&search_by_unique_id=true',
      bucket: CORE('LIGHT'),
    },
  ],
  ['users.get, the least', (zoom) => zoom.users.get('me'), { path: '/v2/users/me', bucket: CORE('LIGHT') }],
  [
    'users.getSettings',
    (zoom) =>
      zoom.users.getSettings('a/b', { option: 'meeting_security', custom_query_fields: 'feature', login_type: 0 }),
    {
      path: '/v2/users/a%2Fb/settings',
      query: '?option=meeting_security&custom_query_fields=feature&login_type=0',
      bucket: CORE('MEDIUM'),
    },
  ],
  ['users.getSummary', (zoom) => zoom.users.getSummary(), { path: '/v2/users/summary', bucket: CORE('MEDIUM') }],
  [
    'users.activate',
    (zoom) => zoom.users.activate('ann@example.com'),
    {
      method: 'PUT',
      path: '/v2/users/ann%40example.com/status',
      body: { action: 'activate' },
      bucket: CORE('LIGHT'),
    },
  ],
  [
    'users.deactivate',
    (zoom) => zoom.users.deactivate('KDcuGIm1QgePTO8WbOqwIQ'),
    {
      method: 'PUT',
      path: '/v2/users/KDcuGIm1QgePTO8WbOqwIQ/status',
      body: { action: 'deactivate' },
      bucket: CORE('LIGHT'),
    },
  ],
  [
    'account.getPlanUsage',
    (zoom) => zoom.account.getPlanUsage(),
    { path: '/v2/accounts/me/plans/usage', bucket: CORE('HEAVY') },
  ],
  [
    'account.getPlanUsage of a sub account',
    (zoom) => zoom.account.getPlanUsage('acc-1'),
    { path: '/v2/accounts/acc-1/plans/usage', bucket: CORE('HEAVY') },
  ],
];

// Lists: the array they read, and that they ask for the largest page unless the list is not paged.
const LISTS: [string, string, (zoom: ZoomClient) => Paginated<unknown>, Sent][] = [
  [
    'users.list',
    'users',
    (zoom) => zoom.users.list(),
    { path: '/v2/users', query: '?page_size=2000', bucket: CORE('MEDIUM') },
  ],
  [
    'users.list, filtered',
    'users',
    (zoom) =>
      zoom.users.list({
        status: 'inactive',
        role_id: '0',
        include_fields: 'custom_attributes',
        license: 'zoom_workforce_management',
        page_size: 30,
      }),
    {
      path: '/v2/users',
      query:
        '?status=inactive&role_id=0&include_fields=custom_attributes&license=zoom_workforce_management&page_size=30',
      bucket: CORE('MEDIUM'),
    },
  ],
  [
    'groups.list',
    'groups',
    (zoom) => zoom.groups.list(),
    { path: '/v2/groups', query: '?page_size=300', bucket: CORE('MEDIUM') },
  ],
  ['roles.list', 'roles', (zoom) => zoom.roles.list(), { path: '/v2/roles', bucket: CORE('MEDIUM') }],
  [
    'roles.list, filtered',
    'roles',
    (zoom) => zoom.roles.list({ type: 'iq' }),
    { path: '/v2/roles', query: '?type=iq', bucket: CORE('MEDIUM') },
  ],
  [
    'account.listManagedDomains',
    'domains',
    (zoom) => zoom.account.listManagedDomains(),
    { path: '/v2/accounts/me/managed_domains', bucket: CORE('LIGHT') },
  ],
  [
    'phone.users.list',
    'users',
    (zoom) =>
      zoom.phone.users.list({
        status: 'activate',
        site_id: 's 1',
        calling_type: 200,
        department: 'R&D',
        cost_center: '7',
        keyword: 'ann',
      }),
    {
      path: '/v2/phone/users',
      query: '?status=activate&site_id=s+1&calling_type=200&department=R%26D&cost_center=7&keyword=ann&page_size=100',
      bucket: PHONE('MEDIUM'),
    },
  ],
  [
    'phone.callingPlans.list',
    'calling_plans',
    (zoom) => zoom.phone.callingPlans.list(),
    { path: '/v2/phone/calling_plans', bucket: PHONE('MEDIUM') },
  ],
  [
    'reports.activeHosts',
    'users',
    (zoom) => zoom.reports.activeHosts({ ...month, group_id: 'g' }),
    {
      path: '/v2/report/users',
      query: '?type=active&from=2025-05-01&to=2025-05-31&group_id=g&page_size=300',
      bucket: CORE('HEAVY'),
    },
  ],
  [
    'reports.inactiveHosts',
    'users',
    (zoom) => zoom.reports.inactiveHosts(month),
    {
      path: '/v2/report/users',
      query: '?type=inactive&from=2025-05-01&to=2025-05-31&page_size=300',
      bucket: CORE('HEAVY'),
    },
  ],
  [
    'reports.historyMeetings',
    'history_meetings',
    (zoom) =>
      zoom.reports.historyMeetings({
        ...month,
        date_type: 'end_time',
        meeting_type: 'webinar',
        report_type: 'poll',
        search_key: 'x',
        group_id: 'g',
        meeting_feature: 'webinar,screen_sharing',
      }),
    {
      path: '/v2/report/history_meetings',
      query:
        '?from=2025-05-01&to=2025-05-31&date_type=end_time&meeting_type=webinar&report_type=poll&search_key=x&group_id=g&meeting_feature=webinar%2Cscreen_sharing&page_size=300',
      bucket: CORE('HEAVY'),
    },
  ],
  [
    'dashboards.meetings',
    'meetings',
    (zoom) =>
      zoom.dashboards.meetings({
        ...month,
        type: 'past',
        group_id: 'g',
        group_include_participant: true,
        include_fields: 'tracking_fields',
        query_date_type: 'end_time',
      }),
    {
      path: '/v2/metrics/meetings',
      query:
        '?from=2025-05-01&to=2025-05-31&type=past&group_id=g&group_include_participant=true&include_fields=tracking_fields&query_date_type=end_time&page_size=300',
      bucket: CORE('RESOURCE_INTENSIVE'),
    },
  ],
];

/** What a call sends, in the form of the tables above. */
async function record(answer: unknown, call: (zoom: ZoomClient) => Promise<unknown>): Promise<Required<Sent>[]> {
  const limiter = openLimiter();
  const { fetch, sent } = stubFetch(() => json(answer));
  await call(testClient(fetch, { limiter, clock }));
  return sent.map(({ method, url, body }, index) => ({
    method,
    path: url.pathname,
    query: url.search,
    body: body === '' ? null : (JSON.parse(body) as unknown),
    bucket: limiter.acquired[index] ?? { family: '', label: '' },
  }));
}

const complete = (expected: Sent): Required<Sent> => ({ method: 'GET', query: '', body: null, ...expected });

describe('a method', () => {
  it.each(RECORDS)('%s sends what Zoom documents, once', async (_name, call, expected) => {
    expect(await record({ email: 'ann@example.com' }, call)).toEqual([complete(expected)]);
  });

  it.each(LISTS)('%s reads "%s" and sends what Zoom documents, once', async (_name, items, list, expected) => {
    expect(await record({ [items]: [] }, (zoom) => list(zoom).toArray())).toEqual([complete(expected)]);
  });

  it.each(LISTS)('%s sends the same filters with every cursor', async (_name, items, list, expected) => {
    const { fetch, sent } = stubFetch((_request, index) =>
      json({ [items]: [], next_page_token: index === 0 ? 't&1' : '' }),
    );
    await list(testClient(fetch, { clock })).toArray();
    const search = complete(expected).query;
    expect(sent.map(({ url }) => url.search)).toEqual([
      search,
      `${search === '' ? '?' : `${search}&`}next_page_token=t%261`,
    ]);
  });
});

describe('every method', () => {
  const gone = { signal: AbortSignal.abort('gone') };

  it.each<[string, (zoom: ZoomClient) => Promise<unknown>]>([
    ['users.list', (zoom) => zoom.users.list({}, gone).toArray()],
    ['users.get', (zoom) => zoom.users.get('me', {}, gone)],
    ['users.getSettings', (zoom) => zoom.users.getSettings('me', {}, gone)],
    ['users.getSummary', (zoom) => zoom.users.getSummary(gone)],
    ['users.activate', (zoom) => zoom.users.activate('me', gone)],
    ['users.deactivate', (zoom) => zoom.users.deactivate('me', gone)],
    ['groups.list', (zoom) => zoom.groups.list({}, gone).toArray()],
    ['roles.list', (zoom) => zoom.roles.list({}, gone).toArray()],
    ['account.getPlanUsage', (zoom) => zoom.account.getPlanUsage('me', gone)],
    ['account.listManagedDomains', (zoom) => zoom.account.listManagedDomains('me', gone).toArray()],
    ['phone.users.list', (zoom) => zoom.phone.users.list({}, gone).toArray()],
    ['phone.callingPlans.list', (zoom) => zoom.phone.callingPlans.list(gone).toArray()],
    ['reports.activeHosts', (zoom) => zoom.reports.activeHosts(month, gone).toArray()],
    ['reports.inactiveHosts', (zoom) => zoom.reports.inactiveHosts(month, gone).toArray()],
    ['reports.historyMeetings', (zoom) => zoom.reports.historyMeetings(month, gone).toArray()],
    ['dashboards.meetings', (zoom) => zoom.dashboards.meetings(month, gone).toArray()],
  ])('passes call options on: %s', async (_name, call) => {
    const { fetch, sent } = stubFetch([]);
    await expect(call(testClient(fetch, { clock }))).rejects.toBe('gone');
    expect(sent).toEqual([]);
  });
});
