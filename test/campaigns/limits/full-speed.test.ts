import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticToken } from '../../../src/auth/static-token.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { RATE_LIMITS, type RateLimitBucket, type ZoomPlan } from '../../../src/types/rate-limit.js';
import { type Child, startChild } from '../child.js';
import { FULL, LONG, report, SEED } from '../size.js';
import type { ArrivalLog, ArrivalOrder, ArrivalReport } from './processes/messages.js';
import { countBetween, percent, worstFixedWindow, worstSlidingWindow } from './windows.js';

const RUN_MS = FULL ? 25_000 : 3_000;
const JITTERS_MS = FULL ? [0, 8, 30, 55] : [30];
/** Plans that are driven together: one process for all of their buckets. */
const GROUPS: readonly ZoomPlan[][] = FULL ? [['free', 'pro'], ['business']] : [['business']];
/** Twice the answers after which the limiter believes what it sees: the first ones include connecting. */
const LEARNT = 1_024;
const CALLERS = 40;

/** An operation of each bucket that is counted by the second. */
const PATHS: readonly (RateLimitBucket & { path: string })[] = [
  { family: 'core', label: 'LIGHT', path: '/users/me' },
  { family: 'core', label: 'MEDIUM', path: '/users/me/settings' },
  { family: 'core', label: 'HEAVY', path: '/report/users' },
  { family: 'phone', label: 'LIGHT', path: '/phone/users/1' },
  { family: 'phone', label: 'MEDIUM', path: '/phone/users' },
  { family: 'phone', label: 'HEAVY', path: '/phone/call_history' },
];

let server: Child<ArrivalOrder, ArrivalReport>;
let origin: string;

beforeAll(async () => {
  server = startChild('test/campaigns/limits/processes/arrival-server.ts');
  const told = await server.next();
  if (typeof told === 'string' || !('port' in told)) throw new Error('the server has no port');
  origin = `http://127.0.0.1:${told.port}`;
});
afterAll(() => server.stop());

/** Keeps every bucket of the plan busy until the signal aborts, as fast as the client allows. */
async function drive(plan: ZoomPlan, signal: AbortSignal): Promise<void> {
  const zoom = new ZoomClient({ auth: staticToken('token'), baseUrl: `${origin}/${plan}`, plan });
  await Promise.all(
    PATHS.flatMap(({ path }) =>
      Array.from({ length: CALLERS }, async () => {
        while (!signal.aborted) await zoom.request('GET', path, { signal }).catch(() => undefined);
      }),
    ),
  );
  await zoom.close();
}

async function arrivalsOf(plans: readonly ZoomPlan[], jitterMs: number): Promise<ArrivalLog> {
  server.send({ jitterMs, seed: SEED });
  await server.next();
  const signal = AbortSignal.timeout(RUN_MS);
  await Promise.all(plans.map((plan) => drive(plan, signal)));
  server.send({ report: true });
  const told = await server.next();
  if (typeof told === 'string' || !('arrivals' in told)) throw new Error('the server did not tell');
  return told;
}

/** The stretches in which the server was awake, so that it saw each request when it came. */
function dated(arrivals: readonly number[], stalls: ArrivalLog['stalls']): number[][] {
  const stretches: number[][] = [[]];
  const pending = [...stalls];
  for (const at of arrivals) {
    for (let [next] = pending; next !== undefined && at > next[1] + 1; [next] = pending) {
      pending.shift();
      stretches.push([]);
    }
    if (at < (pending[0]?.[0] ?? Number.POSITIVE_INFINITY)) stretches.at(-1)?.push(at);
  }
  return stretches;
}

/** Requests a second once the spread of delays is known, as a part of the limit; `null` when the run was too short. */
function useOnceLearnt(arrivals: readonly number[], limit: number): number | null {
  const [from, to] = [arrivals[LEARNT], arrivals.at(-1)];
  if (from === undefined || to === undefined || to - from < 5_000) return null;
  const seconds = Math.floor((to - from) / 1_000);
  return countBetween(arrivals, from, from + seconds * 1_000) / (seconds * limit);
}

describe.each(JITTERS_MS.flatMap((jitterMs) => GROUPS.map((plans) => ({ jitterMs, plans }))))(
  'one process at full speed against a real server, $jitterMs ms jitter, $plans',
  ({ jitterMs, plans }) => {
    it(
      'is over no limit in any window, fixed or sliding',
      async () => {
        const { arrivals: arrived, stalls } = await arrivalsOf(plans, jitterMs);
        report(`jitter ${jitterMs} ms, ${plans.join(' and ')}: the server was held up ${stalls.length} times`);
        for (const plan of plans) {
          for (const { family, label, path } of PATHS) {
            const { limit } = RATE_LIMITS[plan][family][label];
            const arrivals = arrived[`/${plan}${path}`] ?? [];
            const stretches = dated(arrivals, stalls);
            const sliding = Math.max(...stretches.map((stretch) => worstSlidingWindow(stretch, 1_000)));
            const fixed = Math.max(...stretches.map((stretch) => worstFixedWindow(stretch, 1_000)));
            const rate = (arrivals.length - 1) / ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0));
            const learnt = useOnceLearnt(arrivals, limit);
            report(
              `jitter ${jitterMs} ms, ${plan} ${family}:${label}: ${arrivals.length} requests in ${RUN_MS / 1_000} s, limit ` +
                `${limit}/s, worst sliding second ${sliding}, worst fixed ${fixed}, use ${percent((rate * 1_000) / limit)}` +
                `${learnt === null ? '' : `, ${percent(learnt)} once learnt`} (seed ${SEED})`,
            );
            expect.soft(sliding, `${plan} ${family} ${label}`).toBeLessThanOrEqual(limit);
            expect.soft(fixed).toBeLessThanOrEqual(limit);
            expect.soft(arrivals.length).toBeGreaterThan(0);
            if (learnt !== null) expect.soft(learnt, `${plan} ${family} ${label}`).toBeGreaterThanOrEqual(0.9);
          }
        }
      },
      LONG,
    );
  },
);
