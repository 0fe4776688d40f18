import { readSetting } from '../auth/app-credentials.js';
import { type Clock, systemClock } from '../types/clock.js';
import type { DailyLedger } from '../types/daily-ledger.js';
import { ZoomConfigError } from '../types/errors.js';
import type { ZoomHooks } from '../types/hooks.js';
import { isLoopback } from '../types/hosts.js';
import { LOG_LEVELS, type Logger, type LogLevel } from '../types/logger.js';
import type { RateLimiter, RateLimiterFactory, ZoomPlan } from '../types/rate-limit.js';
import type { TokenProvider } from '../types/token.js';
import type { Tracer } from '../types/tracer.js';
import { type ApiHome, defaultBaseUrl } from './base-url.js';
import { resolveLogger } from './resolve-logger.js';
import type { RetryOptions, RetryPolicy } from './retry-policy.js';

/** Options of `new ZoomClient()`. */
export interface ZoomClientOptions {
  /** Where access tokens come from: `serverToServer()`, `staticToken()`, or your own provider. */
  auth: TokenProvider;
  /**
   * What the account pays for: decides the rate limits. `business` stands for Business, Education, Enterprise and
   * Partners. No API tells it. Default: `pro`.
   */
  plan?: ZoomPlan | undefined;
  /**
   * Part of the account's limits that this client may use, in (0, 1]. Zoom's limits are shared by all apps of the
   * account: leave some to the others. Default: 1.
   */
  share?: number | undefined;
  /**
   * The day's pools, and the operations that are counted by day. `reserve`: part of each count of the account, in [0, 1),
   * that bulk work (a sync) leaves to interactive calls; default 0. `ledger`: counts across restarts and processes, such
   * as `fileDailyLedger()`; default: the limiter's, else in this process only.
   */
  daily?: { reserve?: number | undefined; ledger?: DailyLedger | undefined } | undefined;
  /**
   * Paces requests instead of the built-in limiter. A factory, such as `redisRateLimiter()`, is told `plan` and `share`;
   * with a limiter that is ready they are yours to apply, and so is closing it: it may serve several clients.
   */
  limiter?: RateLimiter | RateLimiterFactory | undefined;
  /** How often failed calls are repeated; `false`: never. */
  retry?: RetryOptions | false | undefined;
  /** Milliseconds for a whole call: queue, all tries, body. A list has this for each page. Default: 300,000. */
  timeoutMs?: number | undefined;
  /** Milliseconds for one try, from sending to the last byte. Default: 60,000. */
  attemptTimeoutMs?: number | undefined;
  /**
   * Default: the cluster of the account as Zoom's token answer names it, else `https://api.zoom.us/v2`, or
   * `https://api.zoomgov.com/v2` when `auth` is a government one. http is for loopback only.
   */
  baseUrl?: string | undefined;
  /** Sends the requests. Default: the global `fetch`, looked up at each call. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Largest answer that is read, in bytes. Default: 67,108,864 (64 MiB). */
  maxResponseBytes?: number | undefined;
  /** Default: writes nothing, unless the environment variable `ZOOM_LOG` is set; see `logLevel`. */
  logger?: Logger | undefined;
  /**
   * From which level on lines are written. Default: the environment variable `ZOOM_LOG` (the same words; it also writes
   * to stderr, one JSON object a line, where no `logger` is given), else `info`.
   */
  logLevel?: LogLevel | undefined;
  /** Callbacks that see requests, answers, retries, limits, tokens, pages and drift. */
  hooks?: ZoomHooks | undefined;
  /** Follows calls through your traces; see `openTelemetry()` of `zoom-admin-sdk/opentelemetry`. Default: none. */
  tracer?: Tracer | undefined;
  /**
   * What happens when a field is not as documented. `report` (default): it is left out and `onDrift` is called.
   * `strict`: the call fails with a `ZoomResponseError`. Unknown fields and values are fine in both.
   */
  responses?: 'report' | 'strict' | undefined;
  /** Where time is read. Default: this machine's clocks. */
  clock?: Clock | undefined;
}

/** Options with every default filled in and every value checked. */
export interface ResolvedOptions {
  auth: TokenProvider;
  plan: ZoomPlan;
  share: number;
  /** No ledger: the limiter's, or one in this process. */
  daily: { reserve: number; ledger: DailyLedger | undefined };
  limiter: RateLimiter | RateLimiterFactory | undefined;
  retry: RetryPolicy;
  timeoutMs: number;
  attemptTimeoutMs: number;
  home: ApiHome;
  fetch: typeof globalThis.fetch | undefined;
  maxResponseBytes: number;
  logger: Logger;
  hooks: ZoomHooks | undefined;
  tracer: Tracer | undefined;
  responses: 'report' | 'strict';
  clock: Clock;
}

/**
 * Fills in defaults and checks every value.
 * @throws ZoomConfigError
 */
export function resolveOptions(options: ZoomClientOptions): ResolvedOptions {
  assertAuth(options.auth);
  return {
    auth: options.auth,
    plan: oneOf('plan', options.plan ?? 'pro', ['free', 'pro', 'business']),
    share: share(options.share ?? 1),
    daily: {
      reserve: reserve(options.daily?.reserve ?? 0),
      ledger: options.daily?.ledger,
    },
    limiter: options.limiter,
    retry: retryPolicy(options.retry),
    timeoutMs: positive('timeoutMs', options.timeoutMs ?? 300_000),
    attemptTimeoutMs: positive('attemptTimeoutMs', options.attemptTimeoutMs ?? 60_000),
    home: apiHome(options.baseUrl, options.auth.domain),
    fetch: options.fetch,
    maxResponseBytes: positive('maxResponseBytes', options.maxResponseBytes ?? 64 * 1024 * 1024),
    logger: resolveLogger({
      logger: options.logger,
      level: options.logLevel && oneOf('logLevel', options.logLevel, LOG_LEVELS),
      environment: readSetting(undefined, 'ZOOM_LOG'),
    }),
    hooks: options.hooks,
    tracer: assertTracer(options.tracer),
    responses: oneOf('responses', options.responses ?? 'report', ['report', 'strict']),
    clock: options.clock ?? systemClock,
  };
}

function assertAuth(auth: unknown): void {
  if (typeof auth === 'object' && auth !== null && 'get' in auth && 'current' in auth) return;
  throw new ZoomConfigError('auth is missing.', {
    hint: 'Pass auth: serverToServer(), or auth: staticToken(token).',
  });
}

function assertTracer(tracer: Tracer | undefined): Tracer | undefined {
  if (tracer === undefined || typeof tracer?.startCall === 'function') return tracer;
  throw new ZoomConfigError('tracer cannot follow calls: it has no startCall().', {
    hint: "Pass tracer: openTelemetry(), from 'zoom-admin-sdk/opentelemetry'.",
  });
}

function retryPolicy(options: RetryOptions | false | undefined): RetryPolicy {
  if (options === false) return { attempts: 1, baseDelayMs: 0, maxDelayMs: 0 };
  return {
    attempts: whole('retry.attempts', options?.attempts ?? 5),
    baseDelayMs: positive('retry.baseDelayMs', options?.baseDelayMs ?? 500),
    maxDelayMs: positive('retry.maxDelayMs', options?.maxDelayMs ?? 20_000),
  };
}

function apiHome(chosen: string | undefined, authDomain: string | null): ApiHome {
  const baseUrl = assertBaseUrl(chosen ?? defaultBaseUrl(authDomain));
  return { baseUrl, chosen: chosen !== undefined };
}

function assertBaseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
    throw new ZoomConfigError('baseUrl must be an https URL.', {
      hint: 'Use https://api.zoom.us/v2, or https://api.zoomgov.com/v2 for government accounts. http works for loopback only.',
    });
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new ZoomConfigError('baseUrl must hold no query, fragment or credentials.', {
      hint: 'Use https://api.zoom.us/v2.',
    });
  }
  return url.href.replace(/\/+$/, '');
}

function share(value: number): number {
  if (typeof value === 'number' && value > 0 && value <= 1) return value;
  throw new ZoomConfigError(`share must be above 0 and at most 1, not ${String(value)}.`, {
    hint: "share: 0.5 lets this client use half of the account's limits.",
  });
}

function reserve(value: number): number {
  if (typeof value === 'number' && value >= 0 && value < 1) return value;
  throw new ZoomConfigError(`daily.reserve must be at least 0 and below 1, not ${String(value)}.`, {
    hint: "daily: { reserve: 0.1 } keeps a tenth of the day's pools for interactive calls.",
  });
}

/** setTimeout holds no more: longer waits would fire at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * Refuses what is no duration or count.
 * @throws ZoomConfigError
 */
export function positive(name: string, value: number): number {
  if (typeof value === 'number' && value > 0 && value <= LONGEST_TIMER_MS) return value;
  throw new ZoomConfigError(`${name} must be a number above 0 and at most ${LONGEST_TIMER_MS}, not ${String(value)}.`, {
    hint: `Leave ${name} out for the default.`,
  });
}

function whole(name: string, value: number): number {
  if (Number.isInteger(value)) return positive(name, value);
  throw new ZoomConfigError(`${name} must be a whole number, not ${String(value)}.`, {
    hint: `Leave ${name} out for the default.`,
  });
}

function oneOf<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value;
  throw new ZoomConfigError(`${name} must be one of ${allowed.join(', ')}, not ${String(value)}.`, {
    hint: `Leave ${name} out for the default.`,
  });
}
