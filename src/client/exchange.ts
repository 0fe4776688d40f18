import type { DailyBudget } from '../limits/daily-budget.js';
import type { Counted } from '../limits/day-counts.js';
import type { OperationLimits, RequestFate } from '../limits/operation-limits.js';
import { utcDay } from '../types/daily-pool.js';
import { isZoomError } from '../types/errors.js';
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
import { PlanCheck } from './plan-check.js';
import { refusesToken, trackingId } from './response.js';

/** What an exchange is made of. */
export interface ExchangeParts {
  options: ResolvedOptions;
  limiter: RateLimiter;
  budget: DailyBudget;
  limits: OperationLimits;
  transport: Transport;
}

/**
 * One try of a call: the limits of its operation, the day's budget, a slot of the rate limiter, the access token, the
 * request, its answer. A refused token is replaced once in a call's life, which is not a retry.
 */
export class Exchange {
  readonly #parts: ExchangeParts;
  readonly #planCheck: PlanCheck;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
    this.#planCheck = new PlanCheck(parts.options.plan, parts.options.logger);
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
    const queuedFrom = attempt === 1 && !call.healed ? call.arrivedAt : clock.elapsed();
    const { token, settle } = await this.#leave(call, signal);
    const base = { operation, bucket: { family: bucket.family, label: bucket.rateLimit }, attempt };
    const sentAt = clock.elapsed();
    emit(call.hooks, 'onRequest', { ...base, priority: call.priority, queuedMs: sentAt - queuedFrom });

    const deadline = new Deadline(signal, attemptTimeoutMs, () => timedOut(call, 'attempt', attemptTimeoutMs));
    call.sent = true;
    call.reached = true;
    let fate: RequestFate = 'sent';
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
      fate = fateOf(response);
      this.#planCheck.observe(response.headers, base.bucket);
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
    } catch (error) {
      if (isZoomError(error, 'network') && !error.mayHaveBeenSent) fate = 'unsent';
      throw error;
    } finally {
      settle(fate);
      deadline.dispose();
      call.sent = signal.aborted; // the call ended while this was on the wire: nobody knows what became of it
    }
  }

  /** Counts the request against every limit and waits for its slot. What is never sent is given back. */
  async #leave(call: Call, signal: AbortSignal): Promise<{ token: AccessToken; settle(fate: RequestFate): void }> {
    const { options, budget, limits } = this.#parts;
    const { family, rateLimit: label } = call.endpoint;
    const spend = () => budget.spend({ family, label }, call.priority, call.operation, signal);
    const settleLimits = await limits.claim(call, signal);
    let counted: Counted | null = null;
    const settle = (fate: RequestFate) => {
      settleLimits(fate);
      if (fate === 'unsent') counted?.giveBack();
    };
    try {
      counted = await spend();
      const token = await this.#slot(call, signal);
      if (counted !== null && counted.day !== utcDay(options.clock.now())) {
        counted.giveBack(); // it waited over midnight: the new day pays
        counted = await spend();
      }
      return { token, settle };
    } catch (error) {
      settle('unsent');
      throw error;
    }
  }

  /**
   * Waits for a slot and returns the token to use in it. The token is made ready before the slot: were it fetched
   * afterwards, slots granted meanwhile would pile up and leave together, over the limit.
   */
  async #slot(call: Call, signal: AbortSignal): Promise<AccessToken> {
    const { options, limiter } = this.#parts;
    const { family, rateLimit: label } = call.endpoint;
    for (;;) {
      await options.auth.get(this.#tokenContext(call), signal).catch((error: unknown) => {
        call.tokenFailed = !signal.aborted;
        throw error;
      });
      await limiter.acquire({ family, label }, { priority: call.priority, signal });
      call.onSlot();
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

function fateOf(response: TransportResponse): RequestFate {
  if (refusesToken(response)) return 'unauthorized';
  if (response.status === 429) return 'limited';
  return response.status >= 400 && response.status < 500 ? 'rejected' : 'sent';
}
