import { describe, expect, it } from 'vitest';
import { dailyPool } from '../../src/types/daily-pool.js';
import { bucketName, RATE_LIMITS } from '../../src/types/rate-limit.js';

const SECOND = 1_000;
const MINUTE = 60_000;

describe("Zoom's published limits", () => {
  it.each([
    ['free', 'core', [4, 2, 1, 10]],
    ['free', 'phone', [20, 10, 5, 5]],
    ['pro', 'core', [30, 20, 10, 10]],
    ['pro', 'phone', [20, 10, 5, 5]],
    ['business', 'core', [80, 60, 40, 20]],
    ['business', 'phone', [40, 20, 10, 10]],
  ] as const)('%s %s: %j a second, the last a minute', (plan, family, [light, medium, heavy, intensive]) => {
    expect(RATE_LIMITS[plan][family]).toEqual({
      LIGHT: { limit: light, windowMs: SECOND },
      MEDIUM: { limit: medium, windowMs: SECOND },
      HEAVY: { limit: heavy, windowMs: SECOND },
      RESOURCE_INTENSIVE: { limit: intensive, windowMs: MINUTE },
    });
  });

  it.each([
    ['free', 'core', 'LIGHT', 'core:LIGHT', 6_000],
    ['free', 'core', 'MEDIUM', 'core:MEDIUM', 2_000],
    ['free', 'core', 'HEAVY', 'core:HEAVY', 1_000],
    ['free', 'core', 'RESOURCE_INTENSIVE', 'core:RESOURCE_INTENSIVE', 30_000],
    ['pro', 'core', 'HEAVY', 'core:HEAVY+RESOURCE_INTENSIVE', 30_000],
    ['pro', 'core', 'RESOURCE_INTENSIVE', 'core:HEAVY+RESOURCE_INTENSIVE', 30_000],
    ['pro', 'phone', 'HEAVY', 'phone:HEAVY+RESOURCE_INTENSIVE', 15_000],
    ['business', 'core', 'HEAVY', 'core:HEAVY+RESOURCE_INTENSIVE', 60_000],
    ['business', 'phone', 'RESOURCE_INTENSIVE', 'phone:HEAVY+RESOURCE_INTENSIVE', 30_000],
  ] as const)('has the daily pool of %s %s %s', (plan, family, label, name, limit) => {
    expect(dailyPool(plan, { family, label })).toEqual({ name, limit });
  });

  it.each(['pro', 'business'] as const)('has no daily pool for LIGHT and MEDIUM on %s', (plan) => {
    for (const family of ['core', 'phone'] as const) {
      expect(dailyPool(plan, { family, label: 'LIGHT' })).toBeNull();
      expect(dailyPool(plan, { family, label: 'MEDIUM' })).toBeNull();
    }
  });
});

describe('bucketName', () => {
  it('joins family and label', () => {
    expect(bucketName({ family: 'phone', label: 'RESOURCE_INTENSIVE' })).toBe('phone:RESOURCE_INTENSIVE');
  });
});
