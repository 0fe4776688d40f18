/** Remembers which events were taken, so that one that comes twice is dropped. */
export interface ReplayGuard {
  /**
   * Notes a key. `true` for whoever is first, `false` when it is known; of several that ask at once, one is first. A key
   * must be remembered for longer than Zoom repeats an event (85 minutes) and than twice the tolerance of its age.
   */
  claim(key: string): boolean | Promise<boolean>;
  /** Forgets a key: the event was not handled, and Zoom's next try must be taken. */
  release(key: string): void | Promise<void>;
}
