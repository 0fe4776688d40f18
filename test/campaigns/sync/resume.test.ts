import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountSnapshot } from '../../../src/index.js';
import {
  createFakeZoom,
  type FakeAccountInput,
  type FakePersonInput,
  type FakeZoom,
  type FakeZoomServer,
  fakeAccount,
} from '../../../src/testing/index.js';
import { sharedTemporaryFolder } from '../../temporary-folder.js';
import { type Child, startChild } from '../child.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { PAGE, type ResumeSetup, runOnce } from './resume-run.js';

const KILLS = sized(6, 200, 10);
const PEOPLE = 1_000;
/** Many pages of people and few licences: a page is where a checkpoint is written, and a run stays short. */
const ACCOUNT: FakeAccountInput = {
  domains: ['example.com'],
  groups: [{ id: 'g1', name: 'Owls' }],
  people: Array.from({ length: PEOPLE }, (_, index): FakePersonInput => {
    const status = index < 800 ? 'active' : index < 940 ? 'inactive' : 'pending';
    const person: FakePersonInput = { id: `id-${index}`, email: `p${index}@example.com`, status, groupIds: ['g1'] };
    if (index % 8 > 0) return { ...person, type: 1 };
    const startAt = new Date(Date.now() - index * 3_600_000).toISOString();
    const meetings = [{ startAt, minutes: 50, participants: 3 }];
    return { ...person, type: 2, webinarCapacity: index % 16 === 0 ? 500 : null, meetings };
  }),
};
type Syncer = Child<ResumeSetup, 'ready' | { snapshot: AccountSnapshot }>;
const start = (): Syncer => startChild('test/campaigns/sync/resume-child.ts');

let fake: FakeZoom;
let server: FakeZoomServer;
const folder = sharedTemporaryFolder();
beforeAll(async () => {
  fake = createFakeZoom({ account: fakeAccount(ACCOUNT), limits: 'off', latencyMs: 2, jitterMs: 6 });
  server = await fake.listen();
});
afterAll(() => server.close());

function setupOf(mode: ResumeSetup['mode'], name: string): ResumeSetup {
  return {
    mode,
    baseUrl: server.baseUrl,
    oauthUrl: server.oauthUrl,
    credentials: fake.credentials,
    file: path.join(folder, `${name}.checkpoint`),
    people: path.join(folder, `${name}.people`),
  };
}

/** What one run says like another: what it cost, and the instants of its readings, are each run's own. */
function comparable({ stats, takenAt, users, ...rest }: AccountSnapshot) {
  return { ...rest, users: users.map(({ licensesReadAt, ...user }) => ({ ...user, read: licensesReadAt !== null })) };
}

/** Whole lines that a killed process left. */
function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}

/** People whom a checkpoint holds: each line is a key, a checksum, and JSON. */
function peopleIn(checkpoint: readonly string[]): number {
  return checkpoint.reduce((sum, line) => {
    const entry = JSON.parse(line.split(' ').slice(2).join(' ')) as {
      people?: { users?: object[]; people?: object[] };
    };
    return sum + (entry.people?.users ?? entry.people?.people ?? []).length;
  }, 0);
}

const dayOf = ({ takenAt }: AccountSnapshot): string => takenAt.slice(0, 10);

/** A run that nobody kills, and how many requests it takes. */
async function uninterrupted(mode: ResumeSetup['mode']): Promise<[AccountSnapshot, number]> {
  const child = start();
  await child.next();
  const before = fake.stats.requests;
  child.send(setupOf(mode, `${mode}-whole-${before}`));
  const whole = await child.next();
  if (whole === 'ready') throw new Error('out of order');
  const fresh = fake.stats.requests - before;
  await child.stop();
  expect(whole.snapshot.complete).toBe(true);
  expect(whole.snapshot.users).toHaveLength(PEOPLE);
  return [whole.snapshot, fresh];
}

/** Numbers in [0, 1), the same for a seed. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Starts a run, and ends it as the kernel does: so many requests later, whatever it is at then. `false`: it was faster.
 */
async function killed(child: Syncer, setup: ResumeSetup, requests: number): Promise<boolean> {
  await child.next();
  const until = fake.stats.requests + requests;
  child.send(setup);
  let done = false;
  let dead = false;
  void child.next().then(
    () => {
      done = true;
    },
    () => {
      dead = true;
    },
  );
  while (fake.stats.requests < until && !done && !dead) await wait(1);
  await child.kill();
  return !done;
}

describe(`a sync that is killed at a random moment (seed ${SEED})`, () => {
  it.each([['snapshot'], ['stream']] as const)(
    'ends as one that was not: %s',
    async (mode) => {
      let [whole, fresh] = await uninterrupted(mode);

      const random = draws(SEED);
      const [kills, saved]: [number, number[]] = [KILLS / 2, []];
      let [equal, amidst] = [0, 0];
      let next = start();
      for (let attempt = 0; equal < kills; attempt += 1) {
        if (attempt > 3 * kills) throw new Error('Most runs end before they are killed.');
        const setup = setupOf(mode, `${mode}-${attempt}`);
        const child = next;
        next = start();
        const startedAt = Date.now();
        // Evenly spread: one in each of as many stretches as there are kills.
        if (!(await killed(child, setup, ((equal + random()) / kills) * fresh))) continue;
        const left = linesOf(setup.file);
        const killedAt = Date.now();
        await wait(50); // what it had sent arrives
        const sentBefore = fake.stats.requests;
        const resumed = await runOnce(setup);
        // A new day in UTC has begun: the window of usage is another one.
        if (dayOf(resumed) !== dayOf(whole)) [whole, fresh] = await uninterrupted(mode);
        expect(comparable(resumed), `attempt ${attempt}`).toEqual(comparable(whole));
        // With a header in the file it is the snapshot of the run that was killed.
        const takenAt = Date.parse(resumed.takenAt);
        expect(takenAt).toBeGreaterThanOrEqual(left.length > 0 ? startedAt : killedAt);
        if (left.length > 0) expect(takenAt).toBeLessThanOrEqual(killedAt);
        const requests = fake.stats.requests - sentBefore;
        if (left.length > 1) expect(requests).toBeLessThan(fresh);
        if (mode === 'stream') expect(linesOf(setup.people).length - PEOPLE).toBeLessThanOrEqual(PAGE);
        expect(existsSync(setup.file)).toBe(false);
        saved.push(1 - requests / fresh);
        equal += 1;
        if (peopleIn(left) > 0 && peopleIn(left) < PEOPLE) amidst += 1;
      }
      await next.stop();
      const late = saved.filter((part) => part > 0.25).length;
      const average = Math.round((100 * saved.reduce((sum, part) => sum + part, 0)) / saved.length);
      report(
        `SIGKILL at ${count(kills)} random points of ${mode === 'stream' ? 'streamAccount' : 'syncAccount'}: ` +
          `${count(equal)} of ${count(kills)} ended equal, ${count(amidst)} were killed amidst the people (after the first ` +
          `page, before the last person); of ${count(fresh)} requests ${average} % were saved on average, ` +
          `more than a quarter in ${count(late)} runs`,
      );
      expect(amidst).toBeGreaterThanOrEqual(kills / 3);
    },
    LONG,
  );
});
