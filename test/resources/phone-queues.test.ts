import { describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { ZoomResponseError } from '../../src/types/errors.js';
import { json, refusal, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';

const nothing = (status: number) => new Response(null, { status });

function client(...script: Parameters<typeof stubFetch>[0] & object[]) {
  const stub = stubFetch(script);
  return { zoom: testClient(stub.fetch), sent: stub.sent };
}

describe('the members of a call queue', () => {
  const [ann, hall] = [
    { id: 'ann', level: 'user', receive_call: true },
    { id: 'hall', level: 'commonArea' },
  ];

  it('come in one request, without a page size', async () => {
    const { zoom, sent } = client(json({ call_queue_members: [ann, hall], next_page_token: '', total_records: 2 }));
    expect(await zoom.phone.callQueues.listMembers('q/1').toArray()).toEqual([ann, hall]);
    expect(sent.map(({ url }) => `${url.pathname}${url.search}`)).toEqual(['/v2/phone/call_queues/q%2F1/members']);
  });

  it('are read to the end where Zoom gives a cursor and takes it', async () => {
    const { zoom, sent } = client(
      json({ call_queue_members: [ann], next_page_token: 'next', total_records: 2 }),
      json({ call_queue_members: [hall], next_page_token: '', total_records: 2 }),
    );
    expect(await zoom.phone.callQueues.listMembers('q').toArray()).toEqual([ann, hall]);
    expect(sent.map(({ url }) => url.search)).toEqual(['', '?next_page_token=next']);
  });

  it.each<[string, (request: number) => string]>([
    ['the same one again', () => 'next'],
    ['a new one each time', (request) => `next-${request}`],
  ])(
    'are an error, not the first of them, where Zoom gives a cursor and does not take it: %s',
    async (_case, cursor) => {
      const { fetch, sent } = stubFetch((_request, index) =>
        json({ call_queue_members: [ann], next_page_token: cursor(index), total_records: 2 }),
      );
      const error = await rejection(testClient(fetch).phone.callQueues.listMembers('q').toArray());
      expect(error).toBeInstanceOf(ZoomResponseError);
      expect(sent.length).toBeLessThanOrEqual(3); // the third was asked for before the second was looked at
    },
  );

  it('are whole in the simulated Zoom', async () => {
    const people = [{ email: 'ann@example.com' }, { email: 'bea@example.com' }, { email: 'cat@example.com' }];
    const queues = [{ id: 'q', name: 'Support', members: people.map(({ email }) => email) }];
    const fake = createFakeZoom({ account: fakeAccount({ people, queues }), limits: 'off' });
    const zoom = testClient(fake.fetch, { auth: staticToken(fake.issueToken()) });
    expect(await zoom.phone.callQueues.listMembers('q').toArray()).toHaveLength(3);
  });

  it('are added by id, address or common area', async () => {
    const { zoom, sent } = client(nothing(201));
    const members = { users: [{ id: 'ann' }, { email: 'ben@example.com' }], common_area_ids: ['hall'] };
    expect(await zoom.phone.callQueues.addMembers('q', { members })).toBeUndefined();
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ members });
  });

  it('are taken out one by one or all at once', async () => {
    const { zoom, sent } = client(nothing(204), nothing(204));
    await zoom.phone.callQueues.removeMember('q', 'ann/1');
    await zoom.phone.callQueues.removeAllMembers('q');
    expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      'DELETE /v2/phone/call_queues/q/members/ann%2F1',
      'DELETE /v2/phone/call_queues/q/members',
    ]);
  });

  it.each(['', ' ', '..', '.'])('are never all taken out for want of an id: %j', async (memberId) => {
    const { zoom, sent } = client(nothing(204));
    await expect(zoom.phone.callQueues.removeMember('q', memberId)).rejects.toThrow('memberId');
    expect(sent).toHaveLength(0);
  });

  it('do not include the manager when it comes to taking out', async () => {
    const { zoom } = client(refusal(400, 400, 'The call queue manager cannot be removed.'));
    expect(await rejection(zoom.phone.callQueues.removeMember('q', 'ann'))).toMatchObject({ status: 400, code: 400 });
  });
});

describe('a call queue', () => {
  it('is created with its first members', async () => {
    const body = { name: 'Support', site_id: 's', members: { users: [{ email: 'ann@example.com' }] } };
    const { zoom, sent } = client(json({ id: 'q', name: 'Support', status: 'active' }, 201));
    expect(await zoom.phone.callQueues.create(body)).toEqual({ id: 'q', name: 'Support', status: 'active' });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual(body);
  });

  it.each<[string, (zoom: ZoomClient) => Promise<void>]>([
    ['changed', (zoom) => zoom.phone.callQueues.update('q', { status: 'inactive' })],
    ['deleted', (zoom) => zoom.phone.callQueues.delete('q')],
  ])('is %s without an answer', async (_case, call) => {
    const { zoom } = client(nothing(204));
    expect(await call(zoom)).toBeUndefined();
  });

  it('without an id is a row that cannot be read, and no queue', async () => {
    const { zoom } = client(json({ call_queues: [{ id: 'q' }, { name: 'Support' }] }));
    const { items, rejected } = await zoom.phone.callQueues.list().firstPage();
    expect(items).toEqual([{ id: 'q' }]);
    expect(rejected).toMatchObject([{ index: 1 }]);
  });
});

describe('what Zoom documents as null', () => {
  it.each<[string, (zoom: ZoomClient) => { toArray(): Promise<unknown[]> }, object]>([
    [
      'of an auto receptionist',
      (zoom) => zoom.phone.autoReceptionists.list(),
      { auto_receptionists: [{ id: 'a', department: null, cost_center: null }] },
    ],
    [
      'of a smartphone',
      (zoom) => zoom.phone.smartphones.list(),
      { smartphones: [{ smartphone_id: 'p', activation_time: null }] },
    ],
  ])('arrives as it is, and is no drift: %s', async (_case, list, answer) => {
    const { fetch } = stubFetch([json(answer)]);
    const rows = await list(testClient(fetch, { responses: 'strict' })).toArray();
    expect([rows]).toEqual(Object.values(answer));
  });
});
