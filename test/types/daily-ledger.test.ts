import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileDailyLedger } from '../../src/files/file-daily-ledger.js';
import { type DailyLedger, memoryDailyLedger } from '../../src/types/daily-ledger.js';
import { temporaryFolder } from '../temporary-folder.js';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

/** A step: so much under a name of a day, or the process starts anew. */
type Step = { name: string; day: number; amount: number } | 'restart';

const dayText = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;

/** Days only go on, with what is given back a day late: as the client uses a ledger. */
const steps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc.record({
          name: fc.constantFrom('core:HEAVY', 'user-create', 'x:y'),
          next: fc.constantFrom(0, 0, 0, 1),
          late: fc.constantFrom(0, 0, 1),
          amount: fc.integer({ min: -2, max: 3 }),
        }),
      },
      { weight: 1, arbitrary: fc.constant('restart' as const) },
    ),
    { maxLength: 40 },
  )
  .map((drawn) => {
    let today = 2;
    return drawn.map((step) => {
      if (step === 'restart') return step;
      today = Math.min(28, today + step.next);
      return { name: step.name, day: today - step.late, amount: step.amount };
    });
  });

const LEDGERS: [string, (run: number) => () => DailyLedger][] = [
  [
    'memory',
    () => {
      const ledger = memoryDailyLedger();
      return () => ledger; // it lives as long as the process: there is no restart
    },
  ],
  ['a file', (run) => () => fileDailyLedger(path.join(folder, `${run}.json`))],
];

describe.each(LEDGERS)('a ledger in %s', (_where, make) => {
  it('gives the sums that a sheet of paper gives, across restarts', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        run += 1;
        const open = make(run);
        let ledger = open();
        const paper: { key: string; amount: number }[] = [];
        for (const step of drawn) {
          if (step === 'restart') {
            ledger = open();
            continue;
          }
          const key = `${step.name}:${dayText(step.day)}`;
          paper.push({ key, amount: step.amount });
          const sum = paper.filter((line) => line.key === key).reduce((total, line) => total + line.amount, 0);
          expect(await ledger.add(key, step.amount)).toBe(sum);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts calls that come together one after the other', async () => {
    const ledger = make(0)();
    const key = `core:HEAVY:${dayText(1)}`;
    const counts = await Promise.all(Array.from({ length: 500 }, () => ledger.add(key, 1)));
    expect(counts).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  });

  it('forgets what is older than three days', async () => {
    const ledger = make(0)();
    for (const day of [1, 2, 3, 4]) await ledger.add(`pool:${dayText(day)}`, 5);
    for (const day of [4, 3, 2]) expect(await ledger.add(`pool:${dayText(day)}`, 0)).toBe(5);
    expect(await ledger.add(`pool:${dayText(1)}`, 0)).toBe(0);
  });

  it('is not emptied by one clock that runs a year ahead', async () => {
    const ledger = make(0)();
    await ledger.add(`pool:${dayText(1)}`, 5);
    await ledger.add('pool:2027-11-01', 1);
    expect(await ledger.add(`pool:${dayText(1)}`, 1)).toBe(6);
  });
});
