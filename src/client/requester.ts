import type { DailyBudget } from '../limits/daily-budget.js';
import type { AnyEndpoint, Endpoint, EndpointBase, ListEndpoint } from '../types/endpoint.js';
import { operationName } from '../types/endpoint.js';
import { isZoomError, ZoomClosedError, type ZoomError } from '../types/errors.js';
import type { Paginated } from '../types/pages.js';
import type { RateLimiter } from '../types/rate-limit.js';
import type { CallArguments, Requester } from '../types/requester.js';
import type { TransportResponse } from '../types/transport.js';
import { type Answer, AnswerReader } from './answer-reader.js';
import { type Call, describeAttempt, finalError, timedOut } from './call.js';
import { Deadline } from './deadline.js';
import { emit } from './emit.js';
import { Exchange, type ExchangeParts } from './exchange.js';
import { positive, type ResolvedOptions } from './options.js';
import { PaginatedList } from './paginate.js';
import { fillPath } from './path.js';
import { judgeRateLimit } from './rate-limit-answer.js';
import { apiError, rateLimitError, readErrorBody, readSuccess } from './response.js';
import { withRetries } from './retry.js';
import { decideRetry } from './retry-policy.js';
import { RetryQuota } from './retry-quota.js';
import { SignalRelay } from './signal-relay.js';

/**
 * The way of every request:
 *
 *     retry -> the day's budget -> slot of the rate limiter -> access token -> transport -> read the answer
 *
 * One deadline and one signal span all of it. A refused token is replaced once, which is not a retry.
 */
export class ZoomRequester implements Requester {
  readonly #options: ResolvedOptions;
  readonly #limiter: RateLimiter;
  readonly #budget: DailyBudget;
  readonly #exchange: Exchange;
  readonly #reader: AnswerReader;
  readonly #relay = new SignalRelay();
  readonly #quota = new RetryQuota();
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  constructor(parts: ExchangeParts) {
    const { options, limiter, budget } = parts;
    this.#options = options;
    this.#limiter = limiter;
    this.#budget = budget;
    this.#exchange = new Exchange(parts);
    this.#reader = new AnswerReader(options);
  }

  async call<T>(endpoint: Endpoint<T>, args: CallArguments = {}): Promise<T> {
    const answer = await this.#run(endpoint, args, fillPath(endpoint.path, args.path));
    return this.#reader.readRecord(endpoint, answer, args.hooks);
  }

  list<T>(endpoint: ListEndpoint<T>, args: CallArguments = {}): Paginated<T> {
    const { page_size: chosen, ...filters } = { page_size: undefined, ...args.query };
    const path = fillPath(endpoint.path, args.path);
    return new PaginatedList<T>({
      operation: operationName(endpoint),
      pageSize: typeof chosen === 'number' ? chosen : endpoint.maxPageSize,
      pageSizeChosen: chosen !== undefined,
      keyOf: (row) => firstKey(row, endpoint.key),
      fetchPage: async ({ nextPageToken, pageSize }, stop) => {
        const query = { ...filters, page_size: pageSize, next_page_token: nextPageToken };
        const answer = await this.#run(endpoint, { ...args, query }, path, stop);
        return this.#reader.arrivePage(endpoint, answer, args.hooks);
      },
    });
  }

  /** Any operation, by a literal path. Its answer is parsed but not checked; `undefined` when it is empty. */
  async request(operation: EndpointBase, literalPath: string, args: CallArguments): Promise<unknown> {
    const answer = await this.#run({ ...operation, response: null }, args, literalPath);
    return answer.body;
  }

  get busy(): boolean {
    return this.#running.size > 0;
  }

  /** Takes no further calls and waits for those that run. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
  }

  async #run(endpoint: AnyEndpoint, args: CallArguments, path: string, stop?: AbortSignal): Promise<Answer> {
    if (this.#closed) throw new ZoomClosedError({ operation: operationName(endpoint) });
    this.#quota.earn();
    const call = this.#prepare(endpoint, args, path);
    const running = this.#withDeadline(call, args, stop);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  #prepare(endpoint: AnyEndpoint, args: CallArguments, path: string): Call {
    return {
      endpoint,
      operation: operationName(endpoint),
      path,
      query: args.query,
      body: args.body === undefined ? null : JSON.stringify(args.body),
      bodyRequired: !('response' in endpoint && endpoint.response === null),
      priority: args.priority ?? 'interactive',
      hooks: [this.#options.hooks, args.hooks],
      attempts: [],
      healed: false,
      sent: false,
      reached: false,
      worthWaiting: true,
    };
  }

  async #withDeadline(call: Call, args: CallArguments, stop: AbortSignal | undefined): Promise<Answer> {
    args.signal?.throwIfAborted();
    const timeoutMs = positive('timeoutMs', args.timeoutMs ?? this.#options.timeoutMs);
    const deadline = new Deadline(args.signal, timeoutMs, () => timedOut(call, 'call', timeoutMs), this.#relay);
    const stopped = () => deadline.abort(stop?.reason);
    if (stop?.aborted) stopped();
    stop?.addEventListener('abort', stopped, { once: true });
    try {
      return await withRetries(
        (attempt) => this.#attempt(call, attempt, deadline.signal),
        (error, attempt) => this.#decide(call, error, attempt),
        deadline.signal,
      );
    } catch (error) {
      throw finalError(call, deadline.signal.aborted ? deadline.signal.reason : error);
    } finally {
      deadline.dispose();
      stop?.removeEventListener('abort', stopped);
    }
  }

  async #attempt(call: Call, attempt: number, signal: AbortSignal): Promise<Answer> {
    call.reached = false;
    try {
      return this.#read(call, attempt, await this.#exchange.run(call, attempt, signal));
    } catch (error) {
      if (call.reached) call.attempts.push(describeAttempt(attempt, error));
      throw error;
    }
  }

  #read(call: Call, attempt: number, response: TransportResponse): Answer {
    if (response.status === 429) throw this.#refusedByLimit(call, attempt, response);
    if (response.status >= 300) throw apiError(response, call.operation, readErrorBody(response.text));
    const body = readSuccess(response, call.operation, call.bodyRequired);
    return { response, body };
  }

  #refusedByLimit(call: Call, attempt: number, response: TransportResponse): ZoomError {
    const { family, rateLimit: label } = call.endpoint;
    const body = readErrorBody(response.text);
    const answer = { headers: response.headers, message: body.message };
    const verdict = judgeRateLimit(answer, label, this.#options.clock.now(), Math.random());
    const error = rateLimitError(response, call.operation, body, verdict);
    call.worthWaiting = verdict.worthWaiting;
    if (verdict.window === 'day' && verdict.retryAt !== null) this.#budget.exhaust({ family, label }, verdict.retryAt);
    if (verdict.pauseMs > 0) this.#limiter.pause({ family, label }, verdict.pauseMs);
    const { window, pauseMs } = verdict;
    const event = {
      operation: call.operation,
      bucket: { family, label },
      attempt,
      window,
      pauseMs,
      retryAt: error.retryAt,
    };
    emit(call.hooks, 'onRateLimit', event);
    this.#options.logger.warn('Zoom answered 429.', event);
    return error;
  }

  #decide(call: Call, error: unknown, attempt: number): ReturnType<typeof decideRetry> {
    const { endpoint, worthWaiting, operation } = call;
    const decision = decideRetry(
      { error, method: endpoint.method, attempt, worthWaiting },
      this.#options.retry,
      Math.random(),
    );
    // A refusal by a rate limit is paced already; anything else may be an outage that repeats would make worse.
    if (decision.retry && !isZoomError(error, 'rate-limit') && !this.#quota.spend()) return { retry: false };
    if (decision.retry) {
      const bucket = { family: endpoint.family, label: endpoint.rateLimit };
      const reason = describeAttempt(attempt, error).reason;
      const event = { operation, bucket, attempt, reason, delayMs: decision.delayMs };
      emit(call.hooks, 'onRetry', event);
      this.#options.logger.info('Trying a call once more.', event);
    }
    return decision;
  }
}

function firstKey(row: unknown, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = (row as Record<string, unknown>)[name];
    if (typeof value === 'string' && value !== '') return value; // ids and addresses cannot be mistaken for each other
  }
  return undefined;
}
