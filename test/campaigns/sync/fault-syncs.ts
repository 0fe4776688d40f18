import { vi } from 'vitest';
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
import { count, report, SEED, sized } from '../size.js';
import { Churn, DEEDS } from './churn.js';
import { judge, type KnownAccount, know, type Verdict } from './judge.js';
import { drawClimate, KINDS, Weather } from './weather.js';

export const PEOPLE = sized(600, 2_000, 2_000);
/** Accounts that the syncs take turns in: what is true of an account takes longer to find out than to read. */
const ACCOUNTS = sized(1, 6, 3);
const DAYS = 30;
const NOW = Date.UTC(2026, 5, 15, 12);

/** Time stands still but for waits between tries, which pass a thousand times as fast. */
export function stopTime(): void {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  const { setTimeout: real } = globalThis;
  // The limits of a try and of a call stay as they are.
  const faster = (run: () => void, ms = 0) => real(run, ms < 25_000 ? ms / 1_000 : ms);
  vi.stubGlobal('setTimeout', faster);
}

interface Outcome {
  snapshot: AccountSnapshot | null;
  error: unknown;
  verdict: Verdict | null;
  struck: ReadonlyMap<string, number>;
  deeds: ReadonlyMap<string, number>;
  requests: number;
}

const EVERYTHING: SyncOptions = { usage: { days: DAYS }, budget: 'ignore' };
/** Every second one goes without add-ons, which are nine requests out of ten: the lists are where people get lost. */
export const ALL_SECTIONS: readonly SyncOptions[] = [EVERYTHING, { ...EVERYTHING, addOns: false }];
export const PEOPLE_ALONE: readonly SyncOptions[] = [{ usage: false, addOns: false, phone: false, budget: 'ignore' }];

async function syncOnce(
  known: KnownAccount,
  options: SyncOptions,
  { accountSeed, seed }: { accountSeed: number; seed: number },
): Promise<Outcome> {
  const random = new Random(seed);
  const account = generateAccount({ seed: accountSeed, people: PEOPLE, now: NOW });
  const fake = createFakeZoom({ account, limits: 'off', seed });
  const weather = new Weather(fake, seed, drawClimate(random));
  const churn = new Churn(account, known.people, random, random.pick([0, 0.05, 0.2, 0.4]));
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (pathname === '/v2/users') churn.pass();
    return weather.fetch(input, init);
  };
  const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch, limiter: openLimiter() });
  const outcome = (snapshot: AccountSnapshot | null, error: unknown, verdict: Verdict | null): Outcome => ({
    ...{ snapshot, error, verdict, struck: weather.struck },
    ...{ deeds: churn.deeds(), requests: fake.stats.requests },
  });
  try {
    const snapshot = await syncAccount(zoom, options);
    return outcome(snapshot, null, judge(snapshot, known, churn));
  } catch (error) {
    return outcome(null, error, null);
  } finally {
    await zoom.close();
  }
}

/**
 * So many syncs, one after the other: what runs side by side would change places from run to run. They take turns in the
 * options.
 */
export async function syncOften(what: string, syncs: number, options: readonly SyncOptions[]): Promise<Tally> {
  const tally = new Tally();
  const accounts = new Map<number, KnownAccount>();
  for (let index = 0; index < syncs; index += 1) {
    const accountSeed = mixSeed(SEED, index % ACCOUNTS, 1);
    const make = () => know(generateAccount({ seed: accountSeed, people: PEOPLE, now: NOW }), DAYS, NOW);
    const known = accounts.get(accountSeed) ?? make();
    accounts.set(accountSeed, known);
    tally.add(
      index,
      await syncOnce(known, options[index % options.length] ?? {}, { accountSeed, seed: mixSeed(SEED, index, 2) }),
    );
  }
  report(`${what}, seed ${SEED}: ${tally.line()}`);
  return tally;
}

/** Adds up what became of the syncs. */
export class Tally {
  complete = 0;
  /** What must not be, with the sync it was found in. */
  readonly defects: string[] = [];
  readonly #kinds = new Map<string, number>();
  readonly #holes = new Map<string, number>();
  #syncs = 0;
  #partial = 0;
  #failed = 0;
  #requests = 0;
  readonly #deeds = new Map<string, number>();
  readonly #found = { lost: 0, doubled: 0, lies: 0, admitted: 0 };

  get faults(): number {
    return total(this.#kinds);
  }

  /** Kinds of faults that never struck, and things that never happened to anybody. */
  get missing(): string[] {
    return [...KINDS.filter((kind) => !this.#kinds.has(kind)), ...DEEDS.filter((deed) => !this.#deeds.has(deed))];
  }

  add(index: number, { snapshot, error, verdict, struck, deeds, requests }: Outcome): void {
    this.#syncs += 1;
    this.#requests += requests;
    for (const [deed, times] of deeds) bump(this.#deeds, deed, times);
    for (const [kind, hits] of struck) bump(this.#kinds, kind, hits);
    if (snapshot === null || verdict === null) {
      this.#failed += 1;
      if (!isZoomError(error)) this.defects.push(`sync ${index} failed with ${String(error)}`);
      return;
    }
    if (snapshot.complete) this.complete += 1;
    else this.#partial += 1;
    for (const [name, { status, cause }] of Object.entries(snapshot.sections)) {
      if (status !== 'complete' && cause !== 'not-requested') bump(this.#holes, `${name} ${status}: ${cause}`, 1);
    }
    this.#found.admitted += verdict.admitted;
    for (const kind of ['lost', 'doubled', 'lies'] as const) {
      this.#found[kind] += verdict[kind].length;
      this.defects.push(...verdict[kind].slice(0, 3).map((what) => `sync ${index}, ${kind}: ${what}`));
    }
  }

  line(): string {
    const { lost, doubled, lies, admitted } = this.#found;
    return (
      `${count(this.#syncs)} syncs of ${count(PEOPLE)} people, ${count(this.#requests)} requests, ` +
      `${count(this.faults)} faults (${listed(this.#kinds)}), ${count(total(this.#deeds))} people came, went or moved (${listed(this.#deeds)}); ` +
      `${this.complete} complete, ${this.#partial} partial (${listed(this.#holes)}), ${this.#failed} failed; ` +
      `${lost} lost, ${doubled} doubled, ${lies} lies, ` +
      `${count(admitted)} missing where the section says so`
    );
  }
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, hits) => sum + hits, 0);

function bump(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, hits]) => `${name} ${count(hits)}`)
    .join(', ');
