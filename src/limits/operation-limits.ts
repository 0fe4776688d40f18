import type { Clock } from '../types/clock.js';
import { nextUtcDay } from '../types/daily-pool.js';
import { type RateLimitWindow, ZoomRateLimitError } from '../types/errors.js';
import { LONGEST_SHORT_WINDOW_MS, type OperationLimit, type OperationUse } from '../types/operation-limit.js';
import type { CallPriority, ZoomPlan } from '../types/rate-limit.js';
import { wait } from '../types/wait.js';
import type { DayCounts } from './day-counts.js';
import { Lines } from './lines.js';
import { RollingWindow } from './rolling-window.js';

/** What {@link OperationLimits} needs to know. */
export interface OperationLimitsOptions {
  plan: ZoomPlan;
  /** Part of the account's limits that this client may use, in (0, 1]. Those of one user or meeting are not divided. */
  share: number;
  /** Part of the account's counts by day that bulk work leaves to interactive calls, in [0, 1). */
  reserve: number;
  counts: DayCounts;
  clock: Clock;
}

/** A call that may fall under limits of its operation. The same object at each of its tries. */
export interface LimitedCall {
  operation: string;
  limits: readonly OperationUse[];
  priority: CallPriority;
  /** When its time is up, on the monotonic clock. */
  endsAt: number;
}

/**
 * What became of a request.
 *
 * - `unsent`: it never left.
 * - `unauthorized`: Zoom refused its token.
 * - `limited`: Zoom answered 429.
 * - `rejected`: Zoom answered another 4xx.
 * - `sent`: anything else, an unknown outcome included.
 */
export type RequestFate = 'unsent' | 'unauthorized' | 'limited' | 'rejected' | 'sent';

/** Leave to send one request. */
export type Settle = (fate: RequestFate) => void;

/**
 * Keeps the limits that Zoom states for single operations. What is full for the day or for long fails at once and tells
 * when it is free; short windows are waited for in order.
 *
 * What counts when a request failed is chosen by what an error would cost. A day's count keeps what Zoom may have counted,
 * so that it never ends early at Zoom; a short window keeps it too, since waiting is cheap. A long window forgets what
 * Zoom refused: if that was wrong Zoom answers 429, and otherwise a typo would block the operation for a day.
 */
export class OperationLimits {
  readonly #options: OperationLimitsOptions;
  readonly #windows = new Map<string, RollingWindow>();
  readonly #lines = new Lines();

  constructor(options: OperationLimitsOptions) {
    this.#options = options;
  }

  /**
   * Gets leave for one request, to be settled once it is known what became of it.
   * @throws ZoomRateLimitError when it does not fit; the signal's reason when it aborts while waiting.
   */
  async claim(call: LimitedCall, signal: AbortSignal): Promise<Settle> {
    const settles: Settle[] = [];
    const settle: Settle = (fate) => {
      for (const each of settles) each(fate);
    };
    try {
      for (const use of call.limits) settles.push(await this.#claimOne(call, use, signal));
      return settle;
    } catch (error) {
      settle('unsent');
      throw error;
    }
  }

  /** Zoom says that the limit of this operation is used up until then, milliseconds since 1970. */
  exhaust(call: LimitedCall, until: number): void {
    const { counts, clock } = this.#options;
    for (const { limit, key } of call.limits) {
      if (limit.window === 'utc-day') counts.close(nameOf(limit, key), until);
      else if (isLong(limit)) this.#windowOf(limit).close(key, clock.elapsed() + until - clock.now());
    }
  }

  #claimOne(call: LimitedCall, use: OperationUse, signal: AbortSignal): Promise<Settle> {
    if (use.limit.window === 'utc-day') return this.#claimOfDay(call, use, signal);
    return isLong(use.limit) ? this.#claimLong(call, use) : this.#claimTurn(call, use, signal);
  }

  async #claimOfDay(call: LimitedCall, { limit, key }: OperationUse, signal: AbortSignal): Promise<Settle> {
    const { counts, clock } = this.#options;
    const name = nameOf(limit, key);
    const until = counts.closedUntil(name);
    const most = this.#limitOf(limit, call.priority);
    const counted = until === null ? await counts.take(name, most, signal) : null;
    if (counted !== null) return (fate) => fate === 'unsent' && counted.giveBack();
    const window = limit.per === 'account' ? 'day' : 'user-day';
    throw notSent(call, window, until ?? nextUtcDay(clock.now()), `${most} ${per(limit)} a UTC day`);
  }

  async #claimLong(call: LimitedCall, { limit, key }: OperationUse): Promise<Settle> {
    const { clock } = this.#options;
    const window = this.#windowOf(limit);
    const now = clock.elapsed();
    const freeAt = window.freeAt(key, call, now);
    if (freeAt > now) throw notSent(call, 'operation', clock.now() + freeAt - now, this.#describe(limit));
    window.take(key, call, now);
    return (fate) => (fate === 'sent' ? window.take(key, call, clock.elapsed()) : window.giveBack(key, call));
  }

  /** The next request may leave when the answer to the last one is as old as the window: so they are apart at Zoom too. */
  async #claimTurn(call: LimitedCall, { limit, key }: OperationUse, signal: AbortSignal): Promise<Settle> {
    const { clock } = this.#options;
    const window = this.#windowOf(limit);
    const line = `${limit.name}:${key}`;
    const now = clock.elapsed();
    const dueAt = window.freeAt(key, {}, now) + this.#lines.lengthOf(line) * this.#windowMs(limit);
    if (dueAt > call.endsAt) throw notSent(call, 'operation', clock.now() + dueAt - now, this.#describe(limit));
    const leave = await this.#lines.take(line, signal);
    try {
      for (let at = clock.elapsed(); window.freeAt(key, {}, at) > at; at = clock.elapsed()) {
        await wait(Math.ceil(window.freeAt(key, {}, at) - at), signal);
      }
    } catch (error) {
      leave();
      throw error;
    }
    return (fate) => {
      if (fate !== 'unsent' && fate !== 'unauthorized') window.take(key, {}, clock.elapsed());
      leave();
    };
  }

  #windowOf(limit: OperationLimit): RollingWindow {
    const window = this.#windows.get(limit.name) ?? new RollingWindow(Number(limit.limit), this.#windowMs(limit));
    this.#windows.set(limit.name, window);
    return window;
  }

  /** A share of "one every ten seconds" is one at longer intervals. */
  #windowMs(limit: OperationLimit): number {
    return Number(limit.window) / (limit.per === 'account' ? this.#options.share : 1);
  }

  #limitOf(limit: OperationLimit, priority: CallPriority): number {
    const { plan, share, reserve } = this.#options;
    const most = typeof limit.limit === 'number' ? limit.limit : limit.limit[plan];
    if (limit.per !== 'account') return most;
    return Math.max(1, Math.floor(most * share * (priority === 'bulk' ? 1 - reserve : 1)));
  }

  #describe(limit: OperationLimit): string {
    const minutes = this.#windowMs(limit) / 60_000;
    return `${limit.limit} ${per(limit)} every ${minutes < 1 ? `${minutes * 60} seconds` : `${minutes} minutes`}`;
  }
}

/** Ledgers are kept elsewhere, so they get a digest in the place of an id or an email address. */
function nameOf({ name }: OperationLimit, key: string): string {
  return key === '' ? name : `${name}:${digest(key)}`;
}

/** FNV-1a of 64 bits: tells thousands of users apart, and needs no waiting as Web Crypto does. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}

function isLong({ window }: OperationLimit): boolean {
  return typeof window === 'number' && window > LONGEST_SHORT_WINDOW_MS;
}

function per({ per }: OperationLimit): string {
  return per === 'account' ? 'for this client' : `for one ${per}`;
}

function notSent(call: LimitedCall, window: RateLimitWindow, until: number, allowed: string): ZoomRateLimitError {
  const retryAt = new Date(Math.ceil(until)).toISOString();
  return new ZoomRateLimitError(`${call.operation} was not sent: this operation has a limit of its own, ${allowed}.`, {
    operation: call.operation,
    status: 429,
    code: null,
    trackingId: null,
    hint: `Come back after ${retryAt}. Other calls are not concerned.`,
    window,
    retryAt,
  });
}
