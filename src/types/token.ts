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
}

/** A token as a {@link TokenStore} keeps it. Treat it as a password. */
export interface StoredToken {
  accessToken: string;
  /** When it ends, milliseconds since 1970 UTC. */
  expiresAt: number;
  scopes: string[] | null;
  apiUrl: string | null;
}

/** Where tokens survive the process or are shared by several. Keys are opaque strings that hold no secret. */
export interface TokenStore {
  get(key: string): Promise<StoredToken | null>;
  set(key: string, token: StoredToken): Promise<void>;
  delete(key: string): Promise<void>;
}
