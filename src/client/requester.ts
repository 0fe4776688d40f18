import { abortable } from '../auth/abortable.js';
import type { DailyBudget } from '../limits/daily-budget.js';
import { Lines } from '../limits/lines.js';
import type { OperationLimits } from '../limits/operation-limits.js';
import { writeTurn } from '../limits/write-turns.js';
import type { AnyEndpoint, Endpoint, EndpointBase, ListEndpoint } from '../types/endpoint.js';
import { operationName } from '../types/endpoint.js';
import { isZoomError, ZoomClosedError, type ZoomError } from '../types/errors.js';
import type { ZoomHooks } from '../types/hooks.js';
import type { Paginated } from '../types/pages.js';
import type { RateLimitBucket, RateLimiter } from '../types/rate-limit.js';
import type { CallArguments, Requester } from '../types/requester.js';
import type { Transport, TransportResponse } from '../types/transport.js';
import { type Answer, AnswerReader } from './answer-reader.js';
import { type Call, callOf, describeAttempt, finalError, noteAttempt, type Order, timedOut } from './call.js';
import { checkDateWindow } from './date-window.js';
import { Deadline } from './deadline.js';
import { emit } from './emit.js';
import { Entrance } from './entrance.js';
import { Exchange, type ExchangeParts } from './exchange.js';
import { logEvents } from './log-events.js';
import { positive, type ResolvedOptions } from './options.js';
import { PaginatedList } from './paginate.js';
import { fillPath } from './path.js';
import { judgeRateLimit } from './rate-limit-answer.js';
import { apiError, rateLimitError, readErrorBody, readSuccess } from './response.js';
import { withRetries } from './retry.js';
import { decideRetry } from './retry-policy.js';
import { RetryQuota } from './retry-quota.js';
import { type CloseReport, RunningCalls } from './running-calls.js';
import { SignalRelay } from './signal-relay.js';
import { traceCall } from './tracing.js';

/**
 * The way of every request:
 *
 *     entrance of a read -> turn of a write -> retry -> limits of the operation -> the day's budget -> slot of the rate limiter
 *       -> access token -> transport -> read the answer
 *
 * One deadline and one signal span all of it. A refused token is replaced once, which is not a retry. A write keeps its
 * turn through its repeats: the next write on the same user must not overtake it.
 */
export class ZoomRequester implements Requester {
  readonly #options: ResolvedOptions;
  readonly #limiter: RateLimiter;
  readonly #budget: DailyBudget;
  readonly #limits: OperationLimits;
  readonly #turns = new Lines();
  readonly #transport: Transport;
  readonly #exchange: Exchange;
  readonly #reader: AnswerReader;
  readonly #relay = new SignalRelay();
  readonly #entrance: Entrance<Order<unknown>>;
  readonly #quota = new RetryQuota();
  readonly #calls: RunningCalls;
  readonly #hooks: readonly (ZoomHooks | undefined)[];
  /** One for all orders of {@link call}: a closure for each would be a tenth of what it weighs while it waits. */
  readonly #readRecord = <T>(answer: Answer, { endpoint, args }: Order<T>): T =>
    this.#reader.readRecord(endpoint as Endpoint<T>, answer, args.hooks);

  constructor(parts: ExchangeParts) {
    const { options, limiter, budget, limits, transport } = parts;
    this.#options = options;
    this.#limiter = limiter;
    this.#budget = budget;
    this.#limits = limits;
    this.#transport = transport;
    this.#exchange = new Exchange(parts);
    this.#reader = new AnswerReader(options);
    const settle = async () => options.auth.settle?.();
    this.#calls = new RunningCalls(options.logger, settle, () => this.#entrance.size);
    this.#hooks = [options.hooks, logEvents(options.logger)];
    const expired = (order: Order<unknown>) => {
      const call = this.#callOf(order);
      return this.#failure(call, timedOut(call, 'call', order.timeoutMs));
    };
    const begin = (order: Order<unknown>, leave: () => void) => this.#begin(order, leave);
    this.#entrance = new Entrance({ begin, expired }, this.#relay, options.clock);
    const sendAway = () => this.#entrance.clear(new ZoomClosedError(), () => true);
    this.#calls.cut.addEventListener('abort', sendAway, { once: true });
  }

  /** Not `async`, which would double what a waiting call weighs. */
  call<T>(endpoint: Endpoint<T>, args: CallArguments = {}): Promise<T> {
    try {
      const path = this.#open(endpoint, args);
      return this.#run(this.#order<T>(endpoint, args, path, this.#readRecord));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  list<T>(endpoint: ListEndpoint<T>, args: CallArguments = {}): Paginated<T> {
    const { page_size: chosen, ...filters } = { page_size: undefined, ...args.query };
    const path = this.#open(endpoint, args);
    const operation = operationName(endpoint);
    return new PaginatedList<T>({
      operation,
      pageSize: typeof chosen === 'number' ? chosen : endpoint.maxPageSize,
      pageSizeChosen: chosen !== undefined,
      keyOf: (row) => firstKey(row, endpoint.key),
      fetchPage: async ({ nextPageToken, pageSize }, stop, page) => {
        const place = endpoint.paging === 'number' ? 'page_number' : 'next_page_token';
        const query = { ...filters, page_size: pageSize, [place]: nextPageToken };
        const askedAt = this.#options.clock.elapsed();
        const read = (answer: Answer) => this.#reader.arrivePage(endpoint, answer, args.hooks);
        const arrived = await this.#run(this.#order(endpoint, { ...args, query }, path, read, stop));
        const { rows, nextPageToken: next } = arrived;
        const durationMs = this.#options.clock.elapsed() - askedAt;
        emit([...this.#hooks, args.hooks], 'onPage', { operation, page, rows, last: next === null, durationMs });
        return arrived;
      },
    });
  }

  /** Any operation, by a literal path. Its answer is parsed but not checked; `undefined` when it is empty. */
  async request(operation: EndpointBase, literalPath: string, args: CallArguments): Promise<unknown> {
    const endpoint = { ...operation, response: null };
    return this.#run(this.#order(endpoint, args, literalPath, ({ body }) => body));
  }

  get busy(): boolean {
    return this.#calls.size > 0;
  }

  /** How many calls wait for a bucket, beyond those in the queue of its limiter. */
  waitingFor(bucket: RateLimitBucket): number {
    return this.#entrance.waitingFor(bucket);
  }

  /** Takes no further calls and waits for those that run; after `timeoutMs` they are cut short. */
  close(timeoutMs?: number): Promise<CloseReport> {
    return this.#calls.close(timeoutMs);
  }

  /** The path of a call whose arguments can work. */
  #open(endpoint: EndpointBase, args: CallArguments): string {
    checkDateWindow(endpoint, args.query, this.#options.clock.now());
    return fillPath(endpoint.path, args.path);
  }

  #order<T>(
    endpoint: AnyEndpoint,
    args: CallArguments,
    path: string,
    read: Order<T>['read'],
    stop?: AbortSignal,
  ): Order<T> {
    const { signal, priority = 'interactive' } = args;
    const timeoutMs = positive('timeoutMs', args.timeoutMs ?? this.#options.timeoutMs);
    const { clock, auth } = this.#options;
    const tokenless = auth.current() === null;
    return { endpoint, args, path, priority, timeoutMs, arrivedAt: clock.elapsed(), signal, stop, tokenless, read };
  }

  /** Reads queue at the entrance. Writes have lines of their own, and a trace tells of the waiting itself. */
  #run<T>(order: Order<T>): Promise<T> {
    const { endpoint } = order;
    if (this.#calls.closed) throw new ZoomClosedError({ operation: operationName(endpoint) });
    this.#quota.earn();
    const atOnce = endpoint.method !== 'GET' || this.#options.tracer !== undefined;
    return (atOnce ? this.#begin(order) : this.#entrance.enter(order)) as Promise<T>;
  }

  #begin<T>(order: Order<T>, leave: () => void = () => undefined): Promise<T> {
    const call = this.#callOf(order, leave);
    const work = async () => {
      try {
        return order.read(await this.#withDeadline(call, order), order);
      } catch (error) {
        // One request for a token serves all who came without one: they fail with it, too.
        if (call.tokenFailed) this.#entrance.clear(error, ({ tokenless }) => tokenless);
        throw error;
      } finally {
        leave();
      }
    };
    const { operation, endpoint, priority } = call;
    const bucket = { family: endpoint.family, label: endpoint.rateLimit };
    const traced = traceCall(this.#options.tracer, { operation, bucket, priority });
    if (traced === null) return this.#calls.track(work());
    call.hooks.push(traced.hooks);
    call.transport = traced.transport(call.transport);
    return this.#calls.track(traced.run(work, () => order.signal?.aborted === true || order.stop?.aborted === true));
  }

  #callOf(order: Order<unknown>, onSlot: () => void = () => undefined): Call {
    return callOf(order, { hooks: [...this.#hooks], transport: this.#transport, onSlot });
  }

  async #withDeadline(call: Call, { args, stop, timeoutMs }: Order<unknown>): Promise<Answer> {
    args.signal?.throwIfAborted();
    const leftMs = call.endsAt - this.#options.clock.elapsed();
    const deadline = new Deadline(args.signal, leftMs, () => timedOut(call, 'call', timeoutMs), this.#relay);
    const unfollow = [
      this.#relay.follow(this.#calls.cut, () => deadline.abort(new ZoomClosedError({ operation: call.operation }))),
      stop === undefined ? null : this.#relay.follow(stop, () => deadline.abort(stop.reason)),
    ];
    const { signal } = deadline;
    const turn = writeTurn(call.endpoint.method, call.path, args.body);
    let leave: (() => void) | undefined;
    try {
      if (turn !== null) leave = await this.#turns.take(turn, signal);
      const tries = withRetries(
        (attempt) => this.#attempt(call, attempt, signal),
        (error, attempt) => this.#decide(call, error, attempt),
        signal,
      );
      return await abortable(tries, signal); // a store, a limiter or a fetch of the caller's may not heed the signal
    } catch (error) {
      if (signal.aborted) noteAttempt(call, signal.reason);
      throw this.#failure(call, signal.aborted ? signal.reason : error);
    } finally {
      leave?.();
      deadline.dispose();
      for (const stopFollowing of unfollow) stopFollowing?.();
    }
  }

  /** What the caller gets, told to the log. */
  #failure(call: Call, error: unknown): unknown {
    const failure = finalError(call, error);
    const kind = isZoomError(failure) ? failure.kind : 'aborted';
    this.#options.logger.debug('A call failed.', { operation: call.operation, kind, attempts: call.attempts.length });
    return failure;
  }

  async #attempt(call: Call, attempt: number, signal: AbortSignal): Promise<Answer> {
    call.attempt = attempt;
    call.reached = false;
    call.worthWaiting = false;
    call.tokenFailed = false;
    try {
      return this.#read(call, attempt, await this.#exchange.run(call, attempt, signal));
    } catch (error) {
      noteAttempt(call, error);
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
    const verdict = judgeRateLimit(answer, { label, limits: call.limits }, this.#options.clock.now(), Math.random());
    const error = rateLimitError(response, call.operation, body, verdict);
    call.worthWaiting = verdict.worthWaiting;
    const { concerns, retryAt } = verdict;
    if (concerns === 'pool' && retryAt !== null) this.#budget.exhaust({ family, label }, retryAt);
    if (concerns === 'operation' && retryAt !== null) this.#limits.exhaust(call, retryAt);
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
      emit(call.hooks, 'onRetry', { operation, bucket, attempt, reason, delayMs: decision.delayMs });
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
