import type { ReplayGuard } from '../types/replay-guard.js';
import type { WebhookAge } from './verify-webhook.js';
import type { WebhookSecrets } from './webhook-keys.js';
import type { ZoomEvent } from './zoom-event.js';

/** Options of the handlers. */
export interface WebhookOptions extends WebhookAge {
  secret: WebhookSecrets;
  /** Is given every genuine event once, except `endpoint.url_validation`, which is answered for you. */
  onEvent: (event: ZoomEvent) => unknown;
  /**
   * Hears what else nobody would: requests that were refused (`ZoomWebhookError`, without an event), a guard that failed,
   * and what `onEvent` threw. What it throws itself is swallowed.
   */
  onError: (error: unknown, event: ZoomEvent | null) => void;
  /** Drops events that come twice. Default: {@link memoryReplayGuard}. */
  guard?: ReplayGuard | undefined;
  /**
   * When to answer. `false`: at once, and `onEvent` runs after the answer; what it throws goes to `onError`, and Zoom does
   * not send the event again. `true`: once `onEvent` is done, which has three seconds; what it throws makes Zoom send the
   * event again, after 5, 20 and 60 minutes. Default: `false`.
   */
  answerAfter?: boolean | undefined;
  /** Bodies with more bytes are refused. Default: 1 MiB. */
  maxBodyBytes?: number | undefined;
}
