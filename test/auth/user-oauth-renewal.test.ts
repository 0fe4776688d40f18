import { describe, expect, it } from 'vitest';
import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import { isZoomError } from '../../src/types/errors.js';
import type { TokenStore } from '../../src/types/token.js';
import { rejection } from '../client/test-client.js';
import { settle } from '../client/virtual-time.js';
import { grant, noAbort, type OAuthAnswer } from './token-context.js';
import { endedGrant, endedRig, reveal, rig, rotated, STORE_KEY } from './user-oauth-rig.js';

describe('a renewal', () => {
  it('sends the refresh token in the form, the secret in the header, and nothing in the URL', async () => {
    const one = await endedRig([rotated(1)]);
    await one.get();
    expect(one.context.requests[0]?.url.href).toBe('https://zoom.us/oauth/token');
    expect(one.context.requests[0]?.authorization?.reveal()).toBe('Basic Y2xpZW50LTE6c2VjcmV0LTE=');
    expect(one.form(0)).toEqual({ grant_type: 'refresh_token', refresh_token: 'refresh-0' });
  });

  it('of a public client names the client in the form', async () => {
    const one = await endedRig([rotated(1)], { clientSecret: false });
    await one.get();
    expect(one.context.requests[0]?.authorization).toBeNull();
    expect(one.form(0)).toEqual({
      client_id: 'client-1',
      grant_type: 'refresh_token',
      refresh_token: 'refresh-0',
    });
  });

  it('uses the newest refresh token each time', async () => {
    const one = await endedRig((index) => rotated(index + 1));
    for (let rotation = 0; rotation < 5; rotation += 1) {
      expect(await reveal(one)).toBe(`tok-${rotation + 1}`);
      expect(one.form(rotation).refresh_token).toBe(`refresh-${rotation}`);
      one.context.clock.advance(3_600_000);
    }
  });

  it('keeps the refresh token when Zoom sends no new one', async () => {
    const one = await endedRig([grant('tok-1')]);
    await one.get();
    expect((await one.stored())?.refreshToken).toBe('refresh-0');
  });

  it('stores the new grant before its token serves anybody', async () => {
    const inner = memoryTokenStore();
    let unblock = (): void => undefined;
    const blocked = new Promise<void>((resolve) => {
      unblock = resolve;
    });
    const tokenStore: TokenStore = {
      ...inner,
      set: async (key, token) => {
        if (token.accessToken === 'tok-1') await blocked;
        await inner.set(key, token);
      },
    };
    const one = await endedRig([rotated(1)], { tokenStore });
    const served = one.get();
    await settle();
    expect(one.context.requests).toHaveLength(1);
    expect(one.auth.current()).toBeNull();
    expect((await one.stored())?.accessToken).toBe('tok-0');
    unblock();
    await served;
    expect(await one.stored()).toMatchObject({ accessToken: 'tok-1', refreshToken: 'refresh-1' });
  });

  it('without a stored grant asks for nothing, and says that the account must be authorized', async () => {
    const one = rig([]);
    const error = await rejection(one.get());
    expect(String(error)).toContain('No grant is stored for account "acme".');
    expect(error).toMatchObject({
      name: 'ZoomReauthorizationRequiredError',
      kind: 'reauthorization',
      accountKey: 'acme',
    });
    expect(isZoomError(error, 'reauthorization') && error.hint).toContain('authorizationUrl()');
    expect(one.context.requests).toEqual([]);
  });
});

describe('a grant', () => {
  it('without a refresh token cannot be renewed: the account must be authorized, and nothing is asked', async () => {
    const one = rig([]);
    await one.store.set(STORE_KEY, endedGrant({ refreshToken: null }));
    expect(await rejection(one.get())).toMatchObject({ kind: 'reauthorization', accountKey: 'acme' });
    expect(one.context.requests).toEqual([]);
  });

  it('is renewed when Zoom refuses its access token before its time', async () => {
    const one = await endedRig((index) => rotated(index + 1));
    one.auth.invalidate(await one.get());
    expect(one.auth.current()).toBeNull();
    expect(await reveal(one)).toBe('tok-2');
  });

  it('is stored by the time that settle() resolves', async () => {
    let answer: (answer: OAuthAnswer) => void = () => undefined;
    const script = () =>
      new Promise<OAuthAnswer>((resolve) => {
        answer = resolve;
      });
    const one = await endedRig(script);
    const renewal = one.get();
    await settle();
    const settled = one.auth.settle?.();
    answer(rotated(1));
    await settled;
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-1' });
    await renewal;
  });
});

describe('a new authorization while the old grant is being renewed', () => {
  const { lock: _lock, ...lockless } = memoryTokenStore();
  it.each<[string, TokenStore]>([
    ['with a lock', memoryTokenStore()],
    ['without a lock', lockless],
  ])('waits for the renewal, whose grant cannot overwrite the new one: a store %s', async (_what, tokenStore) => {
    let answer: (answer: OAuthAnswer) => void = () => undefined;
    const script = (index: number) =>
      index === 0
        ? new Promise<OAuthAnswer>((resolve) => {
            answer = resolve;
          })
        : grant('tok-new', { refresh_token: 'refresh-new' });
    const one = await endedRig(script, { tokenStore });
    const renewal = one.get();
    const pending = await one.auth.authorizationUrl();
    const exchange = one.auth.exchangeCode(`code=c-1&state=${pending.state}`, pending);
    await settle();
    expect(one.context.requests).toHaveLength(1);
    answer(rotated(1));
    await Promise.all([renewal, exchange]);
    expect(await one.stored()).toMatchObject({ accessToken: 'tok-new', refreshToken: 'refresh-new' });
    expect(await reveal(one)).toBe('tok-new');
  });
});

describe('the two who share a store in one process', () => {
  it('renew a grant once', async () => {
    const tokenStore = memoryTokenStore();
    const one = await endedRig([rotated(1)], { tokenStore });
    const other = rig([], { tokenStore });
    const tokens = await Promise.all([one.get(), other.get()]);
    expect(tokens.map((token) => token.value.reveal())).toEqual(['tok-1', 'tok-1']);
    expect([one.context.requests.length, other.context.requests.length]).toEqual([1, 0]);
  });
});

describe('a caller who leaves during a renewal', () => {
  it('does not keep the new grant from being stored', async () => {
    let answer: (answer: OAuthAnswer) => void = () => undefined;
    const one = await endedRig(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const leaving = new AbortController();
    const left = rejection(one.auth.get(one.context, leaving.signal));
    await settle();
    leaving.abort('enough');
    expect(await left).toBe('enough');
    answer(rotated(1));
    await settle();
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-1' });
    expect((await one.auth.get(one.context, noAbort())).value.reveal()).toBe('tok-1');
  });
});
