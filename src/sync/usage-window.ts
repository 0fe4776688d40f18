import { ZoomConfigError } from '../types/errors.js';
import type { UsageWindow } from './snapshot.js';

const DAY_MS = 86_400_000;

/** Reports reach six months back; this many days always lie within. */
export const LONGEST_USAGE_DAYS = 180;

/**
 * The days that usage is read for: the last `days` days up to today, UTC.
 * @throws ZoomConfigError when Zoom's reports do not reach that far back.
 */
export function usageWindow(days: number, now: number): UsageWindow {
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_USAGE_DAYS) {
    throw new ZoomConfigError(`usage.days must be a whole number from 1 to ${LONGEST_USAGE_DAYS}, not ${days}.`, {
      hint: "Zoom's reports reach six months back.",
    });
  }
  return { from: isoDay(now - (days - 1) * DAY_MS), to: isoDay(now) };
}

/** Splits a window at month borders: Zoom's reports take one calendar month at a time. */
export function monthsOf({ from, to }: UsageWindow): UsageWindow[] {
  const months: UsageWindow[] = [];
  for (let start = from; start <= to; ) {
    const day = new Date(`${start}T00:00:00Z`);
    const nextMonth = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
    const end = isoDay(nextMonth - DAY_MS);
    months.push({ from: start, to: end < to ? end : to });
    start = isoDay(nextMonth);
  }
  return months;
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
