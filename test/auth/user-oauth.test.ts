import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import { codeChallenge } from '../../src/auth/pkce.js';
import { createUserOAuth } from '../../src/auth/user-oauth.js';
import { isZoomError, ZoomConfigError } from '../../src/types/errors.js';
import { rejection } from '../client/test-client.js';
import { grant, noAbort, testContext } from './token-context.js';
import { REDIRECT_URI, rig } from './user-oauth-rig.js';

// printf 'client-1:secret-1' | base64
const BASIC = 'Basic Y2xpZW50LTE6c2VjcmV0LTE=';
const granted = grant('tok-1', {
  refresh_token: 'refresh-1',
  scope: 'a:read b:read',
  api_url: 'https://api-eu.zoom.us',
});

beforeEach(() => {
  for (const name of ['ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET', 'ZOOM_REDIRECT_URI']) vi.stubEnv(name, undefined);
});

describe('the authorization URL', () => {
  it('asks for a code with PKCE S256, for the scopes that the app has', async () => {
    const { auth } = rig([]);
    const pending = await auth.authorizationUrl();
    const { origin, pathname, searchParams } = new URL(pending.url);
    expect(`${origin}${pathname}`).toBe('https://zoom.us/oauth/authorize');
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: 'client-1',
      redirect_uri: REDIRECT_URI,
      state: pending.state,
      code_challenge: await codeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
    });
  });

  it('holds nothing secret', async () => {
    const { auth } = rig([]);
    const { url, codeVerifier } = await auth.authorizationUrl();
    for (const secret of ['secret-1', codeVerifier]) expect(url).not.toContain(secret);
  });

  it('has a new state and a new verifier each time, or the state that it is given', async () => {
    const { auth } = rig([]);
    const all = await Promise.all([auth.authorizationUrl(), auth.authorizationUrl(), auth.authorizationUrl()]);
    expect(new Set(all.map(({ state }) => state)).size).toBe(3);
    expect(new Set(all.map(({ codeVerifier }) => codeVerifier)).size).toBe(3);
    const own = await auth.authorizationUrl({ state: 'signed & mine' });
    expect(own.state).toBe('signed & mine');
    expect(new URL(own.url).searchParams.get('state')).toBe('signed & mine');
    const empty = auth.authorizationUrl({ state: '' });
    await expect(empty).rejects.toBeInstanceOf(ZoomConfigError);
    await expect(empty).rejects.toThrow('state is empty. Leave it out for a random one.');
  });

  it('can be kept in a session: it is plain data', async () => {
    const pending = await rig([]).auth.authorizationUrl();
    expect(JSON.parse(JSON.stringify(pending))).toEqual(pending);
  });

  it('is at the government site when the OAuth server is', async () => {
    const { auth } = rig([], { oauthUrl: 'https://zoomgov.com/oauth' });
    expect((await auth.authorizationUrl()).url).toMatch(/^https:\/\/zoomgov\.com\/oauth\/authorize\?/);
    expect(auth.domain).toBe('zoomgov.com');
  });

  it('sends nothing', async () => {
    const { auth, context } = rig([]);
    await auth.authorizationUrl();
    expect(context.requests).toEqual([]);
  });
});

describe('the callback', () => {
  const begin = async (answers = [granted]) => {
    const one = rig(answers);
    return { ...one, pending: await one.auth.authorizationUrl({ state: 'state-1' }) };
  };

  it.each<[string, (query: string) => URL | URLSearchParams | string]>([
    ['a URL', (query) => new URL(`${REDIRECT_URI}?${query}`)],
    ['a URL as text', (query) => `${REDIRECT_URI}?${query}`],
    ["a path, as in a server's request", (query) => `/zoom/callback?${query}`],
    ['a query', (query) => `?${query}`],
    ['a bare query', (query) => query],
    ['search parameters', (query) => new URLSearchParams(query)],
  ])('may be %s', async (_what, write) => {
    const { auth, pending, form } = await begin();
    await auth.exchangeCode(write('state=state-1&code=c%2F1'), pending);
    expect(form(0).code).toBe('c/1');
  });

  it.each([
    ['another state', 'code=c-1&state=state-2'],
    ['a state that only begins alike', 'code=c-1&state=state-11'],
    ['an empty state', 'code=c-1&state='],
    ['no state', 'code=c-1'],
    ['an error for another session', 'error=access_denied&state=other'],
  ])('with %s is refused before anything is sent', async (_what, query) => {
    const { auth, pending, context } = await begin();
    const error = await rejection(auth.exchangeCode(query, pending));
    expect(isZoomError(error, 'token') && error.message).toContain('The state of the callback is not the one');
    expect(isZoomError(error) && error.hint).toMatch(/^Begin the authorization anew in the same browser/);
    expect(context.requests).toEqual([]);
  });

  it('does not match a session that has no state', async () => {
    const { auth, pending, context } = await begin();
    const forged = { ...pending, state: '' };
    await expect(auth.exchangeCode('code=c-1&state=', forged)).rejects.toThrow('The state of the callback');
    expect(context.requests).toEqual([]);
  });

  it.each([
    ['the user declined', 'error=access_denied&state=state-1', 'access_denied', '(access_denied)'],
    ['there is no code', 'state=state-1', null, '(no code)'],
    ['the code is empty', 'state=state-1&code=', null, '(no code)'],
  ])('says that the user may try again when %s', async (_what, query, oauthError, reason) => {
    const { auth, pending, context } = await begin();
    const error = await rejection(auth.exchangeCode(query, pending));
    expect(error).toMatchObject({ kind: 'token', oauthError, hint: expect.stringContaining('Let them try again') });
    expect((error as Error).message).toContain(`Zoom sent the user back without a code ${reason}`);
    expect(context.requests).toEqual([]);
  });
});

describe('the exchange of the code', () => {
  it('sends code, redirect URI and verifier in the form, the secret in the header, and nothing in the URL', async () => {
    const { auth, context, form } = rig([granted]);
    const pending = await auth.authorizationUrl();
    await auth.exchangeCode(`code=c-1&state=${pending.state}`, pending);
    expect(context.requests).toHaveLength(1);
    const [request] = context.requests;
    expect(request?.method).toBe('POST');
    expect(request?.url.href).toBe('https://zoom.us/oauth/token');
    expect(request?.authorization?.reveal()).toBe(BASIC);
    expect(request?.headers).toEqual({
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    });
    expect(form(0)).toEqual({
      grant_type: 'authorization_code',
      code: 'c-1',
      redirect_uri: REDIRECT_URI,
      code_verifier: pending.codeVerifier,
    });
  });

  it('of a public client names the client in the form and sends no Authorization', async () => {
    vi.stubEnv('ZOOM_CLIENT_SECRET', 'not to be used');
    const { auth, context, form } = rig([granted], { clientSecret: false });
    const pending = await auth.authorizationUrl();
    await auth.exchangeCode(`code=c-1&state=${pending.state}`, pending);
    expect(context.requests[0]?.authorization).toBeNull();
    expect(form(0)).toMatchObject({ client_id: 'client-1', code_verifier: pending.codeVerifier });
    expect(form(0)).not.toHaveProperty('client_secret');
  });

  it('stores the grant, and its token serves without another request', async () => {
    const { auth, context, get, stored } = rig([granted]);
    const pending = await auth.authorizationUrl();
    expect(await auth.isAuthorized()).toBe(false);
    await auth.exchangeCode(`code=c-1&state=${pending.state}`, pending);
    expect(await auth.isAuthorized()).toBe(true);
    expect(await stored()).toEqual({
      accessToken: 'tok-1',
      expiresAt: Date.UTC(2025, 5, 1) + 3_600_000,
      scopes: ['a:read', 'b:read'],
      apiUrl: 'https://api-eu.zoom.us',
      refreshToken: 'refresh-1',
    });
    expect(auth.current()?.value.reveal()).toBe('tok-1');
    expect((await get()).value.reveal()).toBe('tok-1');
    expect(context.requests).toHaveLength(1);
  });

  it('brings a token whose life is measured on its own clock, whatever clock calls are made on', async () => {
    const { auth, context } = rig([granted]);
    const pending = await auth.authorizationUrl();
    await auth.exchangeCode(`code=c-1&state=${pending.state}`, pending);
    const ofTheClient = { now: context.clock.now, elapsed: () => 1e12 };
    const token = await auth.get({ ...context, clock: ofTheClient }, noAbort());
    expect(token.value.reveal()).toBe('tok-1');
    expect(context.requests).toHaveLength(1);
    context.clock.advance(3_600_000);
    expect(auth.current()).toBeNull();
  });

  it('reads app credentials and redirect URI from the environment', async () => {
    vi.stubEnv('ZOOM_CLIENT_ID', 'client-1');
    vi.stubEnv('ZOOM_CLIENT_SECRET', 'secret-1');
    vi.stubEnv('ZOOM_REDIRECT_URI', 'https://env.example.com/back');
    const options = { clientId: undefined, clientSecret: undefined, redirectUri: undefined };
    const { auth, context, form } = rig([granted], options);
    const pending = await auth.authorizationUrl();
    await auth.exchangeCode(`code=c-1&state=${pending.state}`, pending);
    expect(context.requests[0]?.authorization?.reveal()).toBe(BASIC);
    expect(form(0).redirect_uri).toBe('https://env.example.com/back');
  });
});

describe('what cannot work', () => {
  const KEY = /^accountKey must be 1 to 200 printable characters without spaces\. Use your own id of the customer/;
  const STORE = /^tokenStore is missing\. Pass fileTokenStore\(folder\)/;

  it.each<[string, object, RegExp]>([
    ['an empty account key', { accountKey: '' }, KEY],
    ['an account key with a space', { accountKey: 'a b' }, KEY],
    ['an account key with a line end', { accountKey: 'a\n' }, KEY],
    ['an account key of 201 letters', { accountKey: 'a'.repeat(201) }, KEY],
    ['no account key', { accountKey: undefined }, KEY],
    ['an account key that is a number', { accountKey: 7 }, KEY],
    ['no token store', { tokenStore: null }, STORE],
    ['a token store that is none', { tokenStore: {} }, STORE],
    ['the URL of a token store', { tokenStore: 'redis://localhost' }, STORE],
    ['an OAuth server without TLS', { oauthUrl: 'http://zoom.us/oauth' }, /^oauthUrl must be an https URL/],
  ])('is refused at once: %s', (_what, options, message) => {
    const make = () => rig([], options);
    expect(make).toThrow(ZoomConfigError);
    expect(make).toThrow(message);
  });

  it.each([
    ['ZOOM_CLIENT_ID', { clientId: undefined }, 'token', 'pass clientId.'],
    ['ZOOM_CLIENT_SECRET', { clientSecret: undefined }, 'token', 'pass clientSecret.'],
    ['ZOOM_REDIRECT_URI', { redirectUri: undefined }, 'config', 'pass redirectUri:'],
    ['redirectUri', { redirectUri: 'not a URL' }, 'config', 'pass redirectUri:'],
  ])('is named before the user is sent anywhere: %s', async (name, options, kind, hint) => {
    const { auth } = rig([], options);
    const error = await rejection(auth.authorizationUrl());
    expect(error).toMatchObject({ kind, message: expect.stringContaining(name), hint: expect.stringContaining(hint) });
  });

  it('takes an account key to the letter, up to 200 of them', () => {
    const context = testContext([]);
    for (const accountKey of ['a', '~!@#/..', 'a'.repeat(200)]) {
      const options = { accountKey, tokenStore: memoryTokenStore() };
      expect(createUserOAuth(options, context).accountKey).toBe(accountKey);
    }
  });
});
