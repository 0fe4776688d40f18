import { expect, it } from 'vitest';
import { memoryReplayGuard } from '../../src/webhooks/index.js';

it('lets a key through once, until its time is up', () => {
  let now = 0;
  const guard = memoryReplayGuard({ ttlMs: 1_000, now: () => now });
  expect([guard.claim('a'), guard.claim('a'), guard.claim('b')]).toEqual([true, false, true]);
  now = 999;
  expect(guard.claim('a')).toBe(false);
  now = 1_000;
  expect([guard.claim('a'), guard.claim('a')]).toEqual([true, false]);
});

it('remembers for longer than Zoom repeats an event', () => {
  let now = 0;
  const guard = memoryReplayGuard({ now: () => now });
  guard.claim('a');
  now = 85 * 60_000 + 300_000;
  expect(guard.claim('a')).toBe(false);
  now = 2 * 3_600_000;
  expect(guard.claim('a')).toBe(true);
});

it('lets a key through again that was released', () => {
  const guard = memoryReplayGuard();
  guard.claim('a');
  guard.release('a');
  guard.release('unknown');
  expect([guard.claim('a'), guard.claim('a')]).toEqual([true, false]);
});

it('remembers no more keys than it may, and forgets the oldest', () => {
  const guard = memoryReplayGuard({ max: 3 });
  for (const key of ['a', 'b', 'c', 'd']) guard.claim(key);
  expect(['b', 'c', 'd'].map((key) => guard.claim(key))).toEqual([false, false, false]);
  expect(guard.claim('a')).toBe(true);
  expect(guard.claim('b')).toBe(true);
});

it('may remember one key alone, for a millisecond', () => {
  let now = 0;
  const guard = memoryReplayGuard({ ttlMs: 1, max: 1, now: () => now });
  expect([guard.claim('a'), guard.claim('a'), guard.claim('b'), guard.claim('a')]).toEqual([true, false, true, true]);
  now = 1;
  expect(guard.claim('a')).toBe(true);
});

it.each([{ ttlMs: 0 }, { ttlMs: -1 }, { ttlMs: Number.NaN }, { max: 0 }, { max: -1 }])('refuses %j', (options) => {
  expect(() => memoryReplayGuard(options)).toThrow(/must be above 0/);
});
