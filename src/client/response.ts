import {
  ZoomApiError,
  type ZoomApiErrorDetails,
  type ZoomErrorDetails,
  ZoomRateLimitError,
  ZoomResponseError,
} from '../types/errors.js';
import type { TransportResponse } from '../types/transport.js';
import type { RateLimitVerdict } from './rate-limit-answer.js';

/** Zoom's error body, in all the forms it was seen in. */
export interface ErrorBody {
  code: number | null;
  message: string;
  fieldErrors: { field: string; message: string }[];
}

/** Reads Zoom's error body from a text that may as well be HTML. */
export function readErrorBody(text: string): ErrorBody {
  return toErrorBody(parseJson(text));
}

function toErrorBody(parsed: unknown): ErrorBody {
  const body: Record<string, unknown> = isRecord(parsed) ? parsed : {};
  const said = body.message ?? body.error_message ?? body.errorMessage ?? body.reason;
  const code = Number(body.code ?? body.errorCode ?? Number.NaN);
  return {
    code: Number.isFinite(code) ? code : null,
    message: typeof said === 'string' ? said : '',
    fieldErrors: Array.isArray(body.errors) ? body.errors.filter(isFieldError) : [],
  };
}

function isFieldError(value: unknown): value is { field: string; message: string } {
  return isRecord(value) && 'field' in value && 'message' in value;
}

/**
 * Reads the body of a 2xx answer; `undefined` when it is empty and may be. What is not JSON did not come from Zoom's
 * API, so it is no success even where no body is expected.
 *
 * @throws ZoomResponseError when the body is missing or no JSON; ZoomApiError when it is an error in disguise.
 */
export function readSuccess(response: TransportResponse, operation: string, bodyRequired: boolean): unknown {
  if (response.text.trim() === '') {
    if (bodyRequired) throw unreadable(response, operation, 'has no body');
    return undefined;
  }
  const body = parseJson(response.text);
  if (isRecord(body) && isErrorInDisguise(body)) throw apiError(response, operation, toErrorBody(body));
  if (body === undefined) throw unreadable(response, operation, `is ${describeNonJson(response)}`);
  return body;
}

/** Zoom answers 200 with an error body at times. A record can have a field `code`; an error has little else. */
function isErrorInDisguise(body: Record<string, unknown>): boolean {
  const { code, message } = toErrorBody(body);
  return code !== null && code !== 0 && message !== '' && Object.keys(body).length <= 4;
}

/** Turns a 4xx or 5xx answer into an error that says what to do. */
export function apiError(response: TransportResponse, operation: string, body: ErrorBody): ZoomApiError {
  const missingScopes = readMissingScopes(body);
  const details: ZoomApiErrorDetails = {
    operation,
    status: response.status,
    code: body.code,
    trackingId: trackingId(response),
    missingScopes,
    fieldErrors: body.fieldErrors,
    hint: hintFor(response.status, body, missingScopes),
  };
  const said = body.message === '' ? `the answer is ${describeNonJson(response)}` : body.message;
  const code = body.code === null ? '' : `, code ${body.code}`;
  return new ZoomApiError(`${operation} failed (${response.status}${code}): ${said}`, details);
}

/** Turns a 429 into an error that says when to come back. */
export function rateLimitError(
  response: TransportResponse,
  operation: string,
  body: ErrorBody,
  verdict: RateLimitVerdict,
): ZoomRateLimitError {
  const retryAt = verdict.retryAt === null ? null : new Date(verdict.retryAt).toISOString();
  const hints: Record<typeof verdict.window, string> = {
    day:
      verdict.concerns === 'pool'
        ? `The account's pool for this UTC day is used up, by all apps together. Come back after ${retryAt}.`
        : `The account's count of this operation for this UTC day is used up. Come back after ${retryAt}.`,
    'user-day': `What one user may do with this operation in a UTC day is used up. Come back after ${retryAt}, or for another user.`,
    operation: `This operation has a limit of its own, beside the one of its label. Come back after ${retryAt}.`,
    minute: 'Other apps of the account use the same bucket. Set `share` below 1 so that all fit.',
    second: 'Other apps of the account use the same bucket. Set `share` below 1 so that all fit.',
    concurrent: 'Another operation on the same user is still running. Do one after the other.',
    unknown: 'Come back later.',
  };
  const said = body.message === '' ? '.' : `: ${body.message}`;
  return new ZoomRateLimitError(`${operation} was refused by Zoom's rate limit (${verdict.window})${said}`, {
    operation,
    status: response.status,
    code: body.code,
    trackingId: trackingId(response),
    hint: hints[verdict.window],
    window: verdict.window,
    retryAt,
  });
}

/** Whether Zoom refused the token itself: 401, or code 124 with a text about the token (phone uses 124 for roles too). */
export function refusesToken(response: TransportResponse): boolean {
  if (response.status === 401) return true;
  if (response.status < 400) return false;
  const { code, message } = readErrorBody(response.text);
  return code === 124 && /access token|token is expired|invalid token/i.test(message);
}

/** An answer that cannot be read; `transient` because gateways answer so for a moment. */
export function unreadable(
  response: TransportResponse,
  operation: string,
  problem: string,
  details: Partial<ZoomErrorDetails> & { transient?: boolean } = {},
): ZoomResponseError {
  return new ZoomResponseError(`Zoom's answer to ${operation} (${response.status}) ${problem}.`, {
    hint: 'If this stays, quote the tracking id to Zoom, and check for a proxy that answers in its place.',
    transient: true,
    ...details,
    operation,
    status: response.status,
    trackingId: trackingId(response),
  });
}

export function trackingId(response: TransportResponse): string | null {
  return response.headers.get('x-zm-trackingid');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeNonJson(response: TransportResponse): string {
  const type = response.headers.get('content-type') ?? 'no content type';
  return response.text.trim() === '' ? 'an empty body' : `not JSON (${type}, ${response.text.length} characters)`;
}

/** Zoom lists alternatives in brackets: `does not contain scopes:[user:read:user, user:read:user:admin]`. */
function readMissingScopes(body: ErrorBody): string[] {
  const list = /scopes?\s*:?\s*\[([^\]]*)\]/i.exec(body.message)?.[1] ?? '';
  return list
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');
}

const DOCTOR = 'diagnose(zoom) tells all that the app lacks.';

function hintFor(status: number, body: ErrorBody, missingScopes: readonly string[]): string {
  if (missingScopes.length > 0) {
    return `Add one of these scopes to the app in the Zoom App Marketplace: ${missingScopes.join(', ')}. ${DOCTOR}`;
  }
  if (body.code === 4700 || body.code === 4711) {
    return `Add the scope that \`endpoints\` names for this operation to the app in the Zoom App Marketplace. ${DOCTOR}`;
  }
  if (status === 401 || body.code === 124) return 'Zoom refused a fresh token: is the app still activated?';
  if (body.code === 1001) return 'No such user in this account. Pending users are found by email address only.';
  if (body.code === 2300) return 'Zoom does not know this path: check it and baseUrl.';
  if (status === 403)
    return 'The product is not switched on for the account, or the admin role behind the token lacks the right.';
  if (body.code === 200 && status < 500) {
    return 'Zoom refuses this on the present plan, or to the admin role behind the token.';
  }
  if (body.fieldErrors.length > 0) return `Correct ${body.fieldErrors.map((error) => error.field).join(', ')}.`;
  if (status === 404) return 'Check the id, and that it belongs to this account.';
  if (status >= 500) return 'Zoom is in trouble; try again later and quote the tracking id if it stays.';
  return "See the message and Zoom's reference of the operation.";
}
