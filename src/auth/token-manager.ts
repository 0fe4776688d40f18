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
}

/** Asks Zoom for a new token. */
export type RequestToken = (context: TokenContext, signal: AbortSignal) => Promise<GrantedToken>;

interface HeldToken extends AccessToken {
  /** Monotonic instants, so a jump of the wall clock neither kills nor prolongs the token. */
  refreshFrom: number;
  usableUntil: number;
}

/** A token is not used in its last seconds: it must live until Zoom has read the request. */
const USE_MARGIN_MS = 10_000;
/** A new token is fetched this long before the old one ends (but never in the first nine tenths of its life). */
const REFRESH_AHEAD_MS = 300_000;
/** No token request may take longer. */
const TOKEN_REQUEST_TIMEOUT_MS = 30_000;

/**
 * Keeps one access token fresh: one request at a time however many callers wait, a new token before the old one ends
 * (in the background), and a generation number so that a late "this token failed" cannot throw away its successor.
 */
export class TokenManager {
  readonly #request: RequestToken;
  readonly #store: TokenStore;
  readonly #storeKey: () => string;
  #held: HeldToken | null = null;
  #flight: Promise<AccessToken> | null = null;
  #generation = 0;
  #storeChecked = false;
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
    if (current === null) return abortable(this.#refresh(context), signal);
    const refreshDue = this.#held !== null && context.clock.elapsed() >= this.#held.refreshFrom;
    if (refreshDue && this.#flight === null) {
      // The token in hand still works, so a failure here concerns nobody yet: the next caller tries again.
      this.#refresh(context).catch((error: unknown) => {
        context.logger.warn('Refreshing the access token ahead of time failed; the old one is still in use.', {
          error: error instanceof Error ? error.message : String(error),
        });
      });
    }
    return current;
  }

  invalidate(token: AccessToken): void {
    if (this.#held?.generation === token.generation) this.#held = null;
  }

  /** One token request for all who wait. It belongs to nobody's signal: an abort ends only the caller's own waiting. */
  #refresh(context: TokenContext): Promise<AccessToken> {
    this.#flight ??= this.#obtain(context).finally(() => {
      this.#flight = null;
    });
    return this.#flight;
  }

  async #obtain(context: TokenContext): Promise<AccessToken> {
    const key = this.#storeKey();
    if (!this.#storeChecked) {
      const stored = await storeAccess(() => this.#store.get(key));
      this.#storeChecked = true;
      const lifetimeMs = stored === null ? 0 : stored.expiresAt - context.clock.now();
      if (stored !== null && lifetimeMs > USE_MARGIN_MS) return this.#hold({ ...stored, lifetimeMs }, context.clock);
    }
    const startedAt = context.clock.elapsed();
    const granted = await this.#request(context, AbortSignal.timeout(TOKEN_REQUEST_TIMEOUT_MS));
    context.onToken(context.clock.elapsed() - startedAt);
    await storeAccess(() => this.#store.set(key, toStored(granted, context.clock)));
    return this.#hold(granted, context.clock);
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
  return {
    accessToken: granted.accessToken,
    expiresAt: clock.now() + granted.lifetimeMs,
    scopes: granted.scopes,
    apiUrl: granted.apiUrl,
  };
}

/** What a store throws is not passed on: errors of database clients can hold the command, and with it the token. */
async function storeAccess<T>(access: () => Promise<T>): Promise<T> {
  try {
    return await access();
  } catch (error) {
    throw new ZoomTokenError(`The token store failed (${error instanceof Error ? error.name : 'unknown fault'}).`, {
      hint: 'Check the tokenStore that was given to the auth, and what it connects to.',
    });
  }
}

/** Waits for a shared promise until the caller's own signal aborts. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
