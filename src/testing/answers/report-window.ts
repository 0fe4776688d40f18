import { Refusal, validationError } from '../answer.js';
import type { TimeWindow } from './hosted-meetings.js';

const DAY_MS = 86_400_000;

/**
 * Reads `from` and `to`, whose last day is included. Refuses windows that end before they begin, are longer than a
 * month, or begin more than six months ago.
 */
export function readWindow(query: ReadonlyMap<string, string>, nowMs: number): TimeWindow {
  const from = query.get('from') ?? ''; // the facts require both
  const to = query.get('to') ?? '';
  const startMs = instantMs(from);
  const lastMs = instantMs(to);
  const today = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const problem = problemOf(startMs, lastMs, today);
  if (problem !== null) throw new Refusal(validationError([{ field: 'from', message: problem }]));
  return { startMs, endMs: to.length > 10 ? lastMs + 1_000 : lastMs + DAY_MS };
}

/** Reads `group_id`: one group or several, separated by commas; `null` without it. */
export function readGroups(query: ReadonlyMap<string, string>): readonly string[] | null {
  return query.get('group_id')?.split(',') ?? null;
}

function problemOf(startMs: number, lastMs: number, today: number): string | null {
  if (startMs > lastMs) return 'from must not be after to.';
  if (lastMs > addMonths(startMs, 1)) return 'from and to may be one month apart at most.';
  return startMs < addMonths(today, -6) ? 'Only the last six months can be reported.' : null;
}

function instantMs(text: string): number {
  return Date.parse(text.length > 10 ? `${text.replace(' ', 'T')}Z` : `${text}T00:00:00Z`);
}

/** The same day some months later, or that month's last day when it is shorter. */
function addMonths(ms: number, months: number): number {
  const date = new Date(ms);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}
