// What every runtime is tried with: the packed package, used as an embedding service would use it. Plain assertions, no
// test runner, and no `process.exit`: that the process ends by itself is part of the test.
import assert from 'node:assert/strict';

/** @param sdk The entries of the package by name, imported or required. */
export async function smoke({ index, testing, redis, opentelemetry, webhooks, export: exporting }) {
  const { isZoomError, serverToServer, syncAccount, ZoomClient } = index;
  const fake = testing.createFakeZoom({ people: 200 });
  const server = await fake.listen();
  const retries = [];
  const zoom = new ZoomClient({
    auth: serverToServer({ ...fake.credentials, oauthUrl: server.oauthUrl }),
    baseUrl: server.baseUrl,
    plan: 'business',
    hooks: { onRetry: (event) => retries.push(event) },
  });

  const everybody = await zoom.users.list({ status: 'active', page_size: 30 }).toArray();
  const active = [...fake.account.people].filter((person) => person.status === 'active');
  assert.deepEqual(everybody.map((user) => user.email).sort(), active.map((person) => person.email).sort());
  assert.ok((fake.stats.byOperation['users.list'] ?? 0) >= Math.ceil(active.length / 30), 'read page by page');
  assert.equal(fake.stats.tokenRequests, 1);

  const fault = fake.faults.add({ kind: 'rate-limit-second', match: { operation: 'users.getSummary' } });
  await zoom.users.getSummary();
  assert.equal(fault.hits, 1);
  assert.equal(retries.length, 1, 'a 429 is repeated, and said so');

  const missing = await zoom.users.get('nobody@example.com').catch((error) => error);
  assert.ok(isZoomError(missing, 'api') && missing.code === 1001, String(missing));

  const snapshot = await syncAccount(zoom, { usage: { days: 30 } });
  assert.equal(snapshot.users.length, 200);
  assert.equal(snapshot.complete, true, JSON.stringify(snapshot.sections));

  const secret = 'a secret';
  const body = JSON.stringify({ event: 'user.deleted', payload: { account_id: 'A1', object: { id: 'u1' } } });
  const headers = testing.signWebhook(body, secret);
  assert.equal((await webhooks.verifyWebhook({ body, headers, secret })).secretIndex, 0);
  const forged = await webhooks.verifyWebhook({ body: `${body} `, headers, secret }).catch((error) => error);
  assert.ok(isZoomError(forged, 'webhook') && forged.reason === 'signature', String(forged));
  const handle = webhooks.webhookHandler({ secret, onEvent: () => undefined });
  const request = new Request('https://app.example.com/zoom', { method: 'POST', body, headers });
  assert.ok((await handle(request)).ok);

  let csv = '';
  for await (const piece of exporting.usersToCsv(snapshot.users, { accountId: 'A1' })) csv += piece;
  assert.equal(csv.trimEnd().split('\r\n').length, 201);
  assert.equal(typeof redis.redisTokenStore, 'function');
  assert.equal(typeof opentelemetry.openTelemetry({}).startCall, 'function');

  await zoom.close();
  await server.close();
  console.log(`200 people in ${snapshot.stats.requests} requests`);
}
