import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryTokenStore } from '../../../src/auth/memory-token-store.js';
import { serverToServer } from '../../../src/auth/server-to-server.js';
import { staticToken } from '../../../src/auth/static-token.js';
import { userOAuth } from '../../../src/client/user-oauth.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { Random } from '../../../src/testing/random.js';
import { isZoomError } from '../../../src/types/errors.js';
import { startServer } from '../../client/loopback-server.js';
import { openLimiter, rejection } from '../../client/test-client.js';
import { hostileUrl } from '../hostile-urls.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { startTrap, type TrapServer } from './trap-server.js';

const PREY = 'very-secret';
const URLS = sized(300, 1_000);
const OAUTH_PATHS = ['/oauth/token', '/oauth/revoke'];

let trap: TrapServer;
beforeAll(async () => {
  trap = await startTrap(PREY);
});
afterAll(() => trap.close());

/** What a host of Zoom's answers. */
type Answer = (url: URL) => Response;

/**
 * An internet in which Zoom's own hosts answer as told, and every other host is the trap's, whatever its name: as if an
 * attacker owned all of DNS.
 */
function internet(answer: Answer, hosts = ['zoom.us', 'api.zoom.us']): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.protocol === 'https:' && url.port === '' && hosts.includes(url.hostname)) return answer(url);
    const { method, headers } = request;
    const body = method === 'GET' ? null : await request.text();
    return fetch(`http://${trap.host}/${encodeURIComponent(url.href)}`, { method, headers, body });
  };
}

const granted = (apiUrl: string) =>
  Response.json({
    access_token: `${PREY}-access`,
    refresh_token: `${PREY}-refresh`,
    expires_in: 3600,
    api_url: apiUrl,
  });
const me = () => Response.json({ email: 'ann@example.com' });
const redirect = (status: number, location: string) => new Response(null, { status, headers: { location } });

const s2s = () => serverToServer({ accountId: 'a', clientId: 'c', clientSecret: `${PREY}-secret` });

async function clientAt(answer: Answer, hosts?: string[]): Promise<ZoomClient> {
  return new ZoomClient({ auth: s2s(), fetch: internet(answer, hosts), limiter: openLimiter(), retry: false });
}

let trapped = { requests: 0, tokens: 0 };
beforeEach(() => {
  trapped = { requests: trap.requests, tokens: trap.tokens };
});
const caught = () => ({ requests: trap.requests - trapped.requests, tokens: trap.tokens - trapped.tokens });

describe('the trap', () => {
  it('catches a client that believes what it is told', async () => {
    const target = `http://${trap.host}/v2/users/me`;
    await fetch(target, { headers: { authorization: `Bearer ${PREY}-access` } });
    await fetch(target, { headers: { authorization: `Basic ${btoa(`c:${PREY}-secret`)}` } });
    await fetch(target, { method: 'POST', body: new URLSearchParams({ refresh_token: `${PREY}-refresh` }) });
    await fetch(`${target}?token=${PREY}`);
    await fetch(target);
    expect(caught()).toEqual({ requests: 5, tokens: 4 });
  });

  it('is not what keeps a client from following Zoom to its own hosts', async () => {
    const regional = await clientAt(
      (url) => (url.pathname.startsWith('/oauth/') ? granted('https://api-eu.zoom.us') : me()),
      ['zoom.us', 'api-eu.zoom.us'],
    );
    expect((await regional.users.get('me')).email).toBe('ann@example.com');
    const moved = await clientAt(
      (url) => {
        if (url.pathname.startsWith('/oauth/')) return granted('https://api.zoom.us');
        return url.hostname === 'api.zoom.us' ? redirect(302, 'https://api-sg.zoom.us/v2/users/me') : me();
      },
      ['zoom.us', 'api.zoom.us', 'api-sg.zoom.us'],
    );
    expect((await moved.users.get('me')).email).toBe('ann@example.com');
    expect(caught()).toEqual({ requests: 0, tokens: 0 });
  });
});

describe(`hostile hosts (seed ${SEED})`, () => {
  it(
    'as the cluster of a token answer get no token, and the call goes to Zoom',
    async () => {
      const random = new Random(SEED);
      for (let index = 0; index < URLS; index += 1) {
        const apiUrl = hostileUrl(random, trap.host);
        const client = await clientAt((url) => (url.pathname.startsWith('/oauth/') ? granted(apiUrl) : me()));
        expect((await client.users.get('me')).email, apiUrl).toBe('ann@example.com');
      }
      expect(caught()).toEqual({ requests: 0, tokens: 0 });
      report(
        `${count(URLS)} hostile api_url values: ${caught().tokens} tokens, ${caught().requests} requests at the trap`,
      );
    },
    LONG,
  );

  it(
    'as the target of a redirect get no token: of API requests and of OAuth requests',
    async () => {
      const random = new Random(SEED + 1);
      const statuses = [301, 302, 303, 307, 308] as const;
      let followed = 0;
      for (let index = 0; index < URLS; index += 1) {
        const location = random.chance(0.1) ? `//${trap.host}/v2/users/me` : hostileUrl(random, trap.host);
        const status = random.pick(statuses);
        const viaOAuth = random.chance(0.3);
        const client = await clientAt((url) => {
          const isOAuth = OAUTH_PATHS.includes(url.pathname);
          if (isOAuth === viaOAuth) return redirect(status, location);
          return isOAuth ? granted('https://api.zoom.us') : me();
        });
        const call = random.pick([
          () => client.users.get('me'),
          () => client.users.deactivate('ann@example.com'),
          () => client.request('POST', '/users', { body: { action: 'create' } }),
        ]);
        const error = await rejection(call());
        expect(isZoomError(error), `${status} ${location}`).toBe(true);
        followed += caught().requests;
      }
      expect(caught()).toEqual({ requests: 0, tokens: 0 });
      report(`${count(URLS)} hostile redirects: ${caught().tokens} tokens, ${followed} requests at the trap`);
    },
    LONG,
  );

  it(
    'get no code, no verifier, no refresh token and no secret when the OAuth server redirects',
    async () => {
      const random = new Random(SEED + 2);
      const urls = Math.ceil(URLS / 5);
      for (let index = 0; index < urls; index += 1) {
        const location = hostileUrl(random, trap.host);
        const tokenStore = memoryTokenStore();
        const auth = userOAuth({
          clientId: 'c',
          clientSecret: `${PREY}-secret`,
          redirectUri: 'https://app.example.com/callback',
          accountKey: 'acme',
          tokenStore,
          fetch: internet(() => redirect(random.pick([307, 308]), location)),
        });
        const pending = { ...(await auth.authorizationUrl()), codeVerifier: `${PREY}-verifier` };
        await rejection(auth.exchangeCode(`code=${PREY}-code&state=${pending.state}`, pending));
        const stored = { accessToken: `${PREY}-access`, scopes: null, apiUrl: null, refreshToken: `${PREY}-refresh` };
        await tokenStore.set('user-oauth:acme', { ...stored, expiresAt: Date.now() + 3_600_000 });
        await rejection(auth.revoke());
        await tokenStore.set('user-oauth:acme', { ...stored, expiresAt: 0 });
        await rejection(auth.revoke());
      }
      expect(caught()).toEqual({ requests: 0, tokens: 0 });
      report(`${count(urls * 3)} hostile redirects of OAuth requests: ${caught().tokens} tokens at the trap`);
    },
    LONG,
  );

  it(
    'get no token over real HTTP either: from one port of this machine to another',
    async () => {
      const redirects = sized(100, 300);
      const random = new Random(SEED + 3);
      const home = await startServer((_request, response) => {
        const location = random.pick([
          `http://${trap.host}/v2/users/me`,
          `//${trap.host}/x`,
          `http://localhost:${trap.host.split(':')[1]}/`,
        ]);
        response.writeHead(random.pick([301, 302, 303, 307, 308]), { location }).end();
      });
      const client = new ZoomClient({
        auth: staticToken(`${PREY}-access`),
        baseUrl: `${home.origin}/v2`,
        limiter: openLimiter(),
        retry: false,
      });
      for (let index = 0; index < redirects; index += 1) {
        expect(isZoomError(await rejection(client.users.get('me')), 'response')).toBe(true);
      }
      await home.close();
      expect(home.arrivals).toHaveLength(redirects);
      expect(caught()).toEqual({ requests: 0, tokens: 0 });
      report(`${count(redirects)} hostile redirects over HTTP: ${caught().tokens} tokens at the trap`);
    },
    LONG,
  );
});
