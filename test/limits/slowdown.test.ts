import { describe, expect, it } from 'vitest';
import { Slowdown } from '../../src/limits/slowdown.js';

describe('a bucket that Zoom refuses', () => {
  it('goes four times slower at each refusal, sixteen times at most', () => {
    const slowdown = new Slowdown();
    expect(slowdown.factorAt(0)).toBe(1);
    slowdown.refused(0, 1_500);
    expect(slowdown.factorAt(1_500)).toBe(4);
    slowdown.refused(1_600, 3_000);
    expect(slowdown.factorAt(3_000)).toBe(16);
    slowdown.refused(3_100, 4_000);
    expect(slowdown.factorAt(4_000)).toBe(16);
  });

  it('counts refusals of requests that were on their way together once', () => {
    const slowdown = new Slowdown();
    for (let at = 0; at < 100; at += 10) slowdown.refused(at, 1_500);
    expect(slowdown.factorAt(1_500)).toBe(4);
  });

  it.each([
    ['1 refusal', 1, 1_000, 15_000],
    ['2 refusals', 2, 1_000, 25_000],
    ['3 refusals', 3, 1_000, 25_000],
    ['a pause of 5 s', 1, 5_000, 15_000],
    ['a pause of a minute', 1, 60_000, 50_000 + 15_000],
  ])(
    'after %s is back at full speed within 30 s of them, or 5 s of the pause',
    (_what, refusals, pauseMs, fullSpeedAtMs) => {
      const slowdown = new Slowdown();
      let now = 0;
      for (let refusal = 0; refusal < refusals; refusal += 1) {
        now = refusal * pauseMs;
        slowdown.refused(now, now + pauseMs);
      }
      const from = pauseMs > 10_000 ? 0 : now;
      expect(slowdown.factorAt(from + fullSpeedAtMs - 1)).toBeGreaterThan(1);
      expect(slowdown.factorAt(from + fullSpeedAtMs)).toBe(1);
    },
  );
});
