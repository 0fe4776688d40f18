import { type Answer, errorAnswer, jsonAnswer } from '../answer.js';

/** What Zoom says to a token whose time is over. */
export function expiredToken(): Answer {
  return errorAnswer(401, 124, 'Access token is expired.');
}

/** What Zoom says to a token that it does not know. */
export function unknownToken(): Answer {
  return errorAnswer(401, 124, 'Invalid access token.');
}

/** How Zoom's OAuth server says no. */
export function refuse(error: string, reason: string, code?: number): Answer {
  return jsonAnswer(JSON.stringify({ reason, error, code }), 400);
}

/** Zoom's refusals, by the code that it documents for them. */
export const REFUSALS = {
  wrongClient: () => refuse('invalid_client', 'Invalid client_id or client_secret'),
  redirectMismatch: () => refuse('invalid_request', 'Redirect URI mismatch.', 4709),
  appDisabled: () => refuse('invalid_request', 'The app has been disabled.', 4717),
  codeExpired: () => refuse('invalid_grant', 'The authorization code has expired.', 4733),
  codeUnknown: () => refuse('invalid_grant', 'The authorization code is invalid.', 4734),
  ownerGone: () => refuse('invalid_grant', 'The owner of the token does not exist.', 4735),
  tokenUnknown: () => refuse('invalid_grant', 'Invalid Token!', 4737),
  disabledByAdmin: () => refuse('invalid_grant', 'The token has been disabled by an admin.', 4738),
  tokenUsed: () => refuse('invalid_grant', 'The refresh token was used before.', 4740),
  tokenRevoked: () => refuse('invalid_grant', 'The token was revoked by a later authorization.', 4741),
} as const;
