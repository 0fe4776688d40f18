import { describe, expect, it } from 'vitest';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import type { AnyEndpoint } from '../../src/types/endpoint.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';
import { fieldDifferences } from './declared-fields.js';

const REPORTS = (Object.keys(endpoints) as EndpointName[]).filter((name) => name.startsWith('reports.'));
const MAY = { from: '2025-05-01', to: '2025-05-31' };
const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };

function client(...answers: object[]) {
  const stub = stubFetch(answers.map((answer) => json(answer)));
  return { zoom: testClient(stub.fetch, { clock }), sent: stub.sent };
}

describe('a report', () => {
  it('declares the fields that Zoom documents, with their types and known values, and no others', () => {
    expect(REPORTS).toHaveLength(23);
    expect(fieldDifferences(REPORTS)).toEqual([]);
  });

  it('is HEAVY, and asks for the largest page that it is known to take', () => {
    const sizes = REPORTS.map((name): [AnyEndpoint, string] => [endpoints[name], name]).flatMap(([endpoint, name]) =>
      'maxPageSize' in endpoint && endpoint.maxPageSize !== null ? [[name, endpoint.maxPageSize]] : [],
    );
    expect(new Set(sizes.map(([, size]) => size))).toEqual(new Set([300]));
    expect(new Set(REPORTS.map((name) => endpoints[name].rateLimit))).toEqual(new Set(['HEAVY']));
  });
});

describe('lists of reports', () => {
  it('send 300 as page_size, or what the caller chose', async () => {
    const { zoom, sent } = client({ remote_support_logs: [] }, { remote_support_logs: [] });
    await zoom.reports.remoteSupport(MAY).toArray();
    await zoom.reports.remoteSupport({ ...MAY, page_size: 20 }).toArray();
    expect(sent.map(({ url }) => url.searchParams.get('page_size'))).toEqual(['300', '20']);
  });

  it.each<[string, (zoom: ReturnType<typeof client>['zoom']) => { toArray(): Promise<unknown[]> }, string, object]>([
    [
      'stays of one participant',
      (zoom) => zoom.reports.meetingParticipants(1),
      'participants',
      { id: 'ann', user_id: '16778240', user_email: 'ann@example.com' },
    ],
    ['calls into one meeting', (zoom) => zoom.reports.telephone(MAY), 'telephony_usage', { uuid: 'a==', type: 'Toll' }],
    [
      'occurrences of a series',
      (zoom) => zoom.reports.upcomingEvents(MAY),
      'upcoming_events',
      { id: '1', topic: 'Weekly' },
    ],
    [
      'charges of an invoice',
      (zoom) => zoom.reports.billingInvoices({ billing_id: 'b' }),
      'invoices',
      { invoice_number: 'INV1', quantity: 1 },
    ],
    [
      'joins of one meeting',
      (zoom) => zoom.reports.userMeetings('ann', { ...MAY, type: 'pastJoined' }),
      'meetings',
      { uuid: 'a==' },
    ],
    ['equal log lines', (zoom) => zoom.reports.operationLogs(MAY), 'operation_logs', { action: 'delete' }],
    ['equal sign-ins', (zoom) => zoom.reports.signInActivities(MAY), 'activity_logs', { email: 'ann@example.com' }],
  ])('keep rows that look alike: %s', async (_case, list, items, row) => {
    const { zoom } = client({ [items]: [row, row], next_page_token: 'next' }, { [items]: [row] });
    expect(await list(zoom).toArray()).toEqual([row, row, row]);
  });

  it('hand out what Zoom sends beside the rows: the currency of department billing', async () => {
    const { zoom } = client({ currency: 'EUR', billing_reports: [{ id: 'b', total_amount: '456' }] });
    const page = await zoom.reports.billing().firstPage();
    expect(page).toMatchObject({ items: [{ id: 'b' }], meta: { currency: 'EUR' } });
  });

  it('ask for active or inactive hosts by the method, not by a parameter', async () => {
    const { zoom, sent } = client({ users: [] }, { users: [] });
    await zoom.reports.activeHosts(MAY).toArray();
    await zoom.reports.inactiveHosts(MAY).toArray();
    expect(sent.map(({ url }) => url.searchParams.get('type'))).toEqual(['active', 'inactive']);
  });
});
