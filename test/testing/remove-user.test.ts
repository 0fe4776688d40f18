import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeZoom, fakeAccount } from '../../src/testing/index.js';
import { type Caller, callerOf, rowsOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const phone = { status: 'activate', callingPlans: [200], extension: 12 } as const;
/** Some of these are recorded: which, follows from the UUID. */
const PAST = Array.from({ length: 40 }, (_, index) => ({ uuid: `past-${index}==`, startAt: '2025-06-09T10:00:00Z' }));
const MEETINGS = [
  ...PAST,
  { uuid: 'soon==', startAt: '2025-06-11T10:00:00Z' },
  { uuid: 'webinar==', kind: 'webinar' as const, startAt: '2025-06-12T10:00:00Z' },
];

describe('DELETE /users/{userId}', () => {
  let zoom: FakeZoom;
  let api: Caller;

  beforeEach(() => {
    zoom = createFakeZoom({
      limits: 'off',
      clock: new ManualClock('2025-06-10T15:00:00Z'),
      account: fakeAccount({
        domains: ['example.com'],
        people: [
          { email: 'owner@example.com', roleId: '0', type: 2 },
          { email: 'admin@partner.io', roleId: '1' },
          { email: 'ann@example.com', type: 2, webinarCapacity: 500, phone, meetings: MEETINGS },
          { email: 'ext@partner.io', type: 2 },
          { email: 'heir@example.com', type: 2, webinarCapacity: 500, eventsCapacity: null },
          { email: 'basic@example.com', type: 1 },
          { email: 'api@partner.io', loginType: 99 },
          { email: 'eve@example.com', type: 2, zoomEvents: 'upcoming' },
          { email: 'past@example.com', type: 2, zoomEvents: 'past' },
          { email: 'boss@example.com' },
          { email: 'new@example.com', status: 'pending' },
          { email: 'late@example.com', status: 'pending', invitationLapsed: true },
        ],
        queues: [{ id: 'q', name: 'Support', managers: ['boss@example.com'], members: ['ann@example.com'] }],
      }),
    });
    api = callerOf(zoom);
  });

  it('deletes: the person is in no list, and the seat and the numbers are free', async () => {
    const { id } = zoom.account.find('ann@example.com') ?? {};
    expect(await api.delete('/users/ann@example.com?action=delete')).toMatchObject({ status: 204, text: '' });
    expect((await api.get(`/users/${id}`)).status).toBe(404);
    expect((await api.get('/users')).text).not.toContain('ann@');
    expect((await api.get('/phone/users')).json).toMatchObject({ total_records: 0 });
    expect((await api.get('/phone/calling_plans')).json).toMatchObject({ calling_plans: [{ available: 1 }] });
    expect((await api.get('/phone/call_queues/q')).json).toMatchObject({ members: { users: [{ level: 'manager' }] } });
    expect(zoom.account.removals).toMatchObject([
      { person: { email: 'ann@example.com' }, action: 'delete', transfer: null },
    ]);
  });

  it('unlinks by default, whom the account does not own', async () => {
    expect((await api.delete('/users/ext@partner.io')).status).toBe(204);
    expect(zoom.account.removals).toMatchObject([{ action: 'disassociate' }]);
    expect(zoom.account.find('ext@partner.io')).toBeNull();
  });

  it('hands over what the flags say, and to whom', async () => {
    const flags = ['meeting', 'webinar', 'recording', 'whiteboard', 'clipfiles', 'notes', 'visitors', 'docs'];
    const range = 'from=2025-06-01&to=2025-06-10&page_size=300';
    const uuids = async (who: string, path: string, items: string) =>
      rowsOf(await api.get(`/users/${who}@example.com/${path}`), items).map(({ uuid }) => uuid);
    const recorded = await uuids('ann', `recordings?${range}`, 'meetings');
    expect(recorded.length).toBeGreaterThan(0);
    expect(await uuids('heir', `recordings?${range}`, 'meetings')).toEqual([]);
    const query = flags.map((flag) => `transfer_${flag}=true`).join('&');
    const path = `/users/ann@example.com?action=delete&transfer_email=heir@example.com&${query}`;
    expect((await api.delete(path)).status).toBe(204);
    const heir = zoom.account.find('heir@example.com');
    expect(zoom.account.removals).toMatchObject([{ transfer: { toId: heir?.id, what: flags } }]);
    expect(await uuids('heir', 'meetings', 'meetings')).toEqual(['soon==']);
    expect(await uuids('heir', 'webinars', 'webinars')).toEqual(['webinar==']);
    expect(await uuids('heir', `recordings?${range}`, 'meetings')).toEqual(recorded);
    expect((await api.get('/users/heir@example.com/upcoming_meetings')).json).toMatchObject({ total_records: 1 });
  });

  it('hands over nothing that no flag names', async () => {
    await api.delete('/users/ann@example.com?action=delete&transfer_email=heir@example.com&transfer_notes=true');
    expect(zoom.account.removals).toMatchObject([{ transfer: { what: ['notes'] } }]);
    expect(zoom.account.find('heir@example.com')?.meetings).toEqual([]);
  });

  it('takes an invitation back when it is asked without an action, and knows nobody otherwise', async () => {
    for (const action of ['delete', 'disassociate']) {
      const answer = await api.delete(`/users/new@example.com?action=${action}`);
      expect(answer).toMatchObject({ status: 404, json: { code: 1001 } });
    }
    expect((await api.delete('/users/new@example.com')).status).toBe(204);
    expect(zoom.account.find('new@example.com')).toBeNull();
  });

  it('lets the manager of a call queue go once the queue has another one', async () => {
    const path = '/users/chief@example.com?action=delete';
    await api.put('/users/boss@example.com/email', { email: 'chief@example.com' });
    expect(await api.delete(path)).toMatchObject({ status: 400, json: { code: 1000 } });
    zoom.account.setQueue({ id: 'q', name: 'Support', managers: ['heir@example.com'] });
    expect((await api.delete(path)).status).toBe(204);
  });

  it('hands Zoom Events of the past only to somebody who can have them', async () => {
    const path = '/users/past@example.com?action=delete&transfer_email=heir@example.com';
    expect(await api.delete(path)).toMatchObject({ status: 400, json: { code: 300 } });
    zoom.account.update('heir@example.com', { webinarCapacity: null, eventsCapacity: 500 });
    expect((await api.delete(path)).status).toBe(204);
  });

  it.each([
    ['nobody', 'nobody@example.com?action=delete', 404, 1001],
    ['to unlink a person of a managed domain', 'ann@example.com', 400, 1107],
    ['to unlink an admin', 'admin@partner.io', 400, 1117],
    ['to unlink who was made by custCreate', 'api@partner.io', 400, 300],
    ['to delete the owner', 'owner@example.com?action=delete', 400, 200],
    ['to touch a lapsed invitation', 'late@example.com', 400, 1120],
    ['to delete who owns upcoming Zoom Events', 'eve@example.com?action=delete', 400, 300],
    ['to delete who owns Zoom Events, without transfer', 'past@example.com?action=delete', 400, 300],
    ['to transfer to oneself', 'ann@example.com?action=delete&transfer_email=ann@example.com', 400, 300],
    ['to transfer outside the account', 'ann@example.com?action=delete&transfer_email=x@y.z', 400, 200],
    ['to transfer to an invitation', 'ann@example.com?action=delete&transfer_email=new@example.com', 400, 200],
    [
      'to transfer recordings to a Basic person',
      'ann@example.com?action=delete&transfer_email=basic@example.com&transfer_recording=true',
      400,
      300,
    ],
    [
      'to transfer webinars to who has no Webinar',
      'ann@example.com?action=delete&transfer_email=ext@partner.io&transfer_webinar=true',
      400,
      300,
    ],
  ])('refuses %s, and nobody goes', async (_what, path, status, code) => {
    expect(await api.delete(`/users/${path}`)).toMatchObject({ status, json: { code } });
    expect(zoom.account.size).toBe(12);
    expect(zoom.account.removals).toEqual([]);
  });
});
