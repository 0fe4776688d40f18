import { describe, expect, it } from 'vitest';
import { DelaySpread } from '../../src/limits/delay-spread.js';

function spreadOf(delays: (index: number) => number, count = 512): number {
  const spread = new DelaySpread();
  for (let index = 0; index < count; index += 1) spread.observe(delays(index));
  return spread.ms;
}

describe('the spread of delays', () => {
  it('is taken to be 140 ms until 512 delays were seen', () => {
    expect(spreadOf(() => 100, 511)).toBe(140);
    expect(spreadOf(() => 100, 512)).toBe(25);
  });

  it.each([
    ['even delays', (index: number) => 100 + (index % 2), 25],
    ['delays from 100 to 160 ms', (index: number) => 100 + (index % 61), 60],
    ['one slow answer among many', (index: number) => (index === 300 ? 180 : 100), 80],
    ['answers that take seconds', (index: number) => (index % 2) * 3_000, 140],
  ])('of %s', (_what, delays, expected) => {
    expect(spreadOf(delays)).toBe(expected);
  });

  it('widens with the first slow answer and forgets it after 512 more', () => {
    const spread = new DelaySpread();
    for (let index = 0; index < 600; index += 1) spread.observe(50);
    spread.observe(150);
    expect(spread.ms).toBe(100);
    for (let index = 0; index < 511; index += 1) spread.observe(50);
    expect(spread.ms).toBe(100);
    spread.observe(50);
    expect(spread.ms).toBe(25);
  });
});
