import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverToServer, ZoomClient } from 'zoom-admin-sdk';
import { createFakeZoom, type FakeZoom, fakeAccount } from 'zoom-admin-sdk/testing';
import { provision } from './provision.js';

const ANN = { email: 'ann@example.com', firstName: 'Ann', lastName: 'Lee', team: 'Sales' };

describe('a new colleague', () => {
  let fake: FakeZoom;
  let zoom: ZoomClient;

  beforeEach(() => {
    const account = fakeAccount({
      people: [{ email: 'owner@example.com', roleId: '0', type: 2 }],
      groups: [{ id: 'g1', name: 'Sales' }],
      seats: [{ product: 'meetings', bought: 2 }],
    });
    fake = createFakeZoom({ account });
    zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch });
  });
  afterEach(() => zoom.close());

  it('gets an account with a licence, in the group of the team', async () => {
    expect(await provision(zoom, ANN)).toBe('licensed');

    expect(fake.account.find('ann@example.com')).toMatchObject({ type: 2, firstName: 'Ann', groupIds: ['g1'] });
    fake.expectRequest({ method: 'POST', path: '/users', body: { action: 'ssoCreate', user_info: { type: 2 } } });
  });

  it('is Basic where no licence is left', async () => {
    fake.account.setBought('meetings', null, 1);

    expect(await provision(zoom, ANN)).toBe('basic');

    expect(fake.account.find('ann@example.com')?.type).toBe(1);
  });

  it('who is here already is left alone', async () => {
    fake.account.add({ email: 'ann@example.com' });

    expect(await provision(zoom, ANN)).toBe('known');

    fake.expectNoWrites();
  });

  it('is made once, although Zoom is busy at first', async () => {
    fake.faults.add({ kind: 'rate-limit-second', match: { operation: 'users.create' } });

    await provision(zoom, ANN);

    fake.expectRequest({ operation: 'users.create', status: 429 }, 1);
    fake.expectRequest({ operation: 'users.create', status: 201 }, 1);
  });

  it('is not made by an app that lacks a scope, which the error names', async () => {
    fake.app.setScopes(fake.app.scopes.filter((scope) => !scope.startsWith('user:write')));

    await expect(provision(zoom, ANN)).rejects.toMatchObject({ missingScopes: ['user:write:user:admin'] });
  });
});
