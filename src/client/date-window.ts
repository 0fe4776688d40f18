import { addMonths, DAY_MS, isoDay, readDay } from '../types/calendar.js';
import type { DateWindow } from '../types/date-window.js';
import { type EndpointBase, operationName } from '../types/endpoint.js';
import { ZoomConfigError } from '../types/errors.js';

/** `2025-06-15`, `2025-06-15 08:30`, `2025-06-15 08:30:00`, `2025-06-15T08:30:00Z`. */
const INSTANT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Zoom does not say in which time zone it reads a date, and its today can be our yesterday or tomorrow: at each edge one
 * day more passes, so that nothing is refused here that Zoom would answer.
 */
const SLACK_MS = DAY_MS;

interface Edge {
  /** As the caller wrote it. */
  text: string;
  /** A day without a time: its first millisecond. */
  startMs: number;
  /** A day without a time: its last millisecond. */
  endMs: number;
  zoned: boolean;
}

/**
 * Refuses a `from` and `to` that the operation does not answer for. Zoom refuses some of them after they have drawn on
 * the day's pool, and cuts others short without a word.
 *
 * @throws ZoomConfigError
 */
export function checkDateWindow(endpoint: EndpointBase, query: object | undefined, nowMs: number): void {
  const window = endpoint.dateWindow;
  if (window === undefined) return;
  const { from, to } = { from: undefined, to: undefined, ...query } as Record<'from' | 'to', unknown>;
  const refuse = (problem: string): never => {
    const operation = operationName(endpoint);
    throw new ZoomConfigError(`${operation}: ${problem}.`, { hint: allowed(window, nowMs), operation });
  };
  const read = (name: string, value: unknown): Edge | null => {
    if (value === undefined || value === null) return null;
    return readEdge(value) ?? refuse(`${name} is no date, ${JSON.stringify(String(value).slice(0, 40))}`);
  };
  const first = read('from', from);
  const last = read('to', to);
  const problem = problemOf(window, first, last, nowMs);
  if (problem !== null) refuse(problem);
}

function problemOf(window: DateWindow, from: Edge | null, to: Edge | null, nowMs: number): string | null {
  if (from !== null && to !== null) {
    const slack = from.zoned === to.zoned ? 0 : SLACK_MS;
    if (from.startMs > to.endMs + slack) return `from (${from.text}) is after to (${to.text})`;
    if (isTooLong(window, from.startMs, to.startMs))
      return `${from.text} to ${to.text} is longer than ${length(window)}`;
  }
  const edge = from ?? to;
  const oldest = oldestDay(window, nowMs);
  if (edge === null || oldest === null || edge.endMs >= oldest - SLACK_MS) return null;
  return `${edge.text} is further back than ${months(window.monthsBack)}`;
}

function isTooLong({ longestMonths, longestDays }: DateWindow, fromMs: number, toMs: number): boolean {
  const last = toMs - SLACK_MS;
  if (longestDays !== undefined && last > fromMs + longestDays * DAY_MS) return true;
  // Seen from its end: the month that ends on 31 March may begin on 28 February.
  return longestMonths !== undefined && addMonths(last, -longestMonths) > fromMs;
}

/** Midnight of the oldest day that is reported; `null` when all are. */
function oldestDay({ monthsBack }: DateWindow, nowMs: number): number | null {
  return monthsBack === undefined ? null : addMonths(Math.floor(nowMs / DAY_MS) * DAY_MS, -monthsBack);
}

function allowed(window: DateWindow, nowMs: number): string {
  const oldest = oldestDay(window, nowMs);
  const parts = [
    length(window) === null ? [] : `${length(window)} at a time`,
    oldest === null ? [] : `nothing before ${isoDay(oldest)}`,
  ].flat();
  return `Allowed now: ${parts.join(', ')}. Write days as yyyy-mm-dd; monthlyWindows({ from, to }) splits a longer range.`;
}

function length({ longestMonths, longestDays }: DateWindow): string | null {
  if (longestDays !== undefined) return `${longestDays} days`;
  return longestMonths === undefined ? null : months(longestMonths);
}

function months(count = 0): string {
  return count === 1 ? 'one calendar month' : `${count} calendar months`;
}

function readEdge(value: unknown): Edge | null {
  const text = typeof value === 'string' ? value : '';
  const [, date = '', time, seconds = '', zone] = INSTANT.exec(text) ?? [];
  const day = readDay(date);
  if (day === null) return null;
  if (time === undefined) return { text, startMs: day, endMs: day + DAY_MS - 1, zoned: false };
  const ms = Date.parse(`${date}T${time}${seconds}${zone ?? 'Z'}`);
  return Number.isNaN(ms) ? null : { text, startMs: ms, endMs: ms, zoned: zone !== undefined };
}
