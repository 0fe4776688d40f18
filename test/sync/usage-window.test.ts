import { describe, expect, it } from 'vitest';
import { usageWindow } from '../../src/sync/usage-window.js';
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
