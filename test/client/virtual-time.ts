import { vi } from 'vitest';

/** Timers and both clocks are virtual; `setImmediate` stays real, to let promises settle between two timers. */
export function startVirtualTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: Date.UTC(2025, 5, 1) });
}

/** Lets everything happen that needs no time. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Lets this much virtual time pass, promises settling between any two timers. */
export async function pass(durationMs: number): Promise<void> {
  let over = false;
  setTimeout(() => {
    over = true;
  }, durationMs);
  await settle();
  while (!over) {
    vi.advanceTimersToNextTimer();
    await settle();
  }
}

/** Runs what is left to run, but no longer than until this instant of virtual time. */
export async function runUntil(until: number): Promise<void> {
  let over = false;
  const end = setTimeout(() => {
    over = true;
  }, until - performance.now());
  await settle();
  while (!over && vi.getTimerCount() > 1) {
    vi.advanceTimersToNextTimer();
    await settle();
  }
  clearTimeout(end);
}

/**
 * Holds the process up: both clocks go on and no timer fires meanwhile, as when the event loop is busy or the laptop
 * sleeps. Undone by `restoreMocks`.
 */
export function stall(durationMs: number): void {
  const elapsed = performance.now.bind(performance);
  const now = Date.now.bind(Date);
  vi.spyOn(performance, 'now').mockImplementation(() => elapsed() + durationMs);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + durationMs);
}

/** Sets the wall clock; durations are not concerned. Undone by `restoreMocks`. */
export function setWallClock(byMs: number): void {
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + byMs);
}
