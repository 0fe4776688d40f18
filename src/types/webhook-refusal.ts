/** Why a webhook is refused. */
export type WebhookRefusal =
  /** The header `x-zm-signature` is missing. */
  | 'no-signature'
  /** The header `x-zm-request-timestamp` is missing. */
  | 'no-timestamp'
  /** The header `x-zm-request-timestamp` is no number of seconds. */
  | 'timestamp'
  /** It was sent too long ago, or lies in the future: a replay, or a wrong clock. */
  | 'stale'
  /** The signature is not that of these bytes, by any of the secrets. */
  | 'signature'
  /** The body is no event. */
  | 'body'
  /** The body is larger than allowed. */
  | 'too-large'
  /** Something read the body before, and the bytes that were signed are gone. */
  | 'body-gone'
  /** The request is no POST. */
  | 'method';
