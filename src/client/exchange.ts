import type { DailyBudget } from '../limits/daily-budget.js';
import type { RateLimiter } from '../types/rate-limit.js';
import { Secret } from '../types/secret.js';
import type { AccessToken, TokenContext } from '../types/token.js';
import type { Transport, TransportResponse } from '../types/transport.js';
import { apiBase } from './base-url.js';
import { type Call, timedOut } from './call.js';
import { Deadline } from './deadline.js';
import { emit } from './emit.js';
import type { ResolvedOptions } from './options.js';
import { buildUrl } from './path.js';
import { refusesToken, trackingId } from './response.js';

/** What an exchange is made of. */
export interface ExchangeParts {
  options: ResolvedOptions;
  limiter: RateLimiter;
  budget: DailyBudget;
  transport: Transport;
}

/**
 * One try of a call: the day's budget, a slot of the rate limiter, the access token, the request, its answer. A refused
 * token is replaced once in a call's life, which is not a retry.
 */
export class Exchange {
  readonly #parts: ExchangeParts;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  async run(call: Call, attempt: number, signal: AbortSignal): Promise<TransportResponse> {
    const { auth } = this.#parts.options;
    let { response, token } = await this.#send(call, attempt, signal);
    if (!refusesToken(response)) return response;
    auth.invalidate(token);
    if (call.healed) return response;
    call.healed = true;
    ({ response, token } = await this.#send(call, attempt, signal));
    if (refusesToken(response)) auth.invalidate(token);
    return response;
  }

  async #send(
    call: Call,
    attempt: number,
    signal: AbortSignal,
  ): Promise<{ response: TransportResponse; token: AccessToken }> {
    const { options, limiter } = this.#parts;
    const { clock, attemptTimeoutMs } = options;
    const { operation, endpoint: bucket } = call;
    const queuedFrom = clock.elapsed();
    const token = await this.#slot(call, signal);
    const base = { operation, bucket: { family: bucket.family, label: bucket.rateLimit }, attempt };
    const sentAt = clock.elapsed();
    emit(call.hooks, 'onRequest', { ...base, priority: call.priority, queuedMs: sentAt - queuedFrom });

    const deadline = new Deadline(signal, attemptTimeoutMs, () => timedOut(call, 'attempt', attemptTimeoutMs));
    call.sent = true;
    call.reached = true;
    try {
      const response = await call.transport({
        method: call.endpoint.method,
        url: buildUrl(apiBase(options.home, token.apiUrl), call.path, call.query),
        headers: {
          accept: 'application/json',
          ...(typeof call.body === 'string' ? { 'content-type': 'application/json' } : {}),
        },
        authorization: new Secret(`Bearer ${token.value.reveal()}`),
        body: call.body,
        signal: deadline.signal,
        operation,
      });
      const { status, text, delayMs } = response;
      if (delayMs !== undefined) limiter.observe?.(base.bucket, delayMs);
      const durationMs = clock.elapsed() - sentAt;
      emit(call.hooks, 'onResponse', {
        ...base,
        status,
        durationMs,
        bytes: Buffer.byteLength(text),
        trackingId: trackingId(response),
      });
      return { response, token };
    } finally {
      deadline.dispose();
      call.sent = signal.aborted; // the call ended while this was on the wire: nobody knows what became of it
    }
  }

  /**
   * Waits for a slot and returns the token to use in it. The token is made ready before the slot: were it fetched
   * afterwards, slots granted meanwhile would pile up and leave together, over the limit.
   */
  async #slot(call: Call, signal: AbortSignal): Promise<AccessToken> {
    const { options, limiter, budget } = this.#parts;
    const { family, rateLimit: label } = call.endpoint;
    await budget.spend({ family, label }, call.priority, call.operation);
    for (;;) {
      await options.auth.get(this.#tokenContext(call), signal);
      await limiter.acquire({ family, label }, { priority: call.priority, signal });
      const token = options.auth.current();
      if (token !== null) return token; // otherwise it ended in the queue: this slot lapses
    }
  }

  #tokenContext(call: Call): TokenContext {
    const { options } = this.#parts;
    return {
      transport: call.transport,
      clock: options.clock,
      logger: options.logger,
      onToken: (durationMs) => emit(call.hooks, 'onToken', { durationMs }),
    };
  }
}
