import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeZoom, fakeAccount } from '../../src/testing/index.js';
import { type Caller, callerOf } from './caller.js';

describe('PUT /users/{userId}/status', () => {
  let zoom: FakeZoom;
  let api: Caller;

  beforeEach(() => {
    zoom = createFakeZoom({
      account: fakeAccount({
        people: [
          { email: 'owner@example.com', roleId: '0' },
          { email: 'admin@example.com', roleId: '1' },
          {
            email: 'ann@example.com',
            type: 2,
            workplaceBundle: 16,
            webinarCapacity: 500,
            addOns: ['whiteboard'],
            concurrentMeeting: 'Plus',
            phone: { status: 'activate', callingPlans: [200], extension: 12 },
          },
          { email: 'new@example.com', type: 2, status: 'pending' },
        ],
      }),
    });
    api = callerOf(zoom);
  });

  const put = (who: string, action: string) => api.put(`/users/${encodeURIComponent(who)}/status`, { action });

  it('deactivate takes every licence and the phone, and answers nothing', async () => {
    const answer = await put('ann@example.com', 'deactivate');
    expect(answer).toMatchObject({ status: 204, text: '' });
    expect(zoom.account.find('ann@example.com')).toMatchObject({
      status: 'inactive',
      type: 1,
      workplaceBundle: null,
      webinarCapacity: null,
      addOns: new Set(),
      concurrentMeeting: 'Basic',
      phone: null,
    });
    expect((await api.get('/users?status=inactive')).text).toContain('ann@example.com');
    expect((await api.get('/users')).text).not.toContain('ann@example.com');
    expect((await api.get('/phone/users')).json.total_records).toBe(0);
  });

  it('activate makes the person Basic and gives nothing back', async () => {
    await put('ann@example.com', 'deactivate');
    expect((await put('ann@example.com', 'activate')).status).toBe(204);
    expect(zoom.account.find('ann@example.com')).toMatchObject({ status: 'active', type: 1, workplaceBundle: null });
  });

  it('can be repeated, and leaves an active person alone', async () => {
    expect((await put('ann@example.com', 'activate')).status).toBe(204);
    expect(zoom.account.find('ann@example.com')).toMatchObject({ type: 2, workplaceBundle: 16 });
    await put('ann@example.com', 'deactivate');
    expect((await put('ann@example.com', 'deactivate')).status).toBe(204);
  });

  it.each([
    ['the owner', 'owner@example.com', 'deactivate', 400, 200],
    ['an admin', 'admin@example.com', 'activate', 400, 200],
    ['a pending person', 'new@example.com', 'deactivate', 400, 300],
    ['nobody', 'nobody@example.com', 'deactivate', 404, 1001],
    ['a clock that the account does not have', 'ann@example.com', 'clock_in', 400, 200],
  ])('refuses %s', async (_what, who, action, status, code) => {
    expect(await put(who, action)).toMatchObject({ status, json: { code } });
  });
});
