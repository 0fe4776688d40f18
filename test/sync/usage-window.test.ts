import { describe, expect, it } from 'vitest';
import { monthsOf, usageWindow } from '../../src/sync/usage-window.js';
import { ZoomConfigError } from '../../src/types/errors.js';

describe('usageWindow', () => {
  it.each([
    ['today alone', 1, '2026-06-15T12:00:00Z', '2026-06-15', '2026-06-15'],
    ['thirty days across a month border', 30, '2026-06-15T12:00:00Z', '2026-05-17', '2026-06-15'],
    ['a leap day', 2, '2028-03-01T12:00:00Z', '2028-02-29', '2028-03-01'],
    ['no leap day', 2, '2026-03-01T12:00:00Z', '2026-02-28', '2026-03-01'],
    ['a change of year', 10, '2026-01-05T12:00:00Z', '2025-12-27', '2026-01-05'],
    ['the longest', 180, '2026-08-28T12:00:00Z', '2026-03-02', '2026-08-28'],
    ['the last millisecond of a day, UTC', 1, '2026-06-15T23:59:59.999Z', '2026-06-15', '2026-06-15'],
    ['the first millisecond of a day, UTC', 1, '2026-06-16T00:00:00.000Z', '2026-06-16', '2026-06-16'],
  ])('holds %s', (_case, days, now, from, to) => {
    expect(usageWindow(days, Date.parse(now))).toEqual({ from, to });
  });

  it.each([181, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days, and says why', (days) => {
    const refused = () => usageWindow(days, 0);
    expect(refused).toThrow(ZoomConfigError);
    expect(refused).toThrow(`usage.days must be a whole number from 1 to 180, not ${days}.`);
    expect(refused).toThrow('six months back');
  });

  it('never reaches further back than the six months that Zoom reports', () => {
    for (let day = 0; day < 4 * 366; day += 1) {
      const now = Date.UTC(2026, 0, 1 + day);
      const { from } = usageWindow(180, now);
      // Six months back from here, or the last day of that month where it is shorter.
      const date = new Date(now);
      const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 5, 0)).getUTCDate();
      const reach = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 6, Math.min(date.getUTCDate(), lastOfMonth));
      expect(Date.parse(from)).toBeGreaterThanOrEqual(reach);
    }
  });
});

describe('monthsOf', () => {
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
    expect(monthsOf({ from, to }).map((month) => `${month.from}..${month.to}`)).toEqual(expected);
  });

  it.each([1, 2, 28, 29, 30, 31, 59, 60, 90, 179, 180])('of %i days hold every day exactly once', (days) => {
    for (let start = 0; start < 800; start += 13) {
      const now = Date.UTC(2027, 0, 1 + start, 15, 30);
      const months = monthsOf(usageWindow(days, now));
      const covered = months.flatMap(({ from, to }) => daysBetween(from, to));
      const wanted = Array.from({ length: days }, (_, back) => isoDay(now, days - 1 - back));
      expect(covered).toEqual(wanted);
      // No part spans two months, which Zoom refuses.
      expect(months.every(({ from, to }) => from.slice(0, 7) === to.slice(0, 7))).toBe(true);
    }
  });
});

/** The day so many days before an instant, counted on the calendar. */
function isoDay(now: number, daysBack: number): string {
  const date = new Date(now);
  date.setUTCDate(date.getUTCDate() - daysBack);
  return date.toISOString().slice(0, 10);
}

/** Every day from one to another, both included, counted on the calendar. */
function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (const date = new Date(from); date.toISOString().slice(0, 10) <= to; date.setUTCDate(date.getUTCDate() + 1)) {
    days.push(date.toISOString().slice(0, 10));
  }
  return days;
}
