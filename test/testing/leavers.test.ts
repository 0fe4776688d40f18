import { describe, expect, it } from 'vitest';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { callerOf, rowsOf } from './caller.js';

function start() {
  const zoom = createFakeZoom({
    limits: 'off',
    account: fakeAccount({
      people: [
        { id: 'ann', email: 'ann@example.com', type: 2 },
        { id: 'ben', email: 'ben@example.com', type: 2 },
        { id: 'cem', email: 'cem@example.com', type: 2 },
      ],
      groups: [{ id: 'staff', name: 'Staff' }],
      queues: [{ id: 'q', name: 'Support', managers: ['ann'], members: ['ann', 'ben', 'late@example.com'] }],
    }),
  });
  return { zoom, api: callerOf(zoom) };
}

describe('who was removed', () => {
  it('is no member and no manager of a call queue any more', async () => {
    const { zoom, api } = start();
    const usersOf = async () => (await api.get('/phone/call_queues/q')).json.members;
    expect(await usersOf()).toMatchObject({ users: [{ id: 'ann' }, { id: 'ben' }] });
    zoom.account.remove('ben');
    expect(await usersOf()).toMatchObject({ users: [{ id: 'ann' }] });
    expect(rowsOf(await api.get('/phone/call_queues/q/members'), 'call_queue_members')).toHaveLength(1);
    zoom.account.remove('ann');
    expect(await usersOf()).toMatchObject({ users: [] });
    expect((await api.delete('/phone/call_queues/q/members')).status).toBe(204);
    expect(zoom.account.queues[0]?.members).toEqual([]);
  });

  it('is no admin of a group any more', async () => {
    const { zoom, api } = start();
    await api.post('/groups/staff/admins', { admins: [{ id: 'ann' }, { id: 'ben' }] });
    zoom.account.remove('ann');
    expect(rowsOf(await api.get('/groups/staff/admins'), 'admins')).toMatchObject([{ email: 'ben@example.com' }]);
  });

  it('is nobody for whom others schedule', async () => {
    const { zoom, api } = start();
    for (const id of ['ann', 'ben']) await api.post(`/users/${id}/assistants`, { assistants: [{ id: 'cem' }] });
    zoom.account.remove('ann');
    expect((await api.get('/users/cem/schedulers')).json).toMatchObject({ schedulers: [{ id: 'ben' }] });
  });
});

it('somebody who is named in a call queue before they are there is found once they are', async () => {
  const { zoom, api } = start();
  zoom.account.add({ id: 'late', email: 'late@example.com' });
  expect((await api.get('/phone/call_queues/q')).json).toMatchObject({
    members: { users: [{ id: 'ann' }, { id: 'ben' }, { id: 'late' }] },
  });
});
