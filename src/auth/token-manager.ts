import type { Clock } from '../types/clock.js';
import { isZoomError } from '../types/errors.js';
import type { Logger } from '../types/logger.js';
import { Secret } from '../types/secret.js';
import type { AccessToken, StoredToken, TokenContext, TokenStore } from '../types/token.js';
import { abortable } from './abortable.js';
import { askStore } from './ask-store.js';

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
  /** The clock of the instants: an authorization may end on another one than calls are made on. */
  clock: Clock;
  /** Monotonic instants, so a jump of the wall clock neither kills nor prolongs the token. */
  refreshFrom: number;
  usableUntil: number;
}

/** A token is not used in its last seconds: it must live until Zoom has read the request. */
const USE_MARGIN_MS = 10_000;
/** A new token is fetched this long before the old one ends (but never in the first nine tenths of its life). */
const REFRESH_AHEAD_MS = 300_000;
const LOCK_TIMEOUT_MS = 30_000;
/** Counted from the moment of sending: a request cut short may have used up the refresh token all the same. */
const REQUEST_TIMEOUT_MS = 30_000;
/** A store that cannot keep a grant is asked again after this long. */
const STORE_RETRY_MS = 250;
/** Between two renewals ahead of time of which the first has failed: an OAuth server in trouble is not helped by more. */
const CALM_MS = 30_000;
/** Calls fail after this long without a store. The grant is still held, and stored before anything else is done. */
const STORE_PATIENCE_MS = 60_000;

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
  /** Ends with whoever works on the grant now: a store without a lock needs one at a time, too. */
  #turn: Promise<unknown> = Promise.resolve();
  #generation = 0;
  /** The access token that Zoom refused last: the store may still hold it. */
  #refused: string | null = null;
  /** A grant that the store could not keep yet, and the refresh token that it took the place of. */
  #unsaved: { token: StoredToken; replaces: string | null } | null = null;
  /** After a renewal ahead of time has failed: when to try the next one. */
  #calmUntil = Number.NEGATIVE_INFINITY;

  constructor(options: { request: RequestToken; store: TokenStore; storeKey: () => string }) {
    this.#request = options.request;
    this.#store = options.store;
    this.#storeKey = options.storeKey;
  }

  current(): AccessToken | null {
    const held = this.#held;
    return held !== null && held.clock.elapsed() < held.usableUntil ? held : null;
  }

  async get(context: TokenContext, signal: AbortSignal): Promise<AccessToken> {
    signal.throwIfAborted();
    const current = this.current();
    if (current === null) return abortable(this.#renew(context), signal);
    const due = this.#held !== null && this.#held.clock.elapsed() >= this.#held.refreshFrom;
    if (due && this.#flight === null && context.clock.elapsed() >= this.#calmUntil) {
      // The token in hand still works, so a failure here concerns nobody yet: a later caller tries again.
      this.#renew(context).catch((error: unknown) => {
        this.#calmUntil = context.clock.elapsed() + CALM_MS;
        context.logger.warn('Refreshing the access token ahead of time failed; the old one is still in use.', {
          ...describeFailure(error),
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

  /**
   * Puts another grant in the place of the present one: stored first, then used. Nobody renews the old one meanwhile,
   * so its last renewal cannot overwrite the new grant.
   */
  async replace(obtain: (signal: AbortSignal) => Promise<GrantedToken>, clock: Clock, logger: Logger): Promise<void> {
    await this.#alone(async (key) => {
      const stored = await askStore(() => this.#store.get(key)); // a store that is away must fail before a code is used up
      const granted = await obtain(AbortSignal.timeout(REQUEST_TIMEOUT_MS));
      await this.#keep(key, { token: toStored(granted, clock), replaces: stored?.refreshToken ?? null }, clock, logger);
    });
  }

  /** Forgets the grant, here and in the store. Whoever renews it now is waited for: nothing is stored afterwards. */
  async forget(): Promise<void> {
    await this.#alone(async (key) => {
      await askStore(() => this.#store.delete(key));
      this.#held = null;
      this.#unsaved = null;
    });
  }

  /** Resolves once nobody works on the grant. */
  async settle(): Promise<void> {
    await this.#turn;
  }

  /** One renewal for all who wait. It belongs to nobody's signal: an abort ends only the caller's own waiting. */
  #renew(context: TokenContext): Promise<AccessToken> {
    this.#flight ??= this.#alone((key) => this.#renewAlone(key, context)).finally(() => {
      this.#flight = null;
    });
    return this.#flight;
  }

  /** Works on the grant while nobody else does, in this process or in any other that shares the store. */
  async #alone<T>(work: (key: string) => Promise<T>): Promise<T> {
    const before = this.#turn;
    let done = (): void => undefined;
    this.#turn = new Promise<void>((resolve) => {
      done = resolve;
    });
    await before;
    try {
      const key = this.#storeKey();
      const signal = AbortSignal.timeout(LOCK_TIMEOUT_MS);
      const lock = await askStore(async () => this.#store.lock?.(key, signal));
      try {
        return await work(key);
      } finally {
        await askStore(async () => lock?.release()).catch(() => undefined); // what was done is done
      }
    } finally {
      done();
    }
  }

  async #renewAlone(key: string, context: TokenContext): Promise<AccessToken> {
    const { clock, logger } = context;
    let stored = await askStore(() => this.#store.get(key));
    const unsaved = this.#unsaved;
    if (unsaved !== null && (stored === null || stored.refreshToken === unsaved.replaces)) {
      const saved = await this.#keep(key, unsaved, clock, logger);
      if (this.current() === saved) return saved;
      stored = unsaved.token; // it has ended meanwhile
    }
    this.#unsaved = null; // or somebody has put another grant in its place
    const newer = this.#newerThanHeld(stored, clock);
    if (newer !== null) return this.#hold(newer, clock);
    const startedAt = clock.elapsed();
    const granted = await this.#request(context, AbortSignal.timeout(REQUEST_TIMEOUT_MS), stored);
    context.onToken(clock.elapsed() - startedAt);
    const replaces = stored?.refreshToken ?? null;
    return this.#keep(key, { token: toStored(granted, clock), replaces }, clock, logger);
  }

  /** What another process renewed meanwhile, if it still lives. */
  #newerThanHeld(stored: StoredToken | null, clock: Clock): GrantedToken | null {
    if (stored === null || stored.accessToken === this.#refused) return null;
    if (stored.accessToken === this.#held?.value.reveal()) return null;
    const lifetimeMs = stored.expiresAt - clock.now();
    return lifetimeMs > USE_MARGIN_MS ? { ...stored, lifetimeMs } : null;
  }

  /** Stores a grant and only then puts its token to use. One that rotates is stored however often that takes. */
  async #keep(
    key: string,
    grant: { token: StoredToken; replaces: string | null },
    clock: Clock,
    logger: Logger,
  ): Promise<AccessToken> {
    const { token } = grant;
    const rotates = token.refreshToken !== null;
    if (rotates) this.#unsaved = grant;
    const since = clock.elapsed();
    for (;;) {
      try {
        await askStore(() => this.#store.set(key, token));
        break;
      } catch (error) {
        if (!rotates || clock.elapsed() - since >= STORE_PATIENCE_MS) throw error;
        logger.error('The token store could not keep a new grant; trying again.', describeFailure(error));
        await new Promise((resolve) => setTimeout(resolve, STORE_RETRY_MS));
      }
    }
    this.#unsaved = null;
    return this.#hold({ ...token, lifetimeMs: token.expiresAt - clock.now() }, clock);
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
      clock,
    };
    return this.#held;
  }
}

function toStored(granted: GrantedToken, clock: Clock): StoredToken {
  const { accessToken, lifetimeMs, scopes, apiUrl, refreshToken } = granted;
  return { accessToken, expiresAt: clock.now() + lifetimeMs, scopes, apiUrl, refreshToken };
}

/** For a line of the log. Messages are left out: a store's may hold its key, and the key may be a customer's name. */
function describeFailure(error: unknown): Record<string, unknown> {
  const name = error instanceof Error ? error.name : typeof error;
  if (!isZoomError(error)) return { error: name };
  return isZoomError(error, 'token')
    ? { error: error.kind, status: error.status, code: error.code }
    : { error: error.kind };
}
