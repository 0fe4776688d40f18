import type { CallOptions } from '../../types/call-options.js';
import type { ActionResult } from '../actions/action-result.js';

/**
 * Who is meant: a Zoom user id or an email address, or a record that has them, such as an `AccountUser` of
 * `syncAccount()`. Records with both are best: the same person by id and by address is then known to be one.
 */
export type BulkPerson =
  | string
  | { readonly id?: string | null | undefined; readonly email?: string | null | undefined };

/** What became of one person. */
export interface BulkOutcome<Person extends BulkPerson = BulkPerson> {
  /** As it was given. */
  person: Person;
  /** The id, or the lower-case address: what `resume` goes by. */
  key: string;
  /**
   * `done` and `already` as the action says. `failed`: see `error`. `not-attempted`: the run ended before. `skipped`: an
   * earlier run had done it.
   */
  outcome: 'done' | 'already' | 'failed' | 'not-attempted' | 'skipped';
  /** What the action did; `null` unless it is `done` or `already`. */
  result: ActionResult | null;
  /** Why it failed: mostly a `ZoomError`. `null` when it did not. */
  error: unknown;
}

/** How far a run has come, in people. */
export interface BulkProgress {
  total: number;
  /** All that follow, together. */
  finished: number;
  done: number;
  already: number;
  failed: number;
  notAttempted: number;
  skipped: number;
}

/** Options of {@link actOnMany}. */
export interface BulkOptions extends Omit<CallOptions, 'signal'> {
  /** Ends the run: nobody else is begun, and what is under way comes to its end, so that it is known what became of it. */
  signal?: AbortSignal | undefined;
  /** How many people are acted on at once, at most. The pace is that of the client's rate limits. Default: 32. */
  atOnce?: number | undefined;
  /** What an earlier run said, as far as it was kept: people who are `done` or `already` there are skipped. */
  resume?: Iterable<Pick<BulkOutcome, 'key' | 'outcome'>> | undefined;
  /** Called after each person. */
  onProgress?: ((progress: BulkProgress) => void) | undefined;
}

/** What became of everybody. */
export interface BulkReport<Person extends BulkPerson = BulkPerson> extends BulkProgress {
  /** In the order in which people were given. */
  outcomes: BulkOutcome<Person>[];
  /**
   * Why the run ended before its end: the reason of your signal, or the error that would have hit everybody else, too
   * (no token, a missing scope, the day's pool used up, a closed client). `null` when it did not.
   */
  stopped: unknown;
}

/** A run over many people. Nothing is sent before it is consumed, in one way or the other, once. */
export interface BulkRun<Person extends BulkPerson = BulkPerson> extends AsyncIterable<BulkOutcome<Person>> {
  /** Runs to the end and keeps every outcome. For very many people, iterate instead: then none is kept. */
  report(): Promise<BulkReport<Person>>;
}
