/** One day. Calendar days are counted in UTC here, where every day is as long as the next. */
export const DAY_MS = 86_400_000;

/** The day of an instant as `yyyy-mm-dd`, UTC. */
export function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Midnight, UTC, of a day written `yyyy-mm-dd`; `null` for any other text and for days that no calendar has. */
export function readDay(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) || isoDay(ms) !== text ? null : ms; // 30 February is read as 2 March
}

/** The same day and time some months later or earlier; a shorter month's last day where it has no such day. */
export function addMonths(ms: number, months: number): number {
  const date = new Date(ms);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, lastDay));
}
