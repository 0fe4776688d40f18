import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { isZoomError } from '../../src/types/errors.js';
import type { StoredToken, TokenStore } from '../../src/types/token.js';
import { rejection } from '../client/test-client.js';
import { grant, noAbort, testContext } from './token-context.js';

const CREDENTIALS = { accountId: 'acc-1', clientId: 'client-1', clientSecret: 'secret-1' };
const KEY = 'server-to-server:acc-1:client-1';
const NOW = Date.UTC(2025, 5, 1); // where the test context's clock starts

const stored = (accessToken: string, expiresAt: number): StoredToken => ({
  accessToken,
  expiresAt,
  scopes: ['a:read'],
  apiUrl: 'https://api-eu.zoom.us',
  refreshToken: null,
});

describe('the memory store', () => {
  it('keeps, replaces and forgets tokens by key', async () => {
    const store = memoryTokenStore();
    expect(await store.get('a')).toBeNull();
    await store.set('a', stored('tok-1', 1));
    await store.set('b', stored('tok-2', 2));
    await store.set('a', stored('tok-3', 3));
    expect([await store.get('a'), await store.get('b')]).toEqual([stored('tok-3', 3), stored('tok-2', 2)]);
    await store.delete('a');
    expect(await store.get('a')).toBeNull();
  });

  it('does not print what it keeps', async () => {
    const store = memoryTokenStore();
    await store.set('a', stored('tok-secret', 1));
    expect(inspect(store, { showHidden: true, depth: null }) + JSON.stringify(store)).not.toContain('tok-secret');
  });
});

describe('the lock of the memory store', () => {
  const take = (store: TokenStore, key: string, signal = noAbort()) => store.lock?.(key, signal) ?? expect.fail('none');

  it('has one holder a key, first come, first served', async () => {
    const store = memoryTokenStore();
    const first = await take(store, 'a');
    const order: string[] = [];
    const second = take(store, 'a').then((lock) => {
      order.push('second');
      return lock;
    });
    const third = take(store, 'a').then(() => order.push('third'));
    await take(store, 'b');
    expect(order).toEqual([]);
    await first.release();
    await first.release(); // once is enough, and twice takes nothing from the next one
    const lock = await second;
    expect(order).toEqual(['second']);
    await lock.release();
    await third;
    expect(order).toEqual(['second', 'third']);
  });

  it('is left by who aborts while waiting, and the next one moves up', async () => {
    const store = memoryTokenStore();
    const first = await take(store, 'a');
    const leaving = new AbortController();
    const left = rejection(Promise.resolve(take(store, 'a', leaving.signal)));
    const next = take(store, 'a');
    leaving.abort('enough');
    expect(await left).toBe('enough');
    expect(getEventListeners(leaving.signal, 'abort')).toEqual([]);
    await first.release();
    await next;
  });

  it('holds nothing of the signal of who got it, and is not asked for by who has left', async () => {
    const store = memoryTokenStore();
    const first = await take(store, 'a');
    const staying = new AbortController();
    const second = take(store, 'a', staying.signal);
    expect(getEventListeners(staying.signal, 'abort')).toHaveLength(1);
    await first.release();
    const lock = await second;
    expect(getEventListeners(staying.signal, 'abort')).toEqual([]);
    staying.abort();
    expect(await rejection(Promise.resolve(take(store, 'a', AbortSignal.abort('gone'))))).toBe('gone');
    await lock.release();
    await take(store, 'a');
  });
});

describe('a token store', () => {
  it('saves a token request when it holds a token that still lives', async () => {
    const tokenStore = memoryTokenStore();
    await tokenStore.set(KEY, stored('tok-0', NOW + 1_800_000));
    const context = testContext([]);
    const token = await serverToServer({ ...CREDENTIALS, tokenStore }).get(context, noAbort());
    expect(token.value.reveal()).toBe('tok-0');
    expect(token).toMatchObject({ scopes: ['a:read'], apiUrl: 'https://api-eu.zoom.us' });
    expect(context.requests).toEqual([]);
  });

  it.each([
    ['has ended', NOW - 1],
    ['ends before a request could arrive', NOW + 10_000],
    ['has no end that can be read', Number.NaN],
  ])('does not serve a token that %s', async (_what, expiresAt) => {
    const tokenStore = memoryTokenStore();
    await tokenStore.set(KEY, stored('tok-0', expiresAt));
    const token = await serverToServer({ ...CREDENTIALS, tokenStore }).get(testContext([grant('tok-1')]), noAbort());
    expect(token.value.reveal()).toBe('tok-1');
  });

  it('is given a new token before anybody else is, under a key that holds no secret', async () => {
    const events: string[] = [];
    const inner = memoryTokenStore();
    const tokenStore: TokenStore = {
      ...inner,
      set: async (key, token) => {
        await new Promise((resolve) => setImmediate(resolve));
        await inner.set(key, token);
        events.push(`stored ${key}`);
      },
    };
    const context = testContext([grant('tok-1', { scope: 'a:read' })]);
    await serverToServer({ ...CREDENTIALS, tokenStore }).get(context, noAbort());
    events.push('served');
    expect(events).toEqual([`stored ${KEY}`, 'served']);
    const kept = {
      accessToken: 'tok-1',
      expiresAt: NOW + 3_600_000,
      scopes: ['a:read'],
      apiUrl: null,
      refreshToken: null,
    };
    expect(await inner.get(KEY)).toEqual(kept);
  });

  it('is not asked again for a token that Zoom refused', async () => {
    const tokenStore = memoryTokenStore();
    await tokenStore.set(KEY, stored('tok-0', NOW + 1_800_000));
    const provider = serverToServer({ ...CREDENTIALS, tokenStore });
    const context = testContext([grant('tok-1')]);
    provider.invalidate(await provider.get(context, noAbort()));
    expect((await provider.get(context, noAbort())).value.reveal()).toBe('tok-1');
    expect((await tokenStore.get(KEY))?.accessToken).toBe('tok-1');
  });

  it.each([
    ['reading', { get: () => Promise.reject(new Error('GET failed: tok-1 secret-1')) }],
    ['writing', { set: () => Promise.reject(new Error('SET failed: tok-1 secret-1')) }],
    [
      'reading, at once',
      {
        get: () => {
          throw new TypeError('tok-1 secret-1');
        },
      },
    ],
  ])('that fails while %s fails the call without repeating what it said', async (_what, broken) => {
    const tokenStore: TokenStore = { ...memoryTokenStore(), ...broken };
    const provider = serverToServer({ ...CREDENTIALS, tokenStore });
    const error = await rejection(provider.get(testContext([grant('tok-1')]), noAbort()));
    expect(isZoomError(error, 'token') && error.message).toMatch(/^The token store failed \((Type)?Error\)\./);
    expect(isZoomError(error) && error.hint).toMatch(/^Repair the token store\. No grant is lost/);
    expect(inspect(error, { showHidden: true, depth: null })).not.toMatch(/tok-1|secret-1/);
  });

  it('that recovers is used by the next call', async () => {
    const inner = memoryTokenStore();
    await inner.set(KEY, stored('tok-0', NOW + 1_800_000));
    let failures = 1;
    const get: TokenStore['get'] = async (key) => {
      failures -= 1;
      if (failures >= 0) throw new Error('down');
      return inner.get(key);
    };
    const provider = serverToServer({ ...CREDENTIALS, tokenStore: { ...inner, get } });
    const context = testContext([]);
    await rejection(provider.get(context, noAbort()));
    expect((await provider.get(context, noAbort())).value.reveal()).toBe('tok-0');
  });
});
