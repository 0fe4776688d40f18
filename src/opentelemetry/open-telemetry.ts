import {
  type Attributes,
  type Context,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import type { ZoomHooks } from '../types/hooks.js';
import { bucketName } from '../types/rate-limit.js';
import type { CallTrace, Trace, TracedCall, TracedOutcome, TracedRequest, Tracer } from '../types/tracer.js';

/** Options of {@link openTelemetry}. */
export interface OpenTelemetryOptions {
  /** Where spans go. Default: the provider that is registered globally, also one that is registered later. */
  tracerProvider?: TracerProvider | undefined;
}

/**
 * Spans of OpenTelemetry for every call of a client: one for the call (queue, tries, reading the answer), and below it one
 * for each HTTP request, after the conventions for HTTP clients. They name URL templates, never ids, full URLs or query
 * values. What your code or an instrumented `fetch` opens inside is a child of theirs.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 * @example
 * const zoom = new ZoomClient({ auth: serverToServer(), tracer: openTelemetry() });
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Tracer {
  const tracer = (options.tracerProvider ?? trace).getTracer('zoom-admin-sdk');
  return {
    startCall: (call) => {
      const parent = context.active();
      const attributes = { 'zoom.rate_limit.bucket': bucketName(call.bucket), 'zoom.priority': call.priority };
      const span = tracer.startSpan(call.operation, { kind: SpanKind.INTERNAL, attributes }, parent);
      return new SpannedCall(call, span, trace.setSpan(parent, span), (name, requestAttributes, inside) =>
        tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes: requestAttributes }, inside),
      );
    },
  };
}

type StartRequestSpan = (name: string, attributes: Attributes, inside: Context) => Span;

/** A span, and the context of what happens inside. */
class Spanned implements Trace {
  protected readonly span: Span;
  protected readonly inside: Context;

  constructor(span: Span, inside: Context) {
    this.span = span;
    this.inside = inside;
  }

  run(work: () => void): void {
    context.with(this.inside, work);
  }

  end({ status, trackingId, failure, code }: TracedOutcome): void {
    const refused = failure === null && status !== null && status >= 400;
    const type = refused ? String(status) : failure;
    this.span.setAttributes({
      ...(status === null ? {} : { 'http.response.status_code': status }),
      ...(trackingId === null ? {} : { 'zoom.tracking_id': trackingId }),
      ...(type === null ? {} : { 'error.type': type === 'unknown' ? '_OTHER' : type }),
      ...(code === null ? {} : { 'zoom.error_code': code }),
    });
    // Who gives up knows it: that is no error. No message either: it may hold what Zoom was sent.
    if (type !== null && type !== 'aborted') this.span.setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}

class SpannedCall extends Spanned implements CallTrace {
  readonly #call: TracedCall;
  readonly #startSpan: StartRequestSpan;
  #queuedMs = 0;
  #sent = 0;
  readonly hooks: ZoomHooks = {
    onRequest: ({ queuedMs }) => {
      this.#queuedMs = queuedMs;
    },
    onRetry: ({ attempt, reason, delayMs }) => {
      this.span.addEvent('zoom.retry', { 'zoom.attempt': attempt, 'zoom.reason': reason, 'zoom.delay_ms': delayMs });
    },
    onRateLimit: ({ window, pauseMs }) => {
      this.span.addEvent('zoom.rate_limit', { 'zoom.rate_limit.window': window, 'zoom.rate_limit.pause_ms': pauseMs });
    },
    onToken: ({ durationMs }) => {
      this.span.addEvent('zoom.token', { 'zoom.duration_ms': durationMs });
    },
  };

  constructor(call: TracedCall, span: Span, inside: Context, startSpan: StartRequestSpan) {
    super(span, inside);
    this.#call = call;
    this.#startSpan = startSpan;
  }

  startRequest({ operation, serverAddress, serverPort }: TracedRequest): Trace {
    const [method = '', template = ''] = operation.split(' ');
    const span = this.#startSpan(
      operation,
      {
        'http.request.method': method,
        'url.template': template,
        'server.address': serverAddress,
        'server.port': serverPort,
        ...(operation === this.#call.operation ? this.#ownRequest() : {}),
      },
      this.inside,
    );
    return new Spanned(span, trace.setSpan(this.inside, span));
  }

  /** What is told of the call's own requests, and not of the token request that it may need. */
  #ownRequest(): Attributes {
    const resends = this.#sent;
    this.#sent += 1;
    return {
      'zoom.rate_limit.bucket': bucketName(this.#call.bucket),
      'zoom.queued_ms': this.#queuedMs,
      ...(resends === 0 ? {} : { 'http.request.resend_count': resends }),
    };
  }
}
