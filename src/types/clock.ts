/**
 * Where the SDK reads time. Two readings, because a wall clock can jump (NTP, suspended laptops) and a token's
 * remaining life must not.
 */
export interface Clock {
  /** Wall clock, milliseconds since 1970-01-01 UTC. Used for instants that leave the process. */
  now(): number;
  /** Monotonic clock, milliseconds since an arbitrary start. Used for every duration. */
  elapsed(): number;
}

/** The clock of this machine. Looked up at each call, so fake timers installed later are honoured. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
};
