import { ZoomWebhookError } from '../types/errors.js';
import { parseEvent } from './parse-event.js';
import { WebhookKeys, type WebhookSecrets } from './webhook-keys.js';
import type { ZoomEvent } from './zoom-event.js';

/** What Zoom wants to hear before it sends events to a URL. Answer 200 with it as JSON, within three seconds. */
export interface UrlValidationAnswer {
  plainToken: string;
  /** HMAC-SHA256 of the token, hex. */
  encryptedToken: string;
}

/**
 * The answer to `endpoint.url_validation`, which Zoom sends when a URL is entered and again every three days.
 *
 * Verify the request first, as the handlers do: who can have any text signed can forge events. A token that reads like the
 * text under a signature is refused for that reason.
 *
 * @param event The event, or the body of its request.
 * @param secret Of a list, the first one answers: put the secret first that Zoom has now.
 * @throws ZoomWebhookError with the reason `body` when it is another event.
 * @throws ZoomConfigError for an empty secret.
 * @see https://developers.zoom.us/docs/api/webhooks/#validate-your-webhook-endpoint
 * @example
 * const answer = await answerUrlValidation(event, secret);
 * const response = Response.json(answer);
 */
export async function answerUrlValidation(
  event: ZoomEvent | Uint8Array | string,
  secret: WebhookSecrets,
): Promise<UrlValidationAnswer> {
  return urlValidationAnswer(event, new WebhookKeys(secret), 0);
}

/** {@link answerUrlValidation} with the secret that signed the request. */
export async function urlValidationAnswer(
  event: ZoomEvent | Uint8Array | string,
  keys: WebhookKeys,
  secretIndex: number,
): Promise<UrlValidationAnswer> {
  const asked = parseEvent(event);
  if (!asked.known || asked.event !== 'endpoint.url_validation' || asked.payload.plainToken.startsWith('v0:')) {
    throw new ZoomWebhookError('This is no request to validate a URL.', {
      reason: 'body',
      hint: 'Answer endpoint.url_validation with it, and no other event.',
    });
  }
  const { plainToken } = asked.payload;
  return { plainToken, encryptedToken: await keys.sign(secretIndex, plainToken) };
}
