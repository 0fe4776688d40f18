import type { CallPriority, RateLimitBucket } from './rate-limit.js';

/** What all events of one request share. Paths are templates: ids, emails and query values never appear. */
export interface RequestEventBase {
  /** `GET /users/{userId}`. */
  operation: string;
  bucket: RateLimitBucket;
  /** 1 for the first try. */
  attempt: number;
}

/** A request is about to be sent: it has its slot and its token. */
export interface RequestEvent extends RequestEventBase {
  priority: CallPriority;
  /** Milliseconds that this try waited for its slot. */
  queuedMs: number;
}

/** An answer was read to its end. */
export interface ResponseEvent extends RequestEventBase {
  status: number;
  /** Milliseconds from sending to the last byte. */
  durationMs: number;
  /** Size of the body, decompressed. */
  bytes: number;
  trackingId: string | null;
}

/** A try failed and another one follows. */
export interface RetryEvent extends RequestEventBase {
  /** Why, in a few words. */
  reason: string;
  /** Milliseconds until the next try. */
  delayMs: number;
}

/** Zoom answered 429. The whole bucket waits. */
export interface RateLimitEvent extends RequestEventBase {
  window: string;
  /** Milliseconds that the bucket is paused; 0 when waiting does not help (a daily pool). */
  pauseMs: number;
  retryAt: string | null;
}

/** A new access token was obtained. */
export interface TokenEvent {
  /** Milliseconds that the token request took. */
  durationMs: number;
}

/** A page of a list has arrived. Its rows are checked when you come to it. */
export interface PageEvent {
  operation: string;
  /** 1 for the first page. Back to 1 when Zoom has lost the place and the list is read from its start again. */
  page: number;
  /** Rows that Zoom sent, those that were there before included. */
  rows: number;
  /** Whether it is the last page. */
  last: boolean;
  /** Milliseconds from asking for it to its arrival: queue and all tries. */
  durationMs: number;
}

/** Zoom sent something other than it documents. Reported once per operation and field. */
export interface DriftEvent {
  operation: string;
  /** Path of the field, such as `users.type`. */
  field: string;
  /** What was expected and what came, without the value. */
  problem: string;
}

/**
 * Callbacks that see what the client does. They run synchronously, receive no secret and no id, each gets a copy of the
 * event, and what one throws is swallowed: a hook can never break a call.
 */
export interface ZoomHooks {
  onRequest?(event: RequestEvent): void;
  onResponse?(event: ResponseEvent): void;
  onRetry?(event: RetryEvent): void;
  onRateLimit?(event: RateLimitEvent): void;
  onToken?(event: TokenEvent): void;
  onPage?(event: PageEvent): void;
  onDrift?(event: DriftEvent): void;
}
