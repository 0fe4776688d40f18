import * as z from 'zod';
import { isZoomError, ZoomTokenError } from '../types/errors.js';
import { Secret } from '../types/secret.js';
import type { Transport, TransportResponse } from '../types/transport.js';
import { readRefusal } from './oauth-refusal.js';
import type { GrantedToken } from './token-manager.js';

const TokenAnswer = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.number().positive().optional(),
  scope: z.string().optional(),
  api_url: z.string().optional(),
  refresh_token: z.string().min(1).optional(),
});

/** One request to Zoom's OAuth server. Values travel in the form body and the headers, never in the URL. */
export interface OAuthRequest {
  /** `https://zoom.us/oauth` unless configured otherwise. */
  oauthUrl: string;
  /** Below `oauthUrl`. */
  path: '/token' | '/revoke';
  clientId: string;
  /** `null`: a public client, which names itself in the form instead. */
  clientSecret: Secret | null;
  form: Record<string, string>;
}

/** Zoom knows neither the refresh token nor the token to revoke: the grant is at an end. Stays inside `auth`. */
export class GrantEndedError extends ZoomTokenError {}

/**
 * Asks Zoom's OAuth server for a token. An answer that says no is final; a request without an answer, or with a 5xx, is
 * made once more: if the first one was executed its answer is lost either way.
 *
 * @throws ZoomTokenError
 */
export async function requestToken(
  request: OAuthRequest,
  transport: Transport,
  signal: AbortSignal,
): Promise<GrantedToken> {
  return readToken(await sendOAuth(request, transport, signal));
}

/**
 * Sends one request to Zoom's OAuth server.
 * @throws ZoomTokenError when it refuses or does not answer.
 */
export async function sendOAuth(
  request: OAuthRequest,
  transport: Transport,
  signal: AbortSignal,
): Promise<TransportResponse> {
  const first = await send(request, transport, signal).catch((error: unknown) => {
    if (isZoomError(error, 'network')) return null;
    throw asTokenError(error, request);
  });
  const answered = first !== null && first.status < 500;
  const response = answered
    ? first
    : await send(request, transport, signal).catch((error: unknown) => {
        throw asTokenError(error, request);
      });
  if (response.status >= 400) throw refusal(response, request);
  return response;
}

function operationOf({ path }: OAuthRequest): string {
  return `POST /oauth${path}`;
}

function send(request: OAuthRequest, transport: Transport, signal: AbortSignal): Promise<TransportResponse> {
  const { clientId, clientSecret } = request;
  const form = clientSecret === null ? { client_id: clientId, ...request.form } : request.form;
  const authorization =
    clientSecret === null ? null : new Secret(`Basic ${basicCredentials(clientId, clientSecret.reveal())}`);
  return transport({
    method: 'POST',
    url: new URL(`${request.oauthUrl}${request.path}`),
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    authorization,
    body: new URLSearchParams(form).toString(),
    signal,
    operation: operationOf(request),
  });
}

function readToken(response: TransportResponse): GrantedToken {
  const answer = TokenAnswer.safeParse(parseJson(response.text));
  if (!answer.success) {
    throw new ZoomTokenError(`Zoom's OAuth server answered ${response.status} without an access token.`, {
      hint: 'Check oauthUrl: it should be https://zoom.us/oauth or, for government accounts, https://zoomgov.com/oauth.',
      operation: 'POST /oauth/token',
      status: response.status,
    });
  }
  const { access_token, expires_in, scope, api_url, refresh_token } = answer.data;
  return {
    accessToken: access_token,
    lifetimeMs: (expires_in ?? 3_600) * 1_000,
    scopes: scope === undefined ? null : scope.split(/[\s,]/).filter((name) => name !== ''),
    apiUrl: api_url ?? null,
    refreshToken: refresh_token ?? null,
  };
}

function refusal(response: TransportResponse, request: OAuthRequest): ZoomTokenError {
  const answer = readRefusal(parseJson(response.text));
  const { code, appRefused } = answer;
  const busy = response.status >= 500 || response.status === 429;
  const hint = busy ? "Zoom's OAuth server is in trouble or busy; try again later." : answer.hint;
  const what = request.path === '/token' ? 'issue an access token' : 'revoke the token';
  const oauthError = withoutSecrets(answer.error, request);
  const said = withoutSecrets(answer.said, request);
  const message = `Zoom refused to ${what} (${response.status}${said === null ? '' : `: ${said}`}).`;
  const details = { hint, operation: operationOf(request), status: response.status, code, oauthError };
  const refreshing = request.form.grant_type === 'refresh_token' && answer.grantEnded;
  // A gateway's page says nothing about the token, nor does a refusal of the app.
  const revoking = request.path === '/revoke' && !appRefused && (oauthError !== null || code !== null);
  return !busy && (refreshing || revoking)
    ? new GrantEndedError(message, details)
    : new ZoomTokenError(message, details);
}

/** What Zoom said, without what must not be printed: an error text may repeat what it refuses. */
function withoutSecrets(said: string | null, { form, clientId, clientSecret }: OAuthRequest): string | null {
  if (said === null) return null;
  const secret = clientSecret?.reveal() ?? '';
  const { refresh_token, code, code_verifier, token } = form;
  return [refresh_token, code, code_verifier, token, basicCredentials(clientId, secret), secret]
    .flatMap((value) => (value === undefined || value === '' ? [] : [value, encodeURIComponent(value)]))
    .reduce((text, value) => text.replaceAll(value, '[redacted]'), said);
}

function basicCredentials(clientId: string, clientSecret: string): string {
  return Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
}

function asTokenError(error: unknown, request: OAuthRequest): ZoomTokenError {
  const reason = isZoomError(error) ? error.message : error instanceof Error ? error.name : 'unknown fault';
  return new ZoomTokenError(
    `Zoom's OAuth server could not be asked ${request.path === '/token' ? 'for a token' : 'to revoke one'}: ${reason}`,
    {
      hint: 'Check that this machine reaches the OAuth host (https://zoom.us unless oauthUrl says otherwise).',
      operation: operationOf(request),
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
