import { afterEach, describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { createTransport } from '../../src/client/transport.js';
import { VERSION } from '../../src/client/version.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { isZoomError } from '../../src/types/errors.js';
import { Secret } from '../../src/types/secret.js';
import type { TransportRequest } from '../../src/types/transport.js';
import { type LoopbackServer, REFUSED_ORIGIN, startServer } from './loopback-server.js';
import { openLimiter, rejection } from './test-client.js';

let server: LoopbackServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const send = createTransport({ maxResponseBytes: 1_000_000 });

function request(origin: string, overrides: Partial<TransportRequest> = {}): TransportRequest {
  return {
    method: 'GET',
    url: new URL('/v2/users/me', origin),
    headers: { accept: 'application/json' },
    authorization: new Secret('Bearer test-token'),
    body: null,
    signal: new AbortController().signal,
    operation: 'GET /users/{userId}',
    ...overrides,
  };
}

describe('an exchange', () => {
  it('sends method, headers and body as they are, names the SDK, and reads the answer whatever its status', async () => {
    let body = '';
    let type: string | undefined;
    server = await startServer((incoming, response) => {
      type = incoming.headers['content-type'];
      incoming.on('data', (chunk) => {
        body += chunk;
      });
      incoming.on('end', () => response.writeHead(418, { 'x-zm-trackingid': 'T-1' }).end('{"teapot":"ü"}'));
    });
    const overrides = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"a":"ü"}' } as const;
    const { status, headers, text } = await send(request(server.origin, overrides));
    expect({ status, text, trackingId: headers.get('x-zm-trackingid') }).toEqual({
      status: 418,
      text: '{"teapot":"ü"}',
      trackingId: 'T-1',
    });
    expect({ body, type }).toEqual({ body: '{"a":"ü"}', type: 'application/json' });
    expect(server.arrivals).toEqual([
      {
        method: 'PUT',
        path: '/v2/users/me',
        authorization: 'Bearer test-token',
        userAgent: `zoom-admin-sdk/${VERSION}`,
      },
    ]);
  });

  it('sends no authorization where there is none', async () => {
    server = await startServer((_incoming, response) => void response.end());
    expect((await send(request(server.origin, { authorization: null }))).text).toBe('');
    expect(server.arrivals[0]?.authorization).toBeNull();
  });

  it('goes through the global fetch of the moment, so that a mock that came later is used', async () => {
    const zoom = new ZoomClient({ auth: staticToken('test-token'), limiter: openLimiter() });
    const original = globalThis.fetch;
    try {
      globalThis.fetch = async () => Response.json({ email: 'first@example.com' });
      expect((await zoom.users.get('me')).email).toBe('first@example.com');
      globalThis.fetch = async () => Response.json({ email: 'second@example.com' });
      expect((await zoom.users.get('me')).email).toBe('second@example.com');
    } finally {
      globalThis.fetch = original;
    }
  });
});

describe('a network fault', () => {
  it.each<[string, Parameters<typeof startServer>[0]]>([
    ['the server destroys the socket', (incoming) => void incoming.socket.destroy()],
    ['the server resets the socket', (incoming) => void incoming.socket.resetAndDestroy()],
    ['the server talks nonsense', (incoming) => void incoming.socket.end('nonsense\r\n\r\n')],
    ['the head of the answer is cut off', (incoming) => void incoming.socket.end('HTTP/1.1 200 OK\r\ncontent-le')],
    [
      'the body is cut off',
      (_incoming, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"users":[');
        setTimeout(() => response.destroy(), 10);
      },
    ],
    [
      'a chunked body is cut off',
      (_incoming, response) => {
        response.writeHead(200).write('{"users":[');
        setTimeout(() => response.destroy(), 10);
      },
    ],
    [
      'the body is no gzip though it says so',
      (_incoming, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain text'),
    ],
  ])('may mean that the request was executed when %s', async (_what, handler) => {
    server = await startServer(handler);
    const error = await rejection(send(request(server.origin)));
    if (!isZoomError(error, 'network')) return expect.fail(`another error: ${String(error)}`);
    expect(error.mayHaveBeenSent).toBe(true);
    expect(error.operation).toBe('GET /users/{userId}');
    expect(error.code).toEqual(expect.any(String));
    expect(server.arrivals.length).toBe(1);
  });

  it('never means so when nobody listens', async () => {
    const error = await rejection(send(request(REFUSED_ORIGIN)));
    expect(error).toMatchObject({ kind: 'network', code: 'ECONNREFUSED', mayHaveBeenSent: false });
  });

  it.each([
    ['ENOTFOUND', false],
    ['EAI_AGAIN', false],
    ['EHOSTUNREACH', false],
    ['ENETUNREACH', false],
    ['UND_ERR_CONNECT_TIMEOUT', false],
    ['CERT_HAS_EXPIRED', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', false],
    ['ECONNRESET', true],
    ['EPIPE', true],
    ['ETIMEDOUT', true],
    ['UND_ERR_SOCKET', true],
    ['UND_ERR_HEADERS_TIMEOUT', true],
    ['UND_ERR_BODY_TIMEOUT', true],
  ])('%s: may have been sent: %s', async (code, mayHaveBeenSent) => {
    const cause = new AggregateError([], 'several', { cause: Object.assign(new Error('x'), { code }) });
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
    const error = await rejection(createTransport({ fetch, maxResponseBytes: 1 })(request('https://api.zoom.us')));
    expect(error).toMatchObject({ kind: 'network', code, mayHaveBeenSent });
  });

  it('of a fetch that throws nonsense is one all the same', async () => {
    const fetch = () => Promise.reject('nonsense');
    const error = await rejection(createTransport({ fetch, maxResponseBytes: 1 })(request('https://api.zoom.us')));
    expect(error).toMatchObject({ kind: 'network', code: null, mayHaveBeenSent: true });
  });
});

describe('an abort', () => {
  it.each<[string, Parameters<typeof startServer>[0]]>([
    ['before the answer', () => undefined],
    ['within the body', (_incoming, response) => void response.writeHead(200).write('{"users":[')],
  ])('%s ends the exchange with the reason, and the connection', async (_when, handler) => {
    let hungUp: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      hungUp = resolve;
    });
    const caller = new AbortController();
    server = await startServer((incoming, response, index) => {
      incoming.socket.on('close', hungUp);
      handler(incoming, response, index);
      setTimeout(() => caller.abort('enough'), 20);
    });
    expect(await rejection(send(request(server.origin, { signal: caller.signal })))).toBe('enough');
    await closed;
  });
});
