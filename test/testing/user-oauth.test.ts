import { describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeApp, type FakeZoom, type FakeZoomOptions } from '../../src/testing/index.js';
import { ManualClock } from './manual-clock.js';
import { CALLBACK, challengeOf, type HandmadeApp, handmadeApp, VERIFIER } from './user-consent.js';

function start(options: FakeZoomOptions = {}) {
  const clock = new ManualClock();
  const zoom = createFakeZoom({ people: 20, clock, ...options });
  return { zoom, clock, app: handmadeApp(zoom) };
}

const refused = (code: number | undefined, error = 'invalid_grant') => ({
  status: 400,
  json: { reason: expect.any(String), error, ...(code === undefined ? {} : { code }) },
});

describe('the consent page', () => {
  it('sends a user who consents back with a code and the state', () => {
    const { zoom, app } = start();
    const callback = new URL(zoom.consent(app.authorizeUrl()));
    expect(`${callback.origin}${callback.pathname}`).toBe(CALLBACK);
    expect([...callback.searchParams.keys()]).toEqual(['code', 'state']);
    expect(callback.searchParams.get('state')).toBe('state-1');
  });

  it('sends a user who declines back with an error and the state', () => {
    const { zoom, app } = start();
    const { searchParams } = new URL(zoom.decline(app.authorizeUrl()));
    expect(Object.fromEntries(searchParams)).toMatchObject({ error: 'access_denied', state: 'state-1' });
    expect(searchParams.has('code')).toBe(false);
  });

  it('answers a browser with a redirect, as the owner who consented', async () => {
    const { zoom, app } = start();
    const response = await zoom.fetch(app.authorizeUrl(), { redirect: 'manual' });
    expect(response.status).toBe(302);
    const granted = await app.exchange(response.headers.get('location') ?? '');
    expect(granted.status).toBe(200);
    expect(zoom.stats.byOperation).toEqual({ 'oauth.authorize': 1, 'oauth.token': 1 });
  });

  it('keeps the query that the redirect URI has', () => {
    const redirectUri = `${CALLBACK}?tenant=7`;
    const { zoom, app } = start({ redirectUris: [redirectUri] });
    const callback = new URL(zoom.consent(app.authorizeUrl({ redirect_uri: redirectUri })));
    expect([...callback.searchParams.keys()]).toEqual(['tenant', 'code', 'state']);
  });

  it.each<[string, Record<string, string | null>]>([
    ['an unknown client', { client_id: 'other' }],
    ['a redirect URI that is not registered', { redirect_uri: 'https://evil.example.com/' }],
    ['a redirect URI that only begins alike', { redirect_uri: `${CALLBACK}/../evil` }],
    ['no redirect URI', { redirect_uri: null }],
    ['another response type', { response_type: 'token' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['a challenge without a method, which means plain', { code_challenge_method: null }],
    ['a challenge that is no SHA-256', { code_challenge: 'short' }],
  ])('shows an error page and redirects nowhere for %s', async (_what, changes) => {
    const { zoom, app } = start();
    const url = app.authorizeUrl(changes);
    expect(() => zoom.consent(url)).toThrow('error page');
    expect(() => zoom.decline(url)).toThrow('error page');
    const response = await zoom.fetch(url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it('asks confidential clients for no challenge, and public ones always', () => {
    const without = { code_challenge: null, code_challenge_method: null };
    const confidential = start();
    expect(() => confidential.zoom.consent(confidential.app.authorizeUrl(without))).not.toThrow();
    const open = start({ publicClient: true });
    expect(() => open.zoom.consent(open.app.authorizeUrl(without))).toThrow('code_challenge');
  });

  it('knows only people of the account', () => {
    const { zoom, app } = start();
    expect(() => zoom.consent(app.authorizeUrl(), { user: 'nobody@example.com' })).toThrow(RangeError);
  });
});

describe('an authorization code', () => {
  it('is swapped for tokens that open the API as the user who consented', async () => {
    const { zoom, app } = start();
    const user = [...zoom.account.people].find((person) => person.roleId === '2' && person.status === 'active');
    const granted = await app.install(user?.email);
    expect(granted.json).toMatchObject({ token_type: 'bearer', expires_in: 3_600, api_url: 'https://api.zoom.us' });
    const headers = { authorization: `Bearer ${granted.accessToken}` };
    const me = await (await zoom.fetch('https://api.zoom.us/v2/users/me', { headers })).json();
    expect(me).toMatchObject({ id: user?.id, email: user?.email });
  });

  it('lives five minutes by the clock', async () => {
    for (const [waitMs, expected] of [
      [299_999, { status: 200 }],
      [300_000, refused(4733)],
    ] as const) {
      const { zoom, app, clock } = start();
      const callback = zoom.consent(app.authorizeUrl());
      clock.advance(waitMs);
      expect(await app.exchange(callback)).toMatchObject(expected);
    }
  });

  it('works once', async () => {
    const { zoom, app } = start();
    const callback = zoom.consent(app.authorizeUrl());
    expect((await app.exchange(callback)).status).toBe(200);
    expect(await app.exchange(callback)).toMatchObject(refused(4734));
    expect(zoom.stats.invalidGrants).toBe(1);
  });

  it.each<[string, Record<string, string>, ReturnType<typeof refused>]>([
    ['is unknown', { code: 'made-up' }, refused(4734)],
    ['comes with another redirect URI', { redirect_uri: `${CALLBACK}/` }, refused(4709, 'invalid_request')],
    ['comes with another verifier', { code_verifier: `${VERIFIER}x` }, refused(undefined)],
    ['comes with the challenge as its verifier', { code_verifier: challengeOf(VERIFIER) }, refused(undefined)],
    ['comes with a verifier that is too short', { code_verifier: 'short' }, refused(undefined)],
  ])('is refused when it %s', async (_what, changes, expected) => {
    const { zoom, app } = start();
    expect(await app.exchange(zoom.consent(app.authorizeUrl()), changes)).toMatchObject(expected);
    expect(zoom.stats.tokensIssued).toBe(0);
  });

  it('without a challenge needs no verifier', async () => {
    const { zoom, app } = start();
    const callback = zoom.consent(app.authorizeUrl({ code_challenge: null, code_challenge_method: null }));
    expect((await app.exchange(callback)).status).toBe(200);
  });
});

describe('the client', () => {
  it.each<[string, FakeZoomOptions, string | null, Record<string, string>, number]>([
    ['with its secret', {}, 'fake-client-id:fake-client-secret', {}, 200],
    ['with a wrong secret', {}, 'fake-client-id:wrong', {}, 400],
    ['without a secret', {}, null, { client_id: 'fake-client-id' }, 400],
    ['without a secret when it is public', { publicClient: true }, null, { client_id: 'fake-client-id' }, 200],
    ['public, by another name', { publicClient: true }, null, { client_id: 'other' }, 400],
    ['public, without a name', { publicClient: true }, null, {}, 400],
    [
      'public, with a wrong secret',
      { publicClient: true },
      'fake-client-id:wrong',
      { client_id: 'fake-client-id' },
      400,
    ],
  ])('%s', async (_what, options, basic, form, status) => {
    const { zoom, app } = start(options);
    const code = new URL(zoom.consent(app.authorizeUrl())).searchParams.get('code') ?? '';
    const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, code_verifier: VERIFIER };
    const answer = await app.post({ ...grant, ...form }, { basic });
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.json).toMatchObject({ error: 'invalid_client' });
  });

  it('needs its secret for tokens of the whole account even when it is public', async () => {
    const { app } = start({ publicClient: true });
    const form = { grant_type: 'account_credentials', account_id: 'fake-account-id', client_id: 'fake-client-id' };
    expect(await app.post(form, { basic: null })).toMatchObject({ json: { error: 'invalid_client' } });
  });
});

describe('a refresh token', () => {
  it('is swapped for new ones again and again, and counted by grant', async () => {
    const { zoom, app } = start();
    let { refreshToken, accessToken } = await app.install();
    for (let rotation = 0; rotation < 5; rotation += 1) {
      const before = refreshToken;
      ({ refreshToken, accessToken } = await app.refresh(refreshToken));
      expect(refreshToken).not.toBe(before);
      expect(await app.call(accessToken)).toBe(200);
    }
    expect(zoom.stats).toMatchObject({ refreshRedemptions: 5, invalidGrants: 0 });
    expect(zoom.stats.rotations).toEqual({ [`${zoom.account.owner?.id}#1`]: 5 });
  });

  it('leaves earlier access tokens alive until they expire', async () => {
    const { app, clock } = start();
    const first = await app.install();
    clock.advance(3_599_999);
    const second = await app.refresh(first.refreshToken);
    expect(await app.call(first.accessToken)).toBe(200);
    clock.advance(1);
    expect(await app.call(first.accessToken)).toBe(401);
    expect(await app.call(second.accessToken)).toBe(200);
  });

  it('is dead the moment it was used when refresh tokens are strict', async () => {
    const { zoom, app } = start();
    const { refreshToken } = await app.install();
    const next = await app.refresh(refreshToken);
    expect(await app.refresh(refreshToken)).toMatchObject(refused(4740));
    expect((await app.refresh(next.refreshToken)).status).toBe(200);
    expect(zoom.stats.invalidGrants).toBe(1);
  });

  describe('when refresh tokens are lenient', () => {
    it('works again until its successor is used', async () => {
      const { app } = start({ refreshTokens: 'lenient' });
      const { refreshToken } = await app.install();
      const lost = await app.refresh(refreshToken);
      const second = await app.refresh(refreshToken);
      expect(second.status).toBe(200);
      expect(await app.refresh(lost.refreshToken)).toMatchObject(refused(4740));
      expect((await app.refresh(second.refreshToken)).status).toBe(200);
      expect(await app.refresh(refreshToken)).toMatchObject(refused(4740));
    });

    it('works again until the access token of its successor is used', async () => {
      const { app } = start({ refreshTokens: 'lenient' });
      const { refreshToken } = await app.install();
      const next = await app.refresh(refreshToken);
      expect(await app.call(next.accessToken)).toBe(200);
      expect(await app.refresh(refreshToken)).toMatchObject(refused(4740));
    });
  });

  it('that was never issued is unknown', async () => {
    const { app } = start();
    expect(await app.refresh('made-up')).toMatchObject(refused(4737));
    expect(await app.post({ grant_type: 'refresh_token' })).toMatchObject(refused(4737));
  });

  it('ends when the same user authorizes the app anew, with its access tokens', async () => {
    const { app } = start();
    const old = await app.install();
    const fresh = await app.install();
    expect(await app.refresh(old.refreshToken)).toMatchObject(refused(4741));
    expect(await app.call(old.accessToken)).toBe(401);
    expect(await app.call(fresh.accessToken)).toBe(200);
  });

  it('does not mind other users who authorize the app', async () => {
    const { zoom, app } = start();
    const owner = await app.install();
    const other = [...zoom.account.people].find((person) => person.roleId === '2' && person.status === 'active');
    await app.install(other?.id);
    expect((await app.refresh(owner.refreshToken)).status).toBe(200);
  });

  it.each<[string, (zoom: FakeZoom) => void]>([
    ['leaves', (zoom) => zoom.account.remove(zoom.account.owner?.id ?? '')],
    ['is deactivated', (zoom) => void zoom.account.deactivate(zoom.account.owner?.id ?? '')],
  ])('ends when the user who consented %s', async (_what, happen) => {
    const { zoom, app } = start();
    const { refreshToken } = await app.install();
    happen(zoom);
    expect(await app.refresh(refreshToken)).toMatchObject(refused(4735));
  });
});

describe('an app that is switched off', () => {
  it.each<[string, (app: FakeApp) => void, ReturnType<typeof refused>, ReturnType<typeof refused>]>([
    ['by its developer', (app) => app.deactivate(), refused(4717, 'invalid_request'), refused(4717, 'invalid_request')],
    ['by an admin', (app) => app.disableByAdmin(), refused(4738), refused(4738)],
  ])('%s gets no tokens, and its tokens open nothing, until it is back', async (_who, switchOff, renewal, exchange) => {
    const { zoom, app } = start();
    const { refreshToken, accessToken } = await app.install();
    const callback = zoom.consent(app.authorizeUrl());
    switchOff(zoom.app);
    expect(await app.refresh(refreshToken)).toMatchObject(renewal);
    expect(await app.exchange(callback)).toMatchObject(exchange);
    expect(await app.call(accessToken)).toBe(401);
    expect(() => zoom.consent(app.authorizeUrl())).toThrow('error page');
    zoom.app.activate();
    expect(zoom.app.state).toBe('active');
    expect(await app.call(accessToken)).toBe(200);
    expect((await app.refresh(refreshToken)).status).toBe(200);
  });
});

describe('revocation', () => {
  const revoke = (app: HandmadeApp, token: string) => app.post({ token }, { path: '/oauth/revoke' });

  it('by a live access token ends the whole grant', async () => {
    const { app } = start();
    const first = await app.install();
    const second = await app.refresh(first.refreshToken);
    expect(await revoke(app, first.accessToken)).toMatchObject({ status: 200, json: { status: 'success' } });
    expect(await app.call(second.accessToken)).toBe(401);
    expect(await app.refresh(second.refreshToken)).toMatchObject(refused(4737));
  });

  it('of a Server-to-Server token ends that one', async () => {
    const { zoom, app } = start();
    const [one, other] = [zoom.issueToken(), zoom.issueToken()];
    expect((await revoke(app, one)).status).toBe(200);
    expect([await app.call(one), await app.call(other)]).toEqual([401, 200]);
  });

  it('knows live access tokens only', async () => {
    const { app, clock } = start();
    const { accessToken, refreshToken } = await app.install();
    const unknown = refused(undefined, 'invalid_token');
    expect(await revoke(app, 'made-up')).toMatchObject(unknown);
    expect(await revoke(app, refreshToken)).toMatchObject(unknown);
    clock.advance(3_600_000);
    expect(await revoke(app, accessToken)).toMatchObject(unknown);
    const { accessToken: fresh } = await app.refresh(refreshToken);
    expect((await revoke(app, fresh)).status).toBe(200);
    expect(await revoke(app, fresh)).toMatchObject(unknown);
  });

  it('needs the client', async () => {
    const { app } = start();
    const { accessToken } = await app.install();
    const answer = await app.post({ token: accessToken }, { path: '/oauth/revoke', basic: 'fake-client-id:wrong' });
    expect(answer).toMatchObject(refused(undefined, 'invalid_client'));
    expect(await app.call(accessToken)).toBe(200);
  });
});

describe('secrets in the query', () => {
  it.each(['refresh_token', 'code', 'code_verifier', 'client_secret', 'token'])('are refused: %s', async (name) => {
    const { zoom, app } = start();
    const { refreshToken } = await app.install();
    for (const path of ['/oauth/token', '/oauth/revoke']) {
      const form = { grant_type: 'refresh_token', refresh_token: refreshToken, token: refreshToken };
      const answer = await app.post(form, { path: `${path}?${name}=x` });
      expect(answer).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
    }
    expect(zoom.stats.refreshRedemptions).toBe(0);
  });
});

describe('faults and statistics', () => {
  it('tell OAuth requests from API requests', async () => {
    const { zoom, app } = start();
    zoom.faults.add({ match: { operation: 'oauth.revoke' }, kind: 'server-error' });
    zoom.faults.add({ kind: 'bad-gateway-html' });
    const { accessToken } = await app.install();
    expect((await app.post({ token: accessToken }, { path: '/oauth/revoke' })).status).toBe(500);
    expect(await app.call(accessToken)).toBe(502);
    expect(zoom.stats).toMatchObject({ requests: 1, tokenRequests: 1 });
    expect(zoom.stats.journal.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
      'oauth.token 200',
      'oauth.revoke 500',
      'users.get 502',
    ]);
  });

  it('start anew after a reset', async () => {
    const { zoom, app } = start();
    const { refreshToken } = await app.install();
    await app.refresh(refreshToken);
    await app.refresh(refreshToken);
    zoom.stats.reset();
    expect(zoom.stats).toMatchObject({ refreshRedemptions: 0, invalidGrants: 0, rotations: {} });
  });
});
