import type { ZoomErrorKind } from './errors.js';
import type { ZoomHooks } from './hooks.js';
import type { CallPriority, RateLimitBucket } from './rate-limit.js';

/** A call, as a tracer may know it. */
export interface TracedCall {
  /** `GET /users/{userId}`: the template, never ids. */
  operation: string;
  bucket: RateLimitBucket;
  priority: CallPriority;
}

/** One HTTP request, as a tracer may know it. Its path and its query stay out: they hold ids. */
export interface TracedRequest {
  /** That of the call, or `POST /oauth/token` when the call had to ask for an access token. */
  operation: string;
  serverAddress: string;
  serverPort: number;
}

/** How a call or a request ended. Errors come without their message: it may hold what Zoom was sent. */
export interface TracedOutcome {
  /** HTTP status, `null` when there is none to tell. */
  status: number | null;
  trackingId: string | null;
  /** `null`: it ended as it should. `aborted`: the caller gave it up. `unknown`: a part of yours threw, such as a store. */
  failure: ZoomErrorKind | 'aborted' | 'unknown' | null;
  /** Zoom's number of the error, or the system's word for a broken connection, such as `ECONNRESET`. */
  code: number | string | null;
}

/** Follows one piece of work. */
export interface Trace {
  /** Calls `work` at once, in the context of this trace. What `work` begins, later steps included, belongs to it. */
  run(work: () => void): void;
  /** It has ended. Called once. */
  end(outcome: TracedOutcome): void;
}

/** Follows one call: queue, tries, reading the answer. */
export interface CallTrace extends Trace {
  /** Hears the events of this call, as the client's hooks do. */
  readonly hooks?: ZoomHooks | undefined;
  /** A request of this call is about to be sent; it ends with the last byte of the answer. */
  startRequest(request: TracedRequest): Trace;
}

/**
 * Follows calls through a system of traces. `openTelemetry()` of `zoom-admin-sdk/opentelemetry` is one. It is told no
 * secret and no id, and what it throws is swallowed: a tracer can never break a call.
 */
export interface Tracer {
  /** A call begins. Runs where the caller is: its active span is the parent. */
  startCall(call: TracedCall): CallTrace;
}
