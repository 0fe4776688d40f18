import { describe, expect, it } from 'vitest';
import { memoryTokenStore } from '../../../src/auth/memory-token-store.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { createFakeZoom, type FakeRefreshTokens } from '../../../src/testing/index.js';
import { Random } from '../../../src/testing/random.js';
import type { TokenStore } from '../../../src/types/token.js';
import { manualClock } from '../../auth/token-context.js';
import { openLimiter } from '../../client/test-client.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { appOf, HOUR, install } from './app.js';
import { type Crash, type CrashChain, startCrashChain } from './crash-chain.js';

const POINTS = { lenient: sized(14, 200), strict: sized(6, 200) };
const ACCOUNTS = sized(20, 200);
const CHAINS = 2;
const MEASUREMENTS = 3;
/** A grant mostly takes less time than this many medians to be on disk. */
const SPREAD = 1.5;

/** Kills at points spread evenly over the time in which a grant is between Zoom and the disk, and a little longer. */
async function crashes(refreshTokens: FakeRefreshTokens): Promise<{ crashes: Crash[]; windowMs: number }> {
  const chains = await Promise.all(Array.from({ length: CHAINS }, () => startCrashChain(refreshTokens)));
  try {
    const measured: number[] = [];
    for (let index = 0; index < MEASUREMENTS; index += 1) {
      measured.push(...(await Promise.all(chains.map((chain) => chain.measure()))));
    }
    const windowMs = median(measured);
    const length = POINTS[refreshTokens];
    // The first one dies while its answer has not left yet: whoever is slow to kill, this one comes before the store.
    const points = Array.from({ length }, (_, index) =>
      index === 0 ? 'unsent' : (SPREAD * windowMs * index) / length,
    );
    const run = async (chain: CrashChain, first: number): Promise<Crash[]> => {
      const found: Crash[] = [];
      for (const afterMs of points.filter((_, index) => index % CHAINS === first))
        found.push(await chain.crash(afterMs));
      return found;
    };
    return { crashes: (await Promise.all(chains.map(run))).flat(), windowMs };
  } finally {
    await Promise.all(chains.map((chain) => chain.close()));
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

describe('a process that is killed (SIGKILL) while it renews a grant', () => {
  it.each<[FakeRefreshTokens, string]>([
    ['lenient', 'the old refresh token works until the new one is used'],
    ['strict', 'the old refresh token is dead at once'],
  ])(
    'costs the account its grant only where no client could keep it: %s, %s',
    async (refreshTokens) => {
      const { crashes: all, windowMs } = await crashes(refreshTokens);
      const before = all.filter(({ stored }) => !stored);
      const after = all.filter(({ stored }) => stored);
      const dead = (some: readonly Crash[]): number => some.filter(({ alive }) => !alive).length;
      expect(all).toHaveLength(POINTS[refreshTokens]);
      expect(before.length, 'kills before the store had the grant').toBeGreaterThan(0);
      expect(dead(after), 'grants that were stored').toBe(0);
      expect(dead(before), 'grants that were on their way').toBe(refreshTokens === 'strict' ? before.length : 0);
      const unavoidable = refreshTokens === 'strict' && dead(before) > 0;
      report(
        `${count(all.length)} crashes spread over ${(SPREAD * windowMs).toFixed(1)} ms after the answer left, ${refreshTokens} refresh tokens: ` +
          `${before.length} before the store had the grant, ${dead(before)} dead${unavoidable ? ' (which no client can heal)' : ''}; ` +
          `${after.length} after, ${dead(after)} dead`,
      );
    },
    LONG,
  );
});

describe(`a store that fails while it keeps a rotated grant (seed ${SEED})`, () => {
  it(
    'costs no grant, with strict refresh tokens',
    async () => {
      const random = new Random(SEED);
      let failures = 0;
      /** Fails, sometimes more than once, sometimes after it has stored all the same. */
      const unreliable = (): TokenStore => {
        const inner = memoryTokenStore();
        let toFail = 0;
        return {
          ...inner,
          set: async (key, token) => {
            if (toFail === 0) toFail = 1 + random.below(3);
            toFail -= 1;
            if (toFail === 0) return inner.set(key, token);
            failures += 1;
            if (random.chance(0.3)) await inner.set(key, token);
            throw new Error('SET timed out');
          },
        };
      };
      const rotations = 3;
      const accounts = Array.from({ length: ACCOUNTS }, async (_, index) => {
        const clock = manualClock();
        const zoom = createFakeZoom({ people: 1, seed: index + 1, clock, limits: 'off' });
        const auth = appOf(zoom, { clock, tokenStore: unreliable() });
        await install(zoom, auth);
        const client = new ZoomClient({ auth, clock, fetch: zoom.fetch, limiter: openLimiter() });
        for (let rotation = 0; rotation < rotations; rotation += 1) {
          clock.advance(HOUR);
          await Promise.all([client.users.get('me'), client.users.get('me')]);
        }
        return zoom.stats;
      });
      const stats = await Promise.all(accounts);
      const dead = stats.filter(({ invalidGrants }) => invalidGrants > 0).length;
      expect(stats.map(({ refreshRedemptions }) => refreshRedemptions)).toEqual(stats.map(() => rotations));
      expect(dead).toBe(0);
      expect(failures).toBeGreaterThan(ACCOUNTS);
      report(
        `${count(ACCOUNTS)} accounts x ${rotations} rotations with ${count(failures)} failures of the store, strict refresh tokens: ` +
          `${dead} dead grants, 1 redemption for each rotation`,
      );
    },
    LONG,
  );
});
