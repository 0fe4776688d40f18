import { systemClock } from '../types/clock.js';
import { ZoomClosedError, ZoomConfigError } from '../types/errors.js';
import type { TokenProvider } from '../types/token.js';
import type { ZoomClientOptions } from './options.js';
import { ZoomClient } from './zoom-client.js';

/** Options of {@link zoomAccounts}. All that is not named here goes to every client as it is. */
export interface ZoomAccountsOptions extends Omit<ZoomClientOptions, 'auth' | 'plan' | 'share' | 'limiter'> {
  /** Access to one account. Called once for each account in use, with your key. */
  auth: (accountKey: string) => ZoomClientOptions['auth'];
  /** What the account pays for. Default: `pro` for all. */
  plan?: ZoomClientOptions['plan'] | ((accountKey: string) => ZoomClientOptions['plan']);
  /** Part of each account's limits that this process may use, in (0, 1]. Default: 1. */
  share?: number | undefined;
  /**
   * Paces the requests of one account. Default: a limiter of its own for each. To share them with other processes:
   * `limiter: () => shared`, where `shared` is one `redisRateLimiter()` for all.
   */
  limiter?: ((accountKey: string) => ZoomClientOptions['limiter']) | undefined;
  /** An account that nobody asked for during this time is let go, in milliseconds. Default: 900,000 (15 minutes). */
  idleMs?: number | undefined;
}

/** Clients of many Zoom accounts, one for each. */
export interface ZoomAccounts {
  /**
   * The client of an account. The same one for as long as anybody uses it, so that its token and its limits are kept in
   * one place; nothing of it is shared with other accounts. Do not close it: it is shared.
   */
  get(accountKey: string): ZoomClient;
  /** Lets go of an account: it was uninstalled. Its running calls end first. */
  remove(accountKey: string): Promise<void>;
  /** How many accounts are held now. */
  readonly size: number;
  /** Takes no further calls for any account and waits for those that run. */
  close(): Promise<void>;
}

interface Held {
  /** Kept alive while the account is in use; `null` once idle. */
  strong: ZoomClient | null;
  /** Finds the client of an idle account that somebody still holds: two clients would break its limits. */
  weak: WeakRef<ZoomClient>;
  usedAt: number;
}

/**
 * Hands out one client per account. Connections are shared by all (they are the process's own); tokens and rate limits
 * are per account. Accounts that nobody asks for are let go, without a timer: others being asked for does it.
 *
 * @throws ZoomConfigError when an option cannot work; `get()` throws what making the account's client throws.
 * @example
 * const accounts = zoomAccounts({ auth: (key) => userOAuth({ accountKey: key, tokenStore }), plan: 'business' });
 * await accounts.get(customer.id).users.getSummary();
 */
export function zoomAccounts(options: ZoomAccountsOptions): ZoomAccounts {
  const { auth, plan, limiter, idleMs = 900_000, ...shared } = options;
  if (typeof auth !== 'function' || !(idleMs > 0)) {
    throw new ZoomConfigError('zoomAccounts needs auth as a function, and idleMs above 0.', {
      hint: 'Pass auth: (accountKey) => userOAuth({ accountKey, tokenStore }).',
    });
  }
  const clock = shared.clock ?? systemClock;
  const held = new Map<string, Held>();
  let closed = false;

  /** Puts an account last in the order of use. */
  const use = (accountKey: string, client: ZoomClient, weak = new WeakRef(client)): void => {
    held.delete(accountKey);
    held.set(accountKey, { strong: client, weak, usedAt: clock.elapsed() });
  };

  const connect = (accountKey: string): ZoomClient => {
    const client: ZoomClient = new ZoomClient({
      ...shared,
      // Calls keep an account in use too: a long list is read without asking for the client again.
      auth: noting(auth(accountKey), () => {
        const entry = held.get(accountKey);
        if (entry?.weak.deref() === client) use(accountKey, client, entry.weak);
      }),
      plan: typeof plan === 'function' ? plan(accountKey) : plan,
      limiter: named(limiter?.(accountKey), accountKey),
      daily: keyed(shared.daily, accountKey),
    });
    return client;
  };

  const letGoOfIdle = (): void => {
    const now = clock.elapsed();
    // The map is in the order of use: the idle ones come first.
    for (const [accountKey, entry] of held) {
      if (now - entry.usedAt < idleMs) return;
      if (entry.strong?.busy) continue;
      entry.strong = null;
      if (entry.weak.deref() === undefined) held.delete(accountKey);
    }
  };

  return {
    get size() {
      return held.size;
    },
    get: (accountKey) => {
      if (closed) throw new ZoomClosedError();
      const before = held.get(accountKey);
      const client = before?.strong ?? before?.weak.deref() ?? connect(accountKey);
      use(accountKey, client);
      letGoOfIdle();
      return client;
    },
    remove: async (accountKey) => {
      const entry = held.get(accountKey);
      held.delete(accountKey);
      await (entry?.strong ?? entry?.weak.deref())?.close();
    },
    close: async () => {
      closed = true;
      const clients = [...held.values()].map((entry) => entry.strong ?? entry.weak.deref());
      held.clear();
      await Promise.all(clients.map((client) => client?.close()));
    },
  };
}

/** The same access, which tells when it is asked for. */
function noting(auth: TokenProvider, onUse: () => void): TokenProvider {
  if (!(typeof auth === 'object' && auth !== null && 'get' in auth && 'current' in auth)) return auth; // the client says what is wrong
  return {
    get accountId() {
      return auth.accountId;
    },
    get domain() {
      return auth.domain;
    },
    current: () => auth.current(),
    get: (context, signal) => {
      onUse();
      return auth.get(context, signal);
    },
    invalidate: (token) => auth.invalidate(token),
    settle: async () => auth.settle?.(),
  };
}

/** Accounts count apart in the ledger that they are given. */
function keyed(daily: ZoomClientOptions['daily'], accountKey: string): ZoomClientOptions['daily'] {
  const ledger = daily?.ledger;
  if (ledger === undefined) return daily;
  return { ...daily, ledger: { add: (key, amount) => ledger.add(`${accountKey}:${key}`, amount) } };
}

/** Where the access does not know its account's id, the account goes by its key. */
function named(limiter: ZoomClientOptions['limiter'], accountKey: string): ZoomClientOptions['limiter'] {
  if (typeof limiter !== 'function') return limiter;
  return (account) => limiter({ ...account, accountKey: account.accountKey ?? accountKey });
}
