import { abortable } from '../auth/abortable.js';
import { isZoomError } from '../types/errors.js';
import type { ZoomHooks } from '../types/hooks.js';
import { quietly } from '../types/quietly.js';
import type { Trace, TracedCall, TracedOutcome, TracedRequest, Tracer } from '../types/tracer.js';
import type { Transport, TransportRequest } from '../types/transport.js';
import { trackingId } from './response.js';

/** One call under a tracer. */
export interface TracedWork {
  readonly hooks: ZoomHooks | undefined;
  /** Sends requests, each with a trace of its own. */
  transport(next: Transport): Transport;
  /**
   * Runs the call. Its outcome is that of `work`, whatever the tracer does.
   * @param givenUp Whether the caller gave the call up.
   */
  run<T>(work: () => Promise<T>, givenUp: () => boolean): Promise<T>;
}

const WORKED: TracedOutcome = { status: null, trackingId: null, failure: null, code: null };

/** Begins the trace of a call; `null` without a tracer, or when it fails. */
export function traceCall(tracer: Tracer | undefined, call: TracedCall): TracedWork | null {
  if (tracer === undefined) return null;
  const trace = obtain(() => tracer.startCall(call));
  if (trace === null) return null;
  return {
    hooks: obtain(() => trace.hooks ?? null) ?? undefined,
    run: (work, givenUp) => runInside(trace, work, () => WORKED, givenUp),
    transport: (next) => (request) => {
      const requestTrace = obtain(() => trace.startRequest(describeRequest(request)));
      if (requestTrace === null) return next(request);
      return runInside(
        requestTrace,
        () => abortable(next(request), request.signal), // its span ends before that of the call
        (response) => ({ ...WORKED, status: response.status, trackingId: trackingId(response) }),
        () => request.signal.aborted,
      );
    },
  };
}

/** Runs `work` once, inside the trace where the trace lets it. */
async function runInside<T>(
  trace: Trace,
  work: () => Promise<T>,
  describe: (result: T) => TracedOutcome,
  givenUp: () => boolean,
): Promise<T> {
  let running: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    running ??= work();
    return running;
  };
  quietly(() => trace.run(() => void begin()));
  const ended = begin();
  ended.then(
    (result) => quietly(() => trace.end(describe(result))),
    (error: unknown) => quietly(() => trace.end(describeFailure(error, givenUp()))),
  );
  return ended;
}

function obtain<T>(make: () => T): T | null {
  let made: T | null = null;
  quietly(() => {
    made = make();
  });
  return made;
}

function describeRequest({ operation, url }: TransportRequest): TracedRequest {
  const serverPort = Number(url.port) || (url.protocol === 'http:' ? 80 : 443);
  return { operation, serverAddress: url.hostname, serverPort };
}

function describeFailure(error: unknown, givenUp: boolean): TracedOutcome {
  if (!isZoomError(error)) return { ...WORKED, failure: givenUp ? 'aborted' : 'unknown' };
  const { status = null, trackingId: id = null, code = null } = { ...(error as Partial<Outcome>) };
  return { status, trackingId: id, failure: error.kind, code };
}

/** What errors of some kinds have, and others have not. */
type Outcome = Pick<TracedOutcome, 'status' | 'trackingId' | 'code'>;
