import { memoryTokenStore } from '../../../src/auth/memory-token-store.js';
import type { UserOAuth } from '../../../src/auth/user-oauth.js';
import { userOAuth } from '../../../src/client/user-oauth.js';
import type { FakeZoom } from '../../../src/testing/index.js';
import type { Clock } from '../../../src/types/clock.js';
import type { TokenStore } from '../../../src/types/token.js';

export const REDIRECT_URI = 'https://app.example.com/zoom/callback';
export const HOUR = 3_600_000;

export interface AppOptions {
  accountKey?: string;
  tokenStore?: TokenStore;
  fetch?: typeof globalThis.fetch;
  oauthUrl?: string;
  clock?: Clock;
}

/** Access to one account through the app of a simulated Zoom. */
export function appOf(zoom: FakeZoom, options: AppOptions = {}): UserOAuth {
  const { accountKey = 'acme', tokenStore = memoryTokenStore(), fetch = zoom.fetch, oauthUrl, clock } = options;
  const { clientId, clientSecret } = zoom.credentials;
  return userOAuth({
    clientId,
    clientSecret,
    redirectUri: REDIRECT_URI,
    accountKey,
    tokenStore,
    fetch,
    oauthUrl,
    clock,
  });
}

/** A user consents. */
export async function install(zoom: FakeZoom, auth: UserOAuth, user?: string): Promise<void> {
  const pending = await auth.authorizationUrl();
  await auth.exchangeCode(zoom.consent(pending.url, user === undefined ? {} : { user }), pending);
}
