import type { HttpMethod } from './endpoint.js';
import type { Secret } from './secret.js';

/** One HTTP request, ready to send. */
export interface TransportRequest {
  method: HttpMethod;
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** The whole Authorization header. Kept apart from `headers` so that nothing prints it by accident. */
  authorization: Secret | null;
  /** JSON as text, or a form whose content type and boundary `fetch` writes. */
  body: string | FormData | null;
  /** Ends the exchange, body included. */
  signal: AbortSignal;
  /** How errors name the request: a template, never ids. */
  operation: string;
}

/** One HTTP answer, read to its end. */
export interface TransportResponse {
  status: number;
  headers: Headers;
  text: string;
  /** Milliseconds from sending to the headers of the answer. */
  delayMs?: number | undefined;
}

/**
 * Sends one request and reads the whole answer, whatever its status.
 * @throws ZoomNetworkError when no answer came or it broke off, ZoomResponseError when it is too large or leads to a
 * foreign host, the signal's reason when it aborts.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
