import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with the first try of a write. Later tries succeed. */
export type WriteFault =
  | 'none'
  // Executed, and the caller does not get to know.
  | 'executed, then reset'
  | 'executed, then cut off'
  | 'executed, then 500'
  | 'executed, then 502 of a gateway'
  | 'executed, then silence'
  | 'executed, then a gateway page with 200'
  // Not executed.
  | 'refused connection'
  | '429'
  | '429 of a lock on the user'
  | '401'
  | '400 code 124'
  // Not executed, but nobody can know.
  | 'reset before'
  | '503';

export const FAULTS: readonly [WriteFault, ...WriteFault[]] = [
  'none',
  'executed, then reset',
  'executed, then cut off',
  'executed, then 500',
  'executed, then 502 of a gateway',
  'executed, then silence',
  'executed, then a gateway page with 200',
  'refused connection',
  '429',
  '429 of a lock on the user',
  '401',
  '400 code 124',
  'reset before',
  '503',
];

/** A Zoom that books every write it executes. */
export interface LedgerServer {
  origin: string;
  /** Executions by the id of the write. */
  executed: Map<string, number>;
  close(): Promise<void>;
}

export async function startLedger(faultOf: (id: string) => WriteFault): Promise<LedgerServer> {
  const executed = new Map<string, number>();
  const seen = new Set<string>();
  const server = createServer(async (request, response) => {
    request.on('error', () => undefined);
    const body = await read(request).catch(() => null);
    if (request.url?.startsWith('/oauth/')) {
      json(response, 200, { access_token: `token-${seen.size}`, expires_in: 3_600, token_type: 'bearer' });
      return;
    }
    const id = request.url?.split('/').at(-1) ?? '';
    if (body === null) return; // broke off on the way here
    const first = !seen.has(id);
    seen.add(id);
    const drawn = first ? faultOf(id) : 'none';
    const fault = drawn === 'refused connection' ? 'none' : drawn; // this is the next try
    if (fault === 'none' || fault.startsWith('executed')) executed.set(id, (executed.get(id) ?? 0) + 1);
    answer(fault, response);
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    executed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(fault: WriteFault, response: ServerResponse): void {
  switch (fault) {
    case 'executed, then reset':
    case 'reset before':
      response.socket?.resetAndDestroy();
      return;
    case 'executed, then cut off':
      response.writeHead(201, { 'content-length': 100 }).write('{"id":', () => response.destroy());
      return;
    case 'executed, then 500':
      json(response, 500, { code: 500, message: 'Internal error.' });
      return;
    case 'executed, then 502 of a gateway':
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      return;
    case 'executed, then silence':
      return;
    case 'executed, then a gateway page with 200':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Please wait</h1>');
      return;
    case '503':
      response.writeHead(503).end();
      return;
    case '429':
      json(response, 429, { code: 429, message: 'You have reached the maximum per-second rate limit for this API.' });
      return;
    case '429 of a lock on the user':
      json(response, 429, { code: 429, message: 'A concurrent request has already been made on this user.' });
      return;
    case '401':
      json(response, 401, { code: 124, message: 'Access token is expired.' });
      return;
    case '400 code 124':
      json(response, 400, { code: 124, message: 'Invalid access token.' });
      return;
    case 'none':
    case 'refused connection': // never comes here
      response.writeHead(204).end();
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString('utf8');
  return text;
}
