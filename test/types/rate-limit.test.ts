import { describe, expect, it } from 'vitest';
import { bucketName, DAILY_POOLS, RATE_LIMITS } from '../../src/types/rate-limit.js';

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

  it('has the daily pools of HEAVY and RESOURCE_INTENSIVE', () => {
    expect(DAILY_POOLS).toEqual({
      free: { core: 1_000, phone: null },
      pro: { core: 30_000, phone: 15_000 },
      business: { core: 60_000, phone: 30_000 },
    });
  });
});

describe('bucketName', () => {
  it('joins family and label', () => {
    expect(bucketName({ family: 'phone', label: 'RESOURCE_INTENSIVE' })).toBe('phone:RESOURCE_INTENSIVE');
  });
});
