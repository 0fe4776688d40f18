import { describe, expect, it } from 'vitest';
import { DelaySpread } from '../../src/limits/delay-spread.js';

function spreadOf(delays: (index: number) => number, count = 512): number {
  const spread = new DelaySpread();
  for (let index = 0; index < count; index += 1) spread.observe(delays(index));
  return spread.ms;
}

describe('the spread of delays', () => {
  it('is taken to be 110 ms until 128 delays were seen', () => {
    expect(spreadOf(() => 100, 127)).toBe(110);
    expect(spreadOf(() => 100, 128)).toBe(20);
  });

  it('is guessed on the safe side until 512 were seen', () => {
    expect(spreadOf((index) => 100 + (index % 41), 511)).toBe(80); // 40 half as much again, and 20
    expect(spreadOf((index) => 100 + (index % 41), 512)).toBe(45);
  });

  it.each([
    ['even delays', (index: number) => 100 + (index % 2), 20],
    ['delays from 100 to 160 ms', (index: number) => 100 + (index % 61), 65],
    ['one slow answer among many', (index: number) => (index === 300 ? 180 : 100), 85],
    ['answers that take seconds', (index: number) => (index % 2) * 3_000, 110],
  ])('of %s', (_what, delays, expected) => {
    expect(spreadOf(delays)).toBe(expected);
  });

  it('widens with the first slow answer and forgets it after 512 more', () => {
    const spread = new DelaySpread();
    for (let index = 0; index < 600; index += 1) spread.observe(50);
    spread.observe(120);
    expect(spread.ms).toBe(75);
    for (let index = 0; index < 511; index += 1) spread.observe(50);
    expect(spread.ms).toBe(75);
    spread.observe(50);
    expect(spread.ms).toBe(20);
  });
});
