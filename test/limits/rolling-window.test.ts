import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RollingWindow } from '../../src/limits/rolling-window.js';

const WINDOW = 1_000;

/** Uses a key whenever it is free, at instants that only go on. */
const visits = fc
  .array(fc.record({ key: fc.constantFrom('a', 'b'), after: fc.nat(700) }), { maxLength: 60 })
  .map((drawn) => {
    let at = 0;
    return drawn.map(({ key, after }) => {
      at += after;
      return { key, at };
    });
  });

describe('a rolling window', () => {
  it.each([1, 2, 3])('never holds more than %i uses of a key, and never refuses one that fits', (limit) => {
    fc.assert(
      fc.property(visits, (drawn) => {
        const window = new RollingWindow(limit, WINDOW);
        const used: { key: string; at: number }[] = [];
        for (const { key, at } of drawn) {
          const recent = used.filter((use) => use.key === key && use.at > at - WINDOW);
          const freeAt = window.freeAt(key, {}, at);
          expect(freeAt <= at).toBe(recent.length < limit);
          if (freeAt > at) {
            expect(freeAt).toBe((recent.at(-limit)?.at ?? 0) + WINDOW);
            continue;
          }
          window.take(key, {}, at);
          used.push({ key, at });
        }
      }),
    );
  });

  it('counts the repeats of one owner as one use, at the last of them', () => {
    const window = new RollingWindow(1, WINDOW);
    const call = {};
    window.take('a', call, 0);
    expect(window.freeAt('a', call, 500)).toBe(500);
    window.take('a', call, 500);
    expect(window.freeAt('a', {}, 600)).toBe(1_500);
  });

  it('is as it was when a use is given back', () => {
    const window = new RollingWindow(2, WINDOW);
    const call = {};
    window.take('a', {}, 0);
    window.take('a', call, 100);
    window.giveBack('a', call);
    expect(window.freeAt('a', {}, 200)).toBe(200);
    window.giveBack('b', call); // was never used
    expect(window.size).toBe(1);
  });

  it('is full until the instant that Zoom says', () => {
    const window = new RollingWindow(3, WINDOW);
    window.close('a', 5_000);
    expect(window.freeAt('a', {}, 4_999)).toBe(5_000);
    expect(window.freeAt('a', {}, 5_000)).toBe(5_000);
    expect(window.freeAt('b', {}, 0)).toBe(0);
  });

  it('forgets keys whose uses are over, and holds 20,000 at most', () => {
    const window = new RollingWindow(1, WINDOW);
    for (let user = 0; user < 30_000; user += 1) window.take(`u${user}`, {}, 0);
    expect(window.size).toBe(20_000);
    window.take('last', {}, WINDOW);
    expect(window.size).toBe(1);
  });
});
