import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type OffboardingAudit, planOffboarding, verifyOffboarding } from '../../../src/index.js';
import { sharedTemporaryFolder } from '../../temporary-folder.js';
import { type Child, startChild } from '../child.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { type OffboardingSetup, runOnce } from './offboarding-run.js';
import { clientOf, isRepeatable, LEAVINGS, startWorld, truthOf, uninterrupted, writesOf } from './offboarding-world.js';

const KILLS = sized(4, 100, 20);

type Runner = Child<OffboardingSetup, 'ready' | { audit: OffboardingAudit }>;
const start = (): Runner => startChild('test/campaigns/lifecycle/offboarding-child.ts');

const folder = sharedTemporaryFolder();

/** Numbers in [0, 1), the same for a seed. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const once = (writes: string[]): string[] => writes.filter((write) => !isRepeatable(write));

describe(`an offboarding whose process is killed at a random moment (seed ${SEED})`, () => {
  it(
    'ends as one that was not',
    async () => {
      const leavings = LEAVINGS.slice(0, 3);
      const wholes = await Promise.all(leavings.map((leaving) => uninterrupted(leaving)));
      const random = draws(SEED);
      let next = start();
      let [equal, begun, sentTwice] = [0, 0, 0];
      for (let tries = 0; equal < KILLS; tries += 1) {
        if (tries > 3 * KILLS) throw new Error('Most runs end before they are killed.');
        const index = tries % leavings.length;
        const [leaving, whole] = [leavings[index], wholes[index]];
        if (leaving === undefined || whole === undefined) throw new RangeError('out of range');
        const fake = startWorld();
        const server = await fake.listen();
        const plan = await planOffboarding(clientOf(fake), leaving.leaver, leaving.policy);
        const file = path.join(folder, `${tries}.checkpoint`);
        const setup = { baseUrl: server.baseUrl, oauthUrl: server.oauthUrl, credentials: fake.credentials, file, plan };
        const child = next;
        next = start();
        await child.next();
        // Every third run dies while it still reads; the others after some write, and whatever follows in this moment.
        const reads = tries % 3 === 0 ? 1 + Math.floor(random() * whole.counts['before-read']) : 0;
        const until = {
          requests: fake.stats.requests + reads,
          writes: Math.floor(random() * (whole.writes.length + 1)),
        };
        const reached = (): boolean =>
          reads > 0 ? fake.stats.requests >= until.requests : writesOf(fake).length >= until.writes;
        child.send(setup);
        const ended = child.next().then(
          () => true,
          () => true,
        );
        const over = (): Promise<boolean> => Promise.race([ended, turn(false)]);
        while (!reached() && !(await over()));
        const survived = await over();
        await child.kill();
        if (!survived) {
          const lines = linesOf(file);
          const audit = await runOnce(setup);
          expect(audit, `try ${tries}`).toMatchObject({ outcome: 'done', error: null });
          expect(truthOf(fake), `try ${tries}`).toEqual(whole.truth);
          const writes = writesOf(fake);
          expect(once(writes), `try ${tries}`).toEqual(once(whole.writes));
          expect((await verifyOffboarding(clientOf(fake), plan)).verdict).toBe('proven');
          if (lines.length > 0) expect(audit.runs).toBe(2);
          begun += lines.length > 0 ? 1 : 0;
          sentTwice += writes.length - whole.writes.length;
          equal += 1;
        }
        await server.close();
      }
      await next.stop();
      report(
        `SIGKILL at ${count(KILLS)} random points of applyPlan: ${count(equal)} of ${count(KILLS)} ended equal and proven, ` +
          `${count(begun)} of them begun before; no write executed twice but the end of sessions in ${count(sentTwice)} runs`,
      );
    },
    LONG,
  );
});

/** Whole lines that a killed process left. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(0, -1);
  } catch {
    return [];
  }
}
