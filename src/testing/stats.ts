import { type EndpointName, endpoints } from '../resources/catalogue.js';
import type { AnyEndpoint } from '../types/endpoint.js';
import { type BucketName, bucketName, RATE_LIMITS, type RateLimitBucket } from '../types/rate-limit.js';
import { type FakeRequestRecord, isOAuth, readBody, redact, type SentBody } from './journal/request-record.js';
import type { OAuthOperation } from './oauth/oauth-server.js';
import { SlidingWindow } from './sliding-window.js';

/** Counts of everything that reached the simulated Zoom. */
export interface FakeStats {
  /** API requests: everything but requests to the OAuth server. */
  readonly requests: number;
  /** API requests by bucket, such as `core:MEDIUM`. */
  readonly byBucket: Readonly<Partial<Record<BucketName, number>>>;
  /** Requests by operation, `oauth.token` included. */
  readonly byOperation: Readonly<Partial<Record<EndpointName | OAuthOperation, number>>>;
  /** Requests that were answered 429, by the limits or by a fault. */
  readonly rejected429: number;
  /** Requests to the token endpoint, answered well or not. */
  readonly tokenRequests: number;
  /** Access tokens handed out. */
  readonly tokensIssued: number;
  /** Refresh tokens that were swapped for new ones. */
  readonly refreshRedemptions: number;
  /** Token requests that were answered `invalid_grant`: a code or a refresh token that is worth nothing. */
  readonly invalidGrants: number;
  /** Refresh tokens swapped for new ones, by grant: the id of the user who consented, `#`, and a running number. */
  readonly rotations: Readonly<Record<string, number>>;
  /** The newest requests, token requests included, oldest first. See {@link FakeStats.keepJournal}. */
  readonly journal: readonly FakeRequestRecord[];
  /** Sets how many requests the journal keeps; 0 switches it off. Default: 1,000. */
  keepJournal(limit: number): void;
  /**
   * The largest number of requests of a bucket seen in any sliding window of the bucket's length (a second, or a minute
   * for RESOURCE_INTENSIVE), accepted and refused alike. Compare it with the plan's limit.
   */
  worstWindow(bucket: RateLimitBucket | BucketName): number;
  /** Sets all counts to zero. */
  reset(): void;
}

/** What the pipeline tells about a request. */
export type Arrival = Omit<FakeRequestRecord, 'status' | 'body'> & { body: SentBody; elapsedMs: number };

/** Keeps {@link FakeStats}. */
export class Stats implements FakeStats {
  requests = 0;
  byBucket: Partial<Record<BucketName, number>> = {};
  byOperation: Partial<Record<EndpointName | OAuthOperation, number>> = {};
  rejected429 = 0;
  tokenRequests = 0;
  tokensIssued = 0;
  refreshRedemptions = 0;
  invalidGrants = 0;
  rotations: Record<string, number> = {};
  #journal: FakeRequestRecord[] = [];
  #journalLimit = 1_000;
  #arrived = 0;
  readonly #windows = new Map<string, SlidingWindow>();

  get journal(): readonly FakeRequestRecord[] {
    return this.#journal.slice(-this.#journalLimit);
  }

  /** How many requests the journal no longer knows, or never took in. */
  get forgotten(): number {
    return this.#arrived - Math.min(this.#journal.length, this.#journalLimit);
  }

  keepJournal(limit: number): void {
    this.#journal = limit <= 0 ? [] : this.#journal.slice(-limit);
    this.#journalLimit = Math.max(0, limit);
  }

  worstWindow(bucket: RateLimitBucket | BucketName): number {
    return this.#windows.get(typeof bucket === 'string' ? bucket : bucketName(bucket))?.worst ?? 0;
  }

  reset(): void {
    this.requests = 0;
    this.byBucket = {};
    this.byOperation = {};
    this.rejected429 = 0;
    this.tokenRequests = 0;
    this.tokensIssued = 0;
    this.refreshRedemptions = 0;
    this.invalidGrants = 0;
    this.rotations = {};
    this.#journal = [];
    this.#arrived = 0;
    this.#windows.clear();
  }

  /** Notes a request that arrived, and returns how to note what became of it. */
  arrive({ elapsedMs, body, ...arrival }: Arrival): (status: number | null) => void {
    const { operation } = arrival;
    this.#arrived += 1;
    if (operation === 'oauth.token') this.tokenRequests += 1;
    if (operation !== null) this.byOperation[operation] = (this.byOperation[operation] ?? 0) + 1;
    if (operation === null || !isOAuth(operation)) this.requests += 1;
    if (operation !== null && !isOAuth(operation)) this.#countInBucket(operation, elapsedMs);
    const record = this.#journalLimit > 0 ? this.#note(arrival, body) : null;
    return (status) => {
      if (record !== null) record.status = status;
      if (status === 429) this.rejected429 += 1;
    };
  }

  /** A refresh token was swapped for a new one. */
  countRotation(grantId: string): void {
    this.refreshRedemptions += 1;
    this.rotations[grantId] = (this.rotations[grantId] ?? 0) + 1;
  }

  #countInBucket(operation: EndpointName, elapsedMs: number): void {
    const { family, rateLimit }: AnyEndpoint = endpoints[operation];
    const bucket = bucketName({ family, label: rateLimit });
    this.byBucket[bucket] = (this.byBucket[bucket] ?? 0) + 1;
    const window = this.#windows.get(bucket) ?? new SlidingWindow(RATE_LIMITS.business[family][rateLimit].windowMs);
    this.#windows.set(bucket, window);
    window.add(elapsedMs);
  }

  #note(arrival: Omit<FakeRequestRecord, 'status' | 'body'>, body: SentBody): FakeRequestRecord {
    const { operation } = arrival;
    const query = redact(arrival.query, operation);
    const record: FakeRequestRecord = { ...arrival, query, body: readBody(body, operation), status: null };
    this.#journal.push(record);
    // Cut in big steps: cutting one off at each request would copy the whole journal each time.
    if (this.#journal.length > this.#journalLimit * 2) this.#journal = this.#journal.slice(-this.#journalLimit);
    return record;
  }
}
