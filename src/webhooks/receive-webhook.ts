import { isZoomError, type WebhookRefusal, ZoomWebhookError } from '../types/errors.js';
import { quietly } from '../types/quietly.js';
import { eventKey } from './event-key.js';
import { memoryReplayGuard } from './memory-replay-guard.js';
import { parseEvent } from './parse-event.js';
import { urlValidationAnswer } from './url-validation.js';
import { webhookVerifier } from './verify-webhook.js';
import type { WebhookHeaders } from './webhook-headers.js';
import { WebhookKeys } from './webhook-keys.js';
import type { WebhookOptions } from './webhook-options.js';
import type { ZoomEvent } from './zoom-event.js';

/** A request, whatever it came through. */
export interface WebhookRequest {
  method: string | undefined;
  headers: WebhookHeaders;
  /** Reads the body. @throws ZoomWebhookError when it is too large or gone. */
  body: () => Promise<Uint8Array | string>;
}

/** What to answer. */
export interface WebhookAnswer {
  status: number;
  /** JSON; `null`: an empty body. */
  json: object | null;
  /** What is left to do after the answer. Never rejects. */
  after: (() => Promise<void>) | null;
}

/** Answers requests. Never rejects. */
export type WebhookReceiver = (request: WebhookRequest) => Promise<WebhookAnswer>;

/** What the app did wrong is a 500, or its own log would call it the sender's fault. */
const STATUS: Readonly<Partial<Record<WebhookRefusal, number>>> = {
  method: 405,
  'too-large': 413,
  body: 400,
  'body-gone': 500,
};

/** Everything between a request and its answer. */
export function webhookReceiver(options: WebhookOptions): WebhookReceiver {
  const { onEvent, onError, guard = memoryReplayGuard(), answerAfter = false } = options;
  const keys = new WebhookKeys(options.secret);
  const verify = webhookVerifier(keys, options);
  const tell = (error: unknown, event: ZoomEvent | null): void => quietly(() => onError(error, event));

  const take = async (event: ZoomEvent): Promise<WebhookAnswer> => {
    const key = await eventKey(event);
    if (!(await guard.claim(key))) return answer(200);
    const run = async (): Promise<boolean> => {
      try {
        await onEvent(event);
        return true;
      } catch (error) {
        tell(error, event);
        return false;
      }
    };
    if (!answerAfter) return { ...answer(200), after: async () => void (await run()) };
    if (await run()) return answer(200);
    await guard.release(key);
    return answer(500, 'failed');
  };

  return async (request) => {
    try {
      if (request.method !== 'POST') throw wrongMethod();
      const body = await request.body();
      const { secretIndex } = await verify(body, request.headers);
      const event = parseEvent(body);
      if (event.event === 'endpoint.url_validation') {
        return { ...answer(200), json: await urlValidationAnswer(event, keys, secretIndex) };
      }
      return await take(event);
    } catch (error) {
      tell(error, null);
      // Not ours: the guard failed, or the connection broke while the body came. Zoom is to try again.
      if (!isZoomError(error, 'webhook')) return answer(503, 'failed');
      return answer(STATUS[error.reason] ?? 401, error.reason);
    }
  };
}

function answer(status: number, error?: string): WebhookAnswer {
  return { status, json: error === undefined ? null : { error }, after: null };
}

function wrongMethod(): ZoomWebhookError {
  return new ZoomWebhookError('The request is no POST.', { reason: 'method', hint: 'Zoom sends webhooks by POST.' });
}
