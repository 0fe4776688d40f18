import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AccountSnapshot, diffSnapshots, staticToken, syncAccount, ZoomClient } from '../../../src/index.js';
import { createFakeZoom } from '../../../src/testing/index.js';
import { mixSeed, Random } from '../../../src/testing/random.js';
import { openLimiter } from '../../client/test-client.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { Life } from './life.js';
import { changesBetween, saidChanges } from './model-changes.js';
import { ledgerOf } from './model-licenses.js';
import type { ModelAccount } from './model-person.js';
import { usersOf } from './model-users.js';

const LIVES = sized(25, 2_000, 400);
/** Kinds of them. */
const DEEDS = 18;
const NOW = Date.UTC(2026, 5, 15, 12);
const DAY_MS = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Figures {
  deeds: Map<string, number>;
  people: number;
  changes: number;
}

/** A life of 10 to 60 deeds with two snapshots, compared with the model. */
async function liveOnce(seed: number, figures: Figures): Promise<void> {
  const random = new Random(seed);
  vi.setSystemTime(NOW);
  const life = new Life(random, NOW);
  life.found(random.below(12));
  const fake = createFakeZoom({ account: life.account, limits: 'off', seed });
  const auth = staticToken(fake.issueToken());
  const zoom = new ZoomClient({ auth, fetch: fake.fetch, limiter: openLimiter() });
  const days = random.pick([1, 7, 30, 90]);
  const sync = async (): Promise<AccountSnapshot> => {
    const snapshot = await syncAccount(zoom, { usage: { days, joined: true, calls: true }, budget: 'ignore' });
    expectModel(snapshot, life.model);
    figures.people += snapshot.users.length;
    return snapshot;
  };
  for (let deeds = 5 + random.below(25); deeds > 0; deeds -= 1) await life.live(zoom);
  const before = await sync();
  const modelBefore = structuredClone(life.model);
  const elapsed = random.pick([0, 3_600_000, DAY_MS, 20 * DAY_MS]);
  life.wait(elapsed);
  vi.setSystemTime(NOW + elapsed);
  for (let deeds = 5 + random.below(30); deeds > 0; deeds -= 1) await life.live(zoom);
  const after = await sync();
  const { changes, complete, unsure } = diffSnapshots(before, after);
  expect({ complete, unsure }).toEqual({ complete: true, unsure: [] });
  expect(saidChanges(changes)).toEqual(changesBetween(modelBefore, life.model));
  figures.changes += changes.length;
  for (const [deed, times] of life.done) figures.deeds.set(deed, (figures.deeds.get(deed) ?? 0) + times);
  await zoom.close();
}

function expectModel(snapshot: AccountSnapshot, model: ModelAccount): void {
  expect(snapshot.complete).toBe(true);
  const window = snapshot.usageWindow ?? { from: '', to: '' };
  expect(snapshot.users.map(withSortedLicenses)).toEqual(
    usersOf(model, window, Date.parse(snapshot.takenAt)).map(withSortedLicenses),
  );
  expect(sorted(snapshot.seats)).toEqual(sorted(ledgerOf(model)));
}

/** Nobody promises an order of licences. */
const withSortedLicenses = <T extends { licenses: readonly unknown[] }>(user: T) => ({
  ...user,
  licenses: sorted(user.licenses as readonly { product: string; name: string }[]),
});

const sorted = <T extends { product: string; name: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => `${a.product} ${a.name}`.localeCompare(`${b.product} ${b.name}`));

describe(`accounts of which people make a life (seed ${SEED})`, () => {
  it(
    'are told by a snapshot as the model has them, field by field, and by the difference of two as it went on',
    async () => {
      const figures: Figures = { deeds: new Map(), people: 0, changes: 0 };
      // The rarest deed is missing in one of 50,000 times so many lives: then there are some more.
      const go = (index: number): boolean => index < LIVES || (figures.deeds.size < DEEDS && index < 4 * LIVES);
      for (let index = 0; go(index); index += 1) {
        const seed = mixSeed(SEED, index, 3);
        await liveOnce(seed, figures).catch((error: unknown) => {
          throw new Error(`life ${index} of seed ${SEED} (its own seed: ${seed})`, { cause: error });
        });
      }
      const deeds = [...figures.deeds].map(([deed, times]) => `${deed} ${count(times)}`).join(', ');
      const total = [...figures.deeds.values()].reduce((sum, times) => sum + times, 0);
      report(
        `Lives, seed ${SEED}: ${count(LIVES)} lives, ${count(total)} deeds (${deeds}), ${count(2 * LIVES)} snapshots of ` +
          `${count(figures.people)} people, ${count(figures.changes)} changes: all as the model has them`,
      );
      expect(figures.deeds.size, 'every kind of deed').toBe(DEEDS);
    },
    LONG,
  );
});
