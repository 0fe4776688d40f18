import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWindow } from '../../src/testing/answers/report-window.js';
import { type DateRange, monthlyWindows } from '../../src/types/date-window.js';
import { ZoomConfigError } from '../../src/types/errors.js';
import { check, MONTH_IN_SIX } from '../client/window-check.js';

/** `2024-01-01` and so many days, counted one by one on the calendar: no month arithmetic. */
const DAYS: readonly string[] = (() => {
  const day = new Date('2023-01-01T00:00:00Z');
  return Array.from({ length: 366 * 6 }, () => {
    const text = day.toISOString().slice(0, 10);
    day.setUTCDate(day.getUTCDate() + 1);
    return text;
  });
})();

function daysOf({ from, to }: DateRange): string[] {
  return DAYS.slice(DAYS.indexOf(from), DAYS.indexOf(to) + 1);
}

function passes(run: () => void): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

const ranges = fc
  .tuple(fc.nat(DAYS.length - 1), fc.nat(DAYS.length - 1))
  .map(([a, b]) => ({ from: DAYS[Math.min(a, b)] ?? '', to: DAYS[Math.max(a, b)] ?? '' }));

describe('monthlyWindows', () => {
  it.each([
    ['one day', '2026-06-15', '2026-06-15', ['2026-06-15..2026-06-15']],
    ['part of a month', '2026-06-02', '2026-06-29', ['2026-06-02..2026-06-29']],
    ['a whole month', '2026-06-01', '2026-06-30', ['2026-06-01..2026-06-30']],
    ['two days across a border', '2026-06-30', '2026-07-01', ['2026-06-30..2026-06-30', '2026-07-01..2026-07-01']],
    ['a leap February', '2028-02-10', '2028-03-02', ['2028-02-10..2028-02-29', '2028-03-01..2028-03-02']],
    ['a plain February', '2026-02-10', '2026-03-02', ['2026-02-10..2026-02-28', '2026-03-01..2026-03-02']],
    ['a change of year', '2025-12-27', '2026-01-05', ['2025-12-27..2025-12-31', '2026-01-01..2026-01-05']],
    [
      'several months',
      '2026-03-31',
      '2026-06-01',
      ['2026-03-31..2026-03-31', '2026-04-01..2026-04-30', '2026-05-01..2026-05-31', '2026-06-01..2026-06-01'],
    ],
  ])('splits %s at month borders', (_case, from, to, expected) => {
    expect(monthlyWindows({ from, to }).map((month) => `${month.from}..${month.to}`)).toEqual(expected);
  });

  it('holds every day exactly once, in order, and no part spans two months', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const parts = monthlyWindows(range);
        expect(parts.flatMap(daysOf)).toEqual(daysOf(range));
        for (const { from, to } of parts) expect(from.slice(0, 7)).toBe(to.slice(0, 7));
      }),
    );
  });

  it('gives parts that pass the check of an operation that answers for a month, or for thirty days', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        for (const part of monthlyWindows(range)) {
          check({ longestMonths: 1 }, part);
          check({ longestDays: 30 }, part);
        }
      }),
    );
  });

  it.each([
    [{ from: '2026-06-02', to: '2026-06-01' }, 'from (2026-06-02) is after to (2026-06-01)'],
    [{ from: '2026-6-1', to: '2026-06-01' }, 'from is no day of the calendar: "2026-6-1"'],
    [{ from: '2026-06-01', to: '2026-06-31' }, 'to is no day of the calendar: "2026-06-31"'],
    [{ from: '2026-06-01', to: '2026-06-02T00:00:00Z' }, 'to is no day of the calendar'],
  ])('refuses %j', (range, problem) => {
    expect(() => monthlyWindows(range)).toThrow(ZoomConfigError);
    expect(() => monthlyWindows(range)).toThrow(problem);
  });
});

it('the check never refuses what the simulated Zoom answers', () => {
  const windows = fc.tuple(
    fc.integer({ min: 300, max: DAYS.length - 60 }),
    fc.nat(220),
    fc.integer({ min: -3, max: 40 }),
  );
  fc.assert(
    fc.property(windows, ([today, back, length]) => {
      const [now = '', from = '', to = ''] = [DAYS[today], DAYS[today - back], DAYS[today - back + length]];
      const nowMs = Date.parse(`${now}T18:00:00Z`);
      const query = new Map(Object.entries({ from, to }));
      const answered = passes(() => readWindow(query, nowMs));
      if (answered) expect(() => check(MONTH_IN_SIX, { from, to }, nowMs)).not.toThrow();
    }),
    { numRuns: 2_000 },
  );
});

describe('the check agrees with counting on the calendar', () => {
  /** The same day of the month before or after, or that month's last day. */
  function sameDay(day: string, direction: 1 | -1): string {
    const at = DAYS.indexOf(`${day.slice(0, 7)}-01`);
    const inNext = direction === 1 ? DAYS.findIndex((text, index) => index > at && text.endsWith('-01')) : at - 1;
    const month = DAYS.filter((text) => text.slice(0, 7) === DAYS[inNext]?.slice(0, 7));
    return month.find((text) => text.slice(8) === day.slice(8)) ?? month.at(-1) ?? '';
  }

  /** Up to the same day of the next month; or, seen from the end, back to the same day of the month before. */
  function withinMonth(from: string, to: string): boolean {
    return to <= sameDay(from, 1) || from >= sameDay(to, -1);
  }

  it('for every range of four to five weeks over four years: a month and one day pass, no more', () => {
    const wrong: string[] = [];
    for (let start = 31; start < 31 + 4 * 366; start += 1) {
      for (let length = 27; length < 35; length += 1) {
        const [from = '', dayBefore = '', to = ''] = [DAYS[start], DAYS[start + length - 1], DAYS[start + length]];
        const passed = passes(() => check({ longestMonths: 1 }, { from, to }));
        if (passed !== withinMonth(from, dayBefore)) wrong.push(`${from}..${to}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
