import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeZoom, fakeAccount } from '../../src/testing/index.js';
import { type Caller, callerOf } from './caller.js';

let zoom: FakeZoom;
let api: Caller;

beforeEach(() => {
  zoom = createFakeZoom({
    limits: 'off',
    account: fakeAccount({
      people: [
        { id: 'root', email: 'root@example.com', roleId: '0' },
        { id: 'adm', email: 'adm@example.com', roleId: '1' },
        { id: 'ann', email: 'ann@example.com', groupIds: ['sales', 'staff'] },
        { id: 'ben', email: 'ben@example.com', groupIds: ['staff'], status: 'inactive' },
        { id: 'pat', email: 'pat@example.com', status: 'pending' },
      ],
      groups: [
        { id: 'sales', name: 'Sales' },
        { id: 'staff', name: 'Staff' },
      ],
      roles: [{ id: 'help', name: 'Helpdesk', description: 'Helps' }],
    }),
  });
  api = callerOf(zoom);
});

const groupsOf = (id: string) => zoom.account.find(id)?.groupIds;

describe('groups', () => {
  it('are created, renamed and deleted, and their members stay without them', async () => {
    const { json, status } = await api.post('/groups', { name: 'Pilots' });
    expect([status, json]).toEqual([201, { id: json.id, name: 'Pilots', total_members: 0 }]);
    expect((await api.patch(`/groups/${json.id}`, { name: 'Test pilots' })).status).toBe(204);
    expect((await api.get(`/groups/${json.id}`)).json).toMatchObject({ name: 'Test pilots' });
    expect((await api.get('/groups')).json).toMatchObject({ groups: [{}, {}, { id: json.id }] });
    expect((await api.delete('/groups/staff')).status).toBe(204);
    expect(zoom.account.groups.map(({ name }) => name)).toEqual(['Sales', 'Test pilots']);
    expect([groupsOf('ann'), groupsOf('ben')]).toEqual([['sales'], []]);
  });

  it('take members, move them, and let them go', async () => {
    const answer = await api.post('/groups/sales/members', {
      members: [{ id: 'ben' }, { email: 'pat@example.com' }, { id: 'ann' }, { id: 'nobody' }],
    });
    expect(answer).toMatchObject({ status: 201, json: { ids: 'ben,pat,ann' } });
    const members = (await api.get('/groups/sales/members')).json;
    expect(members).toMatchObject({
      total_records: 3,
      members: [{ id: 'ann' }, { id: 'ben' }, { email: 'pat@example.com' }],
    });
    await api.patch('/groups/sales/members/ben', { action: 'move', target_group_id: 'staff' });
    expect(groupsOf('ben')).toEqual(['staff']);
    await api.patch('/groups/staff/members/ann', { action: 'set_primary' });
    expect((await api.get('/users/ann')).json).toMatchObject({ group_ids: ['staff', 'sales'] });
    expect((await api.delete('/groups/sales/members/ann@example.com')).status).toBe(204);
    expect((await api.get('/groups/sales')).json).toMatchObject({ total_members: 1 });
  });

  it('take nobody where nobody is named', async () => {
    for (const body of [{}, { members: [] }, { members: [{}] }]) {
      expect(await api.post('/groups/sales/members', body)).toMatchObject({ status: 201, json: { ids: '' } });
    }
    expect(await api.delete('/groups/sales/admins/nobody')).toMatchObject({ status: 400, json: { code: 4138 } });
    expect(await api.delete('/groups/sales/members/nobody')).toMatchObject({ status: 404, json: { code: 4131 } });
  });

  it('have admins', async () => {
    expect((await api.post('/groups/staff/admins', { admins: [{ email: 'ann@example.com' }] })).status).toBe(201);
    expect((await api.get('/groups/staff/admins')).json).toMatchObject({ admins: [{ email: 'ann@example.com' }] });
    expect((await api.delete('/groups/staff/admins/ann')).status).toBe(204);
    expect(await api.delete('/groups/staff/admins/ann')).toMatchObject({ status: 400, json: { code: 4138 } });
  });

  it.each<[string, (api: Caller) => ReturnType<Caller['get']>, number, number]>([
    ['a name that is taken', (api) => api.post('/groups', { name: 'sales' }), 409, 4132],
    ['no name', (api) => api.post('/groups', {}), 400, 300],
    ['to rename to a taken name', (api) => api.patch('/groups/staff', { name: 'Sales' }), 409, 4132],
    ['an unknown group', (api) => api.get('/groups/gone'), 404, 4130],
    ['members of an unknown group', (api) => api.get('/groups/gone/members'), 404, 4130],
    ['to add to an unknown group', (api) => api.post('/groups/gone/members', { members: [] }), 404, 4130],
    ['to remove who is no member', (api) => api.delete('/groups/sales/members/ben'), 404, 4131],
    ['to move nowhere', (api) => api.patch('/groups/sales/members/ann', { action: 'move' }), 400, 300],
    [
      'to move to an unknown group',
      (api) => api.patch('/groups/sales/members/ann', { action: 'move', target_group_id: 'gone' }),
      404,
      4130,
    ],
  ])('refuse %s', async (_what, ask, status, code) => {
    expect(await ask(api)).toMatchObject({ status, json: { code } });
  });
});

describe('roles', () => {
  it('are created, changed and deleted, and who had one is a member again', async () => {
    await api.post('/roles', { name: 'Billing', description: 'Reads', privileges: ['Billing:Read'] });
    const role = zoom.account.roles.at(-1);
    await api.patch(`/roles/${role?.id}`, { description: 'Reads invoices' });
    await api.post(`/roles/${role?.id}/members`, { members: [{ id: 'ann' }] });
    expect((await api.get(`/roles/${role?.id}`)).json).toMatchObject({
      name: 'Billing',
      description: 'Reads invoices',
      privileges: ['Billing:Read'],
      total_members: 1,
    });
    expect((await api.delete(`/roles/${role?.id}`)).status).toBe(204);
    expect(zoom.account.find('ann')?.roleId).toBe('2');
    expect(zoom.account.roles).toHaveLength(4);
  });

  it('keep what a change does not name', async () => {
    expect((await api.patch('/roles/help', { name: 'Help desk' })).status).toBe(200);
    await api.patch('/roles/help', { privileges: ['User:Edit'] });
    expect((await api.get('/roles/help')).json).toEqual({
      id: 'help',
      name: 'Help desk',
      description: 'Helps',
      type: 'common',
      privileges: ['User:Edit'],
      total_members: 0,
    });
  });

  it('that a person has and the account does not are shown as Member', async () => {
    zoom.account.update('ann', { roleId: 'gone' });
    expect((await api.get('/users/ann')).json).toMatchObject({ role_id: 'gone', role_name: 'Member' });
  });

  it('are assigned, listed and taken away', async () => {
    const answer = await api.post('/roles/1/members', { members: [{ email: 'ann@example.com' }, { id: 'nobody' }] });
    expect(answer).toMatchObject({ status: 201, json: { ids: 'ann' } });
    expect((await api.get('/roles/1/members')).json).toMatchObject({
      total_records: 2,
      members: [{ id: 'adm' }, { id: 'ann' }],
    });
    expect((await api.get('/users/ann')).json).toMatchObject({ role_id: '1', role_name: 'Admin' });
    expect((await api.delete('/roles/1/members/ann')).status).toBe(204);
    expect((await api.get('/users/ann')).json).toMatchObject({ role_id: '2' });
  });

  it('the account changes hands to an admin only', async () => {
    const give = (email: string) => api.put('/accounts/me/owner', { email });
    expect(await give('ann@example.com')).toMatchObject({ status: 400, json: { code: 200 } });
    expect((await give('adm@example.com')).status).toBe(204);
    expect(zoom.account.owner?.id).toBe('adm');
    expect(zoom.account.find('root')?.roleId).toBe('1');
  });

  it.each<[string, (api: Caller) => ReturnType<Caller['get']>, number, number]>([
    ['a name that is taken', (api) => api.post('/roles', { name: 'helpdesk' }), 400, 1224],
    ['an unknown role', (api) => api.get('/roles/gone'), 400, 1034],
    ['members of an unknown role', (api) => api.get('/roles/gone/members'), 400, 1034],
    ['to make somebody owner', (api) => api.post('/roles/0/members', { members: [{ id: 'ann' }] }), 400, 300],
    ['to make somebody member', (api) => api.post('/roles/2/members', { members: [{ id: 'adm' }] }), 400, 300],
    ["to change the owner's role", (api) => api.post('/roles/1/members', { members: [{ id: 'root' }] }), 400, 300],
    ['to take the role of the owner', (api) => api.delete('/roles/0/members/root'), 400, 300],
    ['to take a role from who has another', (api) => api.delete('/roles/help/members/adm'), 404, 404],
    ['to delete a built-in role', (api) => api.delete('/roles/1'), 400, 300],
    ['to change the role of the owner', (api) => api.patch('/roles/0', { name: 'King' }), 400, 300],
    ['to change the role of members', (api) => api.patch('/roles/2', { name: 'Folk' }), 400, 300],
    ['no name', (api) => api.post('/roles', { name: ' ' }), 400, 300],
    ['to take a role from nobody', (api) => api.delete('/roles/help/members/nobody'), 404, 404],
  ])('refuse %s', async (_what, ask, status, code) => {
    expect(await ask(api)).toMatchObject({ status, json: { code } });
  });
});
