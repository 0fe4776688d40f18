import { AsyncLocalStorage } from 'node:async_hooks';
import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { mixSeed, Random } from '../../../src/testing/random.js';
import { isZoomError } from '../../../src/types/errors.js';
import type { CallPriority } from '../../../src/types/rate-limit.js';
import { Secret } from '../../../src/types/secret.js';
import type { AccessToken, TokenProvider } from '../../../src/types/token.js';
import { pass, settle, startVirtualTime } from '../../client/virtual-time.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { pause, type VirtualAnswer, virtualFetch } from './virtual-zoom.js';
import { quantile } from './windows.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const CALLS = sized(1_000, 10_000);
const ROUND = 100;

/** Where a call was when its signal aborted. */
type Stage = 'before' | 'queue' | 'token' | 'wire' | 'body' | 'between tries' | 'over';

/** Tells where a call is, from what the outside can see. */
class Whereabouts {
  readonly #stages = new Map<string, Stage>();

  at(id: string): Stage {
    return this.#stages.get(id) ?? 'queue';
  }

  move(id: string, stage: Stage): void {
    this.#stages.set(id, stage);
  }
}

/** The id of the call that runs. */
const calling = new AsyncLocalStorage<string>();

/** Takes 30 ms for a token, and wants a new one every second. */
function slowToken(where: Whereabouts): TokenProvider & { waiting: number } {
  let held: AccessToken | null = null;
  let endsAt = 0;
  const provider: TokenProvider & { waiting: number } = {
    waiting: 0,
    accountId: null,
    domain: null,
    current: () => (performance.now() < endsAt ? held : null),
    get: async (_context, signal) => {
      if (performance.now() < endsAt && held !== null) return held;
      const id = calling.getStore() ?? '';
      provider.waiting += 1;
      where.move(id, 'token');
      try {
        await pause(30, signal);
      } finally {
        provider.waiting -= 1;
      }
      where.move(id, 'queue');
      endsAt = performance.now() + 1_000;
      held = { value: new Secret('token'), generation: 1, scopes: null, apiUrl: null };
      return held;
    },
    invalidate: () => undefined,
  };
  return provider;
}

/** Answers in good and bad ways; bodies come in three pieces, 150 ms apart. */
function answerFor(id: string, random: Random, where: Whereabouts): VirtualAnswer {
  const body = (): ReadableStream<Uint8Array> => {
    let piece = 0;
    return new ReadableStream({
      async pull(controller) {
        where.move(id, 'body');
        await new Promise((resolve) => setTimeout(resolve, 150));
        piece += 1;
        controller.enqueue(new TextEncoder().encode(piece === 1 ? '{"id":' : piece === 2 ? '"1"' : '}'));
        if (piece === 3) controller.close();
      },
    });
  };
  const failed = (answer: VirtualAnswer): VirtualAnswer => {
    where.move(id, 'between tries');
    return answer;
  };
  return random.pick<() => VirtualAnswer>([
    () => new Response(body(), { headers: { 'content-type': 'application/json' } }),
    () => new Response(body(), { headers: { 'content-type': 'application/json', 'content-encoding': 'identity' } }),
    () => failed(new Response('{}', { status: 503 })),
    () => failed(new Response('{}', { status: 429 })),
    () => failed(new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) })),
    () => null,
  ])();
}

interface Aborted {
  stage: Stage;
  /** From the abort to the rejection; `null` when the call was over by then. */
  latencyMs: number | null;
  asPromised: boolean;
}

function abortOne(zoom: ZoomClient, id: string, random: Random, where: Whereabouts): Promise<Aborted> {
  const controller = new AbortController();
  const reason = random.pick<unknown>([new Error(`stop ${id}`), `stop ${id}`, { stop: id }, 0, null, undefined]);
  let abortedAt: number | null = null;
  let stage: Stage = 'before';
  const abort = (): void => {
    stage = where.at(id);
    abortedAt = performance.now();
    controller.abort(reason);
  };
  // Half of the calls are aborted within a fifth of a second, where most of a call's life lies.
  const afterMs = random.chance(0.05) ? -1 : random.fraction() * (random.chance(0.5) ? 200 : 3_000);
  if (afterMs < 0) {
    abortedAt = performance.now();
    controller.abort(reason);
  } else setTimeout(abort, afterMs);
  const priority = random.pick<CallPriority>(['bulk', 'interactive']);
  const options = { signal: controller.signal, priority };
  return calling
    .run(id, () => zoom.request('GET', `/users/${id}`, options))
    .then(
      () => settled({ stage: 'over', latencyMs: null, asPromised: true }),
      (error: unknown) => {
        if (abortedAt === null) return settled({ stage: 'over', latencyMs: null, asPromised: isZoomError(error) });
        const asPromised = error === controller.signal.reason;
        return settled({ stage, latencyMs: performance.now() - abortedAt, asPromised });
      },
    );

  function settled(outcome: Aborted): Aborted {
    where.move(id, 'over');
    expect(getEventListeners(controller.signal, 'abort'), 'listeners left on the signal').toHaveLength(0);
    return outcome;
  }
}

/** Runs virtual time until all have settled. */
async function all<T>(promises: Promise<T>[]): Promise<T[]> {
  let done = false;
  const joined = Promise.all(promises).finally(() => {
    done = true;
  });
  await settle();
  while (!done) {
    vi.advanceTimersToNextTimer();
    for (let turn = 0; turn < 3 || (turn < 50 && !done && vi.getTimerCount() === 0); turn += 1) await settle();
    if (!done && vi.getTimerCount() === 0) throw new Error('calls wait, and no timer is left');
  }
  return joined;
}

describe(`${count(CALLS)} calls that are aborted at random moments`, () => {
  it(
    'reject with the reason at once, wherever they are, and leave nothing behind',
    async () => {
      const outcomes: Aborted[] = [];
      for (let round = 0; round * ROUND < CALLS; round += 1) {
        const random = new Random(mixSeed(SEED, round));
        const where = new Whereabouts();
        const auth = slowToken(where);
        const fetch = virtualFetch({ random, quickestMs: 5, slowestMs: 60 }, ({ url }) => {
          const id = url.pathname.split('/').at(-1) ?? '';
          return answerFor(id, random, where);
        });
        const onRequest: typeof fetch = (input, init) => {
          const { pathname } = new URL(input instanceof Request ? input.url : input);
          where.move(pathname.split('/').at(-1) ?? '', 'wire');
          return fetch(input, init);
        };
        const zoom = new ZoomClient({ auth, plan: 'business', fetch: onRequest, retry: { baseDelayMs: 200 } });
        const calls = Array.from({ length: ROUND }, (_, index) => abortOne(zoom, `${round}-${index}`, random, where));
        outcomes.push(...(await all(calls)));
        expect(zoom.busy).toBe(false);
        expect(zoom.rateLimits.snapshot().map(({ queued }) => queued)).toEqual([0]);
        expect(auth.waiting).toBe(0);
        await zoom.close();
        await pass(1_100); // Bottleneck's bookkeeping of the last slot; aborts that came after the end
        await pass(6_000);
        expect(vi.getTimerCount(), 'timers left').toBe(0);
      }
      const aborted = outcomes.filter(({ latencyMs }) => latencyMs !== null);
      const latencies = aborted.map(({ latencyMs }) => Number(latencyMs));
      const stages = ['before', 'token', 'queue', 'wire', 'body', 'between tries'] as const;
      const byStage = stages.map((name) => [name, aborted.filter(({ stage }) => stage === name).length] as const);
      report(
        `${count(CALLS)} calls, ${count(aborted.length)} aborted under way (` +
          `${byStage.map(([stage, some]) => `${stage} ${count(some)}`).join(', ')}): rejected after ` +
          `${quantile(latencies, 0.5)} ms (median), ${Math.max(...latencies)} ms (worst) of virtual time, nothing left (seed ${SEED})`,
      );
      expect(outcomes.filter(({ asPromised }) => !asPromised)).toEqual([]);
      expect(Math.max(...latencies)).toBeLessThanOrEqual(50);
      for (const [stage, some] of byStage) expect(some, stage).toBeGreaterThan(0);
    },
    LONG,
  );
});
