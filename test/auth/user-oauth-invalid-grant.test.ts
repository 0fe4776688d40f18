import { describe, expect, it } from 'vitest';
import { rejection } from '../client/test-client.js';
import { grant, type OAuthAnswer } from './token-context.js';
import { endedGrant, endedRig, type Rig, reveal, rotated, STORE_KEY } from './user-oauth-rig.js';

describe('invalid_grant', () => {
  const invalidGrant = {
    status: 400,
    body: { reason: 'Invalid Token!', error: 'invalid_grant' },
  } satisfies OAuthAnswer;
  /** What another process stored while this one asked Zoom. */
  const meanwhile = (one: () => Rig, lifetimeMs: number, answers: OAuthAnswer[]) => (index: number) => {
    if (index === 0) {
      const expiresAt = one().context.clock.now() + lifetimeMs;
      void one().store.set(STORE_KEY, endedGrant({ accessToken: 'tok-9', refreshToken: 'refresh-9', expiresAt }));
    }
    return answers[index] ?? new Error(`no answer for request ${index + 1}`);
  };

  it('when the store has a newer token uses that one, without another request', async () => {
    const one: Rig = await endedRig(meanwhile(() => one, 3_600_000, [invalidGrant]));
    expect(await reveal(one)).toBe('tok-9');
    expect(one.context.requests).toHaveLength(1);
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-9' });
  });

  it.each([
    ['a new refresh token', { refresh_token: 'refresh-10' }, 'refresh-10'],
    ['no new refresh token', {}, 'refresh-9'],
  ])('when the newer token has ended too renews that one: %s', async (_what, extra, kept) => {
    const one: Rig = await endedRig(meanwhile(() => one, 1_000, [invalidGrant, grant('tok-10', extra)]));
    expect(await reveal(one)).toBe('tok-10');
    expect(one.form(1).refresh_token).toBe('refresh-9');
    expect(await one.stored()).toMatchObject({ accessToken: 'tok-10', refreshToken: kept });
  });

  it('for the newer token as well ends after two requests', async () => {
    const one: Rig = await endedRig(meanwhile(() => one, 1_000, [invalidGrant, invalidGrant]));
    expect(await rejection(one.get())).toMatchObject({ kind: 'reauthorization' });
    expect(one.context.requests).toHaveLength(2);
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-9' });
  });

  it('without a newer token asks for re-authorization and leaves the stored grant as it is', async () => {
    const one = await endedRig([invalidGrant]);
    const error = await rejection(one.get());
    expect(error).toMatchObject({
      kind: 'reauthorization',
      accountKey: 'acme',
      oauthError: 'invalid_grant',
      status: 400,
    });
    expect(String(error)).toContain('The grant of account "acme" has ended.');
    expect(await one.stored()).toEqual(endedGrant());
  });

  it.each<[string, (one: Rig) => Promise<void>]>([
    ['was forgotten', (one) => one.store.delete(STORE_KEY)],
    ['has lost its refresh token', (one) => one.store.set(STORE_KEY, endedGrant({ refreshToken: null }))],
  ])('asks for re-authorization when the grant in the store %s meanwhile', async (_what, change) => {
    const one: Rig = await endedRig(async () => {
      await change(one);
      return invalidGrant;
    });
    expect(await rejection(one.get())).toMatchObject({ kind: 'reauthorization', oauthError: 'invalid_grant' });
    expect(one.context.requests).toHaveLength(1);
  });

  it('is the same error for all who waited, and the next call asks once more', async () => {
    const one = await endedRig([invalidGrant, rotated(1)]);
    const errors = await Promise.all(Array.from({ length: 100 }, () => rejection(one.get())));
    expect(new Set(errors).size).toBe(1);
    expect(await reveal(one)).toBe('tok-1');
    expect(one.context.requests).toHaveLength(2);
  });

  it('heals when somebody authorizes the account anew, here or in another process', async () => {
    const one = await endedRig([invalidGrant]);
    await rejection(one.get());
    const expiresAt = one.context.clock.now() + 3_600_000;
    await one.store.set(STORE_KEY, endedGrant({ accessToken: 'tok-9', refreshToken: 'refresh-9', expiresAt }));
    expect(await reveal(one)).toBe('tok-9');
    expect(one.context.requests).toHaveLength(1);
  });

  it('does not repeat what a store that fails meanwhile says', async () => {
    const one: Rig = await endedRig(() => {
      one.store.get = () => Promise.reject(new Error('GET failed: refresh-0'));
      return invalidGrant;
    });
    const error = await rejection(one.get());
    expect(error).toMatchObject({ kind: 'token', message: expect.stringContaining('token store failed') });
    expect(String(error)).not.toContain('refresh-0');
  });
});
