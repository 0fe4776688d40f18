import type { Clock } from '../types/clock.js';

/** A clock that shows another time than this machine's. */
export interface FakeClock extends Clock {
  /** Jumps ahead by so many milliseconds: tokens, cursors and limits grow older at once. */
  advance(ms: number): void;
}

/**
 * Makes a clock for the simulated Zoom and your client together. It runs on by itself, so that a client which waits for
 * its turn gets it; where nothing may move, use your runner's fake timers and no clock.
 *
 * @param start What it shows now: a `Date`, an ISO date-time, or milliseconds since 1970. Default: this machine's time.
 * @throws RangeError when it is no time.
 * @example
 * const clock = fakeClock('2025-06-10T15:00:00Z');
 * const fake = createFakeZoom({ clock });
 * const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, clock });
 * await zoom.users.get('me');
 * clock.advance(3_600_000); // the token has expired
 */
export function fakeClock(start: Date | string | number = Date.now()): FakeClock {
  const startMs = new Date(start).getTime();
  if (Number.isNaN(startMs)) throw new RangeError(`${start} is no time.`);
  const begunAt = performance.now();
  let jumpedMs = 0;
  const elapsed = (): number => performance.now() - begunAt + jumpedMs;
  return {
    elapsed,
    now: () => Math.floor(startMs + elapsed()),
    advance: (ms) => {
      jumpedMs += ms;
    },
  };
}
