import { DailyBudget } from '../limits/daily-budget.js';
import { DayCounts } from '../limits/day-counts.js';
import { OperationLimits } from '../limits/operation-limits.js';
import { createRateLimiter } from '../limits/rate-limiter.js';
import { Account } from '../resources/account/account.js';
import { ContactGroups } from '../resources/contact-groups/contact-groups.js';
import { Dashboards } from '../resources/dashboards/dashboards.js';
import { Divisions } from '../resources/divisions/divisions.js';
import { Groups } from '../resources/groups/groups.js';
import { Meetings } from '../resources/meetings/meetings.js';
import { Phone } from '../resources/phone/phone.js';
import { Reports } from '../resources/reports/reports.js';
import { Roles } from '../resources/roles/roles.js';
import { TrackingFields } from '../resources/tracking-fields/tracking-fields.js';
import { Users } from '../resources/users/users.js';
import type { CallOptions } from '../types/call-options.js';
import type { Clock } from '../types/clock.js';
import { memoryDailyLedger } from '../types/daily-ledger.js';
import type { HttpMethod } from '../types/endpoint.js';
import { ZoomConfigError } from '../types/errors.js';
import type { Logger } from '../types/logger.js';
import {
  type BucketSnapshot,
  type CallPriority,
  type DailyUse,
  RATE_LIMITS,
  type RateLimit,
  type RateLimitBucket,
  type RateLimiter,
  type ZoomPlan,
} from '../types/rate-limit.js';
import { positive, type ResolvedOptions, resolveOptions, type ZoomClientOptions } from './options.js';
import { assertLiteralPath } from './path.js';
import { ZoomRequester } from './requester.js';
import { routeOf } from './routes.js';
import type { CloseOptions, CloseReport } from './running-calls.js';
import { createTransport } from './transport.js';

/** Options of {@link ZoomClient.request}. */
export interface RequestOptions extends CallOptions {
  /** Query parameters. `undefined` ones are left out, arrays are joined with commas. */
  query?: object | undefined;
  /** Sent as JSON. */
  body?: object | undefined;
}

/** The account's rate limits, as this client keeps them. */
export interface ZoomRateLimits {
  /** What each bucket used so far is doing now, and what is left of its day. */
  snapshot(): (BucketSnapshot & { day: DailyUse | null })[];
  /** Requests per window that this client allows itself of a bucket: Zoom's limit times `share`. */
  limitOf(bucket: RateLimitBucket): RateLimit;
  /**
   * What the ledger counts of the day's pool that a bucket draws from; `null` where there is none.
   * @param priority `bulk`: what is left without touching the reserve. Default: `interactive`.
   */
  dayOf(bucket: RateLimitBucket, priority?: CallPriority): Promise<DailyUse | null>;
}

/**
 * A Zoom account. Make one and keep it: it holds the account's access token and paces its requests.
 *
 * Every call waits for its turn within Zoom's rate limits, is repeated when that is safe, and fails with a `ZoomError`
 * that says what to do.
 *
 * @example
 * const zoom = new ZoomClient({ auth: serverToServer(), plan: 'business' });
 * const ann = await zoom.users.get('ann@example.com');
 */
export class ZoomClient {
  /** People. */
  readonly users: Users;
  /** Divisions of the account. */
  readonly divisions: Divisions;
  /** Groups of people. */
  readonly groups: Groups;
  /** Contact groups: what people find in the app's list of contacts. */
  readonly contactGroups: ContactGroups;
  /** Admin roles. */
  readonly roles: Roles;
  /** The account itself: seats bought and used, domains. */
  readonly account: Account;
  /** Zoom Phone. */
  readonly phone: Phone;
  /** Reports. */
  readonly reports: Reports;
  /** Dashboards. */
  readonly dashboards: Dashboards;
  /** Meetings that are over. */
  readonly meetings: Meetings;
  /** Fields that meetings are labelled by. */
  readonly trackingFields: TrackingFields;

  readonly #options: ResolvedOptions;
  readonly #limiter: RateLimiter;
  readonly #budget: DailyBudget;
  readonly #requester: ZoomRequester;
  #closed: Promise<CloseReport> | undefined;

  /** @throws ZoomConfigError when an option cannot work. Nothing is sent, and credentials are not read, before the first call. */
  constructor(options: ZoomClientOptions) {
    const resolved = resolveOptions(options);
    this.#options = resolved;
    this.#limiter = limiterOf(resolved);
    const { plan, share, daily, clock, logger } = resolved;
    const counts = new DayCounts({
      ledger: daily.ledger ?? this.#limiter.ledger ?? memoryDailyLedger(),
      clock,
      logger,
    });
    const shares = { plan, share, reserve: daily.reserve, counts, clock };
    this.#budget = new DailyBudget(shares);
    this.#requester = new ZoomRequester({
      options: resolved,
      limiter: this.#limiter,
      budget: this.#budget,
      limits: new OperationLimits(shares),
      transport: createTransport(resolved),
    });
    this.users = new Users(this.#requester);
    this.divisions = new Divisions(this.#requester);
    this.groups = new Groups(this.#requester);
    this.contactGroups = new ContactGroups(this.#requester);
    this.roles = new Roles(this.#requester);
    this.account = new Account(this.#requester);
    this.phone = new Phone(this.#requester);
    this.reports = new Reports(this.#requester);
    this.dashboards = new Dashboards(this.#requester);
    this.meetings = new Meetings(this.#requester);
    this.trackingFields = new TrackingFields(this.#requester);
  }

  /** The plan whose limits this client keeps. */
  get plan(): ZoomPlan {
    return this.#options.plan;
  }

  /** The account's id, where the auth knows it (`serverToServer()` does). */
  get accountId(): string | null {
    return this.#options.auth.accountId;
  }

  /** Scopes of the access token in hand; `null` before the first call, and where Zoom did not say (`staticToken()`). */
  get grantedScopes(): readonly string[] | null {
    return this.#options.auth.current()?.scopes ?? null;
  }

  /** Where this client writes what it does. */
  get logger(): Logger {
    return this.#options.logger;
  }

  /**
   * Calls any operation of Zoom's API, paced like all others by the rate-limit label that Zoom publishes for it (1,617
   * operations are known). A path without a published label is paced as HEAVY.
   *
   * @param path Zoom's path below `/v2` with its values filled in and encoded, such as `/users/me`.
   * @returns The parsed JSON, unchecked; `undefined` when Zoom answers without a body.
   * @throws ZoomConfigError when the path holds a host, a query or dot segments, or a GET has a body.
   */
  async request(method: HttpMethod, path: string, options: RequestOptions = {}): Promise<unknown> {
    assertLiteralPath(path);
    if (method === 'GET' && options.body !== undefined) {
      throw new ZoomConfigError('A GET request has no body.', { hint: 'Pass these values through `query`.' });
    }
    return this.#requester.request(routeOf(method, path), path, options);
  }

  /** Where this client reads time. */
  get clock(): Clock {
    return this.#options.clock;
  }

  /** Whether calls are under way. */
  get busy(): boolean {
    return this.#requester.busy;
  }

  /** What each rate-limit bucket used so far is doing now, and what is left of its day. */
  get rateLimits(): ZoomRateLimits {
    return {
      snapshot: () =>
        this.#limiter.snapshot().map((bucket) => {
          const outside = this.#requester.waitingFor(bucket);
          const queued = bucket.queued + outside;
          const nextFreeInMs = bucket.nextFreeInMs + (outside * bucket.windowMs) / bucket.limit;
          return { ...bucket, queued, nextFreeInMs, day: this.#budget.useOf(bucket) };
        }),
      limitOf: ({ family, label }) => {
        const { limit, windowMs } = RATE_LIMITS[this.#options.plan][family][label];
        return { limit: limit * this.#options.share, windowMs };
      },
      dayOf: (bucket, priority = 'interactive') => this.#budget.askUseOf(bucket, priority),
    };
  }

  /**
   * Ends the client: takes no further calls, waits for those that were made (queued ones and their repeats included),
   * and lets go of everything. A list that is being read, and a sync, end with a `ZoomClosedError` at their next request.
   * Calling it again gives the same promise. A process ends by itself without this: nothing is held while no call runs.
   *
   * With `timeoutMs` the calls that still run after so long are cut short. They fail with a `ZoomClosedError`, or a
   * `ZoomAmbiguousWriteError` when a write was on the wire.
   *
   * @returns With `timeoutMs`: how many calls were cut short.
   * @throws ZoomConfigError when `timeoutMs` cannot work.
   */
  close(): Promise<void>;
  close(options: CloseOptions): Promise<CloseReport>;
  close({ timeoutMs }: CloseOptions = {}): Promise<unknown> {
    const drained = this.#requester.close(timeoutMs === undefined ? undefined : positive('timeoutMs', timeoutMs));
    this.#closed ??= drained.then(async (report) => {
      if (typeof this.#options.limiter !== 'object') await this.#limiter.close(); // one that was passed may serve others
      return report;
    });
    return this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

function limiterOf({ limiter, auth, plan, share, clock, logger }: ResolvedOptions): RateLimiter {
  if (typeof limiter === 'function') return limiter({ accountKey: auth.accountId, plan, share, clock, logger });
  return limiter ?? createRateLimiter({ plan, share, clock });
}
