import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakeZoom } from '../../../src/testing/index.js';

/** Stands between processes and Zoom's OAuth server, so that a test can act at the worst moment. */
export interface Relay {
  /** The OAuth server as this process reaches it. */
  oauthUrl(process: number): string;
  /** A token request has arrived and Zoom has not seen it. `drop` breaks the connection instead. */
  onRequest: ((process: number) => Promise<'forward' | 'drop'>) | null;
  /** Zoom has answered, and the answer has not left yet. */
  onAnswer: ((process: number, body: string) => Promise<void>) | null;
  /** The answer has left this machine's server. */
  onSent: ((process: number) => void) | null;
  close(): Promise<void>;
}

export async function startRelay(zoom: FakeZoom): Promise<Relay> {
  const relay: Relay = {
    oauthUrl: () => '',
    onRequest: null,
    onAnswer: null,
    onSent: null,
    close: async () => undefined,
  };
  const server = createServer(async (request, response) => {
    const process = Number(/^\/(\d+)\//.exec(request.url ?? '')?.[1]);
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    if ((await relay.onRequest?.(process)) === 'drop') {
      request.socket.destroy();
      return;
    }
    const { authorization = '', 'content-type': contentType = '' } = request.headers;
    const answer = await zoom.fetch(`https://zoom.us${request.url?.replace(/^\/\d+/, '')}`, {
      method: request.method ?? 'POST',
      headers: { authorization, 'content-type': contentType },
      body: Buffer.concat(chunks).toString('utf8'),
    });
    const body = await answer.text();
    await relay.onAnswer?.(process, body);
    response.on('error', () => undefined);
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(body, () => relay.onSent?.(process));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  relay.oauthUrl = (process) => `http://127.0.0.1:${port}/${process}/oauth`;
  relay.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return relay;
}
