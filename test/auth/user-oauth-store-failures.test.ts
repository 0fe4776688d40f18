import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import type { TokenStore } from '../../src/types/token.js';
import { rejection } from '../client/test-client.js';
import { settle, startVirtualTime } from '../client/virtual-time.js';
import { endedGrant, endedRig, type Rig, reveal, rig, rotated, STORE_KEY } from './user-oauth-rig.js';

afterEach(() => {
  vi.useRealTimers();
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
    one.context.clock.advance(3_600_000);
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

  it('of a new authorization keeps it all the same: the old grant is in its place, and only that', async () => {
    startVirtualTime();
    const { inner, tokenStore } = failing(1_000);
    await inner.set(STORE_KEY, endedGrant());
    const one = rig([rotated(1)], { tokenStore });
    const pending = await one.auth.authorizationUrl();
    const exchange = rejection(one.auth.exchangeCode(`code=c-1&state=${pending.state}`, pending));
    for (let step = 0; step < 250; step += 1) {
      one.context.clock.advance(250);
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(await exchange).toMatchObject({ kind: 'token' });
    tokenStore.set = inner.set;
    expect(await reveal(one)).toBe('tok-1');
    expect(await one.stored()).toMatchObject({ refreshToken: 'refresh-1' });
    expect(one.context.requests).toHaveLength(1);
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
    const one = await endedRig([rotated(1)]);
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
