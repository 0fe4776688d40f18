import type { AnyEndpoint, Endpoint, EndpointBase, ListEndpoint } from '../types/endpoint.js';
import { operationName } from '../types/endpoint.js';
import {
  isZoomError,
  ZoomAmbiguousWriteError,
  type ZoomAttempt,
  ZoomClosedError,
  type ZoomError,
  ZoomTimeoutError,
} from '../types/errors.js';
import type { ZoomHooks } from '../types/hooks.js';
import type { Paginated } from '../types/pages.js';
import type { RateLimiter } from '../types/rate-limit.js';
import type { CallArguments, Requester } from '../types/requester.js';
import { Secret } from '../types/secret.js';
import type { AccessToken, TokenContext } from '../types/token.js';
import type { Transport, TransportResponse } from '../types/transport.js';
import { type Answer, AnswerReader } from './answer-reader.js';
import { Deadline } from './deadline.js';
import { emit } from './emit.js';
import type { ResolvedOptions } from './options.js';
import { PaginatedList } from './paginate.js';
import { appendQuery, fillPath } from './path.js';
import { judgeRateLimit } from './rate-limit-answer.js';
import { apiError, rateLimitError, readErrorBody, readSuccess, refusesToken, trackingId } from './response.js';
import { withRetries } from './retry.js';
import { decideRetry, isAmbiguous } from './retry-policy.js';
import { SignalRelay } from './signal-relay.js';

/** What the pipeline is made of. */
export interface RequesterParts {
  options: ResolvedOptions;
  limiter: RateLimiter;
  transport: Transport;
}

/** One call on its way through the pipeline. */
interface Call {
  endpoint: EndpointBase;
  operation: string;
  url: URL;
  body: string | null;
  /** Whether an empty answer is an error. */
  bodyRequired: boolean;
  priority: 'interactive' | 'bulk';
  hooks: readonly (ZoomHooks | undefined)[];
  attempts: ZoomAttempt[];
  /** A refused token was replaced already: the next refusal is final. */
  healed: boolean;
  /** A request is on the wire now. */
  sent: boolean;
  /** For a 429: whether the limit lifts soon. */
  worthWaiting: boolean;
}

/**
 * The way of every request:
 *
 *     retry -> slot of the rate limiter -> access token -> transport -> read the answer
 *
 * One deadline and one signal span all of it. A refused token is replaced once, which is not a retry.
 */
export class ZoomRequester implements Requester {
  readonly #options: ResolvedOptions;
  readonly #limiter: RateLimiter;
  readonly #transport: Transport;
  readonly #reader: AnswerReader;
  readonly #relay = new SignalRelay();
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  constructor({ options, limiter, transport }: RequesterParts) {
    this.#options = options;
    this.#limiter = limiter;
    this.#transport = transport;
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

  /** Takes no further calls and waits for those that run. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
  }

  async #run(endpoint: AnyEndpoint, args: CallArguments, path: string, stop?: AbortSignal): Promise<Answer> {
    if (this.#closed) throw new ZoomClosedError({ operation: operationName(endpoint) });
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
    const url = new URL(`${this.#options.baseUrl.href.replace(/\/+$/, '')}${path}`);
    appendQuery(url, args.query);
    return {
      endpoint,
      operation: operationName(endpoint),
      url,
      body: args.body === undefined ? null : JSON.stringify(args.body),
      bodyRequired: !('response' in endpoint && endpoint.response === null),
      priority: args.priority ?? 'interactive',
      hooks: [this.#options.hooks, args.hooks],
      attempts: [],
      healed: false,
      sent: false,
      worthWaiting: true,
    };
  }

  async #withDeadline(call: Call, args: CallArguments, stop: AbortSignal | undefined): Promise<Answer> {
    args.signal?.throwIfAborted();
    const timeoutMs = args.timeoutMs ?? this.#options.timeoutMs;
    const deadline = new Deadline(args.signal, timeoutMs, () => timedOut(call, 'call', timeoutMs), this.#relay);
    const stopped = () => deadline.abort(stop?.reason);
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
    try {
      let { response, token } = await this.#exchange(call, attempt, signal);
      if (refusesToken(response)) {
        this.#options.auth.invalidate(token);
        if (!call.healed) {
          call.healed = true;
          ({ response, token } = await this.#exchange(call, attempt, signal));
          if (refusesToken(response)) this.#options.auth.invalidate(token);
        }
      }
      return this.#read(call, attempt, response);
    } catch (error) {
      call.attempts.push(describeAttempt(attempt, error));
      throw error;
    }
  }

  /** Slot, token, request, answer. */
  async #exchange(
    call: Call,
    attempt: number,
    signal: AbortSignal,
  ): Promise<{ response: TransportResponse; token: AccessToken }> {
    const { clock, attemptTimeoutMs } = this.#options;
    const { operation, endpoint: bucket } = call;
    const queuedFrom = clock.elapsed();
    const token = await this.#slot(call, signal);
    const base = { operation, bucket: { family: bucket.family, label: bucket.rateLimit }, attempt };
    const sentAt = clock.elapsed();
    emit(call.hooks, 'onRequest', { ...base, priority: call.priority, queuedMs: sentAt - queuedFrom });

    const deadline = new Deadline(signal, attemptTimeoutMs, () => timedOut(call, 'attempt', attemptTimeoutMs));
    call.sent = true;
    try {
      const response = await this.#transport({
        method: call.endpoint.method,
        url: call.url,
        headers: {
          accept: 'application/json',
          ...(call.body === null ? {} : { 'content-type': 'application/json' }),
        },
        authorization: new Secret(`Bearer ${token.value.reveal()}`),
        body: call.body,
        signal: deadline.signal,
        operation,
      });
      const { status, text } = response;
      const durationMs = clock.elapsed() - sentAt;
      emit(call.hooks, 'onResponse', {
        ...base,
        status,
        durationMs,
        bytes: text.length,
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
    const { auth } = this.#options;
    const { family, rateLimit: label } = call.endpoint;
    for (;;) {
      await auth.get(this.#tokenContext(call), signal);
      await this.#limiter.acquire({ family, label }, { priority: call.priority, signal });
      const token = auth.current();
      if (token !== null) return token; // otherwise it ended in the queue: this slot lapses
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
    if (decision.retry) {
      const bucket = { family: endpoint.family, label: endpoint.rateLimit };
      const reason = describeAttempt(attempt, error).reason;
      const event = { operation, bucket, attempt, reason, delayMs: decision.delayMs };
      emit(call.hooks, 'onRetry', event);
      this.#options.logger.info('Trying a call once more.', event);
    }
    return decision;
  }

  #tokenContext(call: Call): TokenContext {
    const { clock, logger } = this.#options;
    return {
      transport: this.#transport,
      clock,
      logger,
      onToken: (durationMs) => emit(call.hooks, 'onToken', { durationMs }),
    };
  }
}

function timedOut(call: Call, scope: 'call' | 'attempt', timeoutMs: number): ZoomTimeoutError {
  const where = scope === 'call' && !call.sent ? 'while it waited for its turn' : 'before the answer was complete';
  return new ZoomTimeoutError(`${call.operation} took longer than ${timeoutMs} ms; it was given up ${where}.`, {
    hint:
      scope === 'call'
        ? 'Raise timeoutMs, send fewer calls at once, or give this one priority "interactive".'
        : 'Raise attemptTimeoutMs if the answer is large; otherwise Zoom is slow at the moment.',
    operation: call.operation,
    scope,
  });
}

/** What the caller gets: a write whose outcome is unknown says so, and every error tells its tries. */
function finalError(call: Call, error: unknown): unknown {
  if (!isZoomError(error)) return error;
  const write = call.endpoint.method !== 'GET';
  const onTheWire = isZoomError(error, 'timeout') ? error.scope === 'attempt' || call.sent : isAmbiguous(error);
  if (write && onTheWire) {
    return new ZoomAmbiguousWriteError(`${call.operation} may or may not have been executed. ${error.message}`, {
      hint: 'Read the object before repeating the call: Zoom has no idempotency keys.',
      operation: call.operation,
      attempts: call.attempts,
      status: isZoomError(error, 'api') ? error.status : null,
      cause: error,
    });
  }
  // A token error is one object for all callers that waited for the same token: it is not this call's to write on.
  if (error.kind !== 'token') error.attempts = call.attempts;
  return error;
}

function describeAttempt(attempt: number, error: unknown): ZoomAttempt {
  if (isZoomError(error, 'api') || isZoomError(error, 'rate-limit')) {
    const code = error.code === null ? '' : ` code ${error.code}`;
    return { attempt, status: error.status, reason: `${error.kind}${code}` };
  }
  if (isZoomError(error, 'response')) return { attempt, status: error.status, reason: 'unreadable answer' };
  if (isZoomError(error, 'network')) return { attempt, status: null, reason: `network ${error.code ?? ''}`.trim() };
  return { attempt, status: null, reason: isZoomError(error) ? error.kind : 'aborted' };
}

function firstKey(row: unknown, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = (row as Record<string, unknown>)[name];
    if (typeof value === 'string' && value !== '') return value; // ids and addresses cannot be mistaken for each other
  }
  return undefined;
}
