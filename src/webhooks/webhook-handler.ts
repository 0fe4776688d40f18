import { atMost, bodyGone, bodyLimit, collectBody } from './collect-body.js';
import { webhookReceiver } from './receive-webhook.js';
import type { WebhookOptions } from './webhook-options.js';

/** Where a platform lets work go on after the answer, such as the `ctx` of Cloudflare Workers. */
export interface WaitUntil {
  waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** Answers a `Request`. Never rejects. */
export type WebhookHandler = (request: Request, context?: WaitUntil) => Promise<Response>;

/**
 * A webhook endpoint as a function from `Request` to `Response`: for Next.js, Hono, Remix, Deno, Bun, Workers. It verifies,
 * answers `endpoint.url_validation`, drops duplicates, and hands each event to `onEvent` once.
 *
 * Answers 200; 401 for what Zoom did not sign or what is too old; 400, 405 and 413 for what is no webhook; 500 when
 * `onEvent` failed and `answerAfter` is set, or the body was read before; 503 when the guard failed.
 *
 * Where a function ends with its answer (Workers, Lambda), pass the platform's `waitUntil`, or set `answerAfter`.
 *
 * @throws ZoomConfigError at once, for an empty secret or a number that cannot be.
 * @example
 * const POST = webhookHandler({
 *   secret,
 *   onEvent: (event) => queue.add(event),
 *   onError: (error) => log.error(error),
 * });
 */
export function webhookHandler(options: WebhookOptions): WebhookHandler {
  const receive = webhookReceiver(options);
  const limit = bodyLimit(options.maxBodyBytes);
  return async (request, context) => {
    const body = async (): Promise<Uint8Array> => {
      if (request.bodyUsed) throw bodyGone();
      atMost(limit, Number(request.headers.get('content-length') ?? 0) || 0);
      if (request.body === null) return new Uint8Array();
      const reader = request.body.getReader();
      return collectBody(() => reader.read(), limit);
    };
    const { status, json, after } = await receive({ method: request.method, headers: request.headers, body });
    if (after !== null) {
      const work = later(after);
      context?.waitUntil?.(work);
    }
    const headers = { ...(status === 405 ? { allow: 'POST' } : {}) };
    return json === null ? new Response(null, { status, headers }) : Response.json(json, { status, headers });
  };
}

/** After the answer is on its way, not before: work that never yields must not hold it up. */
function later(work: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => work().then(resolve), 0);
  });
}
