import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isZoomError, serverToServer, ZoomClient } from 'zoom-admin-sdk';
import { createFakeZoom, fakeAccount } from 'zoom-admin-sdk/testing';
import { freeCallingPlans } from './seats.mjs';

const account = fakeAccount({
  people: [{ email: 'ann@example.com', phone: { status: 'activate', callingPlans: [200], extension: 12 } }],
  seats: [{ product: 'phone', variant: 200, bought: 5 }],
});
const fake = createFakeZoom({ account });
let server;
let zoom;

before(async () => {
  server = await fake.listen(); // a real HTTP server, so this works for code in any language
  const auth = serverToServer({ ...fake.credentials, oauthUrl: server.oauthUrl });
  zoom = new ZoomClient({ auth, baseUrl: server.baseUrl });
});
after(async () => {
  await zoom.close();
  await server.close();
});

test('free seats are told by calling plan', async () => {
  assert.deepEqual(await freeCallingPlans(zoom), { 'US/CA Unlimited Calling Plan': 4 });
  fake.expectNoWrites();
});

test('an account without Zoom Phone is told from one without seats', async () => {
  fake.setProducts({ phone: false });
  await assert.rejects(freeCallingPlans(zoom), (error) => isZoomError(error, 'api') && error.status === 403);
});
