import { describe, expect, it } from 'vitest';
import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import { type GrantedToken, TokenManager } from '../../src/auth/token-manager.js';
import { ZoomClosedError, ZoomTokenError } from '../../src/types/errors.js';
import type { AccessToken } from '../../src/types/token.js';
import { rejection } from '../client/test-client.js';
import { noAbort, type TestContext, testContext } from './token-context.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A manager whose OAuth server is in the test's hands: each request waits until it is answered. */
class Rig {
  readonly context: TestContext = testContext([]);
  readonly #pending: { resolve: (token: GrantedToken) => void; reject: (error: Error) => void }[] = [];
  requests = 0;

  readonly manager = new TokenManager({
    store: memoryTokenStore(),
    storeKey: () => 'key',
    request: () => {
      this.requests += 1;
      return new Promise<GrantedToken>((resolve, reject) => this.#pending.push({ resolve, reject }));
    },
  });

  get(signal: AbortSignal = noAbort()): Promise<AccessToken> {
    return this.manager.get(this.context, signal);
  }

  async grant(accessToken: string, lifetimeMs = HOUR): Promise<void> {
    await settle();
    this.#pending.shift()?.resolve({ accessToken, lifetimeMs, scopes: null, apiUrl: null, refreshToken: null });
    await settle();
  }

  async refuse(error: Error): Promise<void> {
    await settle();
    this.#pending.shift()?.reject(error);
    await settle();
  }

  /** Brings a first token. */
  async start(lifetimeMs = HOUR): Promise<AccessToken> {
    const token = this.get();
    await this.grant('tok-1', lifetimeMs);
    return token;
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const reveal = (token: AccessToken) => token.value.reveal();

describe('a token manager', () => {
  it('asks for nothing before the first call', () => {
    const rig = new Rig();
    expect(rig.manager.current()).toBeNull();
    expect(rig.requests).toBe(0);
  });

  it('makes one token request for 1,000 callers that wait', async () => {
    const rig = new Rig();
    const callers = Array.from({ length: 1_000 }, () => rig.get());
    await rig.grant('tok-1');
    expect(new Set((await Promise.all(callers)).map(reveal))).toEqual(new Set(['tok-1']));
    expect(rig.requests).toBe(1);
  });

  it('makes one token request for 1,000 callers at expiry', async () => {
    const rig = new Rig();
    await rig.start();
    rig.context.clock.advance(HOUR);
    expect(rig.manager.current()).toBeNull();
    const callers = Array.from({ length: 1_000 }, () => rig.get());
    await rig.grant('tok-2');
    expect(new Set((await Promise.all(callers)).map(reveal))).toEqual(new Set(['tok-2']));
    expect(rig.requests).toBe(2);
  });

  it('fails all 1,000 callers with the same error, and asks again for the next one', async () => {
    const rig = new Rig();
    const errors = Array.from({ length: 1_000 }, () => rejection(rig.get()));
    const refused = new ZoomTokenError('Refused.', { hint: 'Look.' });
    await rig.refuse(refused);
    expect(new Set(await Promise.all(errors))).toEqual(new Set([refused]));
    const next = rig.get();
    await rig.grant('tok-1');
    expect(reveal(await next)).toBe('tok-1');
    expect(rig.requests).toBe(2);
  });

  it('tells how long each token request took', async () => {
    const rig = new Rig();
    rig.context.clock.advance(1_000);
    const token = rig.get();
    await settle();
    rig.context.clock.advance(250);
    await rig.grant('tok-1');
    await token;
    expect(rig.context.granted).toEqual([250]);
  });
});

describe('the life of a token', () => {
  it.each([
    ['an hour', HOUR, 55 * MINUTE, HOUR - 10_000],
    ['a minute', MINUTE, 54_000, 54_000],
    ['a second', 1_000, 900, 900],
  ])('of %s: renewed ahead from one instant, used up to another', async (_what, lifetimeMs, renewFrom, usableUntil) => {
    const rig = new Rig();
    await rig.start(lifetimeMs);
    const { clock } = rig.context;
    const goTo = (instant: number) => clock.advance(instant - clock.elapsed());

    goTo(renewFrom - 1);
    await rig.get();
    await settle();
    expect(rig.requests).toBe(1);
    goTo(renewFrom);
    void rig.get();
    await settle();
    expect(rig.requests).toBe(2);

    goTo(usableUntil - 1);
    expect(rig.manager.current()?.value.reveal()).toBe('tok-1');
    goTo(usableUntil);
    expect(rig.manager.current()).toBeNull();
  });

  it('brings no second token request for callers that come while one is under way', async () => {
    const rig = new Rig();
    await rig.start();
    rig.context.clock.advance(55 * MINUTE);
    expect(reveal(await rig.get())).toBe('tok-1');
    await settle();
    expect(rig.requests).toBe(2);
    await rig.get();
    rig.context.clock.advance(5 * MINUTE);
    const late = rig.get();
    await rig.grant('tok-2');
    expect(reveal(await late)).toBe('tok-2');
    expect(rig.requests).toBe(2);
  });

  it('is renewed in the background while the old token serves', async () => {
    const rig = new Rig();
    await rig.start();
    rig.context.clock.advance(56 * MINUTE);
    expect((await Promise.all([rig.get(), rig.get(), rig.get()])).map(reveal)).toEqual(['tok-1', 'tok-1', 'tok-1']);
    await rig.grant('tok-2');
    expect(reveal(await rig.get())).toBe('tok-2');
    expect(rig.requests).toBe(2);
  });

  it('goes on when the renewal in the background fails: one warning, and another try after 30 s', async () => {
    const rig = new Rig();
    await rig.start();
    rig.context.clock.advance(56 * MINUTE);
    await Promise.all(Array.from({ length: 100 }, () => rig.get()));
    await rig.refuse(new ZoomTokenError('Refused.', { hint: 'Look.' }));
    expect(rig.context.logger.entries).toEqual([
      {
        level: 'warn',
        message: 'Refreshing the access token ahead of time failed; the old one is still in use.',
        fields: { error: 'token', status: null, code: null },
      },
    ]);
    rig.context.clock.advance(29_999);
    expect(reveal(await rig.get())).toBe('tok-1');
    await settle();
    expect(rig.requests).toBe(2);
    rig.context.clock.advance(1);
    expect(reveal(await rig.get())).toBe('tok-1');
    await rig.grant('tok-2');
    expect(reveal(await rig.get())).toBe('tok-2');
    expect(rig.requests).toBe(3);
  });

  it.each<[Error, object]>([
    [
      new ZoomTokenError('No.', { hint: 'Look.', status: 400, code: 4705 }),
      { error: 'token', status: 400, code: 4705 },
    ],
    [new ZoomClosedError(), { error: 'closed' }],
    [new TypeError('tok-secret'), { error: 'TypeError' }],
  ])('tells the log what kind of failure kept it from being renewed, never its words: %s', async (failure, fields) => {
    const rig = new Rig();
    await rig.start();
    rig.context.clock.advance(56 * MINUTE);
    await rig.get();
    await rig.refuse(failure);
    expect(rig.context.logger.entries.map((entry) => entry.fields)).toEqual([fields]);
  });

  it.each([
    ['forward by a year', 365 * 24 * HOUR],
    ['back by a year', -365 * 24 * HOUR],
  ])('does not depend on the wall clock: set %s', async (_what, jump) => {
    const rig = new Rig();
    await rig.start();
    rig.context.clock.jump(jump);
    rig.context.clock.advance(54 * MINUTE);
    expect(reveal(await rig.get())).toBe('tok-1');
    await settle();
    expect(rig.requests).toBe(1);
    rig.context.clock.advance(6 * MINUTE);
    expect(rig.manager.current()).toBeNull();
  });
});

describe('a refused token', () => {
  it('is replaced by a new one', async () => {
    const rig = new Rig();
    rig.manager.invalidate(await rig.start());
    expect(rig.manager.current()).toBeNull();
    const next = rig.get();
    await rig.grant('tok-2');
    expect(await next).toMatchObject({ generation: 2 });
  });

  it('that was replaced already takes nothing from its successor', async () => {
    const rig = new Rig();
    const first = await rig.start();
    rig.manager.invalidate(first);
    const next = rig.get();
    await rig.grant('tok-2');
    await next;
    rig.manager.invalidate(first);
    expect(rig.manager.current()?.value.reveal()).toBe('tok-2');
    expect(rig.requests).toBe(2);
  });

  it('reported by 100 callers at once costs one token request', async () => {
    const rig = new Rig();
    const first = await rig.start();
    const healed = Array.from({ length: 100 }, () => {
      rig.manager.invalidate(first);
      return rig.get();
    });
    await rig.grant('tok-2');
    expect(new Set((await Promise.all(healed)).map(reveal))).toEqual(new Set(['tok-2']));
    expect(rig.requests).toBe(2);
  });
});

describe('settle()', () => {
  it('waits for the renewal under way', async () => {
    const rig = new Rig();
    const events: string[] = [];
    void rig.get().then(() => events.push('served'));
    await settle();
    const settled = rig.manager.settle().then(() => events.push('settled'));
    await settle();
    expect(events).toEqual([]);
    await rig.grant('tok-1');
    await settled;
    expect(events).toContain('settled');
    expect(rig.manager.current()?.value.reveal()).toBe('tok-1');
  });
});

describe('a caller who leaves', () => {
  it('gets its own reason at once, and takes nothing from those who stay', async () => {
    const rig = new Rig();
    const leaving = new AbortController();
    const left = rejection(rig.get(leaving.signal));
    const stays = rig.get();
    await settle();
    leaving.abort('enough');
    expect(await left).toBe('enough');
    await rig.grant('tok-1');
    expect(reveal(await stays)).toBe('tok-1');
    expect(rig.requests).toBe(1);
  });

  it('alone does not waste the token that was asked for', async () => {
    const rig = new Rig();
    const leaving = new AbortController();
    const left = rejection(rig.get(leaving.signal));
    await settle();
    leaving.abort('enough');
    await left;
    await rig.grant('tok-1');
    expect(reveal(await rig.get())).toBe('tok-1');
    expect(rig.requests).toBe(1);
  });

  it('alone leaves no unhandled rejection when the token is refused', async () => {
    const unhandled: unknown[] = [];
    const listener = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', listener);
    const rig = new Rig();
    const leaving = new AbortController();
    const left = rejection(rig.get(leaving.signal));
    await settle();
    leaving.abort('enough');
    await left;
    await rig.refuse(new ZoomTokenError('Refused.', { hint: 'Look.' }));
    await settle();
    process.off('unhandledRejection', listener);
    expect(unhandled).toEqual([]);
  });

  it('before it came asks for nothing', async () => {
    const rig = new Rig();
    await expect(rig.get(AbortSignal.abort('gone'))).rejects.toBe('gone');
    await settle();
    expect(rig.requests).toBe(0);
  });
});
