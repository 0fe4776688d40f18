import type { WebhookRefusal } from './webhook-refusal.js';

export type { WebhookRefusal } from './webhook-refusal.js';

/** What went wrong, in one word. Switch on it. */
export type ZoomErrorKind =
  /** An option or argument that cannot work. Nothing was sent. */
  | 'config'
  /** Zoom answered with an error. */
  | 'api'
  /** Zoom's rate limit, and waiting for it does not fit: a daily pool, or every retry was refused. */
  | 'rate-limit'
  /** No access token: wrong credentials, app switched off, OAuth server out of reach. */
  | 'token'
  /** The grant of a user is gone: somebody of the account must consent once more. */
  | 'reauthorization'
  /** No answer: DNS, connection, TLS, or the connection broke. */
  | 'network'
  /** The time given to the call is over. */
  | 'timeout'
  /** Zoom's answer cannot be read: not JSON, cut off, too large, or without what it must hold. */
  | 'response'
  /** A write whose outcome is unknown. */
  | 'ambiguous-write'
  /** A long list or an action of several requests, and one of them failed after others had succeeded. */
  | 'partial-write'
  /** A webhook that does not come from Zoom, is too old, or cannot be read. */
  | 'webhook'
  /** The client was closed. */
  | 'closed';

/** How one try of a call ended. */
export interface ZoomAttempt {
  /** 1 for the first try. */
  attempt: number;
  /** HTTP status, or `null` when no answer came. */
  status: number | null;
  /** Why it failed, in a few words. */
  reason: string;
}

/** What every {@link ZoomError} can carry. */
export interface ZoomErrorDetails {
  /** What to do next, as a sentence. */
  hint: string;
  /** The request as `GET /users/{userId}`: the template, never ids. */
  operation?: string | undefined;
  /** Tries made, oldest first. */
  attempts?: readonly ZoomAttempt[] | undefined;
  cause?: unknown;
}

// Shared by the ESM and the CJS copy of this package, whose classes differ: `instanceof` alone cannot tell.
const BRAND = Symbol.for('zoom-admin-sdk.error');

/** Every error that this package throws, except the reason of your own `AbortSignal`, which is thrown as it is. */
export class ZoomError extends Error {
  readonly kind: ZoomErrorKind;
  /** What to do next, as a sentence. */
  readonly hint: string;
  /** The request as `GET /users/{userId}`: the template, never ids. `null` when no request was involved. */
  readonly operation: string | null;
  /** Tries made, oldest first. Empty when nothing was sent. */
  attempts: readonly ZoomAttempt[];

  constructor(kind: ZoomErrorKind, message: string, details: ZoomErrorDetails) {
    super(`${message} ${details.hint}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.kind = kind;
    this.hint = details.hint;
    this.operation = details.operation ?? null;
    this.attempts = details.attempts ?? [];
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** An option or argument that cannot work. Thrown before anything is sent. */
export class ZoomConfigError extends ZoomError {
  constructor(message: string, details: ZoomErrorDetails) {
    super('config', message, details);
  }
}

/** What {@link ZoomApiError} adds. */
export interface ZoomApiErrorDetails extends ZoomErrorDetails {
  status: number;
  code: number | null;
  trackingId: string | null;
  missingScopes?: readonly string[] | undefined;
  fieldErrors?: readonly { field: string; message: string }[] | undefined;
}

/**
 * Zoom answered with an error.
 *
 * Zoom reuses its numeric codes: read `status`, `code` and the message together.
 * @see https://developers.zoom.us/docs/api/errors/
 */
export class ZoomApiError extends ZoomError {
  /** HTTP status. 200 when Zoom hid an error in a success. */
  readonly status: number;
  /** Zoom's own code, such as 1001 (user not found); `null` when the answer had none. */
  readonly code: number | null;
  /** The `x-zm-trackingid` header: quote it to Zoom's support. */
  readonly trackingId: string | null;
  /** Scopes that Zoom says the token lacks; any one of them is enough. Empty when it named none. */
  readonly missingScopes: readonly string[];
  /** Fields that Zoom refused, from the `errors` list of a validation failure. */
  readonly fieldErrors: readonly { field: string; message: string }[];

  constructor(message: string, details: ZoomApiErrorDetails, kind: 'api' | 'rate-limit' = 'api') {
    super(kind, message, details);
    this.status = details.status;
    this.code = details.code;
    this.trackingId = details.trackingId;
    this.missingScopes = details.missingScopes ?? [];
    this.fieldErrors = details.fieldErrors ?? [];
  }
}

/** Which of Zoom's limits answered 429. */
export type RateLimitWindow =
  /** Too many a second: the usual one. */
  | 'second'
  /** Too many a minute: dashboards and other RESOURCE_INTENSIVE operations. */
  | 'minute'
  /** The account's pool for this UTC day is used up, or an operation's own count of it. */
  | 'day'
  /** What one user may do with this operation on one UTC day is used up: 100 meetings, say. */
  | 'user-day'
  /** The operation has a limit of its own, such as one call every 30 minutes. */
  | 'operation'
  /** Another operation on the same user is still running. */
  | 'concurrent'
  | 'unknown';

/** Zoom's rate limit, and waiting for it does not fit. */
export class ZoomRateLimitError extends ZoomApiError {
  readonly window: RateLimitWindow;
  /** When a new try makes sense, as ISO 8601; `null` when Zoom did not say. */
  readonly retryAt: string | null;

  constructor(message: string, details: ZoomApiErrorDetails & { window: RateLimitWindow; retryAt: string | null }) {
    super(message, details, 'rate-limit');
    this.window = details.window;
    this.retryAt = details.retryAt;
  }
}

/** No access token could be had. */
export class ZoomTokenError extends ZoomError {
  /** HTTP status of the OAuth server; `null` when it did not answer. */
  readonly status: number | null;
  /** Zoom's numeric OAuth code such as 4702, when it sent one. */
  readonly code: number | null;
  /** OAuth's own word such as `invalid_client`, when Zoom sent one. */
  readonly oauthError: string | null;

  constructor(message: string, details: ZoomTokenErrorDetails, kind: 'token' | 'reauthorization' = 'token') {
    super(kind, message, details);
    this.status = details.status ?? null;
    this.code = details.code ?? null;
    this.oauthError = details.oauthError ?? null;
  }
}

/** What {@link ZoomTokenError} adds. */
export interface ZoomTokenErrorDetails extends ZoomErrorDetails {
  status?: number | null;
  code?: number | null;
  oauthError?: string | null;
}

/**
 * The grant of an account is gone or was never there: send somebody of the account through the authorization once more.
 * The stored grant is left as it is; a new one replaces it.
 */
export class ZoomReauthorizationRequiredError extends ZoomTokenError {
  /** The account, by the key that you gave it. */
  readonly accountKey: string;

  constructor(message: string, details: ZoomTokenErrorDetails & { accountKey: string }) {
    super(message, details, 'reauthorization');
    this.accountKey = details.accountKey;
  }
}

/** No answer came, or the connection broke while it came. */
export class ZoomNetworkError extends ZoomError {
  /** The system's word for it, such as `ECONNRESET`; `null` when there is none. */
  readonly code: string | null;
  /** Whether the request may have reached Zoom. `false` only when that is certain: refused, no DNS, connect time-out. */
  readonly mayHaveBeenSent: boolean;

  constructor(message: string, details: ZoomErrorDetails & { code: string | null; mayHaveBeenSent: boolean }) {
    super('network', message, details);
    this.code = details.code;
    this.mayHaveBeenSent = details.mayHaveBeenSent;
  }
}

/** The time given to the call (`timeoutMs`), or to one try of it (`attemptTimeoutMs`), is over. */
export class ZoomTimeoutError extends ZoomError {
  /** Which limit ran out. */
  readonly scope: 'call' | 'attempt';

  constructor(message: string, details: ZoomErrorDetails & { scope: 'call' | 'attempt' }) {
    super('timeout', message, details);
    this.scope = details.scope;
  }
}

/** Zoom's answer cannot be read. */
export class ZoomResponseError extends ZoomError {
  readonly status: number;
  readonly trackingId: string | null;
  /** Whether reading once more may help: a gateway's HTML page or a cut-off body may, an oversized body does not. */
  readonly transient: boolean;

  constructor(
    message: string,
    details: ZoomErrorDetails & { status: number; trackingId: string | null; transient: boolean },
  ) {
    super('response', message, details);
    this.status = details.status;
    this.trackingId = details.trackingId;
    this.transient = details.transient;
  }
}

/** A write was sent and its outcome is unknown: look before you repeat it. */
export class ZoomAmbiguousWriteError extends ZoomError {
  /** HTTP status, when one came (5xx). */
  readonly status: number | null;

  constructor(message: string, details: ZoomErrorDetails & { status: number | null }) {
    super('ambiguous-write', message, details);
    this.status = details.status;
  }
}

/**
 * A list that is too long for one request, or an action of several requests, came to an end halfway: one request failed
 * after others had succeeded. `cause` is why: any other error of this package, or the reason of your own `AbortSignal`.
 */
export class ZoomPartialWriteError extends ZoomError {
  /** How many items Zoom took, from the start of the list: `list.slice(error.done)` is left. Of an action: its steps. */
  readonly done: number;
  /** What an action has done, in words, in order. Empty for a list. */
  readonly completed: readonly string[];
  /** What an action has not done, in words, the step that failed first. Empty for a list. */
  readonly left: readonly string[];

  constructor(
    message: string,
    details: ZoomErrorDetails & { done: number; completed?: readonly string[]; left?: readonly string[] },
  ) {
    super('partial-write', message, details);
    this.done = details.done;
    this.completed = details.completed ?? [];
    this.left = details.left ?? [];
  }
}

/** A webhook was refused. Holds neither the secret nor anything of the request. */
export class ZoomWebhookError extends ZoomError {
  readonly reason: WebhookRefusal;

  constructor(message: string, details: ZoomErrorDetails & { reason: WebhookRefusal }) {
    super('webhook', message, details);
    this.reason = details.reason;
  }
}

/** The client was closed before the call ended. */
export class ZoomClosedError extends ZoomError {
  constructor(details: Omit<ZoomErrorDetails, 'hint'> = {}) {
    super('closed', 'This ZoomClient is closed.', { hint: 'Create a new ZoomClient for further calls.', ...details });
  }
}

/** The class that goes with a kind, for {@link isZoomError}. */
export interface ZoomErrorByKind {
  config: ZoomConfigError;
  api: ZoomApiError;
  'rate-limit': ZoomRateLimitError;
  token: ZoomTokenError;
  reauthorization: ZoomReauthorizationRequiredError;
  network: ZoomNetworkError;
  timeout: ZoomTimeoutError;
  response: ZoomResponseError;
  'ambiguous-write': ZoomAmbiguousWriteError;
  'partial-write': ZoomPartialWriteError;
  webhook: ZoomWebhookError;
  closed: ZoomClosedError;
}

/**
 * Whether a thrown value is this package's error, also when it comes from another copy of the package (an app can load
 * the ESM and the CJS build at once, and `instanceof` tells them apart).
 */
export function isZoomError(error: unknown): error is ZoomError;
/**
 * Whether a thrown value is this package's error of one kind.
 * @param kind Such as `rate-limit`: the error then has `retryAt`.
 */
export function isZoomError<K extends ZoomErrorKind>(error: unknown, kind: K): error is ZoomErrorByKind[K];
export function isZoomError(error: unknown, kind?: ZoomErrorKind): boolean {
  if (typeof error !== 'object' || error === null || !(BRAND in error)) return false;
  return kind === undefined || ('kind' in error && error.kind === kind);
}
