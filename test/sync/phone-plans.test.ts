import { describe, expect, it } from 'vitest';
import { type PhonePlanKind, phonePlan } from '../../src/sync/phone-plans.js';

describe('a Phone plan', () => {
  it.each<[number, string, PhonePlanKind]>([
    [100, 'Zoom Phone US/CA Metered', 'calling-plan'],
    [107, 'Zoom Phone Japan Metered', 'calling-plan'],
    [200, 'Zoom Phone US/CA Unlimited', 'calling-plan'],
    [204, 'Zoom Phone EURB Unlimited', 'calling-plan'],
    [301, 'Phone number', 'not-a-seat'],
    [400, 'Toll-free number', 'not-a-seat'],
    [404, 'Toll-free number', 'not-a-seat'],
    [30_000, 'Zoom Phone US/CA Metered (bundled)', 'bundled'],
    [31_002, 'Zoom Phone UK/IE Unlimited (bundled)', 'bundled'],
    [40_200, 'Zoom Phone US/CA (bundled)', 'bundled'],
    [50_201, 'Zoom Phone AU/NZ (bundled)', 'bundled'],
    [60_203, 'Zoom Phone EURA (bundled)', 'bundled'],
    [70_207, 'Zoom Phone Japan (bundled)', 'bundled'],
  ])('%i is %s', (code, name, kind) => {
    expect(phonePlan(code)).toEqual({ name, kind });
  });

  it.each([99, 105, 206, 308, 405, 599, 30_005, 31_008, 40_208, 50_205, 60_206, 70_299, -1])(
    '%i is none that is known',
    (code) => {
      expect(phonePlan(code)).toBeNull();
    },
  );
});
