import { createHmac } from 'node:crypto';

/**
 * Headers that make a body a webhook of Zoom's, for tests of your receiver.
 *
 * @param body The body to the byte as it is sent.
 * @param secret The secret token that your receiver is given.
 * @param at When it was sent: a `Date`, or milliseconds since 1970. Zoom tells whole seconds. Default: now.
 * @example
 * const body = JSON.stringify({ event: 'user.deleted', event_ts: Date.now(), payload: { account_id: 'A', object: { id: 'u1' } } });
 * const response = await handler(
 *   new Request('https://app.example.com/zoom/events', { method: 'POST', body, headers: signWebhook(body, 'a secret') }),
 * );
 */
export function signWebhook(
  body: Uint8Array | string,
  secret: string,
  at: Date | number = Date.now(),
): Record<string, string> {
  const timestamp = String(Math.floor(Number(at) / 1_000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  return {
    'content-type': 'application/json',
    'x-zm-request-timestamp': timestamp,
    'x-zm-signature': `v0=${signature}`,
  };
}
