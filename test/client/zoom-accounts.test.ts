import { afterEach, describe, expect, it, vi } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { type ZoomAccountsOptions, zoomAccounts } from '../../src/client/zoom-accounts.js';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { memoryDailyLedger } from '../../src/types/daily-ledger.js';
import { utcDay } from '../../src/types/daily-pool.js';
import { ZoomClosedError, ZoomConfigError } from '../../src/types/errors.js';
import type { TokenProvider } from '../../src/types/token.js';
import { manualClock } from '../auth/token-context.js';
import { json, stubFetch } from './stub-fetch.js';
import { openLimiter, rejection } from './test-client.js';
import { settle } from './virtual-time.js';

const MINUTE = 60_000;

/** Accounts whose tokens name them, on a clock in the test's hands, and a Zoom that tells who asked. */
function start(options: Partial<ZoomAccountsOptions> = {}) {
  const clock = manualClock();
  const asked: string[] = [];
  const { fetch, sent } = stubFetch((request) => json({ email: request.headers.get('authorization') }));
  const accounts = zoomAccounts({
    auth: (accountKey) => {
      asked.push(accountKey);
      return staticToken(`token-of-${accountKey}`);
    },
    limiter: () => openLimiter(),
    clock,
    fetch,
    ...options,
  });
  return { accounts, asked, clock, sent };
}

/** Takes the garbage collector's place: forgets clients when it is told to. */
function controlledGarbage() {
  const collected = new Set<object>();
  class ControlledWeakRef<T extends object> {
    readonly #target: T;
    constructor(target: T) {
      this.#target = target;
    }
    deref(): T | undefined {
      return collected.has(this.#target) ? undefined : this.#target;
    }
  }
  vi.stubGlobal('WeakRef', ControlledWeakRef);
  return { collect: (client: ZoomClient) => void collected.add(client) };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('zoomAccounts', () => {
  it('gives the same client of an account each time, and another one of each account', () => {
    const { accounts, asked } = start();
    const acme = accounts.get('acme');
    expect(accounts.get('acme')).toBe(acme);
    expect(accounts.get('umbrella')).not.toBe(acme);
    expect(accounts.get('acme')).toBe(acme);
    expect(asked).toEqual(['acme', 'umbrella']);
    expect(accounts.size).toBe(2);
  });

  it.each(['__proto__', 'constructor', '', 'Acme', 'a b'])('takes any key to the letter: %j', async (accountKey) => {
    const { accounts } = start({ auth: (key) => staticToken(`t:${Buffer.from(key).toString('hex')}`) });
    accounts.get('acme');
    expect(accounts.get(accountKey)).not.toBe(accounts.get('acme'));
    const hex = Buffer.from(accountKey).toString('hex');
    expect((await accounts.get(accountKey).users.get('me')).email).toBe(`Bearer t:${hex}`);
  });

  it('paces each account by its own limiter and its own plan', async () => {
    const limiters = new Map<string, ReturnType<typeof openLimiter>>();
    const { accounts } = start({
      plan: (accountKey) => (accountKey === 'acme' ? 'business' : 'free'),
      limiter: (accountKey) => {
        const limiter = openLimiter();
        limiters.set(accountKey, limiter);
        return limiter;
      },
    });
    await accounts.get('acme').users.get('me');
    await accounts.get('acme').users.get('me');
    await accounts.get('umbrella').users.get('me');
    expect([...limiters].map(([key, limiter]) => [key, limiter.acquired.length])).toEqual([
      ['acme', 2],
      ['umbrella', 1],
    ]);
    expect([accounts.get('acme').plan, accounts.get('umbrella').plan]).toEqual(['business', 'free']);
  });

  it('has a limiter of its own for each account unless it is given one', async () => {
    const { accounts } = start({ limiter: undefined, plan: 'business', clock: undefined });
    await accounts.get('acme').users.get('me');
    accounts.get('umbrella');
    expect(accounts.get('acme').rateLimits.snapshot()).toHaveLength(1);
    expect(accounts.get('umbrella').rateLimits.snapshot()).toEqual([]);
    await accounts.close();
  });
});

describe('an idle account', () => {
  it('is let go when another one is asked for, and connected anew when it is needed again', () => {
    const { collect } = controlledGarbage();
    const { accounts, asked, clock } = start();
    const acme = accounts.get('acme');
    clock.advance(15 * MINUTE);
    accounts.get('umbrella');
    collect(acme);
    accounts.get('umbrella');
    expect(accounts.size).toBe(1);
    expect(accounts.get('acme')).not.toBe(acme);
    expect(asked).toEqual(['acme', 'umbrella', 'acme']);
  });

  it('is kept until its time is over', () => {
    const { collect } = controlledGarbage();
    const { accounts, clock } = start({ idleMs: 1_000 });
    const acme = accounts.get('acme');
    clock.advance(999);
    accounts.get('umbrella');
    collect(acme); // nothing to collect: it is held
    expect(accounts.get('acme')).toBe(acme);
  });

  it('keeps its client while somebody still holds it: two would break its limits', () => {
    controlledGarbage();
    const { accounts, asked, clock } = start();
    const held = accounts.get('acme');
    clock.advance(60 * MINUTE);
    accounts.get('umbrella');
    expect(accounts.get('acme')).toBe(held);
    expect(asked).toEqual(['acme', 'umbrella']);
  });

  it('is not idle while calls are made, without asking for the client again', async () => {
    const { collect } = controlledGarbage();
    const { accounts, clock } = start();
    const { users } = accounts.get('acme');
    const acme = accounts.get('acme');
    for (let call = 0; call < 4; call += 1) {
      clock.advance(10 * MINUTE);
      await users.get('me');
      accounts.get('umbrella');
    }
    collect(acme);
    expect(accounts.get('acme')).toBe(acme);
  });

  it('is not idle while one call runs, however long', async () => {
    const { collect } = controlledGarbage();
    const clock = manualClock();
    const { fetch } = stubFetch(() => 'never');
    const { accounts } = start({ clock, fetch });
    const acme = accounts.get('acme');
    const leaving = new AbortController();
    const call = rejection(acme.users.get('me', {}, { signal: leaving.signal }));
    await settle();
    clock.advance(60 * MINUTE);
    accounts.get('umbrella');
    collect(acme);
    expect(accounts.get('acme')).toBe(acme);
    leaving.abort('enough');
    await call;
  });

  it('that was asked for first is let go first', () => {
    const { collect } = controlledGarbage();
    const { accounts, clock } = start();
    const acme = accounts.get('acme');
    const umbrella = accounts.get('umbrella');
    clock.advance(10 * MINUTE);
    accounts.get('acme');
    clock.advance(10 * MINUTE);
    accounts.get('initech');
    collect(acme);
    collect(umbrella);
    expect(accounts.get('acme')).toBe(acme);
    expect(accounts.get('umbrella')).not.toBe(umbrella);
  });

  it('costs no timer', () => {
    vi.useFakeTimers();
    const { accounts } = start({ clock: undefined, limiter: undefined });
    for (let index = 0; index < 10; index += 1) accounts.get(`account-${index}`);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('an account that is removed', () => {
  it('takes no further calls, and a new client is made when it comes back', async () => {
    const { accounts, asked } = start();
    const acme = accounts.get('acme');
    await accounts.remove('acme');
    expect(await rejection(acme.users.get('me'))).toBeInstanceOf(ZoomClosedError);
    expect(accounts.size).toBe(0);
    expect(accounts.get('acme')).not.toBe(acme);
    expect(asked).toEqual(['acme', 'acme']);
  });

  it('lets its running calls end, and they do not bring it back', async () => {
    const { accounts, sent } = start();
    const acme = accounts.get('acme');
    const call = acme.users.get('me');
    await accounts.remove('acme');
    expect((await call).email).toBe('Bearer token-of-acme');
    expect(sent).toHaveLength(1);
    expect(accounts.size).toBe(0);
  });

  it('may be one that nobody knows', async () => {
    await expect(start().accounts.remove('nobody')).resolves.toBeUndefined();
  });
});

describe('accounts that are closed', () => {
  it('take no further calls, old clients and new', async () => {
    const { accounts } = start();
    const clients = ['acme', 'umbrella'].map((key) => accounts.get(key));
    const running = clients.map((client) => client.users.get('me'));
    await accounts.close();
    expect(await Promise.all(running)).toHaveLength(2);
    for (const client of clients) expect(await rejection(client.users.get('me'))).toBeInstanceOf(ZoomClosedError);
    expect(() => accounts.get('acme')).toThrow(ZoomClosedError);
    expect(accounts.size).toBe(0);
    await accounts.close();
  });
});

describe('what cannot work', () => {
  it.each([
    ['no auth', { auth: undefined as never }],
    ['auth that is no function', { auth: staticToken('t') as never }],
    ['no idle time', { idleMs: 0 }],
    ['an idle time that is no number', { idleMs: Number.NaN }],
  ])('is refused at once: %s', (_what, options) => {
    expect(() => start(options)).toThrow(ZoomConfigError);
  });

  it.each([undefined, null, 'token', {}])('is refused when the account is asked for: %j as its auth', (provider) => {
    const { accounts } = start({ auth: () => provider as unknown as TokenProvider });
    expect(() => accounts.get('acme')).toThrow('auth is missing');
    expect(accounts.size).toBe(0);
  });

  it('is tried again the next time', () => {
    let failures = 1;
    const { accounts } = start({
      auth: () => {
        failures -= 1;
        if (failures >= 0) throw new Error('not installed');
        return staticToken('t');
      },
    });
    expect(() => accounts.get('acme')).toThrow('not installed');
    expect(accounts.get('acme')).toBeDefined();
  });
});

describe('a ledger that accounts share', () => {
  it('counts them apart', async () => {
    const ledger = memoryDailyLedger();
    const { accounts } = start({ plan: 'free', daily: { ledger } });
    for (const accountKey of ['a', 'a', 'b']) await accounts.get(accountKey).users.get('me');
    const day = utcDay(manualClock().now());
    expect(await ledger.add(`a:core:LIGHT:${day}`, 0)).toBe(2);
    expect(await ledger.add(`b:core:LIGHT:${day}`, 0)).toBe(1);
  });
});
