import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startServer } from './loopback-server.js';
import { rejection, testClient } from './test-client.js';

/** Collects what nobody holds any more. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

let server: LoopbackServer | undefined;
afterEach(() => server?.close());

describe('a body that hangs, after a garbage collection between its head and its end', () => {
  it.each([
    ['of a stated length', { 'content-length': '100' }],
    ['without a length', {}],
  ])('ends by an abort and by a time-out, and lets go of the connection: %s', async (_what, headers) => {
    let letGo = 0;
    let begun = (): void => undefined;
    server = await startServer((_request, response) => {
      response.once('close', () => {
        letGo += 1;
      });
      response.writeHead(200, headers).write('{"id":', () => setTimeout(begun, 20));
    });
    const base = { baseUrl: server.origin, retry: false } as const;
    const read = async (attemptTimeoutMs: number, leaving?: AbortController) => {
      const zoom = testClient(globalThis.fetch, { ...base, attemptTimeoutMs });
      const head = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const call = rejection(zoom.request('GET', '/users/me', { signal: leaving?.signal }));
      await head;
      for (let turn = 0; turn < 5; turn += 1) {
        collectGarbage();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      leaving?.abort('enough');
      return call;
    };
    expect(await read(60_000, new AbortController())).toBe('enough');
    expect(await read(1_000)).toMatchObject({ kind: 'timeout', scope: 'attempt' });
    while (letGo < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  });
});
