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
