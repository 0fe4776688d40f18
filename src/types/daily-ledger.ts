/**
 * Counts an account's requests by day, so that a daily pool is known across restarts and processes. Keys are opaque
 * (pool and UTC day, such as `core:HEAVY+RESOURCE_INTENSIVE:2026-11-21`); old ones may be forgotten after two days.
 */
export interface DailyLedger {
  /** Counts `amount` more under the key and returns the new count. `amount` can be 0: just looking. */
  add(key: string, amount: number): Promise<number>;
}

/** A {@link DailyLedger} that lives as long as the process: the default. */
export function memoryDailyLedger(): DailyLedger {
  const counts = new Map<string, number>();
  return {
    add: async (key, amount) => {
      const count = (counts.get(key) ?? 0) + amount;
      counts.delete(key);
      counts.set(key, count);
      if (counts.size > 100) counts.delete(counts.keys().next().value ?? ''); // yesterday's
      return count;
    },
  };
}
