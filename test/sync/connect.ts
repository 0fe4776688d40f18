import {
  type RateLimiter,
  type SyncProgress,
  staticToken,
  ZoomClient,
  type ZoomClientOptions,
  ZoomClosedError,
  ZoomNetworkError,
} from '../../src/index.js';
import { SyncRun } from '../../src/sync/sync-run.js';
import {
  createFakeZoom,
  type FakeAccount,
  type FakeAccountInput,
  type FakeProducts,
  type FakeZoom,
  fakeAccount,
} from '../../src/testing/index.js';

/** Sees each API request on its way: what it returns is the answer, and without that the simulated Zoom answers. */
export type OnTheWay = (url: URL) => Response | undefined | Promise<Response | undefined>;

export interface ConnectOptions {
  products?: FakeProducts;
  scopes?: readonly string[];
  onTheWay?: OnTheWay;
  client?: Partial<ZoomClientOptions>;
  signal?: AbortSignal;
}

/** A client of a simulated Zoom with this account, and a sync on its way. */
export interface Connection {
  fake: FakeZoom;
  zoom: ZoomClient;
  run: SyncRun;
  /** What the run reported so far. */
  progress: SyncProgress[];
}

/** Neither Zoom nor the client limits anything here, and what fails is tried twice without a wait. */
export function connect(account: FakeAccountInput | FakeAccount = {}, options: ConnectOptions = {}): Connection {
  const { products = {}, scopes, onTheWay = () => undefined, client, signal } = options;
  const whole = 'update' in account ? account : fakeAccount(account);
  const fake = createFakeZoom({ account: whole, products, limits: 'off', ...(scopes && { scopes }) });
  const zoom = new ZoomClient({
    auth: staticToken(fake.issueToken()),
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      return (await onTheWay(url)) ?? fake.fetch(input, init);
    },
    limiter: unpaced(),
    retry: { attempts: 2, baseDelayMs: 1 },
    ...client,
  });
  const progress: SyncProgress[] = [];
  const run = new SyncRun(zoom, { signal, onProgress: (event) => void progress.push(event) });
  return { fake, zoom, run, progress };
}

/** Grants every slot at once: the pace has its own tests. */
export function unpaced(): RateLimiter {
  return { acquire: async () => undefined, pause: () => undefined, snapshot: () => [], close: async () => undefined };
}

/** What no section may take for a fault of its own: the whole client is at its end, or the defect is ours. */
export const NOT_ZOOMS_FAULT: readonly [name: string, error: Error][] = [
  ['a client that was closed', new ZoomClosedError()],
  ['a defect of our own', new RangeError('a defect')],
];

/** Grants every slot but the nth, which fails with this error. */
export function failingAt(nth: number, error: Error): RateLimiter {
  let asked = 0;
  const acquire = async () => {
    asked += 1;
    if (asked === nth) throw error;
  };
  return { ...unpaced(), acquire };
}

/** A reason to abort that looks like a fault of Zoom's, and must not be taken for one. */
export const ENOUGH = new ZoomNetworkError('Enough.', { hint: 'None.', code: null, mayHaveBeenSent: false });

/** Zoom's answer to one request. */
export function answer(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

/** Zoom's refusal of one request. */
export function refusal(status: number, code: number, message: string): Response {
  return answer({ code, message }, status);
}

/** Which requests reached the simulated Zoom, as `operation query`, oldest first. */
export function requestsOf(fake: FakeZoom): string[] {
  return fake.stats.journal.map(({ operation, query }) => `${operation} ${new URLSearchParams(query)}`.trim());
}
