import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AccountSnapshot,
  isZoomError,
  type SyncOptions,
  serverToServer,
  syncAccount,
  ZoomClient,
} from '../../../src/index.js';
import { createFakeZoom, generateAccount } from '../../../src/testing/index.js';
import { mixSeed, Random } from '../../../src/testing/random.js';
import { openLimiter } from '../../client/test-client.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { Churn } from './churn.js';
import { judge, type KnownAccount, know, type Verdict } from './judge.js';
import { drawClimate, Weather } from './weather.js';

const SYNCS = sized(5, 1_000, 60);
/** Syncs of the people alone, which cost a twentieth. */
const ROLL_CALLS = sized(20, 5_000, 500);
const PEOPLE = sized(600, 2_000, 2_000);
/** Accounts that the syncs take turns in: what is true of an account takes longer to find out than to read. */
const ACCOUNTS = sized(1, 6, 3);
const DAYS = 30;
const NOW = Date.UTC(2026, 5, 15, 12);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  shortenWaits();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Waits between tries pass a thousand times as fast; the limits of a try and of a call stay as they are. */
function shortenWaits(): void {
  const { setTimeout: real } = globalThis;
  const faster = (run: () => void, ms = 0) => real(run, ms < 25_000 ? ms / 1_000 : ms);
  vi.stubGlobal('setTimeout', faster);
}

interface Outcome {
  snapshot: AccountSnapshot | null;
  error: unknown;
  verdict: Verdict | null;
  struck: ReadonlyMap<string, number>;
  happened: number;
  requests: number;
}

const EVERYTHING: SyncOptions = { usage: { days: DAYS }, budget: 'ignore' };
const PEOPLE_ALONE: SyncOptions = { usage: false, addOns: false, phone: false, budget: 'ignore' };

async function syncOnce(
  known: KnownAccount,
  options: SyncOptions,
  { accountSeed, seed }: { accountSeed: number; seed: number },
): Promise<Outcome> {
  const random = new Random(seed);
  const account = generateAccount({ seed: accountSeed, people: PEOPLE, now: NOW });
  const fake = createFakeZoom({ account, limits: 'off', seed });
  const weather = new Weather(fake, seed, drawClimate(random));
  const churn = new Churn(account, known.idle, random, random.pick([0, 0.05, 0.2, 0.4]));
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (pathname === '/v2/users') churn.pass();
    return weather.fetch(input, init);
  };
  const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch, limiter: openLimiter() });
  const done = { struck: weather.struck, happened: 0, requests: 0 };
  try {
    const snapshot = await syncAccount(zoom, options);
    const verdict = judge(snapshot, known, churn);
    return { ...done, snapshot, error: null, verdict, happened: churn.happened, requests: fake.stats.requests };
  } catch (error) {
    return { ...done, snapshot: null, error, verdict: null, happened: churn.happened, requests: fake.stats.requests };
  } finally {
    await zoom.close();
  }
}

/** So many syncs, one after the other: what runs side by side would change places from run to run. */
async function syncOften(what: string, syncs: number, options: SyncOptions): Promise<Tally> {
  const tally = new Tally();
  const accounts = new Map<number, KnownAccount>();
  for (let index = 0; index < syncs; index += 1) {
    const accountSeed = mixSeed(SEED, index % ACCOUNTS, 1);
    const make = () => know(generateAccount({ seed: accountSeed, people: PEOPLE, now: NOW }), DAYS, NOW);
    const known = accounts.get(accountSeed) ?? make();
    accounts.set(accountSeed, known);
    tally.add(index, await syncOnce(known, options, { accountSeed, seed: mixSeed(SEED, index, 2) }));
  }
  report(`${what}, seed ${SEED}: ${tally.line()}`);
  return tally;
}

describe(`${count(PEOPLE)} people, read through faults of every kind while people come and go (seed ${SEED})`, () => {
  it(
    'are all there once and as they are, or the section that is not complete says so',
    async () => {
      const tally = await syncOften('Syncs', SYNCS, EVERYTHING);
      expect(tally.defects).toEqual([]);
      expect(tally.faults).toBeGreaterThan((SYNCS * PEOPLE) / 40);
    },
    LONG,
  );

  it(
    'are all there once and as they are when nothing else is read',
    async () => {
      const tally = await syncOften('Roll-calls', ROLL_CALLS, PEOPLE_ALONE);
      expect(tally.defects).toEqual([]);
      expect(tally.complete).toBeGreaterThan(0);
      expect(tally.faults).toBeGreaterThan(ROLL_CALLS);
    },
    LONG,
  );
});

/** Adds up what became of the syncs. */
class Tally {
  complete = 0;
  /** What must not be, with the sync it was found in. */
  readonly defects: string[] = [];
  readonly #kinds = new Map<string, number>();
  readonly #holes = new Map<string, number>();
  #syncs = 0;
  #partial = 0;
  #failed = 0;
  #requests = 0;
  #happened = 0;
  readonly #found = { lost: 0, doubled: 0, lies: 0, slipped: 0, admitted: 0 };

  get faults(): number {
    return [...this.#kinds.values()].reduce((sum, hits) => sum + hits, 0);
  }

  add(index: number, { snapshot, error, verdict, struck, happened, requests }: Outcome): void {
    this.#syncs += 1;
    this.#requests += requests;
    this.#happened += happened;
    for (const [kind, hits] of struck) bump(this.#kinds, kind, hits);
    if (snapshot === null || verdict === null) {
      this.#failed += 1;
      if (!isZoomError(error)) this.defects.push(`sync ${index} failed with ${String(error)}`);
      return;
    }
    if (snapshot.complete) this.complete += 1;
    else this.#partial += 1;
    for (const [name, { status, cause }] of Object.entries(snapshot.sections)) {
      if (status !== 'complete' && cause !== 'not-requested') bump(this.#holes, `${name} ${status}`, 1);
    }
    this.#found.admitted += verdict.admitted;
    this.#found.slipped += verdict.slipped;
    for (const kind of ['lost', 'doubled', 'lies'] as const) {
      this.#found[kind] += verdict[kind].length;
      this.defects.push(...verdict[kind].slice(0, 3).map((what) => `sync ${index}, ${kind}: ${what}`));
    }
  }

  line(): string {
    const { lost, doubled, lies, slipped, admitted } = this.#found;
    return (
      `${count(this.#syncs)} syncs of ${count(PEOPLE)} people, ${count(this.#requests)} requests, ` +
      `${count(this.faults)} faults (${listed(this.#kinds)}), ${count(this.#happened)} people came, went or moved; ` +
      `${this.complete} complete, ${this.#partial} partial (${listed(this.#holes)}), ${this.#failed} failed; ` +
      `${lost} lost, ${doubled} doubled, ${lies} lies, ${slipped} reactivated unseen, ` +
      `${count(admitted)} missing where the section says so`
    );
  }
}

function bump(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, hits]) => `${name} ${count(hits)}`)
    .join(', ');
