import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { ZoomClient } from '../../../src/client/zoom-client.js';
import { isZoomError } from '../../../src/types/errors.js';
import { testClient } from '../../client/test-client.js';
import { count, FULL, LONG, report, sized } from '../size.js';

const CALLERS = sized(200, 1_000);
/** Repeats that a client has in stock. */
const STANDING = 50;

/** A Zoom that is out, until it is not. */
interface Outage {
  origin: string;
  /** Requests that the server saw. */
  requests: number;
  out: boolean;
  close(): Promise<void>;
}

type Fail = (response: ServerResponse) => void;

async function startOutage(fail: Fail): Promise<Outage> {
  const outage: Outage = { origin: '', requests: 0, out: true, close: async () => undefined };
  const server = createServer((request, response) => {
    request.resume();
    outage.requests += 1;
    if (outage.out) fail(response);
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await listen(server, 0);
  outage.origin = originOf(server);
  outage.close = () => closeServer(server);
  return outage;
}

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve) => server.listen({ port, host: '127.0.0.1', backlog: 4_096 }, resolve));
const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Counts what leaves the client: a refused connection is seen by no server. */
function counting(): { fetch: typeof globalThis.fetch; sent: number } {
  const counted = {
    sent: 0,
    fetch: (async (input, init) => {
      counted.sent += 1;
      return fetch(input, init);
    }) as typeof globalThis.fetch,
  };
  return counted;
}

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const;

/** All at once: reads, or reads and writes in turn. */
function callAll(zoom: ZoomClient, writes: boolean): Promise<PromiseSettledResult<unknown>[]> {
  return Promise.allSettled(
    Array.from({ length: CALLERS }, (_, index) =>
      zoom.request((writes && METHODS[index % METHODS.length]) || 'GET', '/users/me'),
    ),
  );
}

const failuresOf = (outcomes: PromiseSettledResult<unknown>[]): unknown[] =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));

const OUTAGES: readonly [string, Fail][] = [
  ['503', (response) => void response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Unavailable</h1>')],
  ['resets', (response) => void response.socket?.resetAndDestroy()],
  [
    'cut answers',
    (response) => void response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy()),
  ],
];

describe(`${count(CALLERS)} callers while Zoom is out`, () => {
  it.each(OUTAGES.flatMap(([what, fail]) => (FULL ? [false, true] : [true]).map((writes) => ({ what, fail, writes }))))(
    'all get an error after at most 1.2 requests each, and the client recovers: $what, writes too: $writes',
    async ({ what, fail, writes }) => {
      const zoomServer = await startOutage(fail);
      const counted = counting();
      const zoom = testClient(counted.fetch, { baseUrl: zoomServer.origin, retry: { baseDelayMs: 10 } });
      try {
        const failed = failuresOf(await callAll(zoom, writes));
        const { requests } = zoomServer;
        const { sent } = counted;
        const ambiguous = failed.filter((error) => isZoomError(error, 'ambiguous-write')).length;
        report(
          `Outage by ${what}${writes ? ', writes too' : ''}: ${count(CALLERS)} callers, ${count(sent)} requests left, ` +
            `${count(requests)} arrived, ${count(failed.length)} errors (${count(ambiguous)} ambiguous writes)`,
        );
        expect(failed).toHaveLength(CALLERS);
        expect(failed.filter((error) => !isZoomError(error))).toEqual([]);
        expect(ambiguous, 'every write, and no read').toBe(writes ? (CALLERS * 3) / 4 : 0);
        expect(requests).toBeLessThanOrEqual(CALLERS * 1.2 + STANDING);
        expect(sent).toBeLessThanOrEqual(CALLERS * 1.2 + STANDING);
        expect(requests, 'a bad moment is repeated').toBeGreaterThan(CALLERS);

        zoomServer.out = false;
        expect(failuresOf(await callAll(zoom, writes))).toEqual([]);
        expect(zoom.busy).toBe(false);
      } finally {
        await zoomServer.close();
      }
    },
    LONG,
  );

  it(
    'all get an error when the connection is refused, and the client recovers once somebody listens',
    async () => {
      const placeholder = createServer();
      await listen(placeholder, 0);
      // Nobody listens at this end of a connection, and nobody else gets its port before it is let go of.
      const holder = connect((placeholder.address() as AddressInfo).port, '127.0.0.1');
      await once(holder, 'connect');
      const port = Number(holder.localPort);
      const counted = counting();
      const baseUrl = `http://127.0.0.1:${port}`;
      const zoom = testClient(counted.fetch, { baseUrl, retry: { baseDelayMs: 10 } });
      const failed = failuresOf(await callAll(zoom, true));
      report(`Outage by refused connections: ${count(CALLERS)} callers, ${count(counted.sent)} tries`);
      expect(failed).toHaveLength(CALLERS);
      expect(failed.filter((error) => !isZoomError(error, 'network'))).toEqual([]);
      expect(counted.sent).toBeLessThanOrEqual(CALLERS * 1.2 + STANDING);
      expect(counted.sent).toBeGreaterThan(CALLERS);

      let broken = false;
      const server = createServer((_request, response) => {
        if (broken) response.socket?.resetAndDestroy();
        else response.end('{}');
        broken = false;
      });
      holder.resetAndDestroy();
      await once(holder, 'close');
      await listen(server, port);
      await closeServer(placeholder);
      try {
        expect(failuresOf(await callAll(zoom, true))).toEqual([]);
        // What was used up was earned again: a fault is repeated.
        const before = counted.sent;
        broken = true;
        await zoom.request('GET', '/users/me');
        expect(counted.sent - before).toBe(2);
      } finally {
        await closeServer(server);
      }
    },
    LONG,
  );
});
