// Compiled against the packed package by packed-tarball.test.ts: people as NDJSON, seen from a CommonJS module.
import sdk = require('zoom-admin-sdk');
import exporting = require('zoom-admin-sdk/export');
import testing = require('zoom-admin-sdk/testing');

async function main(): Promise<void> {
  const fake = testing.createFakeZoom({ people: 3 });
  const zoom = new sdk.ZoomClient({ auth: sdk.serverToServer(fake.credentials), fetch: fake.fetch, plan: 'business' });
  const people: unknown[] = [];
  for await (const piece of exporting.usersToNdjson(sdk.streamAccount(zoom))) {
    for (const line of piece.trimEnd().split('\n')) people.push(JSON.parse(line));
  }
  console.log(JSON.stringify({ people: people.length }));
  await zoom.close();
}

void main();
