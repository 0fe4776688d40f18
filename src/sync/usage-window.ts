import { DAY_MS, isoDay } from '../types/calendar.js';
import { ZoomConfigError } from '../types/errors.js';
import type { UsageWindow } from './snapshot.js';

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
