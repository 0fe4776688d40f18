import { ZoomConfigError, ZoomTokenError } from '../types/errors.js';
import { Secret } from '../types/secret.js';
import type { AccessToken, TokenProvider } from '../types/token.js';

/**
 * Access with a token that you obtained elsewhere. It is never renewed: once Zoom refuses it, every call fails with a
 * `ZoomTokenError`.
 *
 * @throws ZoomConfigError when the token is empty or could not be part of a header.
 */
export function staticToken(token: string): TokenProvider {
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new ZoomConfigError('The access token is empty or holds characters that no token has.', {
      hint: 'Pass the bare token: without "Bearer", quotes, spaces or line breaks.',
    });
  }
  const held: AccessToken = { value: new Secret(token), generation: 1, scopes: null, apiUrl: null };
  let refused = false;
  return {
    accountId: null,
    domain: null,
    current: () => (refused ? null : held),
    get: async (_context, signal) => {
      signal.throwIfAborted();
      if (!refused) return held;
      throw new ZoomTokenError('Zoom refused the access token.', {
        hint: 'It has expired or was revoked. Pass a fresh one, or let serverToServer() obtain tokens itself.',
        status: 401,
      });
    },
    invalidate: () => {
      refused = true;
    },
  };
}
