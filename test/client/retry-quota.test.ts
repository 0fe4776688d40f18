import { describe, expect, it } from 'vitest';
import { RetryQuota } from '../../src/client/retry-quota.js';

describe('the retry quota', () => {
  it('allows 50 repeats at once, and one more for every five calls', () => {
    const quota = new RetryQuota();
    const spendAll = () => {
      let spent = 0;
      while (quota.spend()) spent += 1;
      return spent;
    };
    expect(spendAll()).toBe(50);
    for (let call = 0; call < 100; call += 1) quota.earn();
    expect(spendAll()).toBe(20);
    for (let call = 0; call < 10_000; call += 1) quota.earn();
    expect(spendAll()).toBe(50);
  });
});
