import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeZoom, fakeAccount } from '../../src/testing/index.js';
import { type Caller, callerOf } from './caller.js';

const ANN = 'ann@example.com';
const phone = { status: 'activate', callingPlans: [200], extension: 12 } as const;

describe('PATCH /users/{userId}', () => {
  let zoom: FakeZoom;
  let api: Caller;

  beforeEach(() => {
    zoom = createFakeZoom({
      limits: 'off',
      account: fakeAccount({
        people: [
          { email: ANN, type: 1 },
          { email: 'bea@example.com', type: 2, webinarCapacity: 500, phone },
          { email: 'cat@example.com', type: 2, workplaceBundle: 16 },
          { email: 'new@example.com', status: 'pending' },
          { email: 'late@example.com', status: 'pending', invitationLapsed: true },
          { email: 'eve@example.com', type: 2, eventsCapacity: 500, zoomEvents: 'upcoming' },
        ],
        groups: [{ id: 'staff', name: 'Staff' }],
        seats: [{ product: 'meetings', bought: 3 }],
      }),
    });
    api = callerOf(zoom);
  });

  const patch = (who: string, body: object) => api.patch(`/users/${who}@example.com`, body);
  const get = async (who: string) => (await api.get(`/users/${who}@example.com`)).json;

  it('changes the profile, and it reads back', async () => {
    const body = { first_name: 'Anna', dept: 'Sales', timezone: 'Asia/Tokyo', job_title: 'Buyer', company: 'N' };
    expect(await patch('ann', body)).toMatchObject({ status: 204, text: '' });
    expect(await get('ann')).toMatchObject({ ...body, last_name: '' });
    await patch('ann', { job_title: 'Head buyer', dept: '' });
    expect(await get('ann')).toMatchObject({ job_title: 'Head buyer', company: 'N' });
    expect(zoom.account.find(ANN)?.department).toBeNull();
    expect((await api.get('/users')).json).toMatchObject({ users: [{ email: ANN, first_name: 'Anna' }, {}, {}, {}] });
  });

  it('changes what every list shows, too', async () => {
    const body = { last_name: 'Lee', language: 'de-DE', phone_number: '+12025550100' };
    await patch('ann', body);
    const { users } = (await api.get('/users')).json;
    expect(users).toContainEqual(expect.objectContaining({ email: ANN, ...body }));
  });

  it('gives and takes a United bundle', async () => {
    zoom.account.setBought('united', 32, 1);
    expect((await patch('ann', { plan_united_type: '32' })).status).toBe(204);
    expect(zoom.account.find(ANN)).toMatchObject({ type: 2, unitedBundle: 32 });
    expect((await patch('ann', { plan_united_type: 'none' })).status).toBe(204);
    expect(zoom.account.find(ANN)).toMatchObject({ type: 1, unitedBundle: null });
  });

  it('leaves Phone as it is where it is on already', async () => {
    expect((await patch('bea', { feature: { zoom_phone: true } })).status).toBe(204);
    expect(zoom.account.find('bea@example.com')?.phone).toEqual(phone);
  });

  it('makes people Licensed while there are seats', async () => {
    expect((await patch('ann', { type: 2 })).status).toBe(204);
    expect(await get('ann')).toMatchObject({ type: 2 });
    zoom.account.add({ email: 'dan@example.com' });
    expect(await patch('dan', { type: 2 })).toMatchObject({ status: 400, json: { code: 2034 } });
    expect((await patch('ann', { type: 1 })).status).toBe(204);
    expect((await patch('dan', { type: 2 })).status).toBe(204);
  });

  it('takes what only the Licensed can have along with the licence', async () => {
    await patch('bea', { type: 1 });
    expect(zoom.account.find('bea@example.com')).toMatchObject({ type: 1, webinarCapacity: null, phone });
  });

  it('gives a bundle for a bundle that goes', async () => {
    expect(await patch('ann', { zoom_one_type: 16 })).toMatchObject({ status: 400, json: { code: 2038 } });
    expect((await patch('cat', { zoom_one_type: 0 })).status).toBe(204);
    expect(zoom.account.find('cat@example.com')).toMatchObject({ type: 1, workplaceBundle: null });
    expect((await patch('ann', { zoom_one_type: 16 })).status).toBe(204);
    expect(await get('ann')).toMatchObject({ type: 2, zoom_one_type: 16 });
  });

  it('keeps the bundle of a person who is made Basic without saying so of the bundle', async () => {
    await patch('cat', { type: 1 });
    expect(await get('cat')).toMatchObject({ zoom_one_type: 16 });
  });

  it('switches Phone off and on: its plan and its numbers are free in between', async () => {
    const numbers = (await api.get('/phone/users/bea@example.com')).json.phone_numbers as { id: string }[];
    expect(await patch('ann', { feature: { zoom_phone: true } })).toMatchObject({ status: 404, json: { code: 1102 } });
    await patch('bea', { feature: { zoom_phone: false } });
    expect((await api.get('/phone/users/bea@example.com')).status).toBe(404);
    expect(zoom.account.freeNumbers).toContainEqual(numbers[0]);
    expect((await patch('ann', { feature: { zoom_phone: true } })).status).toBe(204);
    expect((await api.get('/phone/users')).json).toMatchObject({
      users: [{ email: ANN, calling_plans: [{ type: 200 }] }],
    });
  });

  it('of a pending person is accepted and ignored, but for the group', async () => {
    expect((await patch('new', { first_name: 'Ned', type: 2, group_id: 'staff' })).status).toBe(204);
    expect(zoom.account.find('new@example.com')).toMatchObject({ firstName: 'New', type: 1, groupIds: ['staff'] });
    expect((await patch('new', { first_name: 'Ned' })).status).toBe(204);
    await patch('ann', { group_id: 'staff' });
    expect(zoom.account.find(ANN)?.groupIds).toEqual([]);
  });

  it.each([
    ['nobody', 'nobody', {}, 404, 1001],
    ['a lapsed invitation', 'late', { group_id: 'staff' }, 400, 1120],
    ['a group that does not exist', 'new', { group_id: 'gone' }, 404, 4130],
    ['two kinds of licences at once', 'ann', { type: 2, zoom_one_type: 16 }, 400, 300],
    ['a licence that upcoming Zoom Events need', 'eve', { type: 1 }, 400, 300],
  ])('refuses %s', async (_what, who, body, status, code) => {
    expect(await patch(who, body)).toMatchObject({ status, json: { code } });
  });

  it.each([
    ['from Licensed', 'bea', { type: 1 }, 3412],
    ['from a bundle', 'cat', { zoom_one_type: 0 }, 2039],
  ])('refuses one Basic person too many, %s', async (_what, who, body, code) => {
    zoom.account.setRules({ maxBasic: 2 }); // Ann, and an invitation
    zoom.account.update('late@example.com', { type: 4 });
    expect(await patch(who, body)).toMatchObject({ status: 400, json: { code } });
    expect((await patch('ann', { type: 1 })).status).toBe(204);
  });

  it.each(['activate', 'deactivate'])('PUT status, %s, heeds the same rules', async (action) => {
    zoom.account.setRules({ maxBasic: 0 });
    zoom.account.update('ann@example.com', { status: 'inactive' });
    const who = action === 'activate' ? 'ann' : 'eve';
    const code = action === 'activate' ? 3412 : 300;
    const answer = await api.put(`/users/${who}@example.com/status`, { action });
    expect(answer).toMatchObject({ status: 400, json: { code } });
  });
});
