import { describe, expect, it } from 'vitest';
import { ZoomNetworkError } from '../../src/types/errors.js';
import { rejection } from '../client/test-client.js';
import { settle } from '../client/virtual-time.js';
import { grant, type OAuthAnswer } from './token-context.js';
import { endedGrant, type Rig, rig, STORE_KEY } from './user-oauth-rig.js';

const done: OAuthAnswer = { status: 200, body: { status: 'success' } };
const unknown: OAuthAnswer = { status: 400, body: { reason: 'Invalid Token!', error: 'invalid_token' } };
const byNumber: OAuthAnswer = { status: 400, body: { code: 4741, message: 'Revoked.' } };
const invalidGrant: OAuthAnswer = {
  status: 400,
  body: { reason: 'Invalid Token!', error: 'invalid_grant', code: 4737 },
};
const reset = new ZoomNetworkError('No answer came.', { hint: 'Look.', code: 'ECONNRESET', mayHaveBeenSent: true });

/** An account whose access token still lives. */
async function live(answers: Parameters<typeof rig>[0], options: Parameters<typeof rig>[1] = {}): Promise<Rig> {
  const one = rig(answers, options);
  const expiresAt = one.context.clock.now() + 3_600_000;
  await one.store.set(STORE_KEY, endedGrant({ accessToken: 'tok-1', refreshToken: 'refresh-1', expiresAt }));
  return one;
}

const paths = (one: Rig) => one.context.requests.map((request) => request.url.href);

describe('revoke()', () => {
  it('sends the access token in the form, the secret in the header, and nothing in the URL', async () => {
    const one = await live([done]);
    await one.auth.revoke();
    expect(paths(one)).toEqual(['https://zoom.us/oauth/revoke']);
    expect(one.form(0)).toEqual({ token: 'tok-1' });
    expect(one.context.requests[0]?.authorization?.reveal()).toBe('Basic Y2xpZW50LTE6c2VjcmV0LTE=');
  });

  it('of a public client names the client in the form', async () => {
    const one = await live([done], { clientSecret: false });
    await one.auth.revoke();
    expect(one.form(0)).toEqual({ client_id: 'client-1', token: 'tok-1' });
    expect(one.context.requests[0]?.authorization).toBeNull();
  });

  it('forgets the grant, in the store and in hand, once Zoom agreed', async () => {
    const one = await live([done]);
    await one.get();
    await one.auth.revoke();
    expect(await one.stored()).toBeNull();
    expect(one.auth.current()).toBeNull();
    expect(await one.auth.isAuthorized()).toBe(false);
    expect(await rejection(one.get())).toMatchObject({ kind: 'reauthorization' });
  });

  it('does nothing when there is no grant, as often as it is called', async () => {
    const one = rig([]);
    await one.auth.revoke();
    await one.auth.revoke();
    expect(one.context.requests).toEqual([]);
  });

  it('renews an access token that has ended, since Zoom revokes live ones only', async () => {
    const one = rig([grant('tok-1', { refresh_token: 'refresh-1' }), done]);
    await one.store.set(STORE_KEY, endedGrant());
    await one.auth.revoke();
    expect(paths(one)).toEqual(['https://zoom.us/oauth/token', 'https://zoom.us/oauth/revoke']);
    expect([one.form(0).refresh_token, one.form(1).token]).toEqual(['refresh-0', 'tok-1']);
    expect(await one.stored()).toBeNull();
  });

  it('forgets a grant that had ended before', async () => {
    const one = rig([invalidGrant]);
    await one.store.set(STORE_KEY, endedGrant());
    await one.auth.revoke();
    expect(paths(one)).toEqual(['https://zoom.us/oauth/token']);
    expect(await one.stored()).toBeNull();
  });

  it('tries once more with a new access token when Zoom does not know the one at hand', async () => {
    const one = await live([unknown, grant('tok-2', { refresh_token: 'refresh-2' }), done]);
    await one.auth.revoke();
    expect(one.form(2)).toEqual({ token: 'tok-2' });
    expect(await one.stored()).toBeNull();
  });

  it.each<[string, OAuthAnswer[]]>([
    ['the grant has ended', [unknown, invalidGrant]],
    ['it says so by number alone', [byNumber, grant('tok-2', { refresh_token: 'refresh-2' }), byNumber]],
    ['the new one is unknown too', [unknown, grant('tok-2', { refresh_token: 'refresh-2' }), unknown]],
  ])('forgets what Zoom does not know: %s', async (_what, answers) => {
    const one = await live(answers);
    await one.auth.revoke();
    expect(one.context.requests).toHaveLength(answers.length);
    expect(await one.stored()).toBeNull();
  });

  it.each<[string, OAuthAnswer[]]>([
    ['no answer comes', [reset, reset]],
    [
      'Zoom is in trouble',
      [
        { status: 503, body: '' },
        { status: 503, body: '' },
      ],
    ],
    ['Zoom is busy', [{ status: 429, body: unknown }]],
    ['the secret is wrong', [{ status: 400, body: { error: 'invalid_client' } }]],
    ['the secret is wrong, by number', [{ status: 400, body: { code: 4702 } }]],
    ['the app is switched off', [{ status: 400, body: { code: 4717, error: 'invalid_request' } }]],
    ['a gateway refuses', [{ status: 403, body: '<html>' }]],
    ['a gateway answers 400', [{ status: 400, body: '<html>' }]],
  ])('forgets nothing when %s', async (_what, answers) => {
    const one = await live(answers);
    const error = await rejection(one.auth.revoke());
    expect(error).toMatchObject({ name: 'ZoomTokenError', kind: 'token', operation: 'POST /oauth/revoke' });
    expect((error as Error).message).toMatch(/could not be asked to revoke one|refused to revoke the token/);
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-1' });
    expect((await one.get()).value.reveal()).toBe('tok-1');
  });

  it('forgets nothing when the store cannot be asked, and does not repeat what it says', async () => {
    const one = await live([]);
    one.store.get = () => Promise.reject(new Error('GET failed: tok-1'));
    const error = await rejection(one.auth.revoke());
    expect(error).toMatchObject({ kind: 'token' });
    expect(String(error)).not.toContain('tok-1');
    expect(one.context.requests).toEqual([]);
  });

  it('waits for a renewal under way, so that no grant is stored after it was forgotten', async () => {
    let answer: (answer: OAuthAnswer) => void = () => undefined;
    const one = rig((index) =>
      index === 0
        ? new Promise((resolve) => {
            answer = resolve;
          })
        : done,
    );
    await one.store.set(STORE_KEY, endedGrant());
    const renewal = one.get();
    const revocation = one.auth.revoke();
    await settle();
    answer(grant('tok-1', { refresh_token: 'refresh-1' }));
    await Promise.all([renewal, revocation]);
    expect(one.form(1)).toEqual({ token: 'tok-1' });
    expect(await one.stored()).toBeNull();
  });

  it('makes way for a new authorization', async () => {
    const one = await live([done, grant('tok-2', { refresh_token: 'refresh-2' })]);
    await one.auth.revoke();
    const pending = await one.auth.authorizationUrl();
    await one.auth.exchangeCode(`code=c-1&state=${pending.state}`, pending);
    expect((await one.get()).value.reveal()).toBe('tok-2');
  });
});
