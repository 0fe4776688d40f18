import * as z from 'zod';

const OAuthFailure = z.looseObject({
  error: z.string().optional(),
  reason: z.string().optional(),
  errorMessage: z.string().optional(),
  message: z.string().optional(),
  error_description: z.string().optional(),
  code: z.number().optional(),
});

/** What Zoom's OAuth server said when it said no. */
export interface OAuthRefusal {
  /** OAuth's word such as `invalid_grant`. */
  error: string | null;
  /** Zoom's own code such as 4733. */
  code: number | null;
  /** Zoom's text. */
  said: string | null;
  /** What to do. */
  hint: string;
  /** Whether the grant itself is at an end, so that only a new consent helps. */
  grantEnded: boolean;
  /** Whether the app itself was refused, so that nothing is said about the token. */
  appRefused: boolean;
}

interface Meaning {
  hint: string;
  grantEnded?: true;
  appRefused?: true;
}

const CREDENTIALS =
  'Check the client id and secret (ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET): copy both from the app credentials page of the Zoom App Marketplace.';
const APP_TYPE = 'The app does not allow this kind of token: check its type in the Zoom App Marketplace.';
const CONSENT = 'Send somebody of the account through the authorization once more.';
const REDIRECT: Meaning = {
  hint: 'redirectUri must be the same here, in the authorization URL and in the app: to the letter.',
};
const SWITCHED_OFF: Meaning = {
  hint: 'The app is switched off: activate it in the Zoom App Marketplace.',
  appRefused: true,
};

/**
 * Zoom's OAuth codes.
 * @see https://developers.zoom.us/docs/api/errors/
 */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  4702: { hint: CREDENTIALS, appRefused: true },
  4704: { hint: CREDENTIALS, appRefused: true },
  4705: { hint: APP_TYPE, appRefused: true },
  4706: { hint: 'The client id, the client secret or the grant type is missing.', appRefused: true },
  4709: REDIRECT,
  4711: { hint: `The scopes of the app have changed since the consent. ${CONSENT}`, grantEnded: true },
  4717: SWITCHED_OFF,
  4733: { hint: `The authorization code has expired: it lives five minutes. ${CONSENT}` },
  4734: { hint: `The authorization code is not valid: codes work once. ${CONSENT}` },
  4735: { hint: `The user who consented has left the account. ${CONSENT}`, grantEnded: true },
  4737: {
    hint: `Zoom does not know the refresh token: it was used before, or never issued. ${CONSENT}`,
    grantEnded: true,
  },
  4738: { hint: `An admin of the account has disabled the app. ${CONSENT}`, grantEnded: true },
  4740: { hint: `The refresh token was used before. ${CONSENT}`, grantEnded: true },
  4741: { hint: `The grant was revoked by a later authorization. ${CONSENT}`, grantEnded: true },
};

const WORDS: Readonly<Record<string, Meaning>> = {
  invalid_client: { hint: CREDENTIALS, appRefused: true },
  unauthorized_client: { hint: APP_TYPE, appRefused: true },
  unsupported_grant_type: { hint: APP_TYPE, appRefused: true },
  invalid_grant: { hint: `The grant is not valid any more. ${CONSENT}`, grantEnded: true },
};

/** Reads a refusal, in all the forms that Zoom's OAuth server was seen to use. */
export function readRefusal(body: unknown): OAuthRefusal {
  const parsed = OAuthFailure.safeParse(body);
  const { error, reason, errorMessage, error_description, message, code } = parsed.success ? parsed.data : {};
  const said = reason ?? errorMessage ?? error_description ?? message ?? null;
  const meaning = meaningOf(error, code, said ?? '');
  const found = { error: error ?? null, code: code ?? null, said: said ?? error ?? null };
  return { ...found, grantEnded: false, appRefused: false, ...meaning };
}

function meaningOf(error: string | undefined, code: number | undefined, said: string): Meaning {
  const byCode = code === undefined ? undefined : MEANINGS[code];
  if (byCode !== undefined) return byCode;
  if (/redirect/i.test(said)) return REDIRECT;
  if (/disabled|deactivated|not activated/i.test(said)) return SWITCHED_OFF;
  const byWord = error === undefined ? undefined : WORDS[error];
  if (byWord !== undefined) return byWord;
  return { hint: 'Check ZOOM_ACCOUNT_ID, and that the app is activated in the Zoom App Marketplace.' };
}
