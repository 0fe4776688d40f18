import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that reached the server. */
export interface Arrival {
  method: string;
  path: string;
  authorization: string | null;
  userAgent: string | null;
}

/** A server on 127.0.0.1 for faults that no mock can show: dead sockets, cut bodies, endless bodies. */
export interface LoopbackServer {
  /** `http://127.0.0.1:port`. */
  origin: string;
  arrivals: Arrival[];
  close(): Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, index: number) => void;

/** Starts a server on a free port. Close it in `afterEach`. */
export async function startServer(handle: Handler): Promise<LoopbackServer> {
  const arrivals: Arrival[] = [];
  const server: Server = createServer((request, response) => {
    const { authorization, 'user-agent': userAgent } = request.headers;
    const arrival: Arrival = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: authorization ?? null,
      userAgent: userAgent ?? null,
    };
    handle(request, response, arrivals.push(arrival) - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    arrivals,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * A port of 127.0.0.1 where nobody listens. No system gives it away: neither to another test's server, nor to the very
 * connection that is to be refused.
 */
export const REFUSED_ORIGIN = 'http://127.0.0.1:2';
