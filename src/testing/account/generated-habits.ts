import type { Random } from '../random.js';
import type { FakePerson } from './fake-person.js';

/** How a person uses Zoom, in days before today. */
export interface Habits {
  createdDaysAgo: number;
  /** When the person last did anything; `null` for never. */
  lastUsedDaysAgo: number | null;
  /** The last login as Zoom reports it: up to three days before the last use; `null` for never. */
  lastLoginDaysAgo: number | null;
  /** Mean number of meetings hosted in 30 days, up to the last use. */
  meetingsPerMonth: number;
}

/** Draws how one person uses Zoom: most this month, a fifth of the Licensed not for three months, some never. */
export function drawHabits(
  random: Random,
  person: Pick<FakePerson, 'status' | 'type'> & { meetingsPerHost: number },
): Habits {
  const spread = random.below(1_800);
  const never = random.chance(0.035);
  const stale = random.chance(person.type === 2 ? 0.2 : 0.35);
  const recency = random.fraction();
  const lag = random.below(4);
  const hosts = random.chance(hostShare(person.type));
  const eagerness = -Math.log(1 - random.fraction()); // a few host a lot, many host little
  if (person.status === 'pending') {
    return { createdDaysAgo: 1 + (spread % 30), lastUsedDaysAgo: null, lastLoginDaysAgo: null, meetingsPerMonth: 0 };
  }
  if (never && person.status === 'active') {
    return { createdDaysAgo: 5 + spread, lastUsedDaysAgo: null, lastLoginDaysAgo: null, meetingsPerMonth: 0 };
  }
  const used = lastUsed(person.status, stale, recency);
  return {
    createdDaysAgo: used + 5 + spread,
    lastUsedDaysAgo: used,
    lastLoginDaysAgo: Math.max(1, used) + lag,
    meetingsPerMonth: hosts ? person.meetingsPerHost * eagerness : 0,
  };
}

function hostShare(type: FakePerson['type']): number {
  if (type === 2) return 0.85;
  return type === 1 ? 0.4 : 0;
}

function lastUsed(status: FakePerson['status'], stale: boolean, recency: number): number {
  if (status === 'inactive') return 60 + Math.floor(recency * 500);
  if (stale) return 95 + Math.floor(recency * 300);
  return Math.floor(recency ** 3 * 85);
}
