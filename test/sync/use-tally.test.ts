import { describe, expect, it } from 'vitest';
import { UseTally } from '../../src/sync/use-tally.js';

describe('UseTally', () => {
  it('counts each use, and keeps the latest instant, whatever the order and the time zone', () => {
    const tally = new UseTally();
    for (const at of ['2026-06-02T08:00:00Z', '2026-06-03T01:00:00+09:00', '2026-06-01T08:00:00Z'])
      tally.add('ann', at);
    expect(tally.of(['ann'])).toEqual({ count: 3, lastAt: '2026-06-03T01:00:00+09:00' });
  });

  it('counts a use without a date', () => {
    const tally = new UseTally();
    for (const at of [undefined, null, '', 'yesterday']) tally.add('ann', at);
    expect(tally.of(['ann'])).toEqual({ count: 4, lastAt: null });
  });

  it('adds up what a person did under several names', () => {
    const tally = new UseTally();
    tally.add('new', '2026-06-01T08:00:00Z');
    tally.add('old', '2026-06-02T08:00:00Z');
    expect(tally.of(['new', 'old', 'none'])).toEqual({ count: 2, lastAt: '2026-06-02T08:00:00Z' });
    expect(tally.of([])).toEqual({ count: 0, lastAt: null });
  });
});
