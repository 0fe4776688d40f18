import { ZoomTokenError } from '../types/errors.js';
import { Secret } from '../types/secret.js';
import type { TokenProvider, TokenStore } from '../types/token.js';
import { memoryTokenStore } from './memory-token-store.js';
import { assertOAuthUrl } from './oauth-url.js';
import { TokenManager } from './token-manager.js';
import { requestToken } from './token-request.js';

/** Options of {@link serverToServer}. */
export interface ServerToServerOptions {
  /** Account ID of the app. Default: the environment variable `ZOOM_ACCOUNT_ID`. */
  accountId?: string | undefined;
  /** Client ID of the app. Default: the environment variable `ZOOM_CLIENT_ID`. */
  clientId?: string | undefined;
  /** Client secret of the app. Default: the environment variable `ZOOM_CLIENT_SECRET`. */
  clientSecret?: string | undefined;
  /** Default: `https://zoom.us/oauth`. Government accounts: `https://zoomgov.com/oauth`. */
  oauthUrl?: string | undefined;
  /** Where tokens are kept. Default: in memory. */
  tokenStore?: TokenStore | undefined;
}

interface Credentials {
  accountId: string;
  clientId: string;
  clientSecret: Secret;
}

/**
 * Access through a Server-to-Server OAuth app: the token acts for the whole account. Tokens last an hour; a new one is
 * fetched five minutes before, once, however many calls wait.
 *
 * The environment is read at the first call, not here: a missing variable makes that call fail and names the variable.
 * Give one result of this function to every client of the account, and they share one token.
 *
 * @throws ZoomConfigError when `oauthUrl` is not https (http is for loopback only).
 * @see https://developers.zoom.us/docs/internal-apps/s2s-oauth/
 */
export function serverToServer(options: ServerToServerOptions = {}): TokenProvider {
  const oauthUrl = assertOAuthUrl(options.oauthUrl ?? 'https://zoom.us/oauth');
  // In a closure, so that printing the provider shows no credential.
  let credentials: Credentials | null = null;
  const read = (): Credentials => {
    credentials ??= readCredentials(options);
    return credentials;
  };
  const manager = new TokenManager({
    store: options.tokenStore ?? memoryTokenStore(),
    storeKey: () => `server-to-server:${read().accountId}:${read().clientId}`,
    request: (context, signal) => {
      const { accountId, clientId, clientSecret } = read();
      const form = { grant_type: 'account_credentials', account_id: accountId };
      return requestToken({ oauthUrl, clientId, clientSecret, form }, context, signal);
    },
  });
  return {
    get accountId() {
      return options.accountId || fromEnvironment('ZOOM_ACCOUNT_ID') || null;
    },
    current: () => manager.current(),
    get: (context, signal) => manager.get(context, signal),
    invalidate: (token) => manager.invalidate(token),
  };
}

function readCredentials(options: ServerToServerOptions): Credentials {
  return {
    accountId: options.accountId || required('ZOOM_ACCOUNT_ID', 'accountId'),
    clientId: options.clientId || required('ZOOM_CLIENT_ID', 'clientId'),
    clientSecret: new Secret(options.clientSecret || required('ZOOM_CLIENT_SECRET', 'clientSecret')),
  };
}

function required(variable: string, option: string): string {
  const value = fromEnvironment(variable);
  if (value) return value;
  throw new ZoomTokenError(`No Zoom credentials: ${variable} is not set.`, {
    hint: `Set the environment variable ${variable}, or pass ${option} to serverToServer().`,
  });
}

function fromEnvironment(variable: string): string | undefined {
  return globalThis.process?.env?.[variable];
}
