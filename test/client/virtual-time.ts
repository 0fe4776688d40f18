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

/** A digest is made in another thread: it takes real time, and no timer tells of it. In nanoseconds. */
const PATIENCE_WITHOUT_TIMER = 10_000_000_000n;

/**
 * Runs timers until the promise settles. Between two timers exchanges with a stub fetch get the turns of the event loop
 * that they take; a promise that nothing can settle any more is an error.
 */
export async function finish<T>(promise: Promise<T>): Promise<T> {
  let settled = false;
  promise.then(
    () => {
      settled = true;
    },
    () => {
      settled = true;
    },
  );
  for (;;) {
    for (let turn = 0; turn < 6 && !settled; turn += 1) await settle();
    const until = process.hrtime.bigint() + PATIENCE_WITHOUT_TIMER;
    while (!settled && vi.getTimerCount() === 0 && process.hrtime.bigint() < until) await settle();
    if (settled) return promise;
    if (vi.getTimerCount() === 0) throw new Error('the promise waits, and no timer is left');
    vi.advanceTimersToNextTimer();
  }
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
