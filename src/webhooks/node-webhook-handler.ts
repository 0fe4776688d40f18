import { atMost, bodyGone, bodyLimit, collectBody } from './collect-body.js';
import { webhookReceiver } from './receive-webhook.js';
import { encoded } from './webhook-keys.js';
import type { WebhookOptions } from './webhook-options.js';

/** What the handler needs of a request: `IncomingMessage` of Node, and what Express makes of it, fit. */
export interface NodeWebhookRequest extends AsyncIterable<unknown> {
  method?: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Whether somebody read from it. */
  readableDidRead?: boolean | undefined;
  /** Bytes that a parser left, such as `express.raw()`. */
  body?: unknown;
  /** Bytes that the platform left beside a parsed body, such as Google Cloud Functions. */
  rawBody?: unknown;
}

/** What the handler needs of an answer: `ServerResponse` of Node fits. */
export interface NodeWebhookResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

/** Answers a request of Node's or Express's. Never rejects. */
export type NodeWebhookHandler = (request: NodeWebhookRequest, response: NodeWebhookResponse) => Promise<void>;

/**
 * A webhook endpoint for `node:http` and Express 4 and 5: {@link webhookHandler} for another kind of request.
 *
 * It needs the bytes that came. It reads the request itself when no body parser did, and else takes the bytes that
 * `express.raw()`, or a `verify` of `express.json()` that sets `request.rawBody`, left. After `express.json()` alone the
 * bytes are gone: every event is then answered with 500, and `onError` is told how to mend it.
 *
 * @throws ZoomConfigError at once, for an empty secret or a number that cannot be.
 * @example
 * app.post('/zoom/events', nodeWebhookHandler({ secret, onEvent, onError })); // before app.use(express.json())
 */
export function nodeWebhookHandler(options: WebhookOptions): NodeWebhookHandler {
  const receive = webhookReceiver(options);
  const limit = bodyLimit(options.maxBodyBytes);
  return async (request, response) => {
    const { method, headers } = request;
    const { status, json, after } = await receive({ method, headers, body: () => bytesOf(request, limit) });
    response.writeHead(status, {
      ...(json === null ? {} : { 'content-type': 'application/json' }),
      ...(status === 405 ? { allow: 'POST' } : {}),
      ...(status === 413 ? { connection: 'close' } : {}), // the rest of the body is not read
    });
    response.end(json === null ? '' : JSON.stringify(json));
    // The answer leaves before work that never yields can hold it up.
    if (after !== null) setTimeout(after, 0);
  };
}

/** The body as it came. */
async function bytesOf(request: NodeWebhookRequest, limit: number): Promise<Uint8Array> {
  for (const left of [request.rawBody, request.body]) {
    if (typeof left !== 'string' && !(left instanceof Uint8Array)) continue;
    const bytes = typeof left === 'string' ? encoded(left) : left;
    atMost(limit, bytes.length);
    return bytes;
  }
  if (request.readableDidRead === true) throw bodyGone();
  const length = request.headers['content-length'];
  atMost(limit, Number(length ?? 0) || 0);
  const iterator = request[Symbol.asyncIterator]();
  return collectBody(() => iterator.next(), limit); // left open when it is too large: closing it would end the connection
}
