import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { count, FULL, LONG, MIDDLE, SEED, sized } from '../size.js';
import { PEOPLE, PEOPLE_ALONE, stopTime, syncOften } from './fault-syncs.js';

/** Syncs of the people alone, which cost a twentieth. */
const ROLL_CALLS = sized(20, 2_000, 200);

beforeEach(stopTime);
afterEach(() => {
  vi.useRealTimers();
});

it(
  `${count(PEOPLE)} people, read through faults while anybody comes, goes or moves and nothing else is read, are all ` +
    `there once and as they are (seed ${SEED})`,
  async () => {
    const tally = await syncOften('Roll-calls', ROLL_CALLS, PEOPLE_ALONE);
    expect(tally.defects).toEqual([]);
    expect(tally.complete).toBeGreaterThan(0);
    expect(tally.faults).toBeGreaterThan(ROLL_CALLS);
    if (MIDDLE || FULL) expect(tally.missing).toEqual([]);
  },
  LONG,
);
