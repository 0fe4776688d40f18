import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createTransport } from '../../src/client/transport.js';
import { isZoomError } from '../../src/types/errors.js';
import type { TransportRequest } from '../../src/types/transport.js';
import { type Handler, type LoopbackServer, startServer } from './loopback-server.js';
import { rejection } from './test-client.js';

const LIMIT = 100_000;

let server: LoopbackServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const send = createTransport({ maxResponseBytes: LIMIT });

async function requestTo(handler: Handler): Promise<TransportRequest> {
  server = await startServer(handler);
  return {
    method: 'GET',
    url: new URL('/v2/users', server.origin),
    headers: {},
    authorization: null,
    body: null,
    signal: new AbortController().signal,
    operation: 'GET /users',
  };
}

const sized =
  (bytes: number): Handler =>
  (_incoming, response) =>
    void response.writeHead(200, { 'content-length': String(bytes) }).end('x'.repeat(bytes));

const chunked =
  (bytes: number): Handler =>
  (_incoming, response) => {
    response.writeHead(200);
    for (let sent = 0; sent < bytes; sent += 1_000) response.write('x'.repeat(Math.min(1_000, bytes - sent)));
    response.end();
  };

const zipped =
  (bytes: number): Handler =>
  (_incoming, response) => {
    const body = gzipSync('x'.repeat(bytes));
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(body.length) }).end(body);
  };

describe.each<[string, (bytes: number) => Handler]>([
  ['with its length', sized],
  ['in chunks', chunked],
  ['zipped to almost nothing', zipped],
])('a body %s', (_how, handler) => {
  it('of exactly the largest size is read', async () => {
    expect((await send(await requestTo(handler(LIMIT)))).text).toBe('x'.repeat(LIMIT));
  });

  it('of one byte more is refused, and asking again would not help', async () => {
    const error = await rejection(send(await requestTo(handler(LIMIT + 1))));
    if (!isZoomError(error, 'response')) return expect.fail(`another error: ${String(error)}`);
    expect(error).toMatchObject({ status: 200, transient: false });
    expect(error.message).toContain('is larger than 100000 bytes');
    expect(error.hint).toContain('maxResponseBytes');
  });
});

describe('a body without end', () => {
  it('is left after the largest size, and its connection closed', async () => {
    let written = 0;
    let hungUp: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      hungUp = resolve;
    });
    const request = await requestTo((incoming, response) => {
      incoming.socket.on('close', hungUp);
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000))) written += 10_000;
        response.once('drain', pour);
      };
      pour();
    });
    expect(isZoomError(await rejection(send(request)), 'response')).toBe(true);
    await closed;
    expect(written).toBeLessThan(500 * LIMIT); // some of it is in the buffers of the system, whose size is its own
  });
});

describe('a body in pieces', () => {
  it('keeps characters whole that were cut between two of them', async () => {
    const bytes = Buffer.from('{"name":"Zoë 😀"}');
    const request = await requestTo((_incoming, response) => {
      response.writeHead(200);
      let index = 0;
      const next = () => {
        if (index >= bytes.length) return void response.end();
        response.write(bytes.subarray(index, index + 1));
        index += 1;
        setImmediate(next);
      };
      next();
    });
    expect((await send(request)).text).toBe('{"name":"Zoë 😀"}');
  });
});
