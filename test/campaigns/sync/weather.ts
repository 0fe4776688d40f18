import type { FakeFault, FakeZoom } from '../../../src/testing/index.js';
import { mixSeed, Random, textSeed } from '../../../src/testing/random.js';

type Fetch = typeof globalThis.fetch;
/** Without its place: that is drawn. */
type Strike = Exclude<FakeFault, { kind: 'redirect' | 'hang' | 'endless-body' }>;

/** What a repeat heals, on any request. */
const PASSING: readonly [Strike, ...Strike[]] = [
  { kind: 'rate-limit-second' },
  { kind: 'rate-limit-html' },
  { kind: 'rate-limit-concurrent' },
  { kind: 'respond', status: 429, headers: { 'retry-after': '1' }, body: { code: 429, message: 'Slow down.' } },
  { kind: 'server-error' },
  { kind: 'bad-gateway-html' },
  { kind: 'respond', status: 503, headers: { 'retry-after': '1' } },
  { kind: 'respond', status: 504, body: 'upstream request timeout' },
  { kind: 'html-200' },
  { kind: 'empty-200' },
  { kind: 'token-expired' },
  { kind: 'reset-before' },
  { kind: 'reset-after-write' },
  { kind: 'truncated' },
];

/** What happens to pages that follow a first one. */
const OF_PAGES: readonly [Strike, ...Strike[]] = [{ kind: 'page-token-expired' }, { kind: 'duplicate-page' }];

/** What no repeat heals. */
const LASTING: readonly [Strike, ...Strike[]] = [
  { kind: 'error-200' },
  { kind: 'rate-limit-day' },
  { kind: 'malformed-row' },
  { kind: 'malformed-row', row: 'not-an-object' },
  { kind: 'respond', status: 400, body: { code: 300, message: 'Request could not be validated.' } },
];

const nameOf = (fault: Strike): string => (fault.kind === 'respond' ? `status ${fault.status}` : fault.kind);

/** Every kind of fault by its name. */
export const KINDS: readonly string[] = [...new Set([...PASSING, ...OF_PAGES, ...LASTING].map(nameOf))];

/** Lists that a sync reads. All other requests are about one person. */
const LIST = /\/(users|groups|roles|managed_domains|calling_plans|usage)$/;

/** How bad it is. Probabilities of a request to meet it. */
export interface Climate {
  /** Of a request about one person. */
  passing: number;
  /** Of a list's request: there are few of them. */
  listPassing: number;
  lasting: number;
  /** From some request on, one operation answers nothing but errors. */
  outage: { path: RegExp; after: number } | null;
  /** Rows that a page holds at most, whatever was asked for. */
  pageRows: number;
}

const OUTAGES: readonly [RegExp, ...RegExp[]] = [
  /\/users\/[^/]+\/settings$/,
  /\/v2\/users\/[^/]+$/,
  /\/v2\/users$/,
  /\/phone\/users$/,
  /\/report\/users$/,
  /\/(groups|roles)$/,
];

/** Half of the climates heal wholly; the other half hold something that does not. */
export function drawClimate(random: Random): Climate {
  const mild = random.chance(0.5);
  return {
    passing: 0.04 + 0.12 * random.fraction(),
    listPassing: 0.1 + 0.2 * random.fraction(),
    lasting: mild ? 0 : random.pick([0.0003, 0.001, 0.004]),
    outage: mild || random.chance(0.7) ? null : { path: random.pick(OUTAGES), after: random.below(40) },
    pageRows: random.pick([60, 100, 300, 2_000]),
  };
}

/** A `fetch` to the simulated Zoom on whose way things go wrong. */
export class Weather {
  /** Faults that struck, by kind. */
  readonly struck = new Map<string, number>();
  readonly #fake: FakeZoom;
  readonly #seed: number;
  readonly #climate: Climate;
  /** How often each request was sent. */
  readonly #sent = new Map<string, number>();
  #towardsOutage = 0;

  constructor(fake: FakeZoom, seed: number, climate: Climate) {
    this.#fake = fake;
    this.#seed = seed;
    this.#climate = climate;
  }

  readonly fetch: Fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const fault = url.pathname.startsWith('/v2/') ? this.#draw(url) : null;
    const sent = this.#withSmallPages(url, input);
    if (fault === null) return this.#fake.fetch(sent, init);
    const path = url.pathname.slice('/v2'.length);
    const strike = this.#fake.faults.add({ ...fault, match: { path } });
    try {
      return await this.#fake.fetch(sent, init);
    } finally {
      strike.remove();
      if (strike.hits > 0) this.#count(fault);
    }
  };

  #withSmallPages(url: URL, input: Parameters<Fetch>[0]): Parameters<Fetch>[0] {
    const { pageRows } = this.#climate;
    if (Number(url.searchParams.get('page_size')) <= pageRows) return input;
    const smaller = new URL(url);
    smaller.searchParams.set('page_size', `${pageRows}`);
    return input instanceof Request ? new Request(smaller, input) : smaller;
  }

  /** By the request and how often it was sent, not by its turn: requests that run side by side change places. */
  #draw(url: URL): Strike | null {
    const follows = url.searchParams.has('next_page_token');
    const query = [...url.searchParams].filter(([name]) => name !== 'next_page_token');
    const request = `${url.pathname}?${new URLSearchParams(query)}`;
    const times = (this.#sent.get(request) ?? 0) + 1;
    this.#sent.set(request, times);
    const { passing, listPassing, lasting, outage } = this.#climate;
    if (outage?.path.test(url.pathname)) {
      this.#towardsOutage += 1;
      if (this.#towardsOutage > outage.after) return { kind: 'server-error' };
    }
    const random = new Random(mixSeed(this.#seed, textSeed(request), times));
    const isList = LIST.test(url.pathname);
    if (random.chance(isList ? lasting * 20 : lasting)) return random.pick(LASTING);
    if (!random.chance(isList ? listPassing : passing)) return null;
    return follows && random.chance(0.3) ? random.pick(OF_PAGES) : random.pick(PASSING);
  }

  #count(fault: Strike): void {
    const name = nameOf(fault);
    this.struck.set(name, (this.struck.get(name) ?? 0) + 1);
  }
}
