import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryTokenStore } from '../../../src/auth/memory-token-store.js';
import { serverToServer } from '../../../src/auth/server-to-server.js';
import { staticToken } from '../../../src/auth/static-token.js';
import type { UserOAuth } from '../../../src/auth/user-oauth.js';
import { userOAuth } from '../../../src/client/user-oauth.js';
import { zoomAccounts } from '../../../src/client/zoom-accounts.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { Random } from '../../../src/testing/random.js';
import type { StoredToken, TokenStore } from '../../../src/types/token.js';
import { htmlPage, json, networkFault, refusal } from '../../client/stub-fetch.js';
import { openLimiter } from '../../client/test-client.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { Artefacts } from './artefacts.js';
import { type Canaries, hatch } from './canaries.js';

const ENOUGH = sized(2_000, 50_000);
const STORE_KEY = 'user-oauth:acme';
const CODES = [4702, 4704, 4705, 4706, 4709, 4711, 4717, 4733, 4734, 4735, 4737, 4738, 4740, 4741];

/** A request as a hostile server may quote it. */
interface Quoted {
  text: string;
  canaries: Canaries;
}
type OAuthFault = (quoted: Quoted) => Response | Error;
type ApiFault = (canaries: Canaries) => Response | Error | 'never';

const OAUTH_FAULTS: readonly OAuthFault[] = [
  ...CODES.map(
    (code) =>
      ({ text }: Quoted) =>
        json({ code, reason: `Refused: ${text}`, error: 'invalid_request' }, 400),
  ),
  ({ text }) => json({ error: text, reason: text }, 401),
  ({ text }) => json({ error: 'invalid_grant', reason: text }, 400),
  ({ text }) => json({ error: 'invalid_client', errorMessage: text }, 400),
  ({ text }) => json({ message: text, error_description: text }, 429),
  ({ text }) => json({ message: text }, 503),
  ({ text }) => new Response(`<html>${text}</html>`, { status: 502, headers: { 'content-type': 'text/html' } }),
  ({ text }) => new Response(`not JSON: ${text}`),
  ({ canaries }) => json({ access_token: '', refresh_token: canaries.nextRefreshToken }),
  ({ canaries }) => json({ access_token: `${canaries.nextAccessToken}\n!`, refresh_token: canaries.nextRefreshToken }),
  ({ text }) =>
    new Response(null, { status: 307, headers: { location: `https://evil.example/?${encodeURIComponent(text)}` } }),
  ({ text }) => Object.assign(new TypeError('fetch failed', { cause: new Error(text) }), { request: text }),
  () => networkFault('ECONNRESET'),
];

const API_FAULTS: readonly ApiFault[] = [
  () => json({ email: 5, type: 'Licensed' }),
  () => refusal(400, 300, 'Validation Failed.'),
  () => refusal(400, 4711, 'Invalid access token, does not contain scopes:[user:read:user:admin].'),
  () => refusal(401, 124, 'Access token is expired.'),
  () => refusal(404, 1001, 'User does not exist.'),
  () => refusal(429, 429, 'You have reached the maximum per-second rate limit for this API.'),
  () =>
    refusal(429, 429, 'You have reached the maximum daily rate limit for this API.', {
      'retry-after': '2030-01-01T00:00:00Z',
    }),
  () => refusal(500, 500, 'Internal error.'),
  () => htmlPage(502),
  () => new Response(''),
  () => json({ padding: 'x'.repeat(20_000) }),
  () => new Response(null, { status: 302, headers: { location: 'https://evil.example/v2' } }),
  ({ accessToken }) =>
    Object.assign(networkFault('ECONNRESET'), { headers: { authorization: `Bearer ${accessToken}` } }),
  ({ accessToken }) => new Error(`Bearer ${accessToken}`),
  () => 'never',
];

const stored = (canaries: Canaries, lifetimeMs: number): StoredToken => ({
  accessToken: canaries.accessToken,
  expiresAt: Date.now() + lifetimeMs,
  scopes: null,
  apiUrl: null,
  refreshToken: canaries.refreshToken,
});

/** Zoom with one fault on each side. `null`: it works. */
function brokenZoom(canaries: Canaries, oauth: OAuthFault | null, api: ApiFault | null): typeof globalThis.fetch {
  const held: Request[] = []; // one that is collected as garbage takes its signal along
  return async (input, init) => {
    const request = new Request(input, init);
    held.push(request);
    const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    if (new URL(request.url).pathname.startsWith('/oauth/')) {
      const text = `${headers}\n${request.body === null ? '' : await request.text()}`;
      const answer = oauth?.({ text, canaries }) ?? grantOf(canaries);
      if (answer instanceof Error) throw answer;
      return answer;
    }
    const answer = api?.(canaries) ?? json({ email: 'ann@example.com' });
    if (answer instanceof Error) throw answer;
    if (answer !== 'never') return answer;
    return new Promise((_resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
    });
  };
}

const grantOf = ({ nextAccessToken, nextRefreshToken }: Canaries) =>
  json({ access_token: nextAccessToken, refresh_token: nextRefreshToken, expires_in: 3600 });

/** A store that says what it was given whenever it fails. */
function talkativeStore(canaries: Canaries): TokenStore {
  const say = (): never => {
    throw Object.assign(new Error(`SET failed: ${canaries.all.join(' ')}`), { command: { args: canaries.all } });
  };
  return { get: async () => say(), set: async () => say(), delete: async () => say() };
}

function authOf(canaries: Canaries, fetch: typeof globalThis.fetch, tokenStore: TokenStore): UserOAuth {
  const app = { clientId: 'client-1', clientSecret: canaries.clientSecret };
  return userOAuth({ ...app, redirectUri: 'https://app.example.com/cb', accountKey: 'acme', tokenStore, fetch });
}

afterEach(() => vi.restoreAllMocks());

/** One account in one kind of trouble: everything that is thrown, logged, heard and held is looked at. */
async function suffer(artefacts: Artefacts, canaries: Canaries, oauth: OAuthFault | null, api: ApiFault | null) {
  const look = (kind: string, value: unknown) => artefacts.look(kind, value, canaries.all);
  const failed = async (work: () => Promise<unknown>): Promise<void> => {
    const error: unknown = await work().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error !== null) look(error instanceof Error ? error.name : typeof error, error);
  };
  const fetch = brokenZoom(canaries, oauth, api);
  const tokenStore = memoryTokenStore();
  await tokenStore.set(STORE_KEY, stored(canaries, oauth === null ? 3_600_000 : 0));
  const auth = authOf(canaries, fetch, tokenStore);
  const options = {
    fetch,
    limiter: openLimiter(),
    logger: artefacts.logger(canaries.all),
    hooks: artefacts.hooks(canaries.all),
    retry: { attempts: 2, baseDelayMs: 1, maxDelayMs: 1 },
    timeoutMs: 40,
    maxResponseBytes: 10_000,
  };
  const client = new ZoomClient({ ...options, auth });
  await failed(() => client.users.get('me'));
  await failed(() => client.users.deactivate('ann@example.com'));
  const strict = new ZoomClient({ ...options, auth, responses: 'strict' });
  await failed(() => strict.users.get('me'));

  const pending = await auth.authorizationUrl();
  const session = { ...pending, codeVerifier: canaries.codeVerifier };
  await failed(() => auth.exchangeCode(`code=${canaries.code}&state=${pending.state}`, session));
  await failed(() => auth.exchangeCode(`code=${canaries.code}&state=forged`, session));
  await failed(() => auth.exchangeCode(`error=access_denied&state=${pending.state}`, session));
  await failed(() => auth.revoke());

  const app = { accountId: 'a', clientId: 'client-1', clientSecret: canaries.clientSecret };
  const s2s = new ZoomClient({ ...options, auth: serverToServer(app) });
  await failed(() => s2s.users.get('me'));
  const still = new ZoomClient({ ...options, auth: staticToken(canaries.accessToken) });
  await failed(() => still.users.get('me'));

  for (const [kind, value] of Object.entries({
    auth,
    client,
    s2s,
    still,
    token: auth.current(),
    tokenStore,
    pending: pending.url,
  })) {
    look(`object ${kind}`, value);
  }
}

/** What no fault of Zoom's brings: a store that fails, options that cannot work, a closed client. */
async function provoke(artefacts: Artefacts, canaries: Canaries): Promise<void> {
  const look = (error: unknown) => artefacts.look((error as Error).name, error, canaries.all);
  const auth = authOf(canaries, brokenZoom(canaries, null, null), talkativeStore(canaries));
  const accounts = zoomAccounts({ auth: () => auth, logger: artefacts.logger(canaries.all) });
  await accounts.get('acme').users.get('me').catch(look);
  await auth.isAuthorized().catch(look);
  await auth.revoke().catch(look);
  // A grant is renewed, and the store fails once while it keeps it.
  const forgetful = memoryTokenStore();
  await forgetful.set(STORE_KEY, stored(canaries, 0));
  const { set } = forgetful;
  forgetful.set = async () => {
    forgetful.set = set;
    throw new Error(`SET failed: ${canaries.all.join(' ')}`);
  };
  const zoom = brokenZoom(canaries, null, null);
  const logger = artefacts.logger(canaries.all);
  await new ZoomClient({ auth: authOf(canaries, zoom, forgetful), fetch: zoom, logger }).users.get('me');

  const client = accounts.get('acme');
  artefacts.look('object accounts', accounts, canaries.all);
  await accounts.close();
  await client.users.get('me').catch(look);
  for (const wrong of [
    () => staticToken(`${canaries.accessToken} `),
    () => authOf(canaries, fetch, memoryTokenStore()).authorizationUrl({ state: '' }),
    () => userOAuth({ accountKey: 'a b', clientSecret: canaries.clientSecret, tokenStore: memoryTokenStore() }),
    () =>
      serverToServer({
        clientSecret: canaries.clientSecret,
        oauthUrl: `https://zoom.us/oauth?${canaries.clientSecret}`,
      }),
  ]) {
    await Promise.resolve().then<unknown>(wrong).catch(look);
  }
}

describe(`canary secrets (seed ${SEED})`, () => {
  it('are found where they are not hidden', () => {
    const canaries = hatch(new Random(1));
    const hiding: readonly ((secret: string) => unknown)[] = [
      (secret) => new Error(secret),
      (secret) => new Error('x', { cause: new Error('y', { cause: { secret } }) }),
      (secret) => Object.defineProperty(new Error('x'), 'hidden', { value: { secret } }),
      (secret) => ({ deep: new Map([['k', [{ secret }]]]) }),
      (secret) => ({ [Symbol('s')]: secret }),
      (secret) =>
        Object.create({
          get token() {
            return secret;
          },
        }),
      (secret) => new Headers({ authorization: secret }),
      (secret) => new URL(`https://zoom.us/?token=${secret}`),
    ];
    for (const [index, hide] of hiding.entries()) {
      const artefacts = new Artefacts();
      artefacts.look('leak', hide(canaries.accessToken), canaries.all);
      expect(artefacts.hits.length, `hiding place ${index}`).toBeGreaterThan(0);
    }
  });

  it(
    'appear in no error, log entry, hook event or object, whatever goes wrong',
    async () => {
      const console = [
        vi.spyOn(globalThis.console, 'log'),
        vi.spyOn(globalThis.console, 'warn'),
        vi.spyOn(globalThis.console, 'error'),
      ];
      const artefacts = new Artefacts();
      const random = new Random(SEED);
      const troubles = [
        ...OAUTH_FAULTS.map((fault): [OAuthFault | null, ApiFault | null] => [fault, null]),
        ...API_FAULTS.map((fault): [OAuthFault | null, ApiFault | null] => [null, fault]),
        [null, null],
      ] as const;
      do {
        await Promise.all(troubles.map(([oauth, api]) => suffer(artefacts, hatch(random), oauth, api)));
        await provoke(artefacts, hatch(random));
      } while (artefacts.looked < ENOUGH);
      for (const spy of console) expect(spy).not.toHaveBeenCalled();
      vi.restoreAllMocks();

      expect(artefacts.hits.slice(0, 5)).toEqual([]);
      const expected = [
        'ZoomConfigError',
        'ZoomApiError',
        'ZoomRateLimitError',
        'ZoomTokenError',
        'ZoomReauthorizationRequiredError',
        'ZoomNetworkError',
        'ZoomTimeoutError',
        'ZoomResponseError',
        'ZoomAmbiguousWriteError',
        'ZoomClosedError',
        ...['info', 'warn', 'error'].map((level) => `log ${level}`),
        ...['onRequest', 'onResponse', 'onRetry', 'onRateLimit', 'onToken', 'onDrift'].map((name) => `hook ${name}`),
      ];
      expect(expected.filter((kind) => !artefacts.kinds.has(kind))).toEqual([]);
      const foreign = [...artefacts.kinds].filter((kind) => !/^(Zoom|log|hook|object)/.test(kind));
      expect(foreign, 'errors that are not of this package').toEqual([]);
      report(
        `Canary secrets: ${artefacts.hits.length} hits in ${count(artefacts.looked)} artefacts of ${artefacts.kinds.size} kinds`,
      );
    },
    LONG,
  );
});
