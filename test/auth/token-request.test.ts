import { describe, expect, it } from 'vitest';
import { type OAuthRequest, requestToken, sendOAuth } from '../../src/auth/token-request.js';
import { isZoomError, ZoomNetworkError, ZoomResponseError, type ZoomTokenError } from '../../src/types/errors.js';
import { Secret } from '../../src/types/secret.js';
import { rejection } from '../client/test-client.js';
import { grant, noAbort, type OAuthAnswer, testContext } from './token-context.js';

const REQUEST = {
  oauthUrl: 'https://zoom.us/oauth',
  path: '/token' as const,
  clientId: 'client-1',
  clientSecret: new Secret('secret-1'),
  form: { grant_type: 'account_credentials', account_id: 'acc-1' },
};
const reset = new ZoomNetworkError('No answer came.', { hint: 'Look.', code: 'ECONNRESET', mayHaveBeenSent: true });
const unavailable: OAuthAnswer = { status: 503, body: '<html>' };

async function ask(answers: OAuthAnswer[]) {
  const context = testContext(answers);
  const outcome = await requestToken(REQUEST, context.transport, noAbort()).catch((error: unknown) => error);
  return { outcome, requests: context.requests.length };
}

describe('a grant', () => {
  it.each([
    ['all of it', { scope: 'a:read b:read', api_url: 'https://api-eu.zoom.us' }, 3_600_000, ['a:read', 'b:read']],
    ['a shorter life', { expires_in: 60, api_url: 'https://api-eu.zoom.us' }, 60_000, null],
    [
      'scopes in another notation',
      { scope: 'a:read, b:read', api_url: 'https://api-eu.zoom.us' },
      3_600_000,
      ['a:read', 'b:read'],
    ],
    ['no scopes', { scope: '', api_url: 'https://api-eu.zoom.us' }, 3_600_000, []],
    ['no life: an hour is assumed', { expires_in: undefined, api_url: 'https://api-eu.zoom.us' }, 3_600_000, null],
  ])('is read with %s', async (_what, extra, lifetimeMs, scopes) => {
    const { outcome } = await ask([grant('tok-1', extra)]);
    expect(outcome).toEqual({
      accessToken: 'tok-1',
      lifetimeMs,
      scopes,
      apiUrl: 'https://api-eu.zoom.us',
      refreshToken: null,
    });
  });

  it('may come without the cluster', async () => {
    expect((await ask([grant('tok-1')])).outcome).toMatchObject({ apiUrl: null });
  });
});

describe('an OAuth server that does not answer properly', () => {
  it.each<[string, OAuthAnswer[], number]>([
    ['a 5xx', [unavailable, grant('tok-1')], 2],
    ['the first of them', [{ status: 500, body: '' }, grant('tok-1')], 2],
    ['a broken connection', [reset, grant('tok-1')], 2],
    ['a refusal', [{ status: 400, body: {} }, grant('tok-1')], 1],
    ['a success', [grant('tok-1'), grant('tok-2')], 1],
  ])('is asked again at most once after %s', async (_what, answers, expected) => {
    expect((await ask(answers)).requests).toBe(expected);
  });

  it.each<[string, OAuthAnswer[]]>([
    ['5xx, then 5xx', [unavailable, unavailable, grant('tok-1')]],
    ['5xx, then no answer', [unavailable, reset, grant('tok-1')]],
    ['no answer, then 5xx', [reset, unavailable, grant('tok-1')]],
    ['no answer, then no answer', [reset, reset, grant('tok-1')]],
  ])('is given up after two requests: %s', async (_what, answers) => {
    const { outcome, requests } = await ask(answers);
    expect(isZoomError(outcome, 'token')).toBe(true);
    expect(requests).toBe(2);
  });

  it.each<[string, OAuthAnswer[], RegExp, RegExp]>([
    ['out of reach', [reset, reset], /could not be asked for a token: No answer came/, /reaches the OAuth host/],
    ['in trouble', [unavailable, unavailable], /\(503\)/, /try again later/],
    ['too busy', [{ status: 429, body: {} }], /\(429\)/, /try again later/],
    ['a web page', [{ status: 200, body: '<html>' }], /answered 200 without an access token/, /Check oauthUrl/],
    ['empty', [{ status: 200, body: '' }], /answered 200 without an access token/, /Check oauthUrl/],
    ['without a token', [{ status: 200, body: { access_token: '' } }], /without an access token/, /Check oauthUrl/],
  ])('fails as a token error that tells what to look at: %s', async (_what, answers, message, hint) => {
    const error = (await ask(answers)).outcome as ZoomTokenError;
    expect(error.kind).toBe('token');
    expect(error.operation).toBe('POST /oauth/token');
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  it('fails as a token error also where the transport throws nonsense', async () => {
    const transport = () => Promise.reject('nonsense');
    const error = await rejection(requestToken(REQUEST, transport, noAbort()));
    expect(isZoomError(error, 'token') && error.message).toContain('could not be asked for a token: unknown fault');
  });

  it('is not asked again when it sends the client elsewhere', async () => {
    const details = { hint: 'No.', status: 302, trackingId: null, transient: false };
    const { outcome, requests } = await ask([new ZoomResponseError('Redirected to example.com.', details)]);
    expect(isZoomError(outcome, 'token') && outcome.message).toContain('Redirected to example.com');
    expect(requests).toBe(1);
  });
});

describe('a refusal says what to do', () => {
  it.each([
    ['a wrong secret', 401, { reason: 'Invalid client_id or client_secret', error: 'invalid_client' }, /CLIENT_SECRET/],
    ['a wrong secret, by number', 400, { code: 4702, message: 'Invalid client' }, /ZOOM_CLIENT_ID/],
    ['an unknown client, by number', 400, { code: 4704 }, /ZOOM_CLIENT_ID/],
    ['a wrong account', 400, { reason: 'Bad Request', error: 'invalid_request' }, /Check ZOOM_ACCOUNT_ID/],
    ['an app switched off', 400, { reason: 'The app is disabled.', error: 'invalid_request' }, /activate it/],
    ['an app deactivated', 400, { errorMessage: 'This app has been deactivated' }, /activate it/],
    ['an app switched off, by number', 400, { code: 4717 }, /activate it/],
    ['an app disabled by an admin', 400, { code: 4738 }, /admin of the account has disabled/],
    ['an app of another type', 400, { error: 'unsupported_grant_type' }, /does not allow this kind of token/],
    ['an owner who left', 400, { code: 4735 }, /user who consented has left/],
    ['no words at all', 400, 'nothing', /ZOOM_ACCOUNT_ID/],
  ])('%s', async (_what, status, body, hint) => {
    const error = (await ask([{ status, body }])).outcome;
    expect(isZoomError(error, 'token') && error.hint).toMatch(hint);
    expect(isZoomError(error, 'token') && error.status).toBe(status);
  });

  it('repeats the words of Zoom, its code and its OAuth word', async () => {
    const error = await rejection(
      requestToken(
        REQUEST,
        testContext([{ status: 400, body: { reason: 'Invalid client_id', error: 'invalid_client', code: 4702 } }])
          .transport,
        noAbort(),
      ),
    );
    expect(error).toMatchObject({ status: 400, code: 4702, oauthError: 'invalid_client' });
    expect((error as Error).message).toContain('Zoom refused to issue an access token (400: Invalid client_id).');
  });
});

describe('what Zoom said is repeated without the secret that it repeats:', () => {
  const refusing = async (request: OAuthRequest, reason: string) => {
    const { transport } = testContext([{ status: 400, body: { reason, error: 'invalid_request' } }]);
    const error = await rejection(sendOAuth(request, transport, noAbort()));
    return isZoomError(error, 'token') ? error.message : expect.fail('another error');
  };
  const BASIC = btoa('client-1:secret-1');

  it.each<[string, Record<string, string>, string]>([
    ['the refresh token', { refresh_token: 'r/1' }, 'r/1'],
    ['the code', { code: 'c-1' }, 'c-1'],
    ['the verifier', { code_verifier: 'v-1' }, 'v-1'],
    ['the token to revoke', { token: 't-1' }, 't-1'],
    ['the client secret', {}, 'secret-1'],
    ['id and secret as they are sent', {}, BASIC],
    ['any of them as a form writes it', { refresh_token: 'r/1' }, 'r%2F1'],
  ])('%s', async (_what, form, secret) => {
    const said = await refusing({ ...REQUEST, form }, `Bad ${secret}, and once more ${secret}!`);
    expect(said).toContain('(400: Bad [redacted], and once more [redacted]!)');
    expect(said).not.toContain(secret);
  });

  it('also the OAuth word, which may be anything', async () => {
    const { transport } = testContext([{ status: 400, body: { error: 'bad r-1' } }]);
    const error = await rejection(sendOAuth({ ...REQUEST, form: { refresh_token: 'r-1' } }, transport, noAbort()));
    expect(error).toMatchObject({ oauthError: 'bad [redacted]' });
  });

  it('and all of it where there is none: an absent or empty secret takes no words away', async () => {
    const request = { ...REQUEST, clientSecret: null, form: { refresh_token: '' } };
    expect(await refusing(request, 'code is undefined')).toContain('(400: code is undefined)');
  });
});
