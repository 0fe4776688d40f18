import { describe, expect, it } from 'vitest';
import { equalSecrets } from '../../src/auth/pkce.js';

describe('comparing secrets', () => {
  it('takes as long for a difference at the beginning as for one at the end', () => {
    const secret = 'x'.repeat(500_000);
    const durationOf = (guess: string): number => {
      const startedAt = performance.now();
      equalSecrets(guess, secret);
      return performance.now() - startedAt;
    };
    const [early, late] = [`y${secret.slice(1)}`, `${secret.slice(1)}y`];
    // In turn, so that whatever else the machine does slows both down: the best of many is that of the code alone.
    const durations = Array.from({ length: 40 }, () => ({
      atTheEnd: durationOf(late),
      atTheBeginning: durationOf(early),
    }));
    const best = (where: 'atTheEnd' | 'atTheBeginning') => Math.min(...durations.map((pair) => pair[where]));
    expect(best('atTheBeginning')).toBeGreaterThan(best('atTheEnd') * 0.75);
  });
});
