import type { Clock } from '../types/clock.js';
import type { DailyLedger } from '../types/daily-ledger.js';
import { utcDay } from '../types/daily-pool.js';
import { isZoomError } from '../types/errors.js';
import type { Logger } from '../types/logger.js';
import { RecentDays } from '../types/recent-days.js';

/** What {@link DayCounts} needs. */
export interface DayCountsParts {
  ledger: DailyLedger;
  clock: Clock;
  logger: Logger;
}

/** One request that was counted. */
export interface Counted {
  /** The UTC day that it was counted on. */
  day: string;
  /** It was not sent after all. */
  giveBack(): void;
}

/** A ledger that has not answered by then is taken to be away: the call goes on without it. */
const PATIENCE_MS = 1_000;
/** A ledger that is away is left alone for so long: else every call would wait for it. */
const REST_MS = 10_000;
/** Names that Zoom declared used up. */
const CLOSED_NAMES = 10_000;

/**
 * Counts by UTC day through a ledger. While the ledger is away this process counts by itself, from the last count that it
 * knew, and tells the ledger later: an account must not stand still because a counter does.
 */
export class DayCounts {
  readonly #parts: DayCountsParts;
  readonly #known = new RecentDays();
  /** Counted while the ledger was away. */
  readonly #owed = new RecentDays();
  readonly #closedUntil = new Map<string, number>();
  #awayUntil = Number.NEGATIVE_INFINITY;

  constructor(parts: DayCountsParts) {
    this.#parts = parts;
  }

  /**
   * Counts one request of today, unless it would be more than `limit`: then `null`.
   * @throws ZoomConfigError when the ledger says that it cannot work; the signal's reason when it aborted meanwhile.
   */
  async take(name: string, limit: number, signal?: AbortSignal): Promise<Counted | null> {
    const day = utcDay(this.#parts.clock.now());
    const key = `${name}:${day}`;
    const used = await this.#add(key, 1);
    let given = false;
    const giveBack = () => {
      if (!given) this.#add(key, -1).catch(() => undefined);
      given = true;
    };
    if (used > limit || signal?.aborted) giveBack();
    signal?.throwIfAborted();
    return used > limit ? null : { day, giveBack };
  }

  /** Today's count, as the ledger tells it. */
  async look(name: string): Promise<number> {
    return this.#add(`${name}:${utcDay(this.#parts.clock.now())}`, 0);
  }

  /** Today's count as far as it is known here. */
  usedToday(name: string): number {
    return this.#known.get(`${name}:${utcDay(this.#parts.clock.now())}`) ?? 0;
  }

  /** Zoom said that nothing is left until then, whatever was counted: other apps draw on the same limits. */
  close(name: string, until: number): void {
    this.#closedUntil.delete(name);
    this.#closedUntil.set(name, until);
    for (const oldest of this.#closedUntil.keys()) {
      if (this.#closedUntil.size <= CLOSED_NAMES) return;
      this.#closedUntil.delete(oldest);
    }
  }

  /** Until when Zoom said so, milliseconds since 1970; `null` when it is open. */
  closedUntil(name: string): number | null {
    const until = this.#closedUntil.get(name);
    if (until === undefined || until > this.#parts.clock.now()) return until ?? null;
    this.#closedUntil.delete(name);
    return null;
  }

  async #add(key: string, amount: number): Promise<number> {
    const { ledger, clock, logger } = this.#parts;
    const due = amount + (this.#owed.get(key) ?? 0);
    if (clock.elapsed() >= this.#awayUntil) {
      this.#owed.delete(key); // who comes meanwhile must not pay it once more
      try {
        const used = await inTime(async () => ledger.add(key, due));
        this.#known.set(key, used);
        return used;
      } catch (error) {
        if (isZoomError(error, 'config')) throw error;
        this.#awayUntil = clock.elapsed() + REST_MS;
        const name = error instanceof Error ? error.name : typeof error;
        logger.warn('The daily ledger failed; counting in this process meanwhile.', { error: name });
        this.#owed.set(key, due + (this.#owed.get(key) ?? 0));
      }
    } else this.#owed.set(key, due);
    const own = Math.max(0, (this.#known.get(key) ?? 0) + amount);
    this.#known.set(key, own);
    return own;
  }
}

class LedgerTimeout extends Error {
  override readonly name = 'LedgerTimeout';
}

function inTime<T>(ask: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new LedgerTimeout()), PATIENCE_MS);
    ask()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
