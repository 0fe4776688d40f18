import { ZoomConfigError, ZoomWebhookError } from '../types/errors.js';
import { readHeader, type WebhookHeaders } from './webhook-headers.js';
import { encoded, WebhookKeys, type WebhookSecrets } from './webhook-keys.js';

const FIVE_MINUTES_MS = 300_000;

/** What is asked of the age of a webhook. */
export interface WebhookAge {
  /**
   * How far Zoom's clock and yours may be apart, milliseconds, into the past and into the future. What is older is a
   * replay. Default: five minutes.
   */
  toleranceMs?: number | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

/** What {@link verifyWebhook} looks at. */
export interface VerifyWebhookOptions extends WebhookAge {
  /** The body as it came, before any parser: bytes, or their text in UTF-8. Serialised once more it is another text. */
  body: Uint8Array | string;
  headers: WebhookHeaders;
  secret: WebhookSecrets;
}

/** A webhook that Zoom signed. */
export interface VerifiedWebhook {
  /** When Zoom sent it. ISO 8601. */
  sentAt: string;
  /** Which secret of the list signed it: once it is always 0, the others can go. */
  secretIndex: number;
}

/**
 * Makes sure that a webhook comes from Zoom and is fresh: HMAC-SHA256 of the bytes that came, compared in constant time,
 * and a bound on the age. Zoom counts `x-zm-request-timestamp` in seconds; anything else is refused.
 *
 * The same request once more within the tolerance is still genuine: drop it by {@link eventKey} and a `ReplayGuard`, as
 * the handlers do.
 *
 * @throws ZoomWebhookError whose `reason` is `no-signature`, `no-timestamp`, `timestamp`, `stale`, `signature` or `body`.
 * @throws ZoomConfigError for an empty secret or a tolerance that is no duration.
 * @see https://developers.zoom.us/docs/api/webhooks/#verify-with-zooms-header
 * @example
 * const body = new Uint8Array(await request.arrayBuffer());
 * await verifyWebhook({ body, headers: request.headers, secret });
 * const event = parseEvent(body);
 */
export async function verifyWebhook({ secret, ...request }: VerifyWebhookOptions): Promise<VerifiedWebhook> {
  return webhookVerifier(new WebhookKeys(secret), request)(request.body, request.headers);
}

/** {@link verifyWebhook} for many requests: what is the same for all of them is looked at once. */
export function webhookVerifier(
  keys: WebhookKeys,
  { toleranceMs = FIVE_MINUTES_MS, now = Date.now }: WebhookAge,
): (body: Uint8Array | string, headers: WebhookHeaders) => Promise<VerifiedWebhook> {
  if (!Number.isFinite(toleranceMs) || toleranceMs < 0) {
    throw new ZoomConfigError(`toleranceMs is ${toleranceMs}.`, { hint: 'Pass milliseconds, such as 300_000.' });
  }
  return async (body, headers) => {
    const signature = signatureOf(readHeader(headers, 'x-zm-signature'));
    const timestamp = timestampOf(readHeader(headers, 'x-zm-request-timestamp'));
    const sentMs = Number(timestamp) * 1_000;
    const ageMs = now() - sentMs;
    if (!(Math.abs(ageMs) <= toleranceMs)) throw stale(ageMs);
    const secretIndex = await keys.signerOf(signature, signedBytes(timestamp, body));
    if (secretIndex === null) throw forged();
    return { sentAt: new Date(sentMs).toISOString(), secretIndex };
  };
}

/** What Zoom signs: a version, the timestamp as it is in the header, and the body. */
function signedBytes(timestamp: string, body: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const start = encoded(`v0:${timestamp}:`);
  const rest = typeof body === 'string' ? encoded(body) : body;
  if (!(rest instanceof Uint8Array)) {
    throw new ZoomWebhookError('The body of the webhook is neither bytes nor text.', {
      reason: 'body',
      hint: 'Pass the body as it came, before a parser made an object of it.',
    });
  }
  const bytes = new Uint8Array(start.length + rest.length);
  bytes.set(start);
  bytes.set(rest, start.length);
  return bytes;
}

function signatureOf(header: string | null): Uint8Array<ArrayBuffer> {
  if (header === null) {
    throw new ZoomWebhookError('The request has no x-zm-signature.', {
      reason: 'no-signature',
      hint: 'It does not come from Zoom, or a proxy removed the header.',
    });
  }
  // Lower case only, as Zoom writes it: one signature has one spelling.
  const digits = /^v0=([0-9a-f]{64})$/.exec(header)?.[1];
  if (digits === undefined) throw forged();
  return Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16));
}

function timestampOf(header: string | null): string {
  if (header !== null && /^\d{1,11}$/.test(header)) return header;
  const missing = header === null;
  throw new ZoomWebhookError(`The request has no ${missing ? '' : 'usable '}x-zm-request-timestamp.`, {
    reason: missing ? 'no-timestamp' : 'timestamp',
    hint: missing ? 'It does not come from Zoom, or a proxy removed the header.' : 'Zoom sends whole seconds.',
  });
}

function stale(ageMs: number): ZoomWebhookError {
  const seconds = Math.round(Math.abs(ageMs) / 1_000);
  return new ZoomWebhookError(`The webhook was sent ${seconds} s ${ageMs < 0 ? 'from now' : 'ago'}.`, {
    reason: 'stale',
    hint: 'It is a replay, or the clock of this machine is wrong.',
  });
}

function forged(): ZoomWebhookError {
  return new ZoomWebhookError('The signature of the webhook is not that of its body.', {
    reason: 'signature',
    hint: 'It does not come from Zoom; or the secret is not that of this app, or the body is not the one that came.',
  });
}
