import { createUserOAuth, type UserOAuth, type UserOAuthOptions } from '../auth/user-oauth.js';
import { type Clock, systemClock } from '../types/clock.js';
import { createTransport } from './transport.js';

const LARGEST_ANSWER_BYTES = 1_048_576;

/**
 * Access that a user of the account consents to (authorization code with PKCE). Zoom's refresh tokens work once: the new
 * one is stored before its access token serves a call, and stores that several processes share are locked meanwhile.
 *
 * @throws ZoomConfigError when `accountKey` or `oauthUrl` cannot work. Credentials are not read before they are needed.
 * @see https://developers.zoom.us/docs/integrations/oauth/
 * @example
 * const auth = userOAuth({ accountKey: customer.id, tokenStore, redirectUri: 'https://app.example.com/zoom/callback' });
 * const pending = await auth.authorizationUrl();      // keep it in the session, send the user to pending.url
 * await auth.exchangeCode(request.url, pending);      // when Zoom sends the user back
 * const zoom = new ZoomClient({ auth });
 */
export function userOAuth(
  options: UserOAuthOptions & {
    /** Sends the OAuth requests. Default: the global `fetch`, looked up at each call. */
    fetch?: typeof globalThis.fetch | undefined;
    /** Where time is read; the same as the client's. Default: this machine's clocks. */
    clock?: Clock | undefined;
  },
): UserOAuth {
  const transport = createTransport({ fetch: options.fetch, maxResponseBytes: LARGEST_ANSWER_BYTES });
  return createUserOAuth(options, { transport, clock: options.clock ?? systemClock });
}
