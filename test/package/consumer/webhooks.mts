// Compiled against the packed package by packed-tarball.test.ts: webhooks, seen from an ES module.

import { createServer } from 'node:http';
import { isZoomError } from 'zoom-admin-sdk';
import { signWebhook } from 'zoom-admin-sdk/testing';
import { nodeWebhookHandler, type WebhookHandler, webhookHandler, type ZoomEvent } from 'zoom-admin-sdk/webhooks';

const names: string[] = [];
const reasons: string[] = [];
const options = {
  secret: 'a secret',
  answerAfter: true,
  onEvent: (event: ZoomEvent) =>
    names.push(event.known && event.event === 'user.deleted' ? event.payload.object.id : ''),
  onError: (error: unknown) => reasons.push(isZoomError(error, 'webhook') ? error.reason : 'unknown'),
};
const handler: WebhookHandler = webhookHandler(options);
createServer(nodeWebhookHandler(options)); // that it compiles is the test

const body = JSON.stringify({ event: 'user.deleted', payload: { account_id: 'A1', object: { id: 'u1' } } });
for (const secret of ['a secret', 'another']) {
  await handler(new Request('https://app.example.com', { method: 'POST', body, headers: signWebhook(body, secret) }));
}
console.log(JSON.stringify({ names, reasons }));
