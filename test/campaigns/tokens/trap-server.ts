import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that nobody should ever send a token to. */
export interface TrapServer {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Requests that came. */
  readonly requests: number;
  /** Secrets found in their URLs, headers and bodies. */
  readonly tokens: number;
  close(): Promise<void>;
}

/** Starts a trap that knows its prey by a word that is part of every secret. */
export async function startTrap(word: string): Promise<TrapServer> {
  let requests = 0;
  let tokens = 0;
  const basic = Buffer.from(word).toString('base64').slice(0, 12);
  const server = createServer((request, response) => {
    requests += 1;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { authorization = '' } = request.headers;
      const decoded = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString('utf8');
      const seen = [request.url, JSON.stringify(request.headers), decoded, Buffer.concat(chunks).toString('utf8')].join(
        ' ',
      );
      if (seen.includes(word) || seen.includes(basic)) tokens += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"email":"trapped@example.com"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    get requests() {
      return requests;
    },
    get tokens() {
      return tokens;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
