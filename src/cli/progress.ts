import type { SectionName, SyncProgress } from '../index.js';

const LABELS: Readonly<Record<SectionName, string>> = {
  users: 'people',
  addOns: 'add-ons',
  phone: 'phone',
  usage: 'usage',
  seats: 'seats',
  groups: 'groups',
  roles: 'roles',
  domains: 'domains',
};

/** Where a sync is, as one line for a terminal. */
export class ProgressLine {
  readonly #sections = new Map<SectionName, SyncProgress>();

  /** @param width Longer lines are cut: a terminal that wraps one cannot erase it. */
  update(progress: SyncProgress, width: number): string {
    this.#sections.set(progress.section, progress);
    const open = [...this.#sections.values()].filter(({ finished }) => !finished);
    const parts = open.map(
      ({ section, done, total }) => `${LABELS[section]} ${done}${total === null ? '' : `/${total}`}`,
    );
    const { requests, remainingMs } = progress;
    parts.push(`${requests} requests`);
    if (remainingMs !== null) parts.push(`about ${duration(remainingMs)} left`);
    return parts.join(', ').slice(0, Math.max(0, width));
  }
}

/** Thins progress out by its own time: what ends a section always passes. */
export class ProgressThrottle {
  readonly #passedAt = new Map<SectionName, number>();

  lets({ section, finished, elapsedMs }: SyncProgress, everyMs: number): boolean {
    const before = this.#passedAt.get(section);
    if (!finished && before !== undefined && elapsedMs - before < everyMs) return false;
    this.#passedAt.set(section, elapsedMs);
    return true;
  }
}

/** `8 s`, `12 min`, `3.5 h`: as exact as an estimate deserves. */
export function duration(ms: number): string {
  if (ms < 90_000) return `${Math.round(ms / 1_000)} s`;
  if (ms < 90 * 60_000) return `${Math.round(ms / 60_000)} min`;
  return `${(ms / 3_600_000).toFixed(1)} h`;
}
