import { describe, expect, it } from 'vitest';
import type { People } from '../../src/testing/account/people.js';
import { RowCache } from '../../src/testing/answers/row-cache.js';
import { fakeAccount } from '../../src/testing/index.js';
import { isoSeconds } from '../../src/testing/iso-seconds.js';
import { Remembered } from '../../src/testing/oauth/remembered.js';
import { Permutation } from '../../src/testing/permutation.js';
import { Random } from '../../src/testing/random.js';
import { lettersOf, numberOf } from '../../src/testing/random-id.js';
import { SlidingWindow } from '../../src/testing/sliding-window.js';

describe('Random', () => {
  it('is mulberry32', () => {
    const random = new Random(1);
    expect([random.bits(), random.bits(), random.bits()]).toEqual([2693262067, 11749833, 2265367787]);
  });

  it('spreads evenly', () => {
    const random = new Random(5);
    const counts = new Array<number>(10).fill(0);
    for (let index = 0; index < 100_000; index += 1) {
      const value = random.below(10);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(9_700);
    expect(Math.max(...counts)).toBeLessThan(10_300);
  });
});

describe('Permutation', () => {
  it.each([1, 2, 3, 10, 1_000, 32_768, 50_001])('reaches each of %i numbers once, and back', (size) => {
    const permutation = new Permutation(size, 7);
    const seen = new Set<number>();
    for (let value = 0; value < size; value += 1) {
      const image = permutation.forward(value);
      expect(image).toBeLessThan(size);
      if (permutation.backward(image) !== value) throw new Error(`${value} does not come back`);
      seen.add(image);
    }
    expect(seen.size).toBe(size);
  });

  it('holds for the largest size, and letters hold its numbers', () => {
    const permutation = new Permutation(2 ** 30, 7);
    for (let value = 0; value < 2 ** 30; value += 7_654_321) {
      const image = permutation.forward(value);
      expect(permutation.backward(image)).toBe(value);
      expect(numberOf(lettersOf(image))).toBe(image);
    }
    expect(numberOf('ab!cd')).toBeNull();
  });
});

describe('SlidingWindow', () => {
  it('agrees with counting by hand', () => {
    const random = new Random(3);
    const window = new SlidingWindow(1_000);
    const instants: number[] = [];
    let now = 0;
    let worst = 0;
    for (let index = 0; index < 3_000; index += 1) {
      now += random.chance(0.02) ? random.below(3_000) : random.below(12);
      instants.push(now);
      window.add(now);
      const inside = instants.filter((instant) => instant > now - 1_000).length;
      worst = Math.max(worst, inside);
      expect(window.countAt(now)).toBe(inside);
    }
    expect(window.worst).toBe(worst);
  });
});

describe('SlidingWindow, when it grows', () => {
  it('keeps what is inside, wherever its ring begins', () => {
    const window = new SlidingWindow(1_000);
    for (let at = 0; at < 64; at += 1) window.add(at);
    for (let index = 0; index < 100; index += 1) window.add(1_031); // 32 of the first are over
    expect([1_031, 1_032, 1_063, 2_030, 2_031].map((at) => window.countAt(at))).toEqual([132, 131, 100, 100, 0]);
    expect(window.worst).toBe(132);
  });
});

describe('isoSeconds', () => {
  it('agrees with Date', () => {
    const random = new Random(4);
    const from = Date.parse('0001-01-01T00:00:00Z');
    const span = Date.parse('9999-12-31T23:59:59Z') - from;
    for (let index = 0; index < 20_000; index += 1) {
      const ms = Math.floor(from + random.fraction() * span);
      expect(isoSeconds(ms)).toBe(`${new Date(ms).toISOString().slice(0, 19)}Z`);
    }
    expect(isoSeconds(Date.parse('2024-02-29T23:59:59.999Z'))).toBe('2024-02-29T23:59:59Z');
  });
});

describe('Remembered', () => {
  it('forgets the oldest beyond its limit', () => {
    const remembered = new Remembered<number>(2);
    for (const [index, key] of ['a', 'b', 'a', 'c'].entries()) remembered.set(key, index);
    expect(['a', 'b', 'c'].map((key) => remembered.get(key))).toEqual([undefined, 1, 3]);
  });
});

describe('RowCache', () => {
  it('keeps 250,000 rows until their people change, and writes others each time', () => {
    const versions = new Map<number, number>();
    const people = { versionOf: (position: number) => versions.get(position) ?? 0 } as People;
    const cache = new RowCache();
    let written = 0;
    const read = (position: number) =>
      cache.text(people, position, () => {
        written += 1;
        return `${written}`;
      });
    for (let position = 0; position < 250_001; position += 1) read(position);
    expect([read(0), read(249_999), written]).toEqual(['1', '250000', 250_001]);
    expect([read(250_000), read(250_000)]).toEqual(['250002', '250003']);
    versions.set(0, 1);
    expect([read(0), read(0)]).toEqual(['250004', '250004']);
  });
});

describe('People', () => {
  it('finds somebody at the positions of its views, and nobody elsewhere', () => {
    const account = fakeAccount({ people: [{ id: 'ann' }, { id: 'bob', status: 'pending' }] });
    const people = account.people as People;
    expect(people.withStatus('active').map((position) => people.person(position).id)).toEqual(['ann']);
    account.update('bob', { department: 'Sales' }); // in none of the views
    account.remove('ann');
    expect([people.withStatus('active'), people.withStatus('pending')]).toEqual([[], [1]]);
    for (const position of [0, 2]) expect(() => people.person(position)).toThrow(RangeError);
    expect(() => people.replace(0, people.person(1))).toThrow(RangeError);
  });
});
