import { type EndpointName, endpoints } from '../resources/catalogue.js';
import { type Clock, systemClock } from '../types/clock.js';
import type { ZoomPlan } from '../types/rate-limit.js';
import { AccountState } from './account/account-state.js';
import type { FakeAccount } from './account/fake-account.js';
import { generateAccount } from './account/generate-account.js';
import { fetchAdapter } from './adapters/fetch-adapter.js';
import { type FakeZoomServer, listen } from './adapters/http-server.js';
import { type MswHttp, mswHandlers } from './adapters/msw-adapter.js';
import { type FakeZoomNock, installNock, type NockModule } from './adapters/nock-adapter.js';
import { HostedMeetings } from './answers/hosted-meetings.js';
import { KeptResults } from './answers/kept-results.js';
import { RowCache } from './answers/row-cache.js';
import { type FakeFault, type FakeFaults, Faults } from './faults.js';
import { type FakeRequests, Requests } from './journal/expectations.js';
import { Latency } from './latency.js';
import { Limits } from './limits.js';
import { App, type FakeApp, type FakeCredentials } from './oauth/app.js';
import type { FakeRefreshTokens } from './oauth/grant.js';
import { OAuthServer } from './oauth/oauth-server.js';
import { PageTokens } from './page-tokens.js';
import { Pipeline } from './pipeline.js';
import { mixSeed, Random } from './random.js';
import { type FakeStats, Stats } from './stats.js';
import type { FakeProducts, World } from './world.js';
import { WriteLocks } from './write-locks.js';

/** What {@link createFakeZoom} makes. */
export interface FakeZoomOptions {
  /** The same seed gives the same account (on the same UTC day), tokens and jitter. Default: 1. */
  seed?: number;
  /** How many people the made-up account has; a million is fine. Default: 200. */
  people?: number;
  /** Your own account, from `fakeAccount()` or `generateAccount()`, instead of a made-up one. */
  account?: FakeAccount;
  /** Whose limits are enforced. Default: `business`. */
  plan?: ZoomPlan;
  /** What the app signs in with. Default: fixed, obviously fake texts; see {@link FakeZoom.credentials}. */
  credentials?: Partial<FakeCredentials>;
  /** Where the app lets Zoom send users back to, to the letter. Default: `https://app.example.com/zoom/callback`. */
  redirectUris?: readonly string[];
  /** The app may sign users in without a secret, by PKCE alone. Default: `false`. */
  publicClient?: boolean;
  /**
   * Whether a refresh token is dead the moment it was used (`strict`, the default, as Zoom's are), or works again until
   * its successor is used (`lenient`).
   */
  refreshTokens?: FakeRefreshTokens;
  /** Scopes that the app was granted. Default: every scope, classic and granular, that the catalogue names. */
  scopes?: readonly string[];
  /** Products that the account has. Default: all. */
  products?: FakeProducts;
  /** What goes wrong from the start; more can be added to {@link FakeZoom.faults}. Default: nothing. */
  faults?: readonly FakeFault[];
  /** Whether Zoom's rate limits are enforced. Default: `enforce`. */
  limits?: 'enforce' | 'off';
  /**
   * Whether two changes of one user may run at the same time, or the second is refused with 429 until the first was
   * answered. Default: `allow`.
   */
  concurrentWrites?: 'allow' | 'refuse';
  /** Milliseconds between sending and the answer, over `fetch`, `listen()` and `nock()`. Default: 0. */
  latencyMs?: number;
  /** At most so many milliseconds more, drawn anew for each request on its way to Zoom. Default: 0. */
  jitterMs?: number;
  /** Life of an access token. Default: 3,600,000 (an hour). */
  tokenLifetimeMs?: number;
  /** Life of a `next_page_token`. Default: 900,000 (a quarter of an hour). */
  pageTokenLifetimeMs?: number;
  /**
   * Where time is read: tokens, cursors, limits and days. Latency is waited for in real time whatever this says.
   * `fakeClock()` makes one that can jump; give it to the client as well. Default: this machine's clock.
   */
  clock?: Clock;
}

/** A Zoom account with its API, in memory. */
export interface FakeZoom extends FakeRequests {
  /**
   * Answers requests to `https://api.zoom.us/v2`, `https://zoom.us/oauth` or any other base URL from memory.
   * Give it to `new ZoomClient({ fetch: zoom.fetch })`.
   */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the same over HTTP on 127.0.0.1. `port` default: a free one. */
  listen(options?: { port?: number }): Promise<FakeZoomServer>;
  /**
   * Lets nock answer every request to `https://api.zoom.us` and `https://zoom.us`. Pass the nock module itself.
   * nock reports broken connections as a plain `Error`, unlike a real `fetch`.
   */
  nock(nock: NockModule): FakeZoomNock;
  /**
   * Makes handlers for MSW (Mock Service Worker): pass its `http`, and give them to `setupServer()`.
   *
   * @example
   * const server = setupServer(...fake.msw(http));
   */
  msw<Handler>(http: MswHttp<Handler>): Handler[];
  /** The truth about the account, and the way to change it. */
  readonly account: FakeAccount;
  /** What goes wrong, and when. */
  readonly faults: FakeFaults;
  /** What was asked so far. */
  readonly stats: FakeStats;
  /** Whose limits are enforced. */
  readonly plan: ZoomPlan;
  /** Moves the account to another plan. What was used up of the limits counts on. */
  setPlan(plan: ZoomPlan): void;
  /** Products that the account has. */
  readonly products: Readonly<Required<FakeProducts>>;
  /** Buys or cancels products. What is left out stays. */
  setProducts(products: FakeProducts): void;
  /** What the app signs in with. */
  readonly credentials: Readonly<FakeCredentials>;
  /** The app in the Zoom App Marketplace: its scopes, and its switch. */
  readonly app: FakeApp;
  /**
   * Plays a user who consents at an authorization URL. Opening the URL by `fetch` or over HTTP does the same for the
   * account's owner, and answers with the redirect.
   *
   * @param options `user`: who consents, by id or email address. Default: the account's owner.
   * @returns Where Zoom sends the user: your redirect URI with `code` and `state`.
   * @throws Error when Zoom would show an error page: unknown client, redirect URI not registered, no S256.
   */
  consent(authorizationUrl: string | URL, options?: { user?: string }): string;
  /** Plays a user who declines. @returns Where Zoom sends the user: your redirect URI with `error` and `state`. */
  decline(authorizationUrl: string | URL): string;
  /** Makes an access token, for clients that bring their own. */
  issueToken(): string;
  /** Ends every access token: requests that carry one answer 401 with code 124. Refresh tokens stay good. */
  revokeTokens(): void;
}

const CREDENTIALS: FakeCredentials = {
  accountId: 'fake-account-id',
  clientId: 'fake-client-id',
  clientSecret: 'fake-client-secret',
};

/**
 * Starts a simulated Zoom: a believable account behind an API that keeps Zoom's rules, limits and quirks.
 *
 * @example
 * const fake = createFakeZoom({ people: 1_000 });
 * const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch });
 */
export function createFakeZoom(options: FakeZoomOptions = {}): FakeZoom {
  const { seed = 1, clock = systemClock, plan = 'business', latencyMs = 0, jitterMs = 0 } = options;
  const account = stateOf(
    options.account ?? generateAccount({ seed, people: options.people ?? 200, now: clock.now() }),
  );
  const credentials = { ...CREDENTIALS, ...options.credentials };
  const stats = new Stats();
  const faults = new Faults();
  for (const fault of options.faults ?? []) faults.add(fault);
  const requests = new Requests(stats);
  const app = new App({
    credentials,
    scopes: options.scopes ?? everyScope(),
    redirectUris: options.redirectUris ?? ['https://app.example.com/zoom/callback'],
    isPublic: options.publicClient ?? false,
  });
  const oauth = new OAuthServer({
    app,
    account,
    lifetimeMs: options.tokenLifetimeMs ?? 3_600_000,
    refreshTokens: options.refreshTokens ?? 'strict',
    clock,
    seed,
    onIssued: () => {
      stats.tokensIssued += 1;
    },
    onRotation: (grantId) => stats.countRotation(grantId),
    onInvalidGrant: () => {
      stats.invalidGrants += 1;
    },
  });
  const kept = new KeptResults(account.people);
  const world: World = {
    account,
    clock,
    plan,
    products: { phone: true, dashboards: true, billing: true, managedDomains: true, ...options.products },
    tokens: new PageTokens(new Random(mixSeed(seed, 42)), clock, options.pageTokenLifetimeMs ?? 900_000),
    rows: new RowCache(),
    hosted: new HostedMeetings(account, kept),
    kept,
  };
  const pipeline = new Pipeline({
    world,
    oauth,
    limits: options.limits === 'off' ? null : new Limits(() => world.plan, clock),
    writes: options.concurrentWrites === 'refuse' ? new WriteLocks() : null,
    faults,
    stats,
    random: new Random(mixSeed(seed, 43)),
  });
  const latency = new Latency(latencyMs, jitterMs, new Random(mixSeed(seed, 44)));
  const fetch = fetchAdapter(pipeline, latency);
  return {
    fetch,
    listen: ({ port = 0 } = {}) => listen(pipeline, latency, port),
    nock: (nock) => installNock(nock, pipeline, latency),
    msw: (http) => mswHandlers(http, fetch),
    account,
    faults,
    stats,
    get requests() {
      return requests.requests;
    },
    requestsTo: (match) => requests.requestsTo(match),
    expectRequest: (match, times) => requests.expectRequest(match, times),
    expectNoRequest: (match) => requests.expectNoRequest(match),
    expectNoWrites: () => requests.expectNoWrites(),
    get plan() {
      return world.plan;
    },
    setPlan: (next) => {
      world.plan = next;
    },
    get products() {
      return world.products;
    },
    setProducts: (change) => {
      world.products = { ...world.products, ...change };
    },
    credentials,
    app,
    consent: (url, { user } = {}) => oauth.consentPage.consent(new URL(url), user),
    decline: (url) => oauth.consentPage.decline(new URL(url)),
    issueToken: () => oauth.issueToken(),
    revokeTokens: () => oauth.endAccessTokens(),
  };
}

function stateOf(account: FakeAccount): AccountState {
  if (account instanceof AccountState) return account;
  throw new TypeError('account must come from fakeAccount() or generateAccount().');
}

function everyScope(): string[] {
  const names = Object.keys(endpoints) as EndpointName[];
  return [...new Set(names.flatMap((name) => [...endpoints[name].scopes.granular, ...endpoints[name].scopes.classic]))];
}
