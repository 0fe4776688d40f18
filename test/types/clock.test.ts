import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/types/clock.js';

afterEach(() => vi.useRealTimers());

describe('the clock of this machine', () => {
  it('follows fake timers that were installed after the import', () => {
    vi.useFakeTimers({ now: Date.UTC(2025, 0, 1) });
    const started = systemClock.elapsed();
    vi.advanceTimersByTime(1_500);
    expect(systemClock.now()).toBe(Date.UTC(2025, 0, 1) + 1_500);
    expect(systemClock.elapsed() - started).toBe(1_500);
  });

  it('does not measure durations by the wall clock, which can jump', () => {
    vi.useFakeTimers({ now: Date.UTC(2025, 0, 1) });
    const started = systemClock.elapsed();
    vi.setSystemTime(Date.UTC(1999, 0, 1));
    expect(systemClock.elapsed() - started).toBe(0);
    expect(systemClock.now()).toBe(Date.UTC(1999, 0, 1));
  });
});
