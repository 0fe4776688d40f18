import { zoomDomain } from '../types/hosts.js';
import { Secret } from '../types/secret.js';
import type { TokenProvider, TokenStore } from '../types/token.js';
import { readSetting, requireSetting } from './app-credentials.js';
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
  /** Where tokens are kept. Share one between processes and they share the token. Default: in memory. */
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
    credentials ??= {
      accountId: requireSetting(options.accountId, 'ZOOM_ACCOUNT_ID', 'accountId'),
      clientId: requireSetting(options.clientId, 'ZOOM_CLIENT_ID', 'clientId'),
      clientSecret: new Secret(requireSetting(options.clientSecret, 'ZOOM_CLIENT_SECRET', 'clientSecret')),
    };
    return credentials;
  };
  const manager = new TokenManager({
    store: options.tokenStore ?? memoryTokenStore(),
    storeKey: () => `server-to-server:${read().accountId}:${read().clientId}`,
    request: (context, signal) => {
      const { accountId, clientId, clientSecret } = read();
      const form = { grant_type: 'account_credentials', account_id: accountId };
      return requestToken({ oauthUrl, path: '/token', clientId, clientSecret, form }, context.transport, signal);
    },
  });
  return {
    domain: zoomDomain(new URL(oauthUrl)),
    get accountId() {
      return readSetting(options.accountId, 'ZOOM_ACCOUNT_ID');
    },
    current: () => manager.current(),
    get: (context, signal) => manager.get(context, signal),
    invalidate: (token) => manager.invalidate(token),
    settle: () => manager.settle(),
  };
}
