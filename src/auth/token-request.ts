import * as z from 'zod';
import { isZoomError, ZoomTokenError } from '../types/errors.js';
import { Secret } from '../types/secret.js';
import type { TokenContext } from '../types/token.js';
import type { TransportResponse } from '../types/transport.js';
import type { GrantedToken } from './token-manager.js';

const OPERATION = 'POST /oauth/token';

const TokenAnswer = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.number().positive().optional(),
  scope: z.string().optional(),
  api_url: z.string().optional(),
});

const OAuthFailure = z.looseObject({
  error: z.string().optional(),
  reason: z.string().optional(),
  errorMessage: z.string().optional(),
  message: z.string().optional(),
  code: z.number().optional(),
});

/** What one token request needs. Values travel in the form body and the headers, never in the URL. */
export interface TokenRequest {
  /** `https://zoom.us/oauth` unless configured otherwise. */
  oauthUrl: string;
  clientId: string;
  clientSecret: Secret;
  form: Record<string, string>;
}

/**
 * Asks Zoom's OAuth server for a token. One try for an answer that says no; one more after a 5xx or no answer, because
 * asking again costs nothing for grants that do not rotate.
 *
 * @throws ZoomTokenError
 */
export async function requestToken(
  request: TokenRequest,
  context: TokenContext,
  signal: AbortSignal,
): Promise<GrantedToken> {
  const first = await send(request, context, signal).catch((error: unknown) => {
    if (isZoomError(error, 'network')) return null;
    throw asTokenError(error);
  });
  if (first !== null && first.status < 500) return readToken(first);
  const second = await send(request, context, signal).catch((error: unknown) => {
    throw asTokenError(error);
  });
  return readToken(second);
}

function send(request: TokenRequest, context: TokenContext, signal: AbortSignal): Promise<TransportResponse> {
  const credentials = Buffer.from(`${request.clientId}:${request.clientSecret.reveal()}`).toString('base64');
  return context.transport({
    method: 'POST',
    url: new URL(`${request.oauthUrl.replace(/\/+$/, '')}/token`),
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    authorization: new Secret(`Basic ${credentials}`),
    body: new URLSearchParams(request.form).toString(),
    signal,
    operation: OPERATION,
  });
}

function readToken(response: TransportResponse): GrantedToken {
  const body = parseJson(response.text);
  if (response.status >= 400) throw refusal(response.status, body);
  const answer = TokenAnswer.safeParse(body);
  if (!answer.success) {
    throw new ZoomTokenError(`Zoom's OAuth server answered ${response.status} without an access token.`, {
      hint: 'Check oauthUrl: it should be https://zoom.us/oauth or, for government accounts, https://zoomgov.com/oauth.',
      operation: OPERATION,
      status: response.status,
    });
  }
  const { access_token, expires_in, scope, api_url } = answer.data;
  return {
    accessToken: access_token,
    lifetimeMs: (expires_in ?? 3_600) * 1_000,
    scopes: scope === undefined ? null : scope.split(/[\s,]+/).filter((name) => name !== ''),
    apiUrl: api_url ?? null,
  };
}

function refusal(status: number, body: unknown): ZoomTokenError {
  const failure = OAuthFailure.safeParse(body);
  const { error, reason, errorMessage, message, code } = failure.success ? failure.data : {};
  const said = reason ?? errorMessage ?? message ?? error;
  return new ZoomTokenError(`Zoom refused to issue an access token (${status}${said ? `: ${said}` : ''}).`, {
    hint: hintFor(status, error, code, said),
    operation: OPERATION,
    status,
    code: code ?? null,
    oauthError: error ?? null,
  });
}

/** What to do about a refusal. Codes: Zoom's OAuth error list. */
function hintFor(
  status: number,
  error: string | undefined,
  code: number | undefined,
  said: string | undefined,
): string {
  if (status >= 500 || status === 429) return "Zoom's OAuth server is busy or in trouble: try again later.";
  if (error === 'invalid_client' || code === 4702 || code === 4704) {
    return 'Check ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET: copy both from the app credentials page of the Zoom App Marketplace.';
  }
  if (code === 4717 || code === 4738 || /disabled|deactivated/i.test(said ?? '')) {
    return 'The app is switched off: activate it in the Zoom App Marketplace, or ask the account admin to allow it.';
  }
  if (code === 4705 || error === 'unsupported_grant_type') {
    return 'The app is not a Server-to-Server OAuth app: create one of that type in the Zoom App Marketplace.';
  }
  if (code === 4735) return 'The owner of the token has left the account: recreate the app under a present admin.';
  return 'Check ZOOM_ACCOUNT_ID, and that the Server-to-Server app is activated in the Zoom App Marketplace.';
}

function asTokenError(error: unknown): ZoomTokenError {
  if (isZoomError(error, 'token')) return error as ZoomTokenError;
  const reason = isZoomError(error) ? error.message : error instanceof Error ? error.name : 'unknown fault';
  return new ZoomTokenError(`Zoom's OAuth server could not be asked for a token: ${reason}`, {
    hint: 'Check that this machine reaches the OAuth host (https://zoom.us unless oauthUrl says otherwise).',
    operation: OPERATION,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
