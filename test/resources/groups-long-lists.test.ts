import { describe, expect, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { isZoomError, ZoomApiError, ZoomPartialWriteError } from '../../src/types/errors.js';
import { json, refusal, type SentRequest, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';

const GROUP = 'q1+/w==';
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `user-${index + 1}`);
const people = (count: number): { id: string }[] => ids(count).map((id) => ({ id }));

/** Ids in a request, whichever way the operation takes them. */
function idsIn({ body, url }: SentRequest): string[] {
  const inQuery = url.searchParams.get('member_ids');
  if (inQuery !== null) return inQuery.split(',');
  const [list = []] = Object.values(JSON.parse(body) as Record<string, { id?: string; user_id?: string }[]>);
  return list.map(({ id, user_id }) => id ?? String(user_id));
}

/** Zoom's answer to a request: it did what was asked. */
function took(request: SentRequest): Response {
  if (request.method === 'DELETE') return new Response(null, { status: 204 });
  const done = idsIn(request);
  const at = '2025-06-01T10:00:00Z';
  return json({ added_at: at, add_at: at, ids: done.join(','), member_ids: done }, 201);
}

/** Methods that take a list of any length, and how many of it Zoom takes in one request. */
const METHODS: [name: string, most: number, call: (zoom: ZoomClient, count: number) => Promise<unknown>][] = [
  ['groups.addMembers', 30, (zoom, count) => zoom.groups.addMembers(GROUP, { members: people(count) })],
  ['groups.addAdmins', 10, (zoom, count) => zoom.groups.addAdmins(GROUP, { admins: people(count) })],
  ['roles.assignMembers', 30, (zoom, count) => zoom.roles.assignMembers(GROUP, { members: people(count) })],
  [
    'divisions.assignMembers',
    30,
    (zoom, count) => zoom.divisions.assignMembers(GROUP, { users: ids(count).map((user_id) => ({ user_id })) }),
  ],
  [
    'contactGroups.addMembers',
    50,
    (zoom, count) =>
      zoom.contactGroups.addMembers(GROUP, { group_members: ids(count).map((id) => ({ type: 1 as const, id })) }),
  ],
  ['contactGroups.removeMembers', 20, (zoom, count) => zoom.contactGroups.removeMembers(GROUP, ids(count))],
];

describe.each(METHODS)('%s', (_name, most, call) => {
  it.each([
    [1, [1]],
    [most, [most]],
    [most + 1, [most, 1]],
    [3 * most + 2, [most, most, most, 2]],
  ])('sends %i in requests of %j, in order', async (count, sizes) => {
    const { fetch, sent } = stubFetch(took);
    await call(testClient(fetch), count);
    expect(sent.map((request) => idsIn(request).length)).toEqual(sizes);
    expect(sent.flatMap(idsIn)).toEqual(ids(count));
  });

  it('encodes the id of the group, role or division once', async () => {
    const { fetch, sent } = stubFetch(took);
    await call(testClient(fetch), 1);
    expect(sent[0]?.url.pathname).toContain('/q1%2B%2Fw%3D%3D/');
  });

  it('sends nothing for an empty list', async () => {
    const { fetch, sent } = stubFetch([]);
    await call(testClient(fetch), 0);
    expect(sent).toEqual([]);
  });

  it('one request follows the answer to the other', async () => {
    let open = 0;
    let most = 0;
    const { fetch } = stubFetch(took);
    const slow: typeof fetch = async (...args) => {
      most = Math.max(most, ++open);
      const answer = await fetch(...args);
      await Promise.resolve();
      open -= 1;
      return answer;
    };
    await call(testClient(slow), 200);
    expect(most).toBe(1);
  });

  it('fails as itself when the first request does: nothing was done', async () => {
    const { fetch, sent } = stubFetch([refusal(404, 4130, 'A group with this ID does not exist.')]);
    const error = await rejection(call(testClient(fetch), 200));
    expect(error).toBeInstanceOf(ZoomApiError);
    expect(error).toMatchObject({ status: 404, code: 4130 });
    expect(sent).toHaveLength(1);
  });

  it('tells how many were done when a later request fails, and sends no more', async () => {
    const { fetch, sent } = stubFetch((request, index) =>
      index < 2 ? took(request) : refusal(400, 300, 'Validation Failed.'),
    );
    const count = 4 * most;
    const error = await rejection(call(testClient(fetch), count));
    expect(error).toBeInstanceOf(ZoomPartialWriteError);
    expect(isZoomError(error, 'partial-write')).toBe(true);
    expect(error).toMatchObject({
      done: 2 * most,
      message: expect.stringMatching(`failed after ${2 * most} of ${count} were done`),
      operation: expect.stringMatching(
        /^(POST|DELETE) \/[a-z/]+\{(groupId|roleId|divisionId)\}\/(members|admins|users)$/,
      ),
      cause: expect.objectContaining({ status: 400, code: 300 }),
    });
    expect(sent).toHaveLength(3);
  });
});

describe('the answers to a long list are one', () => {
  it.each([
    ['groups.addMembers', '10:01', (zoom: ZoomClient) => zoom.groups.addMembers(GROUP, { members: people(45) })],
    ['groups.addAdmins', '10:04', (zoom: ZoomClient) => zoom.groups.addAdmins(GROUP, { admins: people(45) })],
    ['roles.assignMembers', '10:01', (zoom: ZoomClient) => zoom.roles.assignMembers(GROUP, { members: people(45) })],
    [
      'divisions.assignMembers',
      '10:01',
      (zoom: ZoomClient) => zoom.divisions.assignMembers(GROUP, { users: ids(45).map((user_id) => ({ user_id })) }),
    ],
  ])('of %s: every id, and the last time', async (_name, last, call) => {
    let minute = 0;
    const { fetch } = stubFetch((request) => {
      const at = `2025-06-01T10:0${minute++}:00Z`;
      return json({ added_at: at, add_at: at, ids: idsIn(request).join(',') }, 201);
    });
    await expect(call(testClient(fetch))).resolves.toEqual({
      ids: ids(45),
      addedAt: `2025-06-01T${last}:00Z`,
    });
  });

  it.each([
    ['nothing', {}],
    ['empty texts', { ids: '', added_at: '' }],
  ])('and %s from Zoom is no id and no time', async (_what, answer) => {
    const { fetch } = stubFetch(() => json(answer, 201));
    const zoom = testClient(fetch);
    await expect(zoom.groups.addMembers(GROUP, { members: people(1) })).resolves.toEqual({ ids: [], addedAt: null });
    await expect(zoom.contactGroups.addMembers(GROUP, { group_members: [{ type: 1, id: 'x' }] })).resolves.toEqual({
      ids: [],
    });
  });

  it('and an empty list is no id and no time', async () => {
    const zoom = testClient(stubFetch([]).fetch);
    await expect(zoom.groups.addAdmins(GROUP, { admins: [] })).resolves.toEqual({ ids: [], addedAt: null });
  });
});

describe('contactGroups.addMembers', () => {
  it('counts users and user groups apart: 50 and 3 a request', async () => {
    const members = [
      ...ids(40).map((id) => ({ type: 1 as const, id })),
      ...['g1', 'g2', 'g3', 'g4'].map((id) => ({ type: 2 as const, id })),
      ...ids(49).map((id) => ({ type: 1 as const, id })),
      { type: 2 as const, id: 'g5' },
    ];
    const { fetch, sent } = stubFetch(took);
    await testClient(fetch).contactGroups.addMembers(GROUP, { group_members: members });
    const kinds = sent.map(({ body }) => {
      const { group_members: list } = JSON.parse(body) as { group_members: { type: number }[] };
      return [list.filter(({ type }) => type === 1).length, list.filter(({ type }) => type === 2).length];
    });
    expect(kinds).toEqual([
      [40, 3],
      [49, 2],
    ]);
    expect(sent.flatMap(idsIn)).toEqual(members.map(({ id }) => id));
  });
});

describe('a caller who gives up in the middle of a long list', () => {
  it('learns how many were done', async () => {
    const controller = new AbortController();
    const { fetch } = stubFetch((request, index) => {
      if (index === 0) return took(request);
      controller.abort(new Error('enough'));
      return 'never';
    });
    const zoom = testClient(fetch);
    const options = { signal: controller.signal };
    const error = await rejection(zoom.groups.addMembers(GROUP, { members: people(60) }, options));
    expect(error).toMatchObject({ name: 'ZoomPartialWriteError', done: 30, cause: new Error('enough') });
  });
});
