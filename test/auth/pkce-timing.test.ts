import { describe, expect, it } from 'vitest';
import { equalSecrets } from '../../src/auth/pkce.js';

describe('comparing secrets', () => {
  it('takes as long for a difference at the beginning as for one at the end', () => {
    const secret = 'x'.repeat(2_000_000);
    const best = (guess: string): number =>
      Math.min(
        ...Array.from({ length: 7 }, () => {
          const startedAt = performance.now();
          equalSecrets(guess, secret);
          return performance.now() - startedAt;
        }),
      );
    const atTheEnd = best(`${secret.slice(1)}y`);
    expect(best(`y${secret.slice(1)}`)).toBeGreaterThan(atTheEnd / 2);
  });
});
