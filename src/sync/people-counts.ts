import type { UserStatus } from './person.js';

/** How many people each list has. */
export type PeopleCounts = Readonly<Record<UserStatus, number>>;

export function everybodyOf({ pending, active, inactive }: PeopleCounts): number {
  return pending + active + inactive;
}

/** Pages that will be read until nobody can be missing: one is of one moment, and what is longer is read again. */
export function pagesToRead(counts: PeopleCounts, pageSize: number): number {
  const pages = (people: number) => Math.max(1, Math.ceil(people / pageSize));
  const [pending, active, inactive] = [pages(counts.pending), pages(counts.active), pages(counts.inactive)];
  const untilSure = (list: number) => (list > 1 ? 2 * list : list);
  return untilSure(pending) + 2 * active + untilSure(inactive) + (active > 1 ? inactive : 0);
}
