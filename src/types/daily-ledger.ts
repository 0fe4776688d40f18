import { RecentDays } from './recent-days.js';

/**
 * Counts an account's requests by day, so that a daily pool is known across restarts and processes. Keys end in the UTC
 * day, such as `core:HEAVY+RESOURCE_INTENSIVE:2026-11-21`, and hold no id in clear. Old days may be forgotten after two
 * days. A ledger is one account's; `zoomAccounts()` puts the key of the account before each key.
 */
export interface DailyLedger {
  /**
   * Counts `amount` more under the key and returns the new count. `amount` can be 0 (just looking) and negative (what was
   * counted was not sent). When it rejects, the client counts by itself meanwhile and catches up later; only a
   * `ZoomConfigError` ends the call.
   */
  add(key: string, amount: number): Promise<number>;
}

/** A {@link DailyLedger} that lives as long as the process: the default. */
export function memoryDailyLedger(): DailyLedger {
  const counts = new RecentDays();
  return {
    add: async (key, amount) => {
      const count = (counts.get(key) ?? 0) + amount;
      counts.set(key, count);
      return count;
    },
  };
}
