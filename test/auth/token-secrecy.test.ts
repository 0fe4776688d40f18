import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { staticToken } from '../../src/auth/static-token.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import type { ZoomHooks } from '../../src/types/hooks.js';
import { everythingIn } from '../client/everything-in.js';
import { json, networkFault, refusal, type SentRequest, stubFetch } from '../client/stub-fetch.js';
import { openLimiter } from '../client/test-client.js';
import { recordingLogger } from './token-context.js';

const SECRETS = ['tok-very-secret', 'client-very-secret', btoa('client-1:client-very-secret')];

const auth = () =>
  serverToServer({
    accountId: 'acc-1',
    clientId: 'client-1',
    clientSecret: 'client-very-secret',
  });

/** Everything that a program could print of a value. */
function printed(value: unknown): string {
  return [
    inspect(value, { showHidden: true, depth: null, getters: true }),
    inspect(value, { showHidden: true, depth: null, customInspect: false }),
    JSON.stringify(value),
    String(value),
    ...everythingIn(value),
  ].join('\n');
}

function expectNoSecret(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}

const isTokenRequest = (request: SentRequest) => request.url.pathname === '/oauth/token';
const granted = () => json({ access_token: 'tok-very-secret', expires_in: 3600 });

describe('a secret', () => {
  it('is found by these tests where it is not hidden', () => {
    const leaky = new Error('x', { cause: { deep: new Map([['authorization', 'Bearer tok-very-secret']]) } });
    expect(printed(leaky)).toContain('tok-very-secret');
    const hidden = Object.defineProperty(new Error('x'), 'hidden', { value: { token: 'tok-very-secret' } });
    expect(everythingIn(hidden).join()).toContain('tok-very-secret');
  });

  it('does not show in a provider, its token or its client, before or after a call', async () => {
    const provider = auth();
    const { fetch, sent } = stubFetch((request) =>
      isTokenRequest(request) ? granted() : json({ email: 'ann@example.com' }),
    );
    const zoom = new ZoomClient({ auth: provider, fetch });
    expectNoSecret(printed(provider));
    await zoom.users.get('me');
    expect(sent[1]?.headers.get('authorization')).toBe('Bearer tok-very-secret');
    expectNoSecret(printed(provider) + printed(provider.current()) + printed(zoom));
    expectNoSecret(printed(staticToken('tok-very-secret')));
  });

  it.each<[string, (request: SentRequest) => Response | Error]>([
    ['the OAuth server refuses', () => refusal(400, 4702, 'Invalid client_id or client_secret')],
    ['the OAuth server is out of reach', () => networkFault('ECONNREFUSED')],
    ['Zoom refuses the token', (request) => (isTokenRequest(request) ? granted() : refusal(401, 124, 'No.'))],
    ['Zoom answers 404', (request) => (isTokenRequest(request) ? granted() : refusal(404, 1001, 'No user.'))],
    ['Zoom answers 429', (request) => (isTokenRequest(request) ? granted() : refusal(429, 429, 'daily limit'))],
    ['Zoom sends a web page', (request) => (isTokenRequest(request) ? granted() : new Response('<html>'))],
    ['the connection breaks', (request) => (isTokenRequest(request) ? granted() : networkFault('ECONNRESET'))],
    [
      'fetch fails and names the request',
      (request) => (isTokenRequest(request) ? granted() : Object.assign(new Error('Bearer tok-very-secret'), request)),
    ],
    ['the token cannot be a header', () => json({ access_token: 'tok-very-secret\n!', expires_in: 3600 })],
  ])('does not show in errors, logs, hooks or on the console when %s', async (_what, answer) => {
    const console = [vi.spyOn(globalThis.console, 'log'), vi.spyOn(globalThis.console, 'warn')];
    const logger = recordingLogger();
    const events: unknown[] = [];
    const hear = (event: unknown) => void events.push(event);
    const hooks: Required<ZoomHooks> = {
      onRequest: hear,
      onResponse: hear,
      onRetry: hear,
      onRateLimit: hear,
      onToken: hear,
      onPage: hear,
      onDrift: hear,
    };
    const { fetch } = stubFetch(answer);
    const retry = { attempts: 2, baseDelayMs: 1 };
    const zoom = new ZoomClient({ auth: auth(), limiter: openLimiter(), fetch, logger, hooks, retry });
    for (const call of [() => zoom.users.get('me'), () => zoom.users.deactivate('me')]) {
      const error: unknown = await call().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expectNoSecret(printed(error) + String((error as Error).stack));
    }
    expectNoSecret(printed(logger.entries) + printed(events));
    for (const spy of console) expect(spy).not.toHaveBeenCalled();
  });
});
