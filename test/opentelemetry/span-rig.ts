import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, type TracerProvider } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { staticToken } from '../../src/auth/static-token.js';
import type { ZoomClientOptions } from '../../src/client/options.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { openTelemetry } from '../../src/opentelemetry/index.js';
import { type LoopbackServer, startServer } from '../client/loopback-server.js';
import { openLimiter } from '../client/test-client.js';

/** What the server does with a request: an answer, or what breaks it. */
export type Served =
  | { status?: number; body?: unknown; headers?: Record<string, string> }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A client under OpenTelemetry's own SDK, and a server on a real port. */
export interface SpanRig {
  zoom: ZoomClient;
  server: LoopbackServer;
  tracerProvider: TracerProvider;
  /** Ended spans, in the order of their ends. */
  spans(): ReadableSpan[];
  close(): Promise<void>;
}

export async function startRig(script: Served[], options: Partial<ZoomClientOptions> = {}): Promise<SpanRig> {
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const server = await startServer((request, response, index) => {
    const served = script[index] ?? { status: 500, body: { code: 500, message: 'beyond the script' } };
    if (typeof served === 'function') return served(request, response);
    response.writeHead(served.status ?? 200, { 'content-type': 'application/json', ...served.headers });
    response.end(JSON.stringify(served.body ?? {}));
  });
  const zoom = new ZoomClient({
    auth: staticToken('test-token'),
    baseUrl: `${server.origin}/v2`,
    limiter: openLimiter(),
    retry: { baseDelayMs: 1 },
    tracer: openTelemetry({ tracerProvider }),
    ...options,
  });
  return {
    zoom,
    server,
    tracerProvider,
    spans: () => exporter.getFinishedSpans(),
    close: async () => {
      context.disable();
      await server.close();
    },
  };
}

/** The span that another one is a child of. */
export function parentOf(span: ReadableSpan, spans: readonly ReadableSpan[]): ReadableSpan | undefined {
  return spans.find((other) => other.spanContext().spanId === span.parentSpanContext?.spanId);
}
