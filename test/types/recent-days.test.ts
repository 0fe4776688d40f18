import { describe, expect, it } from 'vitest';
import { RecentDays } from '../../src/types/recent-days.js';

describe('numbers of recent days', () => {
  it('stay bounded: of each day the 25,000 to 50,000 keys used last, those in use among them', () => {
    const numbers = new RecentDays();
    const pool = 'core:HEAVY:2026-11-21';
    for (let user = 0; user < 120_000; user += 1) {
      numbers.set(`host-meetings:u${user}:2026-11-21`, 1);
      numbers.set(pool, user);
    }
    expect(numbers.entries().length).toBeGreaterThanOrEqual(25_000);
    expect(numbers.entries().length).toBeLessThanOrEqual(50_000);
    expect(new Set(numbers.entries().map(([key]) => key)).size).toBe(numbers.entries().length);
    expect(numbers.get(pool)).toBe(119_999);
    expect(numbers.get('host-meetings:u0:2026-11-21')).toBeUndefined();
    for (let user = 120_000 - 24_999; user < 120_000; user += 1) {
      if (numbers.get(`host-meetings:u${user}:2026-11-21`) !== 1) expect.fail(`user ${user} is forgotten`);
    }
  });

  it('forget a key that is deleted, and know nothing of days never written', () => {
    const numbers = new RecentDays();
    numbers.set('a:2026-11-21', 1);
    numbers.delete('a:2026-11-21');
    numbers.delete('a:2026-11-20');
    expect(numbers.get('a:2026-11-21')).toBeUndefined();
    expect(numbers.entries()).toEqual([]);
  });
});
