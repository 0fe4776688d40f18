import type { ZoomHooks } from './hooks.js';
import type { CallPriority } from './rate-limit.js';

/** What every call accepts beside its own arguments. */
export interface CallOptions {
  /** Ends the call wherever it is: in the queue, between tries, on the wire. The call rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call: queue, tries, body. Default: the client's `timeoutMs`. */
  timeoutMs?: number | undefined;
  /** `interactive` (default) overtakes `bulk` in the queue of its bucket. A sync runs as `bulk`. */
  priority?: CallPriority | undefined;
  /** Called beside the client's own hooks. */
  hooks?: ZoomHooks | undefined;
}
