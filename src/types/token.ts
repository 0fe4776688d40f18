import type { Clock } from './clock.js';
import type { Logger } from './logger.js';
import type { Secret } from './secret.js';
import type { Transport } from './transport.js';

/** A token that opens the API now. */
export interface AccessToken {
  value: Secret;
  /** Counts the tokens of one provider: tells "the token that just failed" from "the one that replaced it". */
  generation: number;
  /** Scopes that Zoom granted, when it said. */
  scopes: readonly string[] | null;
  /** Base URL of the cluster that serves the account, when Zoom said. */
  apiUrl: string | null;
}

/** What a provider needs of the client to ask for a token. */
export interface TokenContext {
  transport: Transport;
  clock: Clock;
  logger: Logger;
  onToken(durationMs: number): void;
}

/** Where a client gets its access tokens: `serverToServer()`, `staticToken()`, or your own. */
export interface TokenProvider {
  /** The Zoom account that the tokens belong to, where the provider knows it. */
  readonly accountId: string | null;
  /** Which Zoom issues the tokens: `zoom.us`, or `zoomgov.com` for government accounts. `null`: not known. */
  readonly domain: string | null;
  /** The token in hand, or `null` when a new one must be asked for. Never waits. */
  current(): AccessToken | null;
  /**
   * A token that opens the API: the one in hand, or a new one. Concurrent callers share one token request; an abort
   * ends only the caller's own waiting.
   * @throws ZoomTokenError
   */
  get(context: TokenContext, signal: AbortSignal): Promise<AccessToken>;
  /** Zoom refused this token. Ignored when it has been replaced since. */
  invalidate(token: AccessToken): void;
  /** Resolves once no renewal is under way: a process that ends in the middle of one may lose the grant. */
  settle?(): Promise<void>;
}

/**
 * A grant as a {@link TokenStore} keeps it. Treat it as a password. Plain data: it survives JSON.
 */
export interface StoredToken {
  accessToken: string;
  /** When the access token ends, milliseconds since 1970 UTC. */
  expiresAt: number;
  scopes: string[] | null;
  apiUrl: string | null;
  /** Buys the next access token, once. `null` for Server-to-Server tokens, which need none. */
  refreshToken: string | null;
}

/** Held while one process renews a grant. */
export interface TokenLock {
  /** Lets the next one in. Does not throw. */
  release(): Promise<void>;
}

/**
 * Where grants survive the process and are shared by several. Keys are opaque strings that hold no secret.
 * `testTokenStore()` of `zoom-admin-sdk/testing` tells whether a store of your own keeps these promises.
 */
export interface TokenStore {
  /** The grant as it was last set, or `null`. */
  get(key: string): Promise<StoredToken | null>;
  /** Keeps the grant. Once this resolves it must survive: the old refresh token is worth nothing any more. */
  set(key: string, token: StoredToken): Promise<void>;
  /** Forgets the grant. Fine when there is none. */
  delete(key: string): Promise<void>;
  /**
   * Waits until nobody else holds the lock of this key, in this process or any other that shares the store. A holder
   * that dies must lose the lock by itself. Without this, only one process may use the store: Zoom's refresh tokens
   * work once.
   * @throws the signal's reason when it aborts while waiting.
   */
  lock?(key: string, signal: AbortSignal): Promise<TokenLock>;
}
