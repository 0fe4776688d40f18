import { addMonths, DAY_MS, isoDay, readDay } from './calendar.js';
import { ZoomConfigError } from './errors.js';

/** Days from one to another, both included. */
export interface DateRange {
  /** First day, `yyyy-mm-dd`. */
  from: string;
  /** Last day, `yyyy-mm-dd`. */
  to: string;
}

/** Which `from` and `to` an operation answers for. A client refuses others before it sends anything. */
export interface DateWindow {
  /** Calendar months that `to` may lie after `from`. */
  longestMonths?: number;
  /** Days that `to` may lie after `from`. */
  longestDays?: number;
  /** Calendar months that `from` may lie before today. */
  monthsBack?: number;
}

/**
 * Splits a range at month borders, oldest month first: Zoom's reports and dashboards answer for one month at a time.
 * Every day of the range is in exactly one part, and the last day of each part is included.
 *
 * @throws ZoomConfigError when a day is not written `yyyy-mm-dd`, or `from` is after `to`.
 * @example
 * for (const month of monthlyWindows({ from: '2026-03-20', to: '2026-05-04' })) {
 *   for await (const host of zoom.reports.activeHosts(month)) count(host);
 * } // 03-20 to 03-31, 04-01 to 04-30, 05-01 to 05-04
 */
export function monthlyWindows({ from, to }: DateRange): DateRange[] {
  const last = dayOf('to', to);
  const months: DateRange[] = [];
  for (let start = dayOf('from', from); start <= last; ) {
    const day = new Date(start);
    const nextMonth = addMonths(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1), 1);
    months.push({ from: isoDay(start), to: isoDay(Math.min(nextMonth - DAY_MS, last)) });
    start = nextMonth;
  }
  if (months.length === 0) {
    throw new ZoomConfigError(`from (${from}) is after to (${to}).`, { hint: 'Give the first day as from.' });
  }
  return months;
}

function dayOf(name: string, text: string): number {
  const day = readDay(text);
  if (day !== null) return day;
  throw new ZoomConfigError(`${name} is no day of the calendar: ${JSON.stringify(text)}.`, {
    hint: 'Write it as yyyy-mm-dd.',
  });
}
