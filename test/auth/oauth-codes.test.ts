import { describe, expect, it } from 'vitest';
import { isZoomError } from '../../src/types/errors.js';
import { rejection } from '../client/test-client.js';
import { endedGrant, rig, STORE_KEY } from './user-oauth-rig.js';

const CONSENT = /through the authorization once more/;

/**
 * Zoom's OAuth codes and what a developer must do, from Zoom's list of OAuth error messages: when a grant is renewed, and
 * when a code is swapped. `consent`: the grant has ended; `fix`: the app or its settings must be repaired, and the
 * grant may still be good.
 */
const CODES: readonly [number, string, 'consent' | 'fix', RegExp][] = [
  [4702, 'client id or secret wrong', 'fix', /ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET/],
  [4704, 'client id or secret wrong', 'fix', /ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET/],
  [4705, 'grant type not supported', 'fix', /check its type in the Zoom App Marketplace/],
  [4706, 'client id, secret or grant type missing', 'fix', /is missing/],
  [4709, 'redirect_uri mismatch', 'fix', /redirectUri must be the same here, in the authorization URL and in the app/],
  [4711, "its scopes differ from the app's", 'consent', CONSENT],
  [4717, 'app disabled', 'fix', /activate it/],
  [4733, 'authorization code expired', 'fix', /lives five minutes/],
  [4734, 'authorization code invalid', 'fix', /codes work once/],
  [4735, 'owner no longer exists', 'consent', CONSENT],
  [4737, 'refresh token unknown', 'consent', CONSENT],
  [4738, 'disabled by an admin', 'consent', CONSENT],
  [4740, 'old refresh token reused', 'consent', CONSENT],
  [4741, 'revoked by a later authorization', 'consent', CONSENT],
];

describe("each of Zoom's OAuth codes says what to do", () => {
  it.each(CODES)('%i, %s: %s', async (code, reason, outcome, hint) => {
    const { auth, context, store, get } = rig([{ status: 400, body: { code, reason } }]);
    await store.set(STORE_KEY, endedGrant());
    const error = await rejection(get());
    expect(error).toMatchObject({ kind: outcome === 'consent' ? 'reauthorization' : 'token', status: 400, code });
    expect(isZoomError(error) && error.hint).toMatch(hint);
    expect(isZoomError(error) && error.name).toBe(
      outcome === 'consent' ? 'ZoomReauthorizationRequiredError' : 'ZoomTokenError',
    );
    expect(await store.get(STORE_KEY), 'the grant is left as it is').toEqual(endedGrant());
    expect(await auth.isAuthorized()).toBe(true);
    expect(context.requests).toHaveLength(1);
  });

  it.each(CODES)('%i, %s, for an authorization code: nothing is stored', async (code, reason, _outcome, hint) => {
    const { auth, stored } = rig([{ status: 400, body: { code, reason } }]);
    const pending = await auth.authorizationUrl();
    const error = await rejection(auth.exchangeCode(`code=c-1&state=${pending.state}`, pending));
    expect(error).toMatchObject({ kind: 'token', name: 'ZoomTokenError', code });
    expect(isZoomError(error) && error.hint).toMatch(hint);
    expect(await stored()).toBeNull();
  });
});

describe('a refusal without a code', () => {
  it.each([
    ['Invalid Token!', { reason: 'Invalid Token!', error: 'invalid_grant' }, 'reauthorization', CONSENT],
    ['a wrong secret', { reason: 'Invalid client_id or client_secret', error: 'invalid_client' }, 'token', /SECRET/],
    ['another type of app', { error: 'unauthorized_client' }, 'token', /check its type/],
    ['a redirect mismatch', { reason: 'Redirect URI mismatch', error: 'invalid_request' }, 'token', /to the letter/],
    ['an app switched off', { reason: 'The app is disabled', error: 'invalid_request' }, 'token', /activate it/],
    ['an error page', 'not JSON', 'token', /./],
  ])('%s', async (_what, body, kind, hint) => {
    const { store, get } = rig([{ status: 400, body }]);
    await store.set(STORE_KEY, endedGrant());
    const error = await rejection(get());
    expect(error).toMatchObject({ kind });
    expect(isZoomError(error) && error.hint).toMatch(hint);
  });

  it.each([429, 500, 503])('with status %i is no verdict on the grant, whatever it says', async (status) => {
    const answer = { status, body: { error: 'invalid_grant', code: 4737 } };
    const { store, get } = rig([answer, answer]);
    await store.set(STORE_KEY, endedGrant());
    const error = await rejection(get());
    expect(error).toMatchObject({ kind: 'token', hint: expect.stringContaining('try again later') });
  });
});
