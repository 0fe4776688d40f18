import { afterEach, describe, expect, it } from 'vitest';
import { createTransport } from '../../src/client/transport.js';
import type { HttpMethod } from '../../src/types/endpoint.js';
import { isZoomError } from '../../src/types/errors.js';
import { Secret } from '../../src/types/secret.js';
import type { TransportRequest } from '../../src/types/transport.js';
import { type Handler, type LoopbackServer, startServer } from './loopback-server.js';
import { json, stubFetch } from './stub-fetch.js';
import { rejection } from './test-client.js';

const servers: LoopbackServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(handler: Handler): Promise<LoopbackServer> {
  const server = await startServer(handler);
  servers.push(server);
  return server;
}

const send = createTransport({ maxResponseBytes: 1_000 });

function request(url: string, method: HttpMethod = 'GET'): TransportRequest {
  return {
    method,
    url: new URL(url),
    headers: {},
    authorization: new Secret('Bearer test-token'),
    body: method === 'GET' ? null : '{}',
    signal: new AbortController().signal,
    operation: `${method} /users/{userId}`,
  };
}

const redirect =
  (location: string, status = 302): Handler =>
  (_incoming, response) =>
    void response.writeHead(status, { location }).end('moved');

describe('a redirect to another host', () => {
  it.each([301, 302, 303, 307, 308])('with %i is not followed, and the token is not sent there', async (status) => {
    const trap = await start((_incoming, response) => void response.end('{}'));
    const server = await start(redirect(`${trap.origin}/v2/users/me`, status));
    const error = await rejection(send(request(`${server.origin}/v2/users/me`)));
    if (!isZoomError(error, 'response')) return expect.fail(`another error: ${String(error)}`);
    expect(error).toMatchObject({ status, transient: false });
    expect(error.message).toContain(`redirected to ${new URL(trap.origin).host}`);
    expect(error.hint).toContain('only sent to the API host');
    expect(trap.arrivals).toEqual([]);
  });

  it.each([
    ['by another port', (trap: URL) => `http://127.0.0.1:${trap.port}/`],
    ['by another name of the same machine', (trap: URL) => `http://localhost:${trap.port}/`],
    ['without a scheme', (trap: URL) => `//127.0.0.1:${trap.port}/`],
    ['with a user name that looks like the host', (trap: URL) => `http://api.zoom.us@127.0.0.1:${trap.port}/`],
  ])('%s is another host', async (_what, location) => {
    const trap = await start((_incoming, response) => void response.end('{}'));
    const server = await start(redirect(location(new URL(trap.origin))));
    expect(isZoomError(await rejection(send(request(server.origin))), 'response')).toBe(true);
    expect(trap.arrivals).toEqual([]);
  });

  it('is not followed on the second hop either', async () => {
    const trap = await start((_incoming, response) => void response.end('{}'));
    const server = await start((incoming, response, index) =>
      redirect(index === 0 ? '/second' : trap.origin)(incoming, response, index),
    );
    expect(isZoomError(await rejection(send(request(`${server.origin}/first`))), 'response')).toBe(true);
    expect(server.arrivals).toHaveLength(2);
    expect(trap.arrivals).toEqual([]);
  });
});

describe('a redirect within the same host', () => {
  it.each(['/v2/other?a=1', 'other?a=1'])('to %j is followed with the token', async (location) => {
    const server = await start((incoming, response, index) =>
      index === 0 ? redirect(location)(incoming, response, index) : void response.end('{"ok":true}'),
    );
    expect((await send(request(`${server.origin}/v2/users`))).text).toBe('{"ok":true}');
    expect(server.arrivals.map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/v2/users', 'Bearer test-token'],
      ['/v2/other?a=1', 'Bearer test-token'],
    ]);
  });

  it.each([
    [301, false],
    [302, false],
    [303, false],
    [307, true],
    [308, true],
  ])('of a write with %i is followed: %s', async (status, followed) => {
    const server = await start((incoming, response, index) =>
      index === 0 ? redirect('/v2/other', status)(incoming, response, index) : void response.end('{"ok":true}'),
    );
    const outcome = await send(request(`${server.origin}/v2/users/me`, 'PUT')).catch((error: unknown) => error);
    if (followed) expect(outcome).toMatchObject({ status: 200, text: '{"ok":true}' });
    else expect(isZoomError(outcome, 'response')).toBe(true);
    expect(server.arrivals.map(({ method }) => method)).toEqual(followed ? ['PUT', 'PUT'] : ['PUT']);
  });

  it('that never ends is given up after three hops', async () => {
    const server = await start(redirect('/again'));
    const error = await rejection(send(request(`${server.origin}/first`)));
    expect(isZoomError(error, 'response') && error.message).toContain('redirected too often');
    expect(server.arrivals).toHaveLength(4);
  });

  it.each([
    ['304', new Response(null, { status: 304, headers: { location: '/other' } })],
    ['a 302 that leads nowhere', new Response(null, { status: 302 })],
    ['a 302 to nonsense', new Response(null, { status: 302, headers: { location: 'http://[nonsense' } })],
  ])('is not what %s is: it is the answer', async (_what, answer) => {
    const { fetch, sent } = stubFetch([answer]);
    const { status } = await createTransport({ fetch, maxResponseBytes: 1_000 })(request('https://api.zoom.us/v2'));
    expect(status).toBe(answer.status);
    expect(sent).toHaveLength(1);
  });
});

describe('a redirect between hosts of Zoom', () => {
  it.each([
    ['https://api.zoom.us/v2/users', 'https://api-eu.zoom.us/v2/users', true],
    ['https://api.zoomgov.com/v2/users', 'https://eu.zoomgov.com/v2/users', true],
    ['https://api.zoom.us/v2/users', 'http://api.zoom.us/v2/users', false],
    ['https://api.zoom.us/v2/users', 'https://api.zoomgov.com/v2/users', false],
    ['https://api.zoom.us/v2/users', 'https://api.zoom.us.example.com/v2/users', false],
    ['https://api.zoom.us/v2/users', 'https://evilzoom.us/v2/users', false],
    ['https://api.zoom.us/v2/users', 'https://api.zoom.us:8443/v2/users', false],
  ])('from %s to %s is followed: %s', async (from, to, followed) => {
    const { fetch, sent } = stubFetch((_request, index) =>
      index === 0 ? new Response(null, { status: 307, headers: { location: to } }) : json({ ok: true }),
    );
    const outcome = await createTransport({ fetch, maxResponseBytes: 1_000 })(request(from)).catch((error) => error);
    expect(isZoomError(outcome, 'response')).toBe(!followed);
    expect(sent.map(({ url, headers }) => [url.href, headers.get('authorization')])).toEqual(
      followed
        ? [
            [from, 'Bearer test-token'],
            [to, 'Bearer test-token'],
          ]
        : [[from, 'Bearer test-token']],
    );
  });
});
