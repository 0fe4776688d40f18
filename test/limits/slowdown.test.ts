import { describe, expect, it } from 'vitest';
import { Slowdown } from '../../src/limits/slowdown.js';

describe('a bucket that Zoom refuses', () => {
  it('goes three times slower at each refusal, sixteen times at most', () => {
    const slowdown = new Slowdown();
    expect(slowdown.factorAt(0)).toBe(1);
    slowdown.refused(0, 1_500);
    expect(slowdown.factorAt(1_500)).toBe(3);
    slowdown.refused(1_600, 3_000);
    expect(slowdown.factorAt(3_000)).toBe(9);
    slowdown.refused(3_100, 4_000);
    expect(slowdown.factorAt(4_000)).toBe(16);
  });

  it('counts refusals of requests that were on their way together once', () => {
    const slowdown = new Slowdown();
    for (let at = 0; at < 100; at += 10) slowdown.refused(at, 1_500);
    expect(slowdown.factorAt(1_500)).toBe(3);
  });

  it.each([
    [1, 12_000],
    [2, 24_000],
    [3, 28_000],
  ])('after %i refusals is back at full speed within 30 s (here %i ms)', (refusals, fullSpeedAfterMs) => {
    const slowdown = new Slowdown();
    let now = 0;
    for (let refusal = 0; refusal < refusals; refusal += 1) {
      slowdown.refused(now, now + 1_000);
      now += 1_000;
    }
    expect(slowdown.factorAt(now + fullSpeedAfterMs - 1)).toBeGreaterThan(1);
    expect(slowdown.factorAt(now + fullSpeedAfterMs)).toBe(1);
  });
});
