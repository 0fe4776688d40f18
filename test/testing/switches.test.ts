import { describe, expect, it } from 'vitest';
import { serverToServer, ZoomClient } from '../../src/index.js';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const account = () => fakeAccount({ people: [{ email: 'ann@example.com' }] });

describe('faults given at the start', () => {
  it('strike as if they were added', async () => {
    const fake = createFakeZoom({ faults: [{ kind: 'server-error', match: { operation: 'users.list' }, times: 2 }] });
    const api = callerOf(fake);
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await api.get('/users')).status);
    expect(statuses).toEqual([500, 500, 200]);
    expect(fake.faults.pending).toBe(0);
  });

  it('find an address in a path, however the client encodes it', async () => {
    const match = { path: '/users/ann@example.com' };
    const fake = createFakeZoom({ account: account(), faults: [{ kind: 'html-200', match, times: 2 }] });
    const api = callerOf(fake);
    await api.get('/users/ann@example.com');
    await api.get('/users/ann%40example.com');
    expect(fake.faults.pending).toBe(0);
  });
});

describe('the scopes of the app', () => {
  it('can be taken and given; tokens keep those of their day', async () => {
    const fake = createFakeZoom({ account: account() });
    const before = callerOf(fake);
    fake.app.setScopes(fake.app.scopes.filter((scope) => !scope.startsWith('user:')));
    const after = callerOf(fake);
    expect((await before.get('/users')).status).toBe(200);
    expect(await after.get('/users')).toMatchObject({ status: 400, json: { code: 4711 } });
    expect((await after.get('/groups')).status).toBe(200);
    fake.app.setScopes(['user:read:list_users:admin']);
    expect((await callerOf(fake).get('/users')).status).toBe(200);
    expect(fake.app.scopes).toEqual(['user:read:list_users:admin']);
  });

  it('reach a client with its next token', async () => {
    const fake = createFakeZoom({ account: account() });
    await using zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch });
    await zoom.users.get('me');
    fake.app.setScopes([]);
    fake.revokeTokens();
    await expect(zoom.users.get('me')).rejects.toMatchObject({
      code: 4711,
      missingScopes: ['user:read:user', 'user:read:user:admin'],
    });
  });
});

describe('the plan', () => {
  it('changes while requests come, and what was used up counts on', async () => {
    const clock = new ManualClock();
    const fake = createFakeZoom({ account: account(), clock, plan: 'business' });
    const api = callerOf(fake);
    const passed = async () => {
      let count = 0;
      while (count < 100 && (await api.get('/users')).status === 200) count += 1;
      return count;
    };
    expect(await passed()).toBe(60);
    fake.setPlan('free');
    expect(fake.plan).toBe('free');
    expect(await passed()).toBe(0);
    clock.advance(1_000);
    expect(await passed()).toBe(2);
    fake.setPlan('pro');
    expect(await passed()).toBe(18);
  });
});

describe('the products', () => {
  it('can be cancelled and bought again', async () => {
    const fake = createFakeZoom({ account: account(), products: { billing: false } });
    const api = callerOf(fake);
    const phone = async () => (await api.get('/phone/users')).status;
    expect(await phone()).toBe(200);
    fake.setProducts({ phone: false });
    expect(await phone()).toBe(403);
    expect(fake.products).toEqual({ phone: false, dashboards: true, billing: false, managedDomains: true });
    fake.setProducts({ phone: true });
    expect(await phone()).toBe(200);
    expect((await api.get('/accounts/me/plans/usage')).status).toBe(400);
  });
});
