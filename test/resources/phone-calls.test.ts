import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import type { CallHistoryQuery, UserCallHistoryQuery } from '../../src/resources/phone/call-history-queries.js';
import { ZoomApiError, ZoomResponseError } from '../../src/types/errors.js';
import type { Paginated } from '../../src/types/pages.js';
import { json, refusal, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';

const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };

function client(...script: Parameters<typeof stubFetch>[0] & object[]) {
  const stub = stubFetch(script);
  return { zoom: testClient(stub.fetch, { clock }), sent: stub.sent };
}

describe('call history, which Zoom sends by new and by older names', () => {
  const call = { call_history_uuid: 'h1', call_id: 'c1', duration: 42 };
  const element = { call_element_id: 'e1', call_history_uuid: 'h1', call_id: 'c1', talk_time: 40 };

  it('is listed by the new names, each call once', async () => {
    const { zoom } = client(
      json({ call_logs: [{ id: 'h1', call_path_id: 'h1', call_id: 'c1' }], call_history: [call] }),
    );
    expect(await zoom.phone.callHistory.list().toArray()).toEqual([call]);
  });

  it('is listed by the new names for one user', async () => {
    const { zoom } = client(json({ call_logs: [{ id: 'e1', call_path_id: 'h1' }], call_elements: [element] }));
    expect(await zoom.phone.callHistory.listOfUser('me').toArray()).toEqual([element]);
  });

  it('keeps the older rows within reach, beside the list', async () => {
    const { zoom } = client(json({ call_logs: [{ id: 'h1' }], call_history: [call] }));
    expect((await zoom.phone.callHistory.list().firstPage()).meta).toMatchObject({ call_logs: [{ id: 'h1' }] });
  });

  it.each<[string, (zoom: ZoomClient) => Paginated<unknown>]>([
    ['of the account', (zoom) => zoom.phone.callHistory.list()],
    ['of one user', (zoom) => zoom.phone.callHistory.listOfUser('me')],
  ])('is an error and no empty list where the new names are missing: %s', async (_case, list) => {
    const { zoom } = client(json({ call_logs: [{ id: 'h1' }] }));
    expect(await rejection(list(zoom).toArray())).toBeInstanceOf(ZoomResponseError);
  });

  it('tells a call that was on two pages once', async () => {
    const { zoom } = client(
      json({ call_history: [call, { ...call, call_history_uuid: 'h2' }], next_page_token: 'next' }),
      json({
        call_history: [
          { ...call, call_history_uuid: 'h2' },
          { ...call, call_history_uuid: 'h3' },
        ],
      }),
    );
    const rows = await zoom.phone.callHistory.list().toArray();
    expect(rows.map((row) => row.call_history_uuid)).toEqual(['h1', 'h2', 'h3']);
  });

  it('reads the steps of a call by both names', async () => {
    const answer = { call_history_uuid: 'h1', call_elements: [{ call_element_id: 'e1' }], call_path: [{ id: 'e1' }] };
    const { zoom, sent } = client(json(answer), json({ call_element_id: 'e1' }));
    expect(await zoom.phone.callHistory.get('h/1==')).toEqual(answer);
    expect(await zoom.phone.callHistory.getElement('e/1==')).toEqual({ call_element_id: 'e1' });
    expect(sent.map(({ url }) => url.pathname)).toEqual([
      '/v2/phone/call_history/h%2F1%3D%3D',
      '/v2/phone/call_element/e%2F1%3D%3D',
    ]);
  });
});

describe('filters with several values', () => {
  it('are joined by commas, in one parameter each', async () => {
    const { zoom, sent } = client(json({ call_history: [] }), json({ call_logs: [] }), json({ call_queues: [] }));
    await zoom.phone.callHistory
      .list({ directions: ['inbound', 'outbound'], call_results: ['answered', 'busy'], site_ids: ['a'] })
      .toArray();
    await zoom.phone.metrics.pastCalls({ durations: [0, 3] }).toArray();
    await zoom.phone.callQueues
      .analytics({ from: '2025-05-01', to: '2025-05-31', call_queue_ext_ids: ['a', 'b'] })
      .toArray();
    const queries = sent.map(({ url }) => Object.fromEntries(url.searchParams));
    expect(queries).toMatchObject([
      { directions: 'inbound,outbound', call_results: 'answered,busy', site_ids: 'a' },
      { durations: '0,3' },
      { call_queue_ext_ids: 'a,b' },
    ]);
  });

  it("are typed by the list: one user's calls end in fewer ways (checked by the compiler)", () => {
    type Results<Query extends { call_results?: unknown }> = NonNullable<Query['call_results']>;
    expectTypeOf<readonly ['picked_up']>().toExtend<Results<CallHistoryQuery>>();
    expectTypeOf<readonly ['picked_up']>().not.toExtend<Results<UserCallHistoryQuery>>();
    expectTypeOf<readonly ['blocked']>().toExtend<Results<UserCallHistoryQuery>>();
    expectTypeOf<readonly ['blocked']>().not.toExtend<Results<CallHistoryQuery>>();
  });
});

describe('a sync', () => {
  it.each<[string, (zoom: ZoomClient, query?: object) => Promise<{ sync_token?: string | undefined }>]>([
    ['call history', (zoom, query) => zoom.phone.callHistory.syncOfUser('me', query)],
    ['call logs', (zoom, query) => zoom.phone.callLogs.syncOfUser('me', query)],
  ])('goes on where the token says, and sends only what it was given: %s', async (_case, sync) => {
    const { zoom, sent } = client(json({ sync_token: 'first' }), json({ sync_token: 'second' }));
    const first = await sync(zoom);
    await sync(zoom, { sync_type: 'ISync', count: 250, sync_token: first.sync_token });
    expect(sent.map(({ url }) => url.search)).toEqual(['', '?sync_type=ISync&count=250&sync_token=first']);
  });

  it('tells of a token that has expired', async () => {
    const { zoom } = client(refusal(404, 300, 'The sync token is invalid or expired.'));
    const error = await rejection(zoom.phone.callLogs.syncOfUser('me', { sync_token: 'old' }));
    expect(error).toMatchObject({ status: 404, code: 300 });
  });
});

describe('lists about calls', () => {
  it.each<[string, (zoom: ZoomClient) => Paginated<unknown>, string, object]>([
    ['parts of one call', (zoom) => zoom.phone.metrics.callLogs(), 'call_logs', { call_id: 'c1', mos: '4.4' }],
    ['parts of a past call', (zoom) => zoom.phone.metrics.pastCalls(), 'call_logs', { call_id: 'c1' }],
    ['a message to several people', (zoom) => zoom.phone.reports.smsCharges(), 'sms_charges', { message_id: 'm1' }],
    ['equal log lines', (zoom) => zoom.phone.reports.operationLogs(), 'operation_logs', { action: 'Update' }],
  ])('keep rows that look alike: %s', async (_case, list, items, row) => {
    const { zoom } = client(json({ [items]: [row, row], next_page_token: 'next' }), json({ [items]: [row] }));
    expect(await list(zoom).toArray()).toEqual([row, row, row]);
  });

  it.each<[string, (zoom: ZoomClient) => Paginated<unknown>, string, object]>([
    ['recordings', (zoom) => zoom.phone.recordings.list(), 'recordings', { id: 'r1' }],
    ['voicemails', (zoom) => zoom.phone.voicemails.list(), 'voice_mails', { id: 'v1' }],
    ['charges', (zoom) => zoom.phone.reports.callCharges(), 'call_charges', { charge_id: 'x1', total_charge: '0.02' }],
  ])('leave out a row that comes again: %s', async (_case, list, items, row) => {
    const { zoom } = client(json({ [items]: [row], next_page_token: 'next' }), json({ [items]: [row] }));
    expect(await list(zoom).toArray()).toEqual([row]);
  });

  it.each<[string, string, (zoom: ZoomClient) => Paginated<unknown>]>([
    ['call history', '300', (zoom) => zoom.phone.callHistory.list()],
    ['call logs', '300', (zoom) => zoom.phone.callLogs.list()],
    ['recordings', '300', (zoom) => zoom.phone.recordings.listOfUser('me')],
    ['voicemails', '300', (zoom) => zoom.phone.voicemails.listOfUser('me')],
    ['SMS sessions', '100', (zoom) => zoom.phone.sms.listSessions()],
    ['charges', '300', (zoom) => zoom.phone.reports.faxCharges()],
    ['call quality', '100', (zoom) => zoom.phone.metrics.pastCalls()],
  ])('ask for the largest page that Zoom gives: %s', async (_case, size, list) => {
    const { zoom, sent } = client(
      json({ call_history: [], call_logs: [], recordings: [], voice_mails: [], sms_sessions: [], fax_charges: [] }),
    );
    await list(zoom).firstPage();
    expect(sent[0]?.url.searchParams.get('page_size')).toBe(size);
  });

  it.each<[string, (zoom: ZoomClient) => Paginated<unknown>]>([
    ['call history', (zoom) => zoom.phone.callHistory.list()],
    ['recordings', (zoom) => zoom.phone.recordings.list()],
    ['charges', (zoom) => zoom.phone.reports.callCharges()],
    ['call quality', (zoom) => zoom.phone.metrics.callLogs()],
  ])('are refused with 403 where the account has no Zoom Phone: %s', async (_case, list) => {
    const { zoom, sent } = client(refusal(403, 403, 'Zoom Phone is not enabled for this account.'));
    const error = await rejection(list(zoom).toArray());
    expect(error).toBeInstanceOf(ZoomApiError);
    expect(error).toMatchObject({ status: 403 });
    expect(sent).toHaveLength(1);
  });
});
