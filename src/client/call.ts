import { type AnyEndpoint, type EndpointBase, operationName } from '../types/endpoint.js';
import { isZoomError, ZoomAmbiguousWriteError, type ZoomAttempt, ZoomTimeoutError } from '../types/errors.js';
import type { ZoomHooks } from '../types/hooks.js';
import { type OperationUse, operationLimitsOf } from '../types/operation-limit.js';
import type { CallPriority } from '../types/rate-limit.js';
import type { CallArguments } from '../types/requester.js';
import type { Transport } from '../types/transport.js';
import type { Answer } from './answer-reader.js';
import { requestBody } from './request-body.js';
import { isAmbiguous } from './retry-policy.js';
import { whatToCheck } from './what-to-check.js';

/** What a caller asked for. */
export interface Order<T> {
  endpoint: AnyEndpoint;
  args: CallArguments;
  /** Below the API's base URL, filled in and encoded. */
  path: string;
  priority: CallPriority;
  timeoutMs: number;
  /** When it was asked for, on the monotonic clock. */
  arrivedAt: number;
  /** The caller's. */
  signal: AbortSignal | undefined;
  /** Another one that ends the call. */
  stop: AbortSignal | undefined;
  /** There was no access token when it was asked for. */
  tokenless: boolean;
  /** What the caller gets of the answer. */
  read(answer: Answer, order: Order<T>): T;
}

/** One call on its way through the pipeline. */
export interface Call {
  endpoint: EndpointBase;
  operation: string;
  /** Below the API's base URL, filled in and encoded. */
  path: string;
  query: object | undefined;
  /** JSON as text, or a form. */
  body: string | FormData | null;
  /** Whether an empty answer is an error. */
  bodyRequired: boolean;
  priority: CallPriority;
  hooks: (ZoomHooks | undefined)[];
  /** Limits of this operation alone. */
  limits: readonly OperationUse[];
  /** When it was made, on the monotonic clock. */
  arrivedAt: number;
  timeoutMs: number;
  /** When its time is up, on the monotonic clock. */
  endsAt: number;
  /** Called when it has a slot. */
  onSlot: () => void;
  /** The way of its requests to the wire. */
  transport: Transport;
  /** The present try: 1 for the first. */
  attempt: number;
  attempts: ZoomAttempt[];
  /** A refused token was replaced already: the next refusal is final. */
  healed: boolean;
  /** The present try failed for want of an access token. */
  tokenFailed: boolean;
  /** A request is on the wire now. */
  sent: boolean;
  /** A request of the present try has been on the wire. */
  reached: boolean;
  /** For a 429: whether the limit lifts soon. */
  worthWaiting: boolean;
}

/** The call that carries out an order. */
export function callOf(
  { endpoint, args, path, priority, timeoutMs, arrivedAt }: Order<unknown>,
  { hooks, transport, onSlot }: Pick<Call, 'hooks' | 'transport' | 'onSlot'>,
): Call {
  return {
    endpoint,
    operation: operationName(endpoint),
    path,
    query: args.query,
    body: requestBody(args.body),
    bodyRequired: !('response' in endpoint && endpoint.response === null),
    priority,
    hooks: [...hooks, args.hooks],
    limits: operationLimitsOf(endpoint.method, path, args.body),
    arrivedAt,
    timeoutMs,
    endsAt: arrivedAt + timeoutMs,
    onSlot,
    transport,
    attempt: 0,
    attempts: [],
    healed: false,
    tokenFailed: false,
    sent: false,
    reached: false,
    worthWaiting: false,
  };
}

/** The error of a call, or of one try of it, whose time is up. */
export function timedOut(call: Call, scope: 'call' | 'attempt', timeoutMs: number): ZoomTimeoutError {
  const where = scope === 'call' && !call.sent ? 'while it waited for its turn' : 'before the answer was complete';
  return new ZoomTimeoutError(`${call.operation} took longer than ${timeoutMs} ms; it was given up ${where}.`, {
    hint:
      scope === 'call'
        ? 'Raise timeoutMs, send fewer calls at once, or give this one priority "interactive".'
        : 'Raise attemptTimeoutMs if the answer is large; otherwise Zoom is slow at the moment.',
    operation: call.operation,
    scope,
  });
}

/** What the caller gets: a write whose outcome is unknown says so, and every error tells its tries. */
export function finalError(call: Call, error: unknown): unknown {
  if (!isZoomError(error)) return error;
  const write = call.endpoint.method !== 'GET';
  const onTheWire = isZoomError(error, 'timeout')
    ? error.scope === 'attempt' || call.sent
    : isAmbiguous(error) || (isZoomError(error, 'closed') && call.sent);
  if (write && onTheWire) {
    return new ZoomAmbiguousWriteError(`${call.operation} may or may not have been executed. ${error.message}`, {
      hint: whatToCheck(call.endpoint.method, call.path),
      operation: call.operation,
      attempts: call.attempts,
      status: isZoomError(error, 'api') ? error.status : null,
      cause: error,
    });
  }
  // A token error is one object for all callers that waited for the same token: it is not this call's to write on.
  if (error.kind !== 'token' && error.kind !== 'reauthorization') error.attempts = call.attempts;
  return error;
}

/** Notes how the present try ended, once, if a request of it was on the wire. */
export function noteAttempt(call: Call, error: unknown): void {
  if (!call.reached) return;
  call.reached = false;
  call.attempts.push(describeAttempt(call.attempt, error));
}

/** A failed try in a few words, for the error's `attempts` and for hooks. */
export function describeAttempt(attempt: number, error: unknown): ZoomAttempt {
  if (isZoomError(error, 'api') || isZoomError(error, 'rate-limit')) {
    const code = error.code === null ? '' : ` code ${error.code}`;
    return { attempt, status: error.status, reason: `${error.kind}${code}` };
  }
  if (isZoomError(error, 'response')) return { attempt, status: error.status, reason: 'unreadable answer' };
  if (isZoomError(error, 'network')) return { attempt, status: null, reason: `network ${error.code ?? ''}`.trim() };
  return { attempt, status: null, reason: isZoomError(error) ? error.kind : 'aborted' };
}
