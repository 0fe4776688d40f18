import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import type { DriftEvent } from '../../src/types/hooks.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';

const directory = path.resolve(import.meta.dirname, '../fixtures/zoom-examples');
const month = { from: '2025-05-01', to: '2025-05-31' };
/** Reports reach six months back: the clients here live when that month had just passed. */
const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };

const readExample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(directory, `${name}.json`), 'utf8')) as Record<string, unknown>;

/** Reads with `responses: 'report'`; the drift that was reported comes back beside the answer. */
async function readThrough<T>(
  body: unknown,
  read: (zoom: ZoomClient) => Promise<T>,
): Promise<{ answer: T; drift: DriftEvent[] }> {
  const drift: DriftEvent[] = [];
  const { fetch } = stubFetch([json(body)]);
  const answer = await read(testClient(fetch, { clock, hooks: { onDrift: (event) => drift.push(event) } }));
  return { answer, drift };
}

// What each operation's method gives for Zoom's example, and where in the example that is.
const LISTS: [
  EndpointName,
  string,
  (zoom: ZoomClient) => Promise<{ items: unknown[]; rejected: unknown[]; nextPageToken: string | null }>,
][] = [
  ['users.list', 'users', (zoom) => zoom.users.list().firstPage()],
  ['groups.list', 'groups', (zoom) => zoom.groups.list().firstPage()],
  ['roles.list', 'roles', (zoom) => zoom.roles.list().firstPage()],
  ['account.listManagedDomains', 'domains', (zoom) => zoom.account.listManagedDomains().firstPage()],
  ['phone.users.list', 'users', (zoom) => zoom.phone.users.list().firstPage()],
  ['phone.callingPlans.list', 'calling_plans', (zoom) => zoom.phone.callingPlans.list().firstPage()],
  ['reports.hosts', 'users', (zoom) => zoom.reports.activeHosts(month).firstPage()],
  ['reports.historyMeetings', 'history_meetings', (zoom) => zoom.reports.historyMeetings(month).firstPage()],
  ['dashboards.meetings', 'meetings', (zoom) => zoom.dashboards.meetings(month).firstPage()],
];
const RECORDS: [EndpointName, (zoom: ZoomClient) => Promise<unknown>][] = [
  ['users.get', (zoom) => zoom.users.get('me')],
  ['users.getSettings', (zoom) => zoom.users.getSettings('me')],
  ['users.getSummary', (zoom) => zoom.users.getSummary()],
  ['account.getPlanUsage', (zoom) => zoom.account.getPlanUsage()],
];

describe("Zoom's own examples", () => {
  it.each(LISTS)('%s: every row of "%s" comes through whole, and nothing is reported', async (name, items, read) => {
    const example = readExample(name);
    const { answer, drift } = await readThrough(example, read);
    expect(answer.items).toEqual(example[items]);
    expect(answer.items.length).toBeGreaterThan(0);
    expect(answer.rejected).toEqual([]);
    expect(answer.nextPageToken).toBe(example.next_page_token ?? null);
    expect(drift).toEqual([]);
  });

  it.each(RECORDS)('%s: the record comes through whole, and nothing is reported', async (name, read) => {
    const example = readExample(name);
    const { answer, drift } = await readThrough(example, read);
    expect(answer).toEqual(example);
    expect(drift).toEqual([]);
  });

  it('are all read here', () => {
    const examples = readdirSync(directory).filter((file) => file.endsWith('.json'));
    expect([...LISTS, ...RECORDS].map(([name]) => `${name}.json`).sort()).toEqual(examples.sort());
  });

  it.each([...LISTS.map(([name, items]) => [name, items]), ...RECORDS.map(([name]) => [name, ''])] as [
    EndpointName,
    string,
  ][])('%s: every field of the example is one that the types declare', (name, items) => {
    const example = readExample(name);
    const record = items === '' ? example : (example[items] as Record<string, unknown>[])[0];
    const endpoint = endpoints[name];
    const schema = 'item' in endpoint ? endpoint.item : endpoint.response;
    const declared = new Set(Object.keys((schema as unknown as { shape: object }).shape));
    const undeclared = Object.keys(record ?? {}).filter((field) => !declared.has(field));
    expect(undeclared).toEqual([]);
  });
});

describe('what Zoom really sends', () => {
  // The shape of a live capture: undocumented fields, and empty strings for what is not set.
  const liveRow = {
    id: 'KDcuGIm1QgePTO8WbOqwIQ',
    first_name: 'Ann',
    last_name: '',
    display_name: 'Ann',
    email: 'ann@example.com',
    type: 1,
    pmi: 6589310093,
    timezone: '',
    verified: 1,
    dept: '',
    created_at: '2025-05-01T07:58:03Z',
    last_login_time: '2025-05-01T07:58:03Z',
    pic_url: 'https://us05web.zoom.us/p/v2/picture.jpg',
    language: '',
    phone_number: '',
    status: 'active',
    role_id: '0',
    user_created_at: '2025-05-01T07:58:03Z',
    login_types: [100],
    plan_united_type: '',
    group_ids: [],
  };
  const pending = {
    email: 'new@example.com',
    type: 1,
    status: 'pending',
    created_at: '2025-06-01T00:00:00Z',
    dept: '',
  };

  it('in a user list comes through whole: undocumented fields, empty strings, pending people without id', async () => {
    const body = {
      page_count: 1,
      page_number: 1,
      page_size: 300,
      total_records: 2,
      next_page_token: '',
      users: [liveRow, pending],
    };
    const { answer, drift } = await readThrough(body, (zoom) => zoom.users.list().firstPage());
    expect(answer.items).toEqual([liveRow, pending]);
    expect(answer).toMatchObject({ rejected: [], nextPageToken: null, totalRecords: 2 });
    expect(drift).toEqual([]);
  });

  it.each([
    ['plans of one size as objects', { plan_webinar: { type: 'webinar500_monthly', hosts: 5, usage: 2, pending: 0 } }],
    [
      'plans of several sizes as lists',
      {
        plan_base: [
          { type: 'monthly', hosts: 5 },
          { type: 'yearly', hosts: 7 },
        ],
      },
    ],
    ['plans that are new', { plan_brand_new: [{ type: 'x', hosts: 1 }] }],
    ['nothing at all', {}],
  ])('about plans comes through whole: %s', async (_what, body) => {
    const { answer, drift } = await readThrough(body, (zoom) => zoom.account.getPlanUsage());
    expect(answer).toEqual(body);
    expect(drift).toEqual([]);
  });

  it.each([
    [56, '72057594037927936'],
    [57, '144115188075855872'],
    [59, '576460752303423488'],
  ])('as Workplace bundle 2^%i is exact: %s', async (power, digits) => {
    const { fetch } = stubFetch([new Response(`{"email":"ann@example.com","zoom_one_type":${digits}}`)]);
    expect((await testClient(fetch).users.get('me')).zoom_one_type).toBe(2 ** power);
  });
});
