import ky from 'ky';
import { ZoomNetworkError, ZoomResponseError } from '../types/errors.js';
import { mayCarryToken } from '../types/hosts.js';
import type { Transport, TransportRequest, TransportResponse } from '../types/transport.js';
import { VERSION } from './version.js';

/** Options of {@link createTransport}. */
export interface TransportOptions {
  /** Default: the global `fetch`, looked up at each call, so that one installed later (a mock, a proxy) is used. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Largest body that is read, in bytes after decompression. */
  maxResponseBytes: number;
}

const MAX_REDIRECTS = 3;
const USER_AGENT = `zoom-admin-sdk/${VERSION}`;

/** System codes that mean: the request never left. Everything else may have reached Zoom. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** The one place that speaks HTTP. ky neither retries nor throws for a status here: its errors print the token. */
export function createTransport(options: TransportOptions): Transport {
  return async (request) => {
    let url = request.url;
    for (let hop = 0; ; hop += 1) {
      const sentAt = performance.now();
      const response = await send(request, url, options);
      const delayMs = performance.now() - sentAt;
      const target = redirectTarget(response, url);
      if (target === null) return { ...(await read(response, request, options.maxResponseBytes)), delayMs };
      void response.body?.cancel().catch(() => undefined);
      assertRedirect(request, response, target, hop);
      url = target;
    }
  };
}

async function send(request: TransportRequest, url: URL, options: TransportOptions): Promise<Response> {
  const headers: Record<string, string> = { 'user-agent': USER_AGENT, ...request.headers };
  if (request.authorization !== null) headers.authorization = request.authorization.reveal();
  try {
    return await ky(url, {
      method: request.method,
      headers,
      ...(request.body === null ? {} : { body: request.body }),
      signal: request.signal,
      redirect: 'manual',
      throwHttpErrors: false,
      retry: 0,
      timeout: false,
      fetch: (input, init) => (options.fetch ?? globalThis.fetch)(input, init),
    });
  } catch (error) {
    throw asNetworkError(error, request, 'No answer came');
  }
}

function redirectTarget(response: Response, from: URL): URL | null {
  const location = response.headers.get('location');
  const redirected = response.status >= 300 && response.status < 400 && response.status !== 304;
  return redirected && location !== null && URL.canParse(location, from.href) ? new URL(location, from) : null;
}

/** fetch drops Authorization across hosts and Zoom redirects between its own, so redirects are followed by hand. */
function assertRedirect(request: TransportRequest, response: Response, target: URL, hop: number): void {
  const keepsMethod = request.method === 'GET' || response.status === 307 || response.status === 308;
  if (hop < MAX_REDIRECTS && keepsMethod && mayCarryToken(request.url, target)) return;
  const reason = hop >= MAX_REDIRECTS ? 'redirected too often' : `redirected to ${target.host}`;
  throw new ZoomResponseError(`Zoom's answer to ${request.operation} ${reason}; the redirect was not followed.`, {
    hint: 'The access token is only sent to the API host and to other hosts of the same Zoom. Check baseUrl and any proxy.',
    operation: request.operation,
    status: response.status,
    trackingId: response.headers.get('x-zm-trackingid'),
    transient: false,
  });
}

async function read(response: Response, request: TransportRequest, maxBytes: number): Promise<TransportResponse> {
  const { status, headers } = response;
  try {
    return { status, headers, text: await readText(response, maxBytes, request.signal) };
  } catch (error) {
    if (error instanceof BodyTooLarge) {
      throw new ZoomResponseError(`Zoom's answer to ${request.operation} is larger than ${maxBytes} bytes.`, {
        hint: 'Ask for fewer rows (page_size), or raise maxResponseBytes.',
        operation: request.operation,
        status,
        trackingId: headers.get('x-zm-trackingid'),
        transient: false,
      });
    }
    throw asNetworkError(error, request, 'The answer broke off');
  }
}

class BodyTooLarge extends Error {}

async function readText(response: Response, maxBytes: number, signal: AbortSignal): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  // Not left to fetch: Node's follows the signal through a weak reference, and once that is collected (seen on Node 20
  // between headers and body) neither an abort nor a time-out would end a body that hangs.
  const leave = () => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) leave();
  try {
    const text = await readAll(reader, maxBytes);
    signal.throwIfAborted(); // a cancelled body looks complete
    return text;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel().catch(() => undefined);
      throw new BodyTooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}

function asNetworkError(error: unknown, request: TransportRequest, what: string): unknown {
  if (request.signal.aborted) return request.signal.reason;
  const code = systemCode(error);
  // No `cause`: errors of fetch can lead to the request, and the request holds the token.
  return new ZoomNetworkError(`${what} for ${request.operation}${code === null ? '' : ` (${code})`}.`, {
    hint: 'Check the connection to Zoom, DNS, proxy and TLS settings of this machine.',
    operation: request.operation,
    code: code ?? (error instanceof Error ? error.name : null),
    mayHaveBeenSent: code === null || !NEVER_SENT.has(code),
  });
}

function systemCode(error: unknown): string | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 4; depth += 1) {
    const { code } = current as Error & { code?: unknown };
    if (typeof code === 'string') return code;
    current = current.cause;
  }
  return null;
}
