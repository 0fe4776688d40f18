import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeNumber, type FakeZoom, fakeAccount } from '../../src/testing/index.js';
import { type Caller, callerOf, rowsOf } from './caller.js';

let zoom: FakeZoom;
let api: Caller;

beforeEach(() => {
  zoom = createFakeZoom({
    limits: 'off',
    account: fakeAccount({
      people: [
        { id: 'ann', email: 'ann@example.com', phone: { status: 'activate', callingPlans: [200], extension: 12 } },
        { id: 'ben', email: 'ben@example.com', phone: { status: 'activate', callingPlans: [100], extension: 13 } },
        { id: 'zoe', email: 'zoe@example.com', phone: { status: 'pending', callingPlans: [], extension: null } },
        { id: 'cat', email: 'cat@example.com' },
      ],
      seats: [
        { product: 'phone', variant: 200, bought: 1 },
        { product: 'phone', variant: 100, bought: 2 },
        { product: 'phone', variant: 4000, bought: 1 },
      ],
    }),
  });
  api = callerOf(zoom);
});

const plansOf = (id: string) => zoom.account.find(id)?.phone?.callingPlans;

describe('GET /phone/users/{userId}', () => {
  it('says what the list says', async () => {
    const listed = rowsOf(await api.get('/phone/users'), 'users').find(({ id }) => id === 'ann');
    const { name: _name, activation_status: _status, site, ...row } = listed ?? {};
    const { json } = await api.get('/phone/users/ann@example.com');
    expect(json).toMatchObject(row);
    expect(site).toMatchObject({ id: json.site_id });
  });

  it.each(['zoe', 'cat', 'nobody'])('knows nobody without Phone: %s', async (id) => {
    expect(await api.get(`/phone/users/${id}`)).toMatchObject({ status: 404, json: { code: 1001 } });
  });
});

const give = (id: string, ...types: number[]) =>
  api.post(`/phone/users/${id}/calling_plans`, { calling_plans: types.map((type) => ({ type })) });

describe('calling plans of a person', () => {
  it('are given, exchanged and taken while there are seats', async () => {
    expect((await give('ann', 4000)).status).toBe(200);
    expect(plansOf('ann')).toEqual([200, 4000]);
    const exchange = { source_type: 200, target_type: 100 };
    expect((await api.put('/phone/users/ann/calling_plans', exchange)).status).toBe(204);
    expect((await api.delete('/phone/users/ann/calling_plans/4000')).status).toBe(204);
    expect((await api.get('/phone/users/ann')).json).toMatchObject({ calling_plans: [{ type: 100 }] });
    const plans = rowsOf(await api.get('/phone/calling_plans'), 'calling_plans');
    expect(plans.map(({ type, available }) => [type, available])).toEqual(
      expect.arrayContaining([
        [100, 0],
        [200, 1],
        [4000, 1],
      ]),
    );
  });

  it.each<[string, () => ReturnType<Caller['get']>, number, number]>([
    ['one that is held', () => give('ann', 200), 400, 300],
    ['one twice', () => give('ann', 4000, 4000), 400, 300],
    ['one without a seat', () => give('ben', 200), 400, 300],
    ['one for somebody without Phone', () => give('cat', 100), 404, 1001],
    ['to take what is not held', () => api.delete('/phone/users/ann/calling_plans/100'), 400, 400],
    [
      'to exchange what is not held',
      () => api.put('/phone/users/ann/calling_plans', { source_type: 100, target_type: 200 }),
      400,
      404,
    ],
    [
      'to exchange for one without a seat',
      () => api.put('/phone/users/ben/calling_plans', { source_type: 100, target_type: 200 }),
      400,
      300,
    ],
  ])('refuse %s', async (_what, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, json: { code } });
    expect([plansOf('ann'), plansOf('ben')]).toEqual([[200], [100]]);
  });
});

describe('a calling plan', () => {
  it('that has no name here is told by its number', async () => {
    zoom.account.setBought('phone', 9_999, 1);
    const plans = rowsOf(await api.get('/phone/calling_plans'), 'calling_plans');
    expect(plans).toContainEqual(expect.objectContaining({ type: 9_999, name: 'Calling Plan 9999' }));
  });

  it('cannot be exchanged for one that is held', async () => {
    expect((await give('ben', 4000)).status).toBe(200);
    const exchange = { source_type: 100, target_type: 4000 };
    expect(await api.put('/phone/users/ben/calling_plans', exchange)).toMatchObject({
      status: 400,
      json: { code: 300, message: expect.stringContaining('already has') },
    });
  });
});

describe('phone numbers', () => {
  it('go from the free ones to a person, and back', async () => {
    const [free] = rowsOf(await api.get('/phone/numbers?type=unassigned'), 'phone_numbers');
    const { id = '', number = '' } = (free ?? {}) as Partial<FakeNumber>;
    const answer = await api.post('/phone/users/ann/phone_numbers', { phone_numbers: [{ number }] });
    expect(answer).toMatchObject({ status: 200, json: { phone_numbers: [{ id, number }] } });
    const held = rowsOf(await api.get('/phone/users/ann'), 'phone_numbers');
    expect(held).toContainEqual({ id, number });
    expect(held).toHaveLength(2);
    expect((await api.get('/phone/numbers?type=unassigned')).text).not.toContain(number);
    const assigned = (await api.get(`/phone/numbers?phone_number=${encodeURIComponent(number)}`)).json;
    expect(assigned).toMatchObject({
      total_records: 1,
      phone_numbers: [{ number, assignee: { id: 'ann', type: 'user' } }],
    });
    const again = { phone_numbers: [{ id }] };
    expect(await api.post('/phone/users/ben/phone_numbers', again)).toMatchObject({ status: 400, json: { code: 300 } });
    expect((await api.delete(`/phone/users/ann/phone_numbers/${id}`)).status).toBe(204);
    expect((await api.delete(`/phone/users/ann/phone_numbers/${id}`)).status).toBe(404);
    expect((await api.post('/phone/users/ben/phone_numbers', again)).status).toBe(200);
  });

  it('that nobody has cannot be given, by id or by number', async () => {
    for (const name of [{ id: 'gone' }, { number: '+12025550199' }]) {
      const answer = await api.post('/phone/users/ann/phone_numbers', { phone_numbers: [name] });
      expect(answer).toMatchObject({ status: 400, json: { code: 300 } });
      expect(String(answer.json.message)).toContain(Object.values(name)[0]);
    }
  });

  it('of somebody without an extension are assigned all the same', async () => {
    const numbers = [{ id: 'n1', number: '+12025550111' }];
    const phone = { status: 'activate', callingPlans: [100], extension: null, numbers } as const;
    zoom.account.update('cat', { phone });
    const [row] = rowsOf(await api.get('/phone/numbers?phone_number=%2B12025550111'), 'phone_numbers');
    expect(row?.assignee).toEqual({ id: 'cat', name: 'Cat', type: 'user' });
  });

  it('are free when their holder goes', async () => {
    const [number] = rowsOf(await api.get('/phone/users/ann'), 'phone_numbers');
    zoom.account.deactivate('ann');
    expect(zoom.account.freeNumbers).toContainEqual(number);
  });
});

describe('call queues', () => {
  const create = (body: object) => api.post('/phone/call_queues', { site_id: 'x', name: 'Support', ...body });

  it('are created with members, changed and deleted', async () => {
    const { json, status } = await create({ members: { users: [{ email: 'ann@example.com' }] } });
    expect(status).toBe(201);
    const path = `/phone/call_queues/${json.id}`;
    await api.patch(path, { name: 'Helpdesk', status: 'inactive' });
    expect(zoom.account.queues).toMatchObject([
      { name: 'Helpdesk', status: 'inactive', members: ['ann'], managers: [] },
    ]);
    await api.post(`${path}/members`, { members: { users: [{ id: 'ann' }, { id: 'ben' }] } });
    expect((await api.get(`${path}/members`)).json).toMatchObject({ total_records: 2 });
    await api.delete(`${path}/members/ann`);
    expect((await api.get(path)).json).toMatchObject({
      name: 'Helpdesk',
      members: { users: [{ id: 'ben', level: 'user' }] },
    });
    expect((await api.delete(path)).status).toBe(204);
    expect((await api.get('/phone/call_queues')).json).toMatchObject({ total_records: 0 });
  });

  it('are changed one by one, in the parts that are named', async () => {
    const made = [await create({ extension_number: 901 }), await create({ name: 'Sales' })];
    const [first, second] = made.map(({ json }) => `/phone/call_queues/${json.id}`);
    await api.patch(`${second}`, { extension_number: 902 });
    await api.patch(`${second}`, { status: 'inactive' });
    expect((await api.get(`${first}`)).json).toMatchObject({
      name: 'Support',
      extension_number: 901,
      status: 'active',
    });
    expect((await api.get(`${second}`)).json).toMatchObject({
      name: 'Sales',
      extension_number: 902,
      status: 'inactive',
    });
  });

  it('lose members by id, address or extension', async () => {
    zoom.account.setQueue({ id: 'q', name: 'Support', members: ['ann', 'ben', 'cat'] });
    const members = rowsOf(await api.get('/phone/call_queues/q/members'), 'call_queue_members');
    for (const name of [members[0]?.extension_id, 'ben@example.com', 'cat']) {
      expect((await api.delete(`/phone/call_queues/q/members/${name}`)).status).toBe(204);
    }
    expect(zoom.account.queues[0]?.members).toEqual([]);
    expect(await api.delete('/phone/call_queues/q/members/cat')).toMatchObject({ status: 404, json: { code: 404 } });
  });

  it('keep their managers', async () => {
    zoom.account.setQueue({ id: 'q', name: 'Support', managers: ['ann@example.com'], members: ['ann', 'ben'] });
    expect(await api.delete('/phone/call_queues/q/members/ann')).toMatchObject({ status: 400, json: { code: 400 } });
    expect((await api.delete('/phone/call_queues/q/members')).status).toBe(204);
    expect((await api.get('/phone/call_queues/q')).json).toMatchObject({
      members: { users: [{ id: 'ann', level: 'manager' }] },
    });
    expect(zoom.account.queues[0]?.members).toEqual(['ann']);
  });

  it.each<[string, () => ReturnType<Caller['get']>, number, number]>([
    ['an unknown queue', () => api.get('/phone/call_queues/gone'), 404, 13_000],
    ['to change an unknown queue', () => api.patch('/phone/call_queues/gone', { name: 'x' }), 400, 300],
    ['to delete an unknown queue', () => api.delete('/phone/call_queues/gone'), 400, 400],
    ['an unknown member', () => create({ members: { users: [{ id: 'nobody' }] } }), 404, 1001],
    ['a member without a name', () => create({ members: { users: [{}] } }), 404, 1001],
    [
      'an extension that another queue has',
      () => create({ extension_number: zoom.account.setQueue({ name: 'Sales' }).extension }),
      400,
      400,
    ],
  ])('refuse %s', async (_what, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, json: { code } });
  });
});
