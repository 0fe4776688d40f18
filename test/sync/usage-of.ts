import { readUsage } from '../../src/sync/read-usage.js';
import { notRequested } from '../../src/sync/section.js';
import { resolveSyncOptions, type UsageOptions } from '../../src/sync/sync-options.js';
import type { SyncRun } from '../../src/sync/sync-run.js';

/** Three months, the first and the last in part. */
export const WINDOW = { from: '2026-04-20', to: '2026-06-15' };

/** Reads usage without the section about Phone. */
export function usageOf(run: SyncRun, options: Omit<UsageOptions, 'days'> = {}, window = WINDOW) {
  const { usage } = resolveSyncOptions({ usage: { days: 60, ...options } });
  if (usage === null) throw new Error('usage was asked for');
  return readUsage(run, window, usage, Promise.resolve(notRequested(null, 'phone: false')));
}
