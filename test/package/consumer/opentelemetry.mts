// Compiled against the packed package by packed-tarball.test.ts: tracing, seen from an ES module.
import type { TracerProvider } from '@opentelemetry/api';
import { serverToServer, type Tracer, ZoomClient } from 'zoom-admin-sdk';
import { openTelemetry } from 'zoom-admin-sdk/opentelemetry';
import { createFakeZoom } from 'zoom-admin-sdk/testing';

const names: string[] = [];
const span = { setAttributes: () => span, setStatus: () => span, addEvent: () => span, end: () => undefined };
const tracerProvider = {
  getTracer: () => ({ startSpan: (name: string) => names.push(name) && span }),
} as unknown as TracerProvider;
const tracer: Tracer = openTelemetry({ tracerProvider });

const fake = createFakeZoom({ people: 1 });
await using zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, tracer });
await zoom.users.list().firstPage();
console.log(JSON.stringify({ names }));
