// Compiled against the packed package by packed-tarball.test.ts: what a CommonJS module sees.
import sdk = require('zoom-admin-sdk');
import testing = require('zoom-admin-sdk/testing');

async function main(): Promise<void> {
  const fake = testing.createFakeZoom({ people: 20 });
  const zoom = new sdk.ZoomClient({ auth: sdk.serverToServer(fake.credentials), fetch: fake.fetch, plan: 'business' });
  const snapshot: sdk.AccountSnapshot = await sdk.syncAccount(zoom);
  console.log(JSON.stringify({ people: snapshot.users.length, complete: snapshot.complete }));
  await zoom.close();
}

void main();
