import { afterEach, describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { isZoomError } from '../../src/types/errors.js';
import { type Handler, type LoopbackServer, REFUSED_ORIGIN, startServer } from './loopback-server.js';
import { openLimiter, rejection } from './test-client.js';

let server: LoopbackServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A client that speaks through the real fetch to this machine. */
const clientOf = (origin: string, options: { maxResponseBytes?: number } = {}) =>
  new ZoomClient({
    auth: staticToken('test-token'),
    limiter: openLimiter(),
    baseUrl: `${origin}/v2`,
    retry: { attempts: 3, baseDelayMs: 1, maxDelayMs: 1 },
    ...options,
  });

const USER = '{"email":"ann@example.com"}';
const answer: Handler = (_incoming, response) => void response.end(USER);

const FAULTS: [string, Handler][] = [
  ['a destroyed socket', (incoming) => void incoming.socket.destroy()],
  ['a reset', (incoming) => void incoming.socket.resetAndDestroy()],
  [
    'a body cut off before its announced length',
    (_incoming, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write(USER);
      setTimeout(() => response.destroy(), 5);
    },
  ],
  [
    'a chunked body cut off',
    (_incoming, response) => {
      response.writeHead(200).write(USER.slice(0, 9));
      setTimeout(() => response.destroy(), 5);
    },
  ],
  ['JSON cut off in a whole body', (_incoming, response) => void response.end(USER.slice(0, 9))],
  ['a page', (_incoming, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
];

describe.each(FAULTS)('%s', (_what, fault) => {
  it('is repeated for a read, over a fresh connection if need be', async () => {
    server = await startServer((incoming, response, index) => (index < 2 ? fault : answer)(incoming, response, index));
    expect(await clientOf(server.origin).users.get('me')).toEqual({ email: 'ann@example.com' });
    expect(server.arrivals).toHaveLength(3);
  });

  it('is never repeated for a write: it may have been executed', async () => {
    server = await startServer(fault);
    const error = await rejection(clientOf(server.origin).users.deactivate('me'));
    expect(isZoomError(error, 'ambiguous-write')).toBe(true);
    expect(server.arrivals.map(({ method }) => method)).toEqual(['PUT']);
  });
});

describe('an empty answer', () => {
  it('is repeated for a read', async () => {
    server = await startServer((incoming, response, index) =>
      index === 0 ? void response.end() : answer(incoming, response, index),
    );
    expect(await clientOf(server.origin).users.get('me')).toEqual({ email: 'ann@example.com' });
    expect(server.arrivals).toHaveLength(2);
  });

  it('is success for a write', async () => {
    server = await startServer((_incoming, response) => void response.end());
    await expect(clientOf(server.origin).users.deactivate('me')).resolves.toBeUndefined();
  });
});

describe('a refused connection', () => {
  it('is repeated for reads and writes alike, and tells that nothing was executed', async () => {
    const zoom = clientOf(REFUSED_ORIGIN);
    for (const call of [() => zoom.users.get('me'), () => zoom.users.deactivate('me')]) {
      const error = await rejection(call());
      if (!isZoomError(error, 'network')) return expect.fail(`another error: ${String(error)}`);
      expect(error).toMatchObject({ code: 'ECONNREFUSED', mayHaveBeenSent: false });
      expect(error.attempts).toEqual(
        [1, 2, 3].map((attempt) => ({ attempt, status: null, reason: 'network ECONNREFUSED' })),
      );
    }
  });
});

describe('an answer without end', () => {
  it('is left at maxResponseBytes, and not asked for again', async () => {
    server = await startServer((_incoming, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        response.once('drain', pour);
      };
      pour();
    });
    const error = await rejection(clientOf(server.origin, { maxResponseBytes: 100_000 }).users.get('me'));
    expect(isZoomError(error, 'response') && error.message).toContain('is larger than 100000 bytes');
    expect(server.arrivals).toHaveLength(1);
  });
});
