import { isZoomError } from '../../types/errors.js';
import { quietly } from '../../types/quietly.js';
import type { ActionResult } from '../actions/action-result.js';
import type { BulkOptions, BulkOutcome, BulkPerson, BulkProgress, BulkReport, BulkRun } from './bulk-outcome.js';
import { type Entry, entriesOf } from './entries.js';

/** Why a run ends before its end. */
export class Stop {
  readonly #signal: AbortSignal | undefined;
  #error: unknown = null;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  get reason(): unknown {
    return this.#signal?.aborted === true ? this.#signal.reason : this.#error;
  }

  get isOver(): boolean {
    return this.#signal?.aborted === true || this.#error !== null;
  }

  /** Notes a failure: one that would hit everybody else, too, ends the run. */
  note(error: unknown): void {
    if (isHopeless(error)) this.#error ??= error;
  }
}

function isHopeless(error: unknown): boolean {
  if (isZoomError(error, 'partial-write')) return isHopeless(error.cause);
  if (isZoomError(error, 'rate-limit')) return error.window === 'day';
  if (isZoomError(error, 'api')) return error.missingScopes.length > 0 || error.code === 4700 || error.code === 4711;
  return isZoomError(error, 'closed') || isZoomError(error, 'token') || isZoomError(error, 'reauthorization');
}

/** Acts on the entries and hands out what becomes of each, but of those whom it did not begin. */
export type Work<Person extends BulkPerson> = (
  entries: readonly Entry<Person>[],
  stop: Stop,
) => AsyncIterable<Outcome<Person>>;

/** An outcome and whose it is. */
export interface Outcome<Person extends BulkPerson> {
  entry: Entry<Person>;
  outcome: BulkOutcome<Person>;
}

/** What an action came to. */
export function outcomeOf<Person extends BulkPerson>(
  entry: Entry<Person>,
  end: { result: ActionResult } | { error: unknown } | 'not-attempted' | 'skipped',
): Outcome<Person> {
  const { person, key } = entry;
  if (typeof end === 'string') return { entry, outcome: { person, key, outcome: end, result: null, error: null } };
  if ('error' in end) return { entry, outcome: { person, key, outcome: 'failed', result: null, error: end.error } };
  return { entry, outcome: { person, key, outcome: end.result.outcome, result: end.result, error: null } };
}

/** Makes a run of the work: skips what an earlier run did, counts, and says of everybody what became of them. */
export function bulkRun<Person extends BulkPerson>(
  people: readonly Person[],
  work: Work<Person>,
  options: BulkOptions,
): BulkRun<Person> {
  const entries = entriesOf(people);
  const stop = new Stop(options.signal);
  let begun = false;
  const start = (): AsyncGenerator<Outcome<Person>, void, undefined> => {
    if (begun) throw new Error('This run was consumed already: call the function once more.');
    begun = true;
    return counted(everybody(entries, work, stop, options.resume), zeroOf(entries), options.onProgress);
  };
  return {
    async *[Symbol.asyncIterator]() {
      for await (const { outcome } of start()) yield outcome;
    },
    report: async () => reportOf(start(), zeroOf(entries), stop),
  };
}

async function* everybody<Person extends BulkPerson>(
  entries: readonly Entry<Person>[],
  work: Work<Person>,
  stop: Stop,
  earlier: BulkOptions['resume'] = [],
): AsyncGenerator<Outcome<Person>, void, undefined> {
  const finished = new Set<string>();
  for (const { key, outcome } of earlier) if (['done', 'already', 'skipped'].includes(outcome)) finished.add(key);
  const open = entries.filter(({ key }) => !finished.has(key));
  for (const entry of entries) if (finished.has(entry.key)) yield outcomeOf(entry, 'skipped');
  const left = new Set(open);
  for await (const outcome of work(open, stop)) {
    left.delete(outcome.entry);
    yield outcome;
  }
  for (const entry of left) yield outcomeOf(entry, 'not-attempted');
}

function zeroOf({ length: total }: readonly unknown[]): BulkProgress {
  return { total, finished: 0, done: 0, already: 0, failed: 0, notAttempted: 0, skipped: 0 };
}

async function* counted<Person extends BulkPerson>(
  outcomes: AsyncIterable<Outcome<Person>>,
  progress: BulkProgress,
  onProgress: BulkOptions['onProgress'],
): AsyncGenerator<Outcome<Person>, void, undefined> {
  for await (const outcome of outcomes) {
    countIn(progress, outcome);
    quietly(() => onProgress?.({ ...progress }));
    yield outcome;
  }
}

function countIn<Person extends BulkPerson>(progress: BulkProgress, { outcome: { outcome } }: Outcome<Person>): void {
  progress.finished += 1;
  progress[outcome === 'not-attempted' ? 'notAttempted' : outcome] += 1;
}

async function reportOf<Person extends BulkPerson>(
  outcomes: AsyncIterable<Outcome<Person>>,
  counts: BulkProgress,
  stop: Stop,
): Promise<BulkReport<Person>> {
  const kept: Outcome<Person>[] = [];
  for await (const outcome of outcomes) {
    countIn(counts, outcome);
    kept.push(outcome);
  }
  kept.sort((a, b) => a.entry.index - b.entry.index);
  return { ...counts, outcomes: kept.map(({ outcome }) => outcome), stopped: stop.reason };
}
