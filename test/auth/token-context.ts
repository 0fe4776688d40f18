import type { Logger } from '../../src/types/logger.js';
import type { TokenContext } from '../../src/types/token.js';
import type { TransportRequest, TransportResponse } from '../../src/types/transport.js';

/** A clock that stands still until it is moved. */
export interface ManualClock {
  now(): number;
  elapsed(): number;
  /** Time passes. */
  advance(durationMs: number): void;
  /** Somebody sets the wall clock. */
  jump(durationMs: number): void;
}

export function manualClock(): ManualClock {
  let now = Date.UTC(2025, 5, 1);
  let elapsed = 0;
  return {
    now: () => now,
    elapsed: () => elapsed,
    advance: (durationMs) => {
      now += durationMs;
      elapsed += durationMs;
    },
    jump: (durationMs) => {
      now += durationMs;
    },
  };
}

/** A logger that keeps everything it is told. */
export function recordingLogger(): Logger & { entries: { level: string; message: string; fields: unknown }[] } {
  const entries: { level: string; message: string; fields: unknown }[] = [];
  const write = (level: string) => (message: string, fields?: Record<string, unknown>) =>
    void entries.push({ level, message, fields });
  return { entries, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

/** What a client lends to a token provider, with an OAuth server that answers from a script. */
export interface TestContext extends TokenContext {
  clock: ManualClock;
  logger: ReturnType<typeof recordingLogger>;
  requests: TransportRequest[];
  /** Durations that `onToken` was told. */
  granted: number[];
}

/** What the OAuth server answers: status and body, or a fault. */
export type OAuthAnswer = { status: number; body: unknown } | Error;

export function testContext(answers: OAuthAnswer[] | ((index: number) => OAuthAnswer | Promise<OAuthAnswer>)) {
  const requests: TransportRequest[] = [];
  const granted: number[] = [];
  const context: TestContext = {
    requests,
    granted,
    clock: manualClock(),
    logger: recordingLogger(),
    onToken: (durationMs) => void granted.push(durationMs),
    transport: async (request): Promise<TransportResponse> => {
      const index = requests.push(request) - 1;
      const answer = await (typeof answers === 'function' ? answers(index) : answers[index]);
      if (answer === undefined) throw new Error(`the script has no answer for token request ${index + 1}`);
      if (answer instanceof Error) throw answer;
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      return { status: answer.status, headers: new Headers(), text };
    },
  };
  return context;
}

/** Zoom's answer to a token request. */
export function grant(accessToken: string, extra: Record<string, unknown> = {}): OAuthAnswer {
  return { status: 200, body: { access_token: accessToken, token_type: 'bearer', expires_in: 3600, ...extra } };
}

/** A signal that never aborts. */
export const noAbort = (): AbortSignal => new AbortController().signal;
