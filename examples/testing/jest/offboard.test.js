const { serverToServer, ZoomClient } = require('zoom-admin-sdk');
const { createFakeZoom, fakeAccount } = require('zoom-admin-sdk/testing');
const { offboard } = require('./offboard.js');

describe('a leaver', () => {
  let fake;
  let zoom;

  beforeEach(() => {
    const account = fakeAccount({ people: [{ email: 'bob@example.com', type: 2, webinarCapacity: 500 }] });
    fake = createFakeZoom({ account });
    zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch });
  });
  afterEach(() => zoom.close());

  test('is signed out, deactivated, and holds no licence any more', async () => {
    expect(await offboard(zoom, 'bob@example.com')).toBe(true);

    expect(fake.account.find('bob@example.com')).toMatchObject({ status: 'inactive', type: 1, webinarCapacity: null });
    expect(fake.account.endedSessions).toHaveLength(1);
    fake.expectRequest({ method: 'PUT', path: '/users/bob@example.com/status', body: { action: 'deactivate' } }, 1);
  });

  test('who is gone already is left alone', async () => {
    fake.account.deactivate('bob@example.com');

    expect(await offboard(zoom, 'bob@example.com')).toBe(false);

    fake.expectNoWrites();
  });

  test('of whom nobody knows whether they are gone is reported, and gone at the next try', async () => {
    fake.faults.add({ kind: 'reset-after-write', match: { operation: 'users.updateStatus' } });

    await expect(offboard(zoom, 'bob@example.com')).rejects.toMatchObject({ kind: 'ambiguous-write' });

    expect(await offboard(zoom, 'bob@example.com')).toBe(false);
    fake.expectRequest({ operation: 'users.updateStatus' }, 1);
  });
});
