import type { EndpointBase } from '../types/endpoint.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import { explain } from './section.js';
import type { SectionReport } from './snapshot.js';
import type { SyncRun } from './sync-run.js';
import type { UsagePart } from './usage-reading.js';

const PARTS: Readonly<Record<UsagePart, string>> = {
  hosted: 'Hosts',
  meetings: 'Meetings',
  joined: 'Participants',
  calls: 'Calls',
};

type Explanation = Pick<SectionReport, 'cause' | 'why' | 'missingScopes'>;

/** What of usage could not be read, and why. */
export class UsageGaps {
  readonly #run: SyncRun;
  readonly #gaps = new Map<UsagePart, Explanation & { times: number }>();

  constructor(run: SyncRun) {
    this.#run = run;
  }

  /**
   * Keeps a failure of Zoom's for the report.
   * @throws the abort reason, and what shows that the whole client is at its end.
   */
  note(part: UsagePart, error: unknown, operation: EndpointBase): ZoomError {
    this.#run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    const { cause, why, missingScopes } = explain(error, operation);
    // That the account has no Phone is no gap, and is said elsewhere: here it is a matter of rights.
    if (cause === 'not-available') this.add(part, { cause: 'refused', why: error.message, missingScopes });
    else this.add(part, { cause, why, missingScopes });
    return error;
  }

  /** Keeps the first reason of each part. */
  add(part: UsagePart, reason: Explanation): void {
    const known = this.#gaps.get(part);
    this.#gaps.set(part, known === undefined ? { ...reason, times: 1 } : { ...known, times: known.times + 1 });
  }

  has(part: UsagePart): boolean {
    return this.#gaps.has(part);
  }

  /** All of them as one: the first part's cause, and every part's reason. `null` without gaps. */
  explain(): Explanation | null {
    const parts = (Object.keys(PARTS) as UsagePart[]).flatMap((part) => {
      const gap = this.#gaps.get(part);
      return gap === undefined ? [] : [{ part, ...gap }];
    });
    const [first] = parts;
    if (first === undefined) return null;
    const why = parts.map(({ part, why: reason, times }) => `${title(part, times)}: ${reason}`).join(' ');
    return { cause: first.cause, why, missingScopes: first.missingScopes };
  }
}

function title(part: UsagePart, times: number): string {
  return part === 'joined' ? `Participants of ${times} meeting(s)` : PARTS[part];
}
