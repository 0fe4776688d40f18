import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeZoom, fakeAccount } from '../../src/testing/index.js';
import { type Caller, callerOf, rowsOf } from './caller.js';

const NEW = 'new@example.com';

describe('POST /users', () => {
  let zoom: FakeZoom;
  let api: Caller;

  beforeEach(() => {
    zoom = createFakeZoom({
      limits: 'off',
      account: fakeAccount({
        people: [{ email: 'owner@example.com', roleId: '0', type: 2 }, { email: 'ann@example.com' }],
        seats: [
          { product: 'meetings', bought: 2 },
          { product: 'workplace', variant: 16, bought: 1 },
          { product: 'phone', variant: 4000, bought: 5 },
          { product: 'phone', variant: 200, bought: 1 },
        ],
        rules: { isv: true },
      }),
    });
    api = callerOf(zoom);
  });

  const post = (action: string, user: object = {}) =>
    api.post('/users', { action, user_info: { email: NEW, type: 1, ...user } });

  it('create invites: the person is pending, is listed without an id, and is known by address only', async () => {
    const answer = await post('create', { type: 2, first_name: 'Ned', last_name: 'New' });
    expect(answer).toMatchObject({ status: 201, json: { email: NEW, type: 2, first_name: 'Ned', last_name: 'New' } });
    const [row] = rowsOf(await api.get('/users?status=pending'), 'users');
    expect(row).toMatchObject({ email: NEW, status: 'pending', type: 2 });
    expect(row).not.toHaveProperty('id');
    expect((await api.get(`/users/${answer.json.id}`)).status).toBe(404);
    expect((await api.get(`/users/${NEW}`)).json).toMatchObject({ email: NEW, status: 'pending' });
    expect(zoom.account.seats().find(({ product }) => product === 'meetings')).toMatchObject({
      assigned: 1,
      pending: 1,
    });
  });

  it('an accepted invitation makes the person active, with the licence that was promised', async () => {
    await post('create', { type: 2 });
    zoom.account.acceptInvitation(NEW);
    const [, , row] = rowsOf(await api.get('/users'), 'users');
    expect(row).toMatchObject({ email: NEW, status: 'active', type: 2, id: zoom.account.find(NEW)?.id });
    expect(() => zoom.account.acceptInvitation(NEW)).toThrow(RangeError);
  });

  it('shows the name that was asked for, and needs to know whom to create', async () => {
    const { json } = await post('autoCreate', { display_name: 'Ned the New' });
    expect((await api.get(`/users/${json.id}`)).json).toMatchObject({ display_name: 'Ned the New' });
    expect(await api.post('/users', { action: 'create' })).toMatchObject({ status: 400, json: { code: 300 } });
  });

  it.each([
    ['autoCreate', 100],
    ['ssoCreate', 101],
    ['custCreate', 99],
  ])('%s makes an active person who signs in by %i', async (action, loginType) => {
    const { json, status } = await post(action);
    expect(status).toBe(201);
    expect((await api.get(`/users/${json.id}`)).json).toMatchObject({
      email: NEW,
      status: 'active',
      login_types: [loginType],
    });
  });

  it('hands out a bundle, which makes the person Licensed without a seat of Meetings, and Phone', async () => {
    const { status } = await post('autoCreate', { feature: { zoom_one_type: 16, zoom_phone: true } });
    expect(status).toBe(201);
    expect(zoom.account.find(NEW)).toMatchObject({
      type: 2,
      workplaceBundle: 16,
      phone: { status: 'activate', callingPlans: [200] },
    });
    expect((await api.get('/phone/users')).json).toMatchObject({ users: [{ email: NEW }] });
    const held = zoom.account.seats().map(({ product, variant, assigned }) => [product, variant, assigned]);
    expect(held).toEqual(
      expect.arrayContaining([
        ['meetings', null, 1],
        ['workplace', 16, 1],
        ['phone', 200, 1],
      ]),
    );
  });

  it.each<[string, string, object, Partial<FakeZoom['account']['rules']>, number, number]>([
    ['an address that somebody has', 'create', { email: 'Ann@example.com' }, {}, 409, 1005],
    ['an address with an account elsewhere', 'create', {}, { takenElsewhere: [NEW] }, 400, 1009],
    ['a blocked domain', 'create', {}, { blockedDomains: ['example.com'] }, 400, 1107],
    ['a domain that the account does not manage', 'autoCreate', { email: 'x@elsewhere.io' }, {}, 400, 1116],
    ['ssoCreate without SSO', 'ssoCreate', {}, { sso: false }, 400, 2002],
    ['ssoCreate without pre-provisioning', 'ssoCreate', {}, { ssoPreProvisioning: false }, 400, 2032],
    ['custCreate without the contract', 'custCreate', {}, { isv: false }, 400, 2016],
    ['one Basic person too many', 'create', {}, { maxBasic: 1 }, 400, 3412],
    ['a bundle without a seat', 'create', { feature: { zoom_one_type: 32 } }, {}, 400, 2038],
  ])('refuses %s', async (_what, action, user, rules, status, code) => {
    zoom.account.setRules(rules);
    expect(await post(action, user)).toMatchObject({ status, json: { code } });
    expect(zoom.account.size).toBe(2);
  });

  it('refuses the person after the last seat: 2034 for Meetings, 1102 for Phone', async () => {
    expect((await post('autoCreate', { type: 2, feature: { zoom_phone: true } })).status).toBe(201);
    const second = { email: 'second@example.com' };
    expect(await post('create', { ...second, type: 2 })).toMatchObject({ status: 400, json: { code: 2034 } });
    expect(await post('autoCreate', { ...second, feature: { zoom_phone: true } })).toMatchObject({
      status: 404,
      json: { code: 1102 },
    });
    expect((await post('create', second)).status).toBe(201);
  });
});
