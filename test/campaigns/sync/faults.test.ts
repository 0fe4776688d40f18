import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { count, FULL, LONG, MIDDLE, SEED, sized } from '../size.js';
import { ALL_SECTIONS, PEOPLE, stopTime, syncOften } from './fault-syncs.js';

const SYNCS = sized(15, 1_000, 60);
const FAULTS = sized(30, 100_000, 5_000);

beforeEach(stopTime);
afterEach(() => {
  vi.useRealTimers();
});

it(
  `${count(PEOPLE)} people, read through faults of every kind while anybody comes, goes or moves, are all there once and ` +
    `as they are, or the section that is not complete says so (seed ${SEED})`,
  async () => {
    const tally = await syncOften('Syncs', SYNCS, ALL_SECTIONS);
    expect(tally.defects).toEqual([]);
    expect(tally.faults).toBeGreaterThanOrEqual(FAULTS);
    expect(tally.complete).toBeGreaterThan(0);
    if (MIDDLE || FULL) expect(tally.missing).toEqual([]);
  },
  LONG,
);
