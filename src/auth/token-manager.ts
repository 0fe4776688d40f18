import type { Clock } from '../types/clock.js';
import { ZoomTokenError } from '../types/errors.js';
import { Secret } from '../types/secret.js';
import type { AccessToken, StoredToken, TokenContext, TokenStore } from '../types/token.js';

/** A token as it was granted: what there is to know before it is kept. */
export interface GrantedToken {
  accessToken: string;
  /** Life left in milliseconds. */
  lifetimeMs: number;
  scopes: string[] | null;
  apiUrl: string | null;
  refreshToken: string | null;
}

/** Asks Zoom for a new token. `stored` is what the store holds now, read under its lock. */
export type RequestToken = (
  context: TokenContext,
  signal: AbortSignal,
  stored: StoredToken | null,
) => Promise<GrantedToken>;

interface HeldToken extends AccessToken {
  /** Monotonic instants, so a jump of the wall clock neither kills nor prolongs the token. */
  refreshFrom: number;
  usableUntil: number;
}

/** A token is not used in its last seconds: it must live until Zoom has read the request. */
const USE_MARGIN_MS = 10_000;
/** A new token is fetched this long before the old one ends (but never in the first nine tenths of its life). */
const REFRESH_AHEAD_MS = 300_000;
/** Lock, token request and storing together may take this long. */
const RENEWAL_TIMEOUT_MS = 30_000;
/** A store that cannot keep a grant is asked again after this long. */
const STORE_RETRY_MS = 250;

/**
 * Keeps one access token fresh: one request at a time however many callers wait, a new token before the old one ends
 * (in the background), and a generation number so that a late "this token failed" cannot throw away its successor.
 *
 * A new grant is stored before its token serves a call, since Zoom's refresh tokens work once: whoever loses the new
 * one has lost the account.
 */
export class TokenManager {
  readonly #request: RequestToken;
  readonly #store: TokenStore;
  readonly #storeKey: () => string;
  #held: HeldToken | null = null;
  #flight: Promise<AccessToken> | null = null;
  #generation = 0;
  /** The access token that Zoom refused last: the store may still hold it. */
  #refused: string | null = null;
  /** A grant that the store could not keep yet. Nothing is asked of Zoom before it is safe. */
  #unsaved: StoredToken | null = null;
  #clock: Clock | null = null;

  constructor(options: { request: RequestToken; store: TokenStore; storeKey: () => string }) {
    this.#request = options.request;
    this.#store = options.store;
    this.#storeKey = options.storeKey;
  }

  current(): AccessToken | null {
    const held = this.#held;
    return held !== null && this.#clock !== null && this.#clock.elapsed() < held.usableUntil ? held : null;
  }

  async get(context: TokenContext, signal: AbortSignal): Promise<AccessToken> {
    signal.throwIfAborted();
    this.#clock = context.clock;
    const current = this.current();
    if (current === null) return abortable(this.#renew(context), signal);
    const due = this.#held !== null && context.clock.elapsed() >= this.#held.refreshFrom;
    if (due && this.#flight === null) {
      // The token in hand still works, so a failure here concerns nobody yet: the next caller tries again.
      this.#renew(context).catch((error: unknown) => {
        context.logger.warn('Refreshing the access token ahead of time failed; the old one is still in use.', {
          error: error instanceof Error ? error.message : String(error),
        });
      });
    }
    return current;
  }

  invalidate(token: AccessToken): void {
    if (this.#held?.generation !== token.generation) return;
    this.#refused = this.#held.value.reveal();
    this.#held = null;
  }

  /** Takes over a grant that was obtained elsewhere: stored first, then used. */
  async adopt(granted: GrantedToken, clock: Clock): Promise<void> {
    this.#clock = clock;
    await fromStore(async () => this.#store.set(this.#storeKey(), toStored(granted, clock)));
    this.#hold(granted, clock);
  }

  /** Forgets what is in hand; the store is not touched. */
  forget(): void {
    this.#held = null;
    this.#unsaved = null;
  }

  /** One renewal for all who wait. It belongs to nobody's signal: an abort ends only the caller's own waiting. */
  #renew(context: TokenContext): Promise<AccessToken> {
    this.#flight ??= this.#renewOnce(context).finally(() => {
      this.#flight = null;
    });
    return this.#flight;
  }

  async #renewOnce(context: TokenContext): Promise<AccessToken> {
    const key = this.#storeKey();
    const signal = AbortSignal.timeout(RENEWAL_TIMEOUT_MS);
    const lock = await fromStore(async () => this.#store.lock?.(key, signal));
    try {
      if (this.#unsaved !== null) return await this.#save(key, this.#unsaved, context, signal);
      const stored = await fromStore(async () => this.#store.get(key));
      const newer = this.#newerThanHeld(stored, context.clock);
      if (newer !== null) return this.#hold(newer, context.clock);
      const startedAt = context.clock.elapsed();
      const granted = await this.#request(context, signal, stored);
      context.onToken(context.clock.elapsed() - startedAt);
      return await this.#save(key, toStored(granted, context.clock), context, signal);
    } finally {
      await lock?.release();
    }
  }

  /** What another process renewed meanwhile, if it still lives. */
  #newerThanHeld(stored: StoredToken | null, clock: Clock): GrantedToken | null {
    if (stored === null || stored.accessToken === this.#refused) return null;
    if (stored.accessToken === this.#held?.value.reveal()) return null;
    const lifetimeMs = stored.expiresAt - clock.now();
    return lifetimeMs > USE_MARGIN_MS ? { ...stored, lifetimeMs } : null;
  }

  /** Stores a grant and only then puts its token to use. One that rotates is stored however often that takes. */
  async #save(key: string, token: StoredToken, context: TokenContext, signal: AbortSignal): Promise<AccessToken> {
    const rotates = token.refreshToken !== null;
    if (rotates) this.#unsaved = token;
    for (;;) {
      try {
        await fromStore(async () => this.#store.set(key, token));
        break;
      } catch (error) {
        if (!rotates || signal.aborted) throw error;
        context.logger.error('The token store could not keep a new grant; trying again.', { error: messageOf(error) });
        await new Promise((resolve) => setTimeout(resolve, STORE_RETRY_MS));
      }
    }
    this.#unsaved = null;
    return this.#hold({ ...token, lifetimeMs: token.expiresAt - context.clock.now() }, context.clock);
  }

  #hold(granted: GrantedToken, clock: Clock): AccessToken {
    const now = clock.elapsed();
    const refreshAheadMs = Math.min(REFRESH_AHEAD_MS, granted.lifetimeMs / 10);
    const useMarginMs = Math.min(USE_MARGIN_MS, granted.lifetimeMs / 10);
    this.#generation += 1;
    this.#held = {
      value: new Secret(granted.accessToken),
      generation: this.#generation,
      scopes: granted.scopes,
      apiUrl: granted.apiUrl,
      refreshFrom: now + granted.lifetimeMs - refreshAheadMs,
      usableUntil: now + granted.lifetimeMs - useMarginMs,
    };
    return this.#held;
  }
}

function toStored(granted: GrantedToken, clock: Clock): StoredToken {
  const { accessToken, lifetimeMs, scopes, apiUrl, refreshToken } = granted;
  return { accessToken, expiresAt: clock.now() + lifetimeMs, scopes, apiUrl, refreshToken };
}

/** Asks the store. What it throws may repeat what it was given, so only the name of the error is passed on. */
async function fromStore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new ZoomTokenError(`The token store failed (${error instanceof Error ? error.name : typeof error}).`, {
      hint: 'Repair the token store. No grant is lost: one that could not be stored is held in memory and stored first.',
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Waits for a shared promise until the caller's own signal aborts. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
