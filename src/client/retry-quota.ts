/** Calls that earn one repeat: in the long run, at most one repeat for five calls. */
const CALLS_PER_REPEAT = 5;
/** Repeats that are left for a bad moment. */
const STANDING = 50;

/**
 * Bounds the repeats of a whole client. When Zoom is out for everybody, repeating every call several times would turn an
 * outage into a storm: requests stay within 1.2 times the calls, plus 50. Refusals by a rate limit do not count: they are
 * paced already.
 */
export class RetryQuota {
  /** In calls, so that whole numbers are counted. */
  #earned = STANDING * CALLS_PER_REPEAT;

  /** A call begins. */
  earn(): void {
    this.#earned = Math.min(STANDING * CALLS_PER_REPEAT, this.#earned + 1);
  }

  /** Takes one repeat; `false` when none is left. */
  spend(): boolean {
    if (this.#earned < CALLS_PER_REPEAT) return false;
    this.#earned -= CALLS_PER_REPEAT;
    return true;
  }
}
