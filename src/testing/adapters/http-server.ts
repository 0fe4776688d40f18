import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Delivery } from '../answer.js';
import type { Incoming } from '../incoming.js';
import type { Latency } from '../latency.js';
import type { Pipeline } from '../pipeline.js';

/** A simulated Zoom on a port of this machine. */
export interface FakeZoomServer {
  /** `http://127.0.0.1:` and the port. */
  readonly url: string;
  /** For the client's `baseUrl`: the url with `/v2`. */
  readonly baseUrl: string;
  /** For `serverToServer({ oauthUrl })`: the url with `/oauth`. */
  readonly oauthUrl: string;
  readonly port: number;
  /** Lets the process end although the server is open. */
  unref(): void;
  /** Stops listening and cuts every connection, idle or not. */
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 1_000_000;

/** Serves the simulated Zoom over HTTP on 127.0.0.1. */
export async function listen(pipeline: Pipeline, latency: Latency, port: number): Promise<FakeZoomServer> {
  const server = createServer((request, response) => {
    // Connections break here on purpose; the other side may hang up as well. Neither may end the process.
    request.on('error', () => {});
    response.on('error', () => {});
    serve(pipeline, latency, request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) request.socket.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(`The simulated Zoom failed: ${error}`);
    });
  });
  // Longer than any client keeps an idle connection: it must never be this side that closes it first.
  server.keepAliveTimeout = 600_000;
  server.headersTimeout = 660_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    baseUrl: `${url}/v2`,
    oauthUrl: `${url}/oauth`,
    port: address.port,
    unref: () => void server.unref(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  pipeline: Pipeline,
  latency: Latency,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const body = await readBody(request);
  await latency.request(gone.signal);
  const incoming: Incoming = {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    header: (name) => request.headers[name]?.toString() ?? null,
    body,
    ownsZoomHosts: false,
  };
  const delivery = pipeline.handle(incoming);
  if (delivery.kind !== 'hang') await latency.answer(gone.signal).finally(() => pipeline.finish(incoming));
  deliver(delivery, response);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new RangeError('The request is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function deliver(delivery: Delivery, response: ServerResponse): void {
  switch (delivery.kind) {
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'answer': {
      const { status, headers } = delivery;
      const body = Buffer.from(delivery.body);
      response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': body.length }).end(body);
      return;
    }
    case 'cut':
      response.writeHead(delivery.status, { ...delivery.headers, 'content-length': delivery.announcedBytes });
      response.write(delivery.body, () => response.socket?.destroy());
      return;
    case 'endless':
      response.writeHead(delivery.status, delivery.headers);
      pour(response, Buffer.from(delivery.body.repeat(Math.ceil(65_536 / delivery.body.length))));
  }
}

/** Writes the same chunk until the other side hangs up. */
function pour(response: ServerResponse, chunk: Buffer): void {
  response.write(chunk, (error) => {
    if (error == null) pour(response, chunk);
  });
}
