import { describe, expect, it } from 'vitest';
import { RecentGrants } from '../../src/limits/recent-grants.js';

describe('the grants of the present window', () => {
  it('are those of the last second, the one exactly a second ago left out', () => {
    const recent = new RecentGrants({ limit: 4, windowMs: 1_000 });
    expect(recent.countAt(0)).toBe(0);
    for (const at of [0, 300, 600]) recent.add(at);
    expect([600, 999, 1_000, 1_300, 1_600].map((now) => recent.countAt(now))).toEqual([3, 3, 2, 1, 0]);
  });

  it.each([3, 8])('agree with a plain list for as long as the limit is kept (seed %i)', (seed) => {
    let state = seed;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const recent = new RecentGrants({ limit: 9.5, windowMs: 1_000 });
    const all: number[] = [];
    for (let now = 0; all.length < 2_000; now += 1_000 / 9.5 + random() * 400) {
      recent.add(now);
      all.push(now);
      expect(recent.countAt(now)).toBe(all.filter((at) => at > now - 1_000).length);
    }
  });
});
