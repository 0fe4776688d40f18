// Compiled against the packed package by packed-tarball.test.ts: webhooks, seen from a CommonJS module.
import webhooks = require('zoom-admin-sdk/webhooks');

const event: webhooks.ZoomEvent = webhooks.parseEvent('{"event":"user.deleted","payload":{"object":{"id":"u1"}}}');
console.log(JSON.stringify({ known: event.known, dirty: webhooks.applyEvent(webhooks.CLEAN, event).dirty }));
