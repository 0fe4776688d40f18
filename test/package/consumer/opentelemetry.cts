// Compiled against the packed package by packed-tarball.test.ts: tracing, seen from a CommonJS module.
import sdk = require('zoom-admin-sdk');
import opentelemetry = require('zoom-admin-sdk/opentelemetry');

const tracer: sdk.Tracer = opentelemetry.openTelemetry();
const zoom = new sdk.ZoomClient({ auth: sdk.staticToken('test-token'), tracer });
console.log(JSON.stringify({ plan: zoom.plan }));
