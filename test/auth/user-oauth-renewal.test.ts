import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import { isZoomError } from '../../src/types/errors.js';
import type { TokenStore } from '../../src/types/token.js';
import { rejection } from '../client/test-client.js';
import { settle, startVirtualTime } from '../client/virtual-time.js';
import { grant, noAbort, type OAuthAnswer } from './token-context.js';
import { endedGrant, type Rig, rig, STORE_KEY } from './user-oauth-rig.js';

const rotated = (index: number) => grant(`tok-${index}`, { refresh_token: `refresh-${index}` });
const refused = (body: unknown, status = 400): OAuthAnswer => ({ status, body });
const reveal = async (one: Rig) => (await one.get()).value.reveal();

/** An account whose access token has ended. */
async function ended(...[answers, options]: Parameters<typeof rig>): Promise<Rig> {
  const one = rig(answers, options);
  await one.store.set(STORE_KEY, endedGrant());
  return one;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a renewal', () => {
  it('sends the refresh token in the form, the secret in the header, and nothing in the URL', async () => {
    const one = await ended([rotated(1)]);
    await one.get();
    expect(one.context.requests[0]?.url.href).toBe('https://zoom.us/oauth/token');
    expect(one.context.requests[0]?.authorization?.reveal()).toBe('Basic Y2xpZW50LTE6c2VjcmV0LTE=');
    expect(one.form(0)).toEqual({ grant_type: 'refresh_token', refresh_token: 'refresh-0' });
  });

  it('of a public client names the client in the form', async () => {
    const one = await ended([rotated(1)], { clientSecret: false });
    await one.get();
    expect(one.context.requests[0]?.authorization).toBeNull();
    expect(one.form(0)).toEqual({
      client_id: 'client-1',
      grant_type: 'refresh_token',
      refresh_token: 'refresh-0',
    });
  });

  it('uses the newest refresh token each time', async () => {
    const one = await ended((index) => rotated(index + 1));
    for (let rotation = 0; rotation < 5; rotation += 1) {
      expect(await reveal(one)).toBe(`tok-${rotation + 1}`);
      expect(one.form(rotation).refresh_token).toBe(`refresh-${rotation}`);
      one.context.clock.advance(3_600_000);
    }
  });

  it('keeps the refresh token when Zoom sends no new one', async () => {
    const one = await ended([grant('tok-1')]);
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
    const one = await ended([rotated(1)], { tokenStore });
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
    expect(error).toMatchObject({
      name: 'ZoomReauthorizationRequiredError',
      kind: 'reauthorization',
      accountKey: 'acme',
    });
    expect(isZoomError(error, 'reauthorization') && error.hint).toContain('authorizationUrl()');
    expect(one.context.requests).toEqual([]);
  });
});

describe('a store that fails while it keeps a rotated grant', () => {
  const failing = (failures: number) => {
    const inner = memoryTokenStore();
    let left = failures;
    const sets: string[] = [];
    const tokenStore: TokenStore = {
      ...inner,
      set: async (key, token) => {
        sets.push(token.accessToken);
        left -= 1;
        if (left >= 0) throw new Error(`SET failed: ${JSON.stringify(token)}`);
        await inner.set(key, token);
      },
    };
    return { inner, sets, tokenStore };
  };

  /** A call that waits longer for the store than the client does. Gives its error. */
  const outlast = async (one: Rig): Promise<unknown> => {
    const failed = rejection(one.get());
    for (let step = 0; step < 250; step += 1) {
      one.context.clock.advance(250);
      await vi.advanceTimersByTimeAsync(250);
    }
    return failed;
  };

  it.each([1, 2, 20])(
    '%i times is asked again, and Zoom is not: the token serves once it is stored',
    async (failures) => {
      startVirtualTime();
      const { inner, sets, tokenStore } = failing(failures);
      await inner.set(STORE_KEY, endedGrant());
      const one = rig([rotated(1)], { tokenStore });
      const served = one.get();
      for (let failure = 0; failure < failures; failure += 1) {
        await settle();
        expect(one.auth.current()).toBeNull();
        await vi.advanceTimersByTimeAsync(250);
      }
      expect((await served).value.reveal()).toBe('tok-1');
      expect(sets).toHaveLength(failures + 1);
      expect(one.context.requests).toHaveLength(1);
      expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-1' });
      const logged = one.context.logger.entries;
      expect(logged).toHaveLength(failures);
      expect(logged[0]).toMatchObject({
        level: 'error',
        message: expect.stringContaining('could not keep a new grant'),
      });
      expect(JSON.stringify(logged)).not.toMatch(/tok-1|refresh-1/);
    },
  );

  it('for longer than a minute fails the calls, and the grant is stored before anything else is done', async () => {
    startVirtualTime();
    const { inner, sets, tokenStore } = failing(1_000);
    await inner.set(STORE_KEY, endedGrant());
    const one = rig([rotated(1)], { tokenStore });
    expect(await outlast(one)).toMatchObject({
      kind: 'token',
      message: expect.stringContaining('token store failed'),
    });
    expect(await outlast(one)).toMatchObject({ kind: 'token' });
    tokenStore.set = inner.set;
    expect(await reveal(one)).toBe('tok-1');
    expect(new Set(sets)).toEqual(new Set(['tok-1']));
    expect(one.context.requests).toHaveLength(1);
  });

  it('until the access token has ended stores the grant all the same, and renews that one', async () => {
    startVirtualTime();
    const { inner, tokenStore } = failing(1_000);
    await inner.set(STORE_KEY, endedGrant());
    const one = rig([rotated(1), rotated(2)], { tokenStore });
    await outlast(one);
    one.context.clock.advance(7_200_000);
    const kept: string[] = [];
    tokenStore.set = async (key, token) => {
      kept.push(token.accessToken);
      await inner.set(key, token);
    };
    expect(await reveal(one)).toBe('tok-2');
    expect(kept).toEqual(['tok-1', 'tok-2']);
    expect(one.form(1).refresh_token).toBe('refresh-1');
  });

  it('does not bring an unsaved grant back over one that was authorized meanwhile elsewhere', async () => {
    startVirtualTime();
    const { inner, tokenStore } = failing(1_000);
    await inner.set(STORE_KEY, endedGrant());
    const one = rig([rotated(1)], { tokenStore });
    await outlast(one);
    const expiresAt = one.context.clock.now() + 3_600_000;
    await inner.set(STORE_KEY, endedGrant({ accessToken: 'tok-new', refreshToken: 'refresh-new', expiresAt }));
    tokenStore.set = inner.set;
    expect(await reveal(one)).toBe('tok-new');
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-new' });
  });

  it('and has lost everything gets back the grant that only this process still has', async () => {
    startVirtualTime();
    const { inner, tokenStore } = failing(1_000);
    await inner.set(STORE_KEY, endedGrant());
    const one = rig([rotated(1)], { tokenStore });
    await outlast(one);
    await inner.delete(STORE_KEY);
    tokenStore.set = inner.set;
    expect(await reveal(one)).toBe('tok-1');
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-1' });
  });
});

describe('a store that fails while it is read', () => {
  it('costs no refresh token', async () => {
    const one = await ended([rotated(1)]);
    const { get } = one.store;
    one.store.get = () => Promise.reject(new Error('down'));
    expect(await rejection(one.get())).toMatchObject({ kind: 'token' });
    expect(one.context.requests).toEqual([]);
    one.store.get = get;
    expect(await reveal(one)).toBe('tok-1');
  });

  it('costs no authorization code', async () => {
    const one = rig([rotated(1)]);
    const pending = await one.auth.authorizationUrl();
    const { get } = one.store;
    one.store.get = () => Promise.reject(new Error('down'));
    const callback = `code=c-1&state=${pending.state}`;
    expect(await rejection(one.auth.exchangeCode(callback, pending))).toMatchObject({ kind: 'token' });
    expect(one.context.requests).toEqual([]);
    one.store.get = get;
    await one.auth.exchangeCode(callback, pending);
    expect(await reveal(one)).toBe('tok-1');
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
    const one = await ended(script, { tokenStore });
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

describe('invalid_grant', () => {
  const invalidGrant = refused({ reason: 'Invalid Token!', error: 'invalid_grant' });
  /** What another process stored while this one asked Zoom. */
  const meanwhile = (one: () => Rig, lifetimeMs: number, answers: OAuthAnswer[]) => (index: number) => {
    if (index === 0) {
      const expiresAt = one().context.clock.now() + lifetimeMs;
      void one().store.set(STORE_KEY, endedGrant({ accessToken: 'tok-9', refreshToken: 'refresh-9', expiresAt }));
    }
    return answers[index] ?? new Error(`no answer for request ${index + 1}`);
  };

  it('when the store has a newer token uses that one, without another request', async () => {
    const one: Rig = await ended(meanwhile(() => one, 3_600_000, [invalidGrant]));
    expect(await reveal(one)).toBe('tok-9');
    expect(one.context.requests).toHaveLength(1);
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-9' });
  });

  it.each([
    ['a new refresh token', { refresh_token: 'refresh-10' }, 'refresh-10'],
    ['no new refresh token', {}, 'refresh-9'],
  ])('when the newer token has ended too renews that one: %s', async (_what, extra, kept) => {
    const one: Rig = await ended(meanwhile(() => one, 1_000, [invalidGrant, grant('tok-10', extra)]));
    expect(await reveal(one)).toBe('tok-10');
    expect(one.form(1).refresh_token).toBe('refresh-9');
    expect(await one.stored()).toMatchObject({ accessToken: 'tok-10', refreshToken: kept });
  });

  it('for the newer token as well ends after two requests', async () => {
    const one: Rig = await ended(meanwhile(() => one, 1_000, [invalidGrant, invalidGrant]));
    expect(await rejection(one.get())).toMatchObject({ kind: 'reauthorization' });
    expect(one.context.requests).toHaveLength(2);
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-9' });
  });

  it('without a newer token asks for re-authorization and leaves the stored grant as it is', async () => {
    const one = await ended([invalidGrant]);
    const error = await rejection(one.get());
    expect(error).toMatchObject({
      kind: 'reauthorization',
      accountKey: 'acme',
      oauthError: 'invalid_grant',
      status: 400,
    });
    expect(await one.stored()).toEqual(endedGrant());
  });

  it('is the same error for all who waited, and the next call asks once more', async () => {
    const one = await ended([invalidGrant, rotated(1)]);
    const errors = await Promise.all(Array.from({ length: 100 }, () => rejection(one.get())));
    expect(new Set(errors).size).toBe(1);
    expect(await reveal(one)).toBe('tok-1');
    expect(one.context.requests).toHaveLength(2);
  });

  it('heals when somebody authorizes the account anew, here or in another process', async () => {
    const one = await ended([invalidGrant]);
    await rejection(one.get());
    const expiresAt = one.context.clock.now() + 3_600_000;
    await one.store.set(STORE_KEY, endedGrant({ accessToken: 'tok-9', refreshToken: 'refresh-9', expiresAt }));
    expect(await reveal(one)).toBe('tok-9');
    expect(one.context.requests).toHaveLength(1);
  });

  it('does not repeat what a store that fails meanwhile says', async () => {
    const one: Rig = await ended(() => {
      one.store.get = () => Promise.reject(new Error('GET failed: refresh-0'));
      return invalidGrant;
    });
    const error = await rejection(one.get());
    expect(error).toMatchObject({ kind: 'token', message: expect.stringContaining('token store failed') });
    expect(String(error)).not.toContain('refresh-0');
  });
});

describe('the two who share a store in one process', () => {
  it('renew a grant once', async () => {
    const tokenStore = memoryTokenStore();
    const one = await ended([rotated(1)], { tokenStore });
    const other = rig([], { tokenStore });
    const tokens = await Promise.all([one.get(), other.get()]);
    expect(tokens.map((token) => token.value.reveal())).toEqual(['tok-1', 'tok-1']);
    expect([one.context.requests.length, other.context.requests.length]).toEqual([1, 0]);
  });
});

describe('a caller who leaves during a renewal', () => {
  it('does not keep the new grant from being stored', async () => {
    let answer: (answer: OAuthAnswer) => void = () => undefined;
    const one = await ended(
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
