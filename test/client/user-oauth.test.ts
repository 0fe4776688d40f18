import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { fileTokenStore } from '../../src/auth/file-token-store.js';
import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import { userOAuth } from '../../src/client/user-oauth.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { createFakeZoom, type FakeZoom, type FakeZoomOptions } from '../../src/testing/index.js';
import type { TokenStore } from '../../src/types/token.js';
import { manualClock } from '../auth/token-context.js';
import { temporaryFolder } from '../temporary-folder.js';
import { openLimiter, rejection } from './test-client.js';

const REDIRECT_URI = 'https://app.example.com/zoom/callback';
const HOUR = 3_600_000;

/** An app of one account, on a simulated Zoom, with a clock that is moved by hand. */
function start(options: FakeZoomOptions = {}, tokenStore: TokenStore = memoryTokenStore()) {
  const clock = manualClock();
  const zoom = createFakeZoom({ people: 10, clock, limits: 'off', ...options });
  return { zoom, clock, ...connect(zoom, clock, tokenStore) };
}

function connect(zoom: FakeZoom, clock: ReturnType<typeof manualClock>, tokenStore: TokenStore) {
  const auth = userOAuth({
    clientId: zoom.credentials.clientId,
    clientSecret: zoom.credentials.clientSecret,
    redirectUri: REDIRECT_URI,
    accountKey: 'acme',
    tokenStore,
    fetch: zoom.fetch,
    clock,
  });
  const client = new ZoomClient({ auth, fetch: zoom.fetch, clock, limiter: openLimiter() });
  const install = async (user?: string): Promise<void> => {
    const pending = await auth.authorizationUrl();
    await auth.exchangeCode(zoom.consent(pending.url, user === undefined ? {} : { user }), pending);
  };
  return { auth, client, install };
}

afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

describe('userOAuth', () => {
  it('serves calls as the user who consented, from consent over many rotations to revocation', async () => {
    const { zoom, clock, auth, client, install } = start();
    const member = [...zoom.account.people].find((person) => person.status === 'active' && person.roleId === '2');
    await install(member?.id);
    for (let rotation = 0; rotation < 10; rotation += 1) {
      expect((await client.users.get('me')).email).toBe(member?.email);
      clock.advance(HOUR);
    }
    expect(zoom.stats).toMatchObject({ refreshRedemptions: 9, invalidGrants: 0 });
    await auth.revoke();
    expect(await rejection(client.users.get('me'))).toMatchObject({ kind: 'reauthorization', accountKey: 'acme' });
    await install();
    expect((await client.users.get('me')).email).toBe(zoom.account.owner?.email);
  });

  it('goes on where an earlier process stopped', async () => {
    const folder = temporaryFolder();
    const { zoom, clock, install } = start({}, fileTokenStore(folder));
    await install();
    for (let restart = 0; restart < 3; restart += 1) {
      clock.advance(HOUR);
      const { client } = connect(zoom, clock, fileTokenStore(folder));
      expect((await client.users.get('me')).email).toBe(zoom.account.owner?.email);
    }
    expect(zoom.stats).toMatchObject({ refreshRedemptions: 3, invalidGrants: 0 });
  });

  it('heals a call whose token Zoom refuses, by one rotation', async () => {
    const { zoom, client, install } = start();
    await install();
    zoom.revokeTokens();
    expect((await client.users.get('me')).email).toBe(zoom.account.owner?.email);
    expect(zoom.stats).toMatchObject({ requests: 2, refreshRedemptions: 1 });
  });

  it('works without a secret where the app is a public client', async () => {
    const clock = manualClock();
    const zoom = createFakeZoom({ people: 10, clock, publicClient: true });
    const auth = userOAuth({
      clientId: zoom.credentials.clientId,
      clientSecret: false,
      redirectUri: REDIRECT_URI,
      accountKey: 'acme',
      tokenStore: memoryTokenStore(),
      fetch: zoom.fetch,
      clock,
    });
    const pending = await auth.authorizationUrl();
    await auth.exchangeCode(zoom.consent(pending.url), pending);
    const client = new ZoomClient({ auth, fetch: zoom.fetch, clock, limiter: openLimiter() });
    await client.users.get('me');
    clock.advance(HOUR);
    await client.users.get('me');
    expect(zoom.stats).toMatchObject({ refreshRedemptions: 1, invalidGrants: 0 });
    await auth.revoke();
    expect(zoom.stats.byOperation['oauth.revoke']).toBe(1);
  });

  it.each([
    ['the code has expired', 4733, 301_000],
    ['the code was used before', 4734, 0],
  ])('says so when %s, and stores nothing', async (_what, code, waitMs) => {
    const { zoom, clock, auth } = start();
    const pending = await auth.authorizationUrl();
    const callback = zoom.consent(pending.url);
    clock.advance(waitMs);
    if (waitMs === 0) {
      await auth.exchangeCode(callback, pending);
      await auth.revoke();
    }
    expect(await rejection(auth.exchangeCode(callback, pending))).toMatchObject({ kind: 'token', code });
    expect(await auth.isAuthorized()).toBe(false);
  });

  it('says so when the user declines', async () => {
    const { zoom, auth } = start();
    const pending = await auth.authorizationUrl();
    expect(await rejection(auth.exchangeCode(zoom.decline(pending.url), pending))).toMatchObject({
      kind: 'token',
      oauthError: 'access_denied',
    });
  });

  it.each<[string, (zoom: FakeZoom) => void, object]>([
    ['an admin has disabled the app', (zoom) => zoom.app.disableByAdmin(), { kind: 'reauthorization', code: 4738 }],
    ['the app is switched off', (zoom) => zoom.app.deactivate(), { kind: 'token', code: 4717 }],
    [
      'the user who consented has left',
      (zoom) => zoom.account.remove(zoom.account.owner?.id ?? ''),
      { kind: 'reauthorization', code: 4735 },
    ],
  ])('says so when %s', async (_what, happen, expected) => {
    const { zoom, clock, client, install } = start();
    await install();
    happen(zoom);
    clock.advance(HOUR);
    expect(await rejection(client.users.get('me'))).toMatchObject(expected);
  });

  it('says so when the same user has authorized the app anew, elsewhere', async () => {
    const { zoom, clock, client, install } = start();
    await install();
    await connect(zoom, clock, memoryTokenStore()).install();
    clock.advance(HOUR);
    expect(await rejection(client.users.get('me'))).toMatchObject({ kind: 'reauthorization', code: 4741 });
  });

  it('looks the global fetch up at each call, so that one installed later is used', async () => {
    nock.disableNetConnect();
    nock('https://zoom.us')
      .post('/oauth/token')
      .reply(200, { access_token: 'tok-1', expires_in: 3600, refresh_token: 'refresh-1' });
    const auth = userOAuth({
      clientId: 'c',
      clientSecret: 's',
      redirectUri: REDIRECT_URI,
      accountKey: 'acme',
      tokenStore: memoryTokenStore(),
    });
    const pending = await auth.authorizationUrl();
    await auth.exchangeCode(`code=c-1&state=${pending.state}`, pending);
    expect(auth.current()?.value.reveal()).toBe('tok-1');
  });
});

describe('the hosts of an account', () => {
  it.each([
    ['https://zoom.us', 'https://api-eu.zoom.us', 'https://api-eu.zoom.us'],
    ['https://zoom.us', undefined, 'https://api.zoom.us'],
    ['https://zoom.us', 'https://api.evil.example', 'https://api.zoom.us'],
    ['https://zoomgov.com', undefined, 'https://api.zoomgov.com'],
    ['https://zoomgov.com', 'https://api-us.zoomgov.com', 'https://api-us.zoomgov.com'],
    ['https://zoomgov.com', 'https://api.zoom.us', 'https://api.zoomgov.com'],
  ])('OAuth at %s, cluster %s: the token goes to %s', async (oauthHost, apiUrl, apiHost) => {
    nock.disableNetConnect();
    const grant = { access_token: 'tok-1', expires_in: 3600, refresh_token: 'refresh-1', api_url: apiUrl };
    nock(oauthHost).post('/oauth/token').reply(200, grant);
    const api = nock(apiHost, { reqheaders: { authorization: 'Bearer tok-1' } });
    api.get('/v2/users/me').reply(200, { email: 'ann@example.com' });
    const auth = userOAuth({
      clientId: 'c',
      clientSecret: 's',
      redirectUri: REDIRECT_URI,
      accountKey: 'acme',
      tokenStore: memoryTokenStore(),
      oauthUrl: `${oauthHost}/oauth`,
    });
    const pending = await auth.authorizationUrl();
    expect(new URL(pending.url).origin).toBe(oauthHost);
    await auth.exchangeCode(`code=c-1&state=${pending.state}`, pending);
    await new ZoomClient({ auth }).users.get('me');
    expect(api.isDone()).toBe(true);
  });
});
