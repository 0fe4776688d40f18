import { describe, expect, it } from 'vitest';
import { memoryCheckpointStore, planOffboarding, verifyOffboarding } from '../../../src/index.js';
import { count, FULL, LONG, report, SEED, sized } from '../size.js';
import {
  attempt,
  clientOf,
  isRepeatable,
  LEAVINGS,
  type Leaving,
  PHASES,
  type Phase,
  startWorld,
  truthOf,
  uninterrupted,
  writesOf,
} from './offboarding-world.js';

/** Of the points before a read, so many are left out between two: nothing was sent there. */
const READS = sized(5, 1);
/** Kills in a row of one plan, at random points. */
const CHAINS = sized(10, 500);

/** Numbers in [0, 1), the same for a seed. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Kills a plan at each of these points, one after the other, carries it to its end, and compares with a whole run. */
async function trial(
  leaving: Leaving,
  whole: Awaited<ReturnType<typeof uninterrupted>>,
  kills: { phase: Phase; nth: number }[],
) {
  const fake = startWorld();
  const plan = await planOffboarding(clientOf(fake), leaving.leaver, leaving.policy);
  const store = memoryCheckpointStore();
  let died = 0;
  for (const kill of kills) {
    const { audit } = await attempt(fake, plan, store, kill);
    if (audit === 'died') died += 1;
  }
  const { audit } = await attempt(fake, plan, store, null);
  const at = JSON.stringify(kills);
  expect(audit, at).toMatchObject({ outcome: 'done', error: null });
  expect(truthOf(fake), at).toEqual(whole.truth);
  const writes = writesOf(fake);
  const once = (all: string[]): string[] => all.filter((write) => !isRepeatable(write));
  expect(once(writes), at).toEqual(once(whole.writes));
  const repeated = writes.length - once(writes).length;
  const ended = whole.writes.length - once(whole.writes).length;
  expect(repeated, at).toBeGreaterThanOrEqual(ended);
  expect(repeated, at).toBeLessThanOrEqual(ended + died);
  return { died, repeated: repeated - ended, fake, plan };
}

describe(`an offboarding that is killed (seed ${SEED})`, () => {
  it.each(LEAVINGS)(
    'ends as one that was not, wherever it is killed: $title',
    async (leaving) => {
      const whole = await uninterrupted(leaving);
      expect(whole.audit.outcome).toBe('done');
      expect(whole.writes.length).toBeGreaterThan(0);
      let [points, repeated] = [0, 0];
      for (const phase of PHASES) {
        for (let nth = 1; nth <= whole.counts[phase]; nth += phase === 'before-read' ? READS : 1) {
          const result = await trial(leaving, whole, [{ phase, nth }]);
          expect(result.died, `${phase} ${nth}`).toBe(1);
          points += 1;
          repeated += result.repeated;
          if (FULL && points % 10 === 0) {
            const { verdict } = await verifyOffboarding(clientOf(result.fake), result.plan);
            expect(verdict, `${phase} ${nth}`).toBe('proven');
          }
        }
      }
      report(
        `${leaving.title}: killed at ${count(points)} points (before reads, before each write, with its answer lost, before and after ` +
          `each line of the log), ${count(points)} of ${count(points)} ended equal; ${whole.writes.length} writes, none ` +
          `executed twice but the end of sessions in ${count(repeated)} runs`,
      );
    },
    LONG,
  );

  it(
    'ends as one that was not, however often it is killed',
    async () => {
      const random = draws(SEED);
      const wholes = await Promise.all(LEAVINGS.map((leaving) => uninterrupted(leaving)));
      let died = 0;
      for (let chain = 0; chain < CHAINS; chain += 1) {
        const index = Math.floor(random() * LEAVINGS.length);
        const [leaving, whole] = [LEAVINGS[index], wholes[index]];
        if (leaving === undefined || whole === undefined) throw new RangeError('out of range');
        const kills = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
          const phase = PHASES[Math.floor(random() * PHASES.length)] ?? 'before-write';
          return { phase, nth: 1 + Math.floor(random() * whole.counts[phase]) };
        });
        died += (await trial(leaving, whole, kills)).died;
      }
      expect(died).toBeGreaterThan(CHAINS / 2);
      report(`${count(CHAINS)} plans, killed ${count(died)} times at random points: all ended as whole ones`);
    },
    LONG,
  );

  it(
    'ends as one that was not, when its last request arrives late',
    async () => {
      const random = draws(SEED);
      const [arrivals, repeated] = [sized(20, 1_000), new Set<string>()];
      const wholes = await Promise.all(LEAVINGS.map((leaving) => uninterrupted(leaving)));
      for (let index = 0; index < arrivals; index += 1) {
        const [leaving, whole] = [LEAVINGS[index % LEAVINGS.length], wholes[index % LEAVINGS.length]];
        if (leaving === undefined || whole === undefined) throw new RangeError('out of range');
        const nth = 1 + Math.floor(random() * whole.counts['before-write']);
        const before = 1 + Math.floor(random() * (whole.counts['before-read'] + 2));
        const fake = startWorld();
        const plan = await planOffboarding(clientOf(fake), leaving.leaver, leaving.policy);
        const store = memoryCheckpointStore();
        const { lost } = await attempt(fake, plan, store, { phase: 'before-write', nth });
        if (lost === null) throw new Error('Nothing was on its way.');
        const { audit } = await attempt(fake, plan, store, null, { send: lost, before });
        const at = `write ${nth} arrives before request ${before} of: ${leaving.title}`;
        expect(audit, at).toMatchObject({ outcome: 'done', error: null });
        expect(truthOf(fake), at).toEqual(whole.truth);
        const extra = writesOf(fake).length - whole.writes.length;
        expect(extra, at).toBeLessThanOrEqual(1);
        if (extra > 0) repeated.add(at);
        expect(fake.account.removals.length, at).toBeLessThanOrEqual(1);
      }
      report(
        `${count(arrivals)} writes that arrived during the next run: all ended equal, nobody removed twice; ` +
          `${count(repeated.size)} ways in which a write that changes nothing was executed twice`,
      );
    },
    LONG,
  );
});
