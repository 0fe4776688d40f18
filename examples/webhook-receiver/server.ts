// Receives Zoom's webhooks.
//
//   npx tsx examples/webhook-receiver/server.ts
//
// With ZOOM_WEBHOOK_SECRET set it waits for Zoom at http://127.0.0.1:3000/zoom/events: put HTTPS in front of it.
// Without, it sends itself one event, as Zoom would.
import type { AddressInfo } from 'node:net';
import { signWebhook } from '../../src/testing/index.js';
import { type DirtyStates, receiverApp } from './app.js';

const { PORT = '3000', ZOOM_WEBHOOK_SECRET } = process.env;
const secret = ZOOM_WEBHOOK_SECRET ?? 'a secret that only this example knows';
const states: DirtyStates = new Map();
const forget = async () => console.log('The app was removed: what is known of the account is deleted here.');
const app = receiverApp({ secret, states, forget, onError: (error) => console.error(String(error)) });

const server = app.listen(Number(PORT), '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/zoom/events`;
  console.log(`Waiting for events at ${url}`);
  if (ZOOM_WEBHOOK_SECRET !== undefined) return;
  const object = { id: 'u1', email: 'ann@example.com', type: 2 };
  const body = JSON.stringify({ event: 'user.updated', event_ts: Date.now(), payload: { account_id: 'A1', object } });
  const { status } = await fetch(url, { method: 'POST', body, headers: signWebhook(body, secret) });
  console.log(`Answered ${status}. To be read again: ${states.get('A1')?.dirty.join(', ')}`);
  server.close();
});
