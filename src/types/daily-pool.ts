import type { RateLimitBucket, ZoomPlan } from './rate-limit.js';

/** Requests that an account may make in a UTC day, all apps together. */
export interface DailyPool {
  /** `core:HEAVY+RESOURCE_INTENSIVE`: buckets of the same name share the pool. */
  name: string;
  limit: number;
}

const DAY_MS = 86_400_000;

/**
 * The daily pool that a bucket draws from; `null` where Zoom publishes none. On paid plans HEAVY and RESOURCE_INTENSIVE
 * share one; Free accounts have one for each label. Zoom publishes no Phone pools for Free: Pro's stand in.
 *
 * @see https://developers.zoom.us/docs/api/rate-limits/
 */
export function dailyPool(plan: ZoomPlan, { family, label }: RateLimitBucket): DailyPool | null {
  if (plan === 'free' && family === 'core') {
    const limit = { LIGHT: 6_000, MEDIUM: 2_000, HEAVY: 1_000, RESOURCE_INTENSIVE: 30_000 }[label];
    return { name: `core:${label}`, limit };
  }
  if (label !== 'HEAVY' && label !== 'RESOURCE_INTENSIVE') return null;
  const limits = { core: plan === 'business' ? 60_000 : 30_000, phone: plan === 'business' ? 30_000 : 15_000 };
  return { name: `${family}:HEAVY+RESOURCE_INTENSIVE`, limit: limits[family] };
}

/** The UTC day of an instant, `yyyy-mm-dd`. */
export function utcDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** When the next UTC day begins, milliseconds since 1970: Zoom's daily pools start anew then. */
export function nextUtcDay(now: number): number {
  return (Math.floor(now / DAY_MS) + 1) * DAY_MS;
}
