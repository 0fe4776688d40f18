import type { Delivery } from '../answer.js';
import type { Incoming } from '../incoming.js';
import type { Latency } from '../latency.js';
import type { Pipeline } from '../pipeline.js';

type Fetch = typeof globalThis.fetch;
type FetchInput = Parameters<Fetch>[0];
type FetchInit = NonNullable<Parameters<Fetch>[1]>;

interface Sent {
  incoming: Incoming;
  signal: AbortSignal | null;
  redirect: string;
}

/** A `fetch` that asks the simulated Zoom and never touches the network. */
export function fetchAdapter(pipeline: Pipeline, latency: Latency): Fetch {
  const send = async (sent: Sent, redirects: number): Promise<Response> => {
    const { incoming, signal, redirect } = sent;
    await latency.request(signal);
    const delivery = pipeline.handle(incoming);
    if (delivery.kind !== 'hang') await latency.answer(signal).finally(() => pipeline.finish(incoming));
    const response = await deliver(delivery, signal);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null || redirect === 'manual') return response;
    if (redirect === 'error' || redirects >= 20) throw networkError('UND_ERR_REDIRECT', 'unexpected redirect');
    return send(
      { ...sent, incoming: redirected(incoming, response.status, new URL(location, incoming.url)) },
      redirects + 1,
    );
  };
  return async (input, init) => send(await read(input, init), 0);
}

async function read(input: FetchInput, init: FetchInit | undefined): Promise<Sent> {
  const request = isRequest(input) ? input : null;
  const headers = init?.headers == null ? (request?.headers ?? new Headers()) : new Headers(init.headers);
  const { text, type } = await textOf(init?.body ?? (await request?.text()) ?? '');
  const incoming = {
    method: (init?.method ?? request?.method ?? 'GET').toUpperCase(),
    url: new URL(isRequest(input) ? input.url : `${input}`),
    header: (name: string) => headers.get(name) ?? (name === 'content-type' ? type : null),
    body: text,
    ownsZoomHosts: true,
  };
  const signal = init?.signal ?? request?.signal ?? null;
  return { incoming, signal, redirect: init?.redirect ?? request?.redirect ?? 'follow' };
}

function isRequest(input: FetchInput): input is Exclude<FetchInput, string | URL> {
  return typeof input === 'object' && 'headers' in input; // not by class: npm's undici has another one
}

/** A body as it is sent, and the type that fetch tells of it where the caller tells none: of forms, not of texts. */
async function textOf(body: NonNullable<FetchInit['body']>): Promise<{ text: string; type: string | null }> {
  if (typeof body === 'string') return { text: body, type: null };
  const response = new Response(body);
  return { text: await response.text(), type: response.headers.get('content-type') };
}

function redirected(request: Incoming, status: number, url: URL): Incoming {
  const toGet = status === 303 || (status < 303 && request.method === 'POST');
  const foreign = url.origin !== request.url.origin;
  const header = (name: string): string | null => (foreign && name === 'authorization' ? null : request.header(name));
  return { ...request, url, header, ...(toGet ? { method: 'GET', body: '' } : {}) };
}

function deliver(delivery: Delivery, signal: AbortSignal | null): Promise<Response> {
  switch (delivery.kind) {
    case 'hang':
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    case 'reset':
      return Promise.reject(networkError('ECONNRESET', 'read ECONNRESET'));
    case 'answer': {
      const { status, headers, body } = delivery;
      return Promise.resolve(new Response(body === '' ? null : Buffer.from(body), { status, headers }));
    }
    case 'cut':
      return Promise.resolve(new Response(cutBody(delivery.body), delivery));
    case 'endless':
      return Promise.resolve(new Response(endlessBody(delivery.body, signal), delivery));
  }
}

/** What Node's fetch rejects with when a connection fails. */
function networkError(code: string, text: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(text), { code }) });
}

function cutBody(part: string): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) {
        const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
        controller.error(new TypeError('terminated', { cause }));
        return;
      }
      sent = true;
      controller.enqueue(new TextEncoder().encode(part));
    },
  });
}

function endlessBody(text: string, signal: AbortSignal | null): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode(text.repeat(Math.ceil(65_536 / text.length)));
  return new ReadableStream({
    start(controller) {
      signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true });
    },
    async pull(controller) {
      await new Promise(setImmediate); // without a pause, timers and aborts of the reader would never get their turn
      controller.enqueue(chunk); // of no effect once the reader is gone
    },
  });
}
