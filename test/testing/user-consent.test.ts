import { describe, expect, it } from 'vitest';
import { type FakeZoomOptions, fakeAccount } from '../../src/testing/index.js';
import { CALLBACK, challengeOf, refused, start, VERIFIER } from './user-consent.js';

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

  it('sends back no state where none was sent', () => {
    const { zoom, app } = start();
    expect(new URL(zoom.consent(app.authorizeUrl({ state: null }))).searchParams.has('state')).toBe(false);
  });

  it('is at its own address, and is only read', async () => {
    const { zoom, app } = start();
    expect(() => zoom.consent(app.authorizeUrl().replace('authorize', 'token'))).toThrow('Not the authorization page');
    const response = await zoom.fetch(app.authorizeUrl(), { method: 'POST' });
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ error: 'invalid_request' }),
    ]);
  });

  it('has nobody to ask where nobody is', async () => {
    const { zoom, app } = start({ account: fakeAccount() });
    expect(() => zoom.consent(app.authorizeUrl())).toThrow('no person to consent');
    expect((await zoom.fetch(app.authorizeUrl(), { redirect: 'manual' })).status).toBe(400);
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

  it('must be sent', async () => {
    const { app } = start();
    expect(await app.post({ grant_type: 'authorization_code' })).toMatchObject(refused(4734));
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
