import { positive } from '../../client/options.js';
import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import type { ActionResult } from '../actions/action-result.js';
import type { BulkOptions, BulkPerson, BulkRun } from './bulk-outcome.js';
import { bulkRun, type Outcome, outcomeOf, type Stop } from './bulk-run.js';
import type { Entry } from './entries.js';
import { runBounded } from './run-bounded.js';

/** What is done with each person: one of the actions, or a function that calls one with its arguments. */
export type PersonAction = (zoom: ZoomClient, person: string, options: CallOptions) => Promise<ActionResult>;

/**
 * Does one thing with many people, as fast as the account's rate limits let it, and says of each what became of them. One
 * person's failure does not end the run; an error that would hit everybody else, too, does.
 *
 * Runs as `bulk`: single calls overtake it. Nobody is acted on twice, and no two actions on one person run at once.
 *
 * @param people In the order in which they are begun.
 * @throws ZoomConfigError when somebody has neither an id nor an address.
 * @example
 * const leavers = ['ann@example.com', 'ben@example.com'];
 * for await (const { key, outcome, error } of actOnMany(zoom, leavers, deactivatePerson)) console.log(key, outcome, error);
 * @example
 * const { done, failed, outcomes } = await actOnMany(zoom, account.users, (client, person, options) =>
 *   addToGroups(client, person, [{ id: groupId }], options),
 * ).report();
 */
export function actOnMany<Person extends BulkPerson>(
  zoom: ZoomClient,
  people: readonly Person[],
  action: PersonAction,
  options: BulkOptions = {},
): BulkRun<Person> {
  const { atOnce, call } = settingsOf(options);
  return bulkRun(people, (entries, stop) => actInTurn(zoom, entries, action, { atOnce, call, stop }), options);
}

/** What a run does not take for itself is for the calls. */
export function settingsOf(options: BulkOptions): { atOnce: number; call: CallOptions } {
  const { signal: _signal, atOnce = 32, resume: _resume, onProgress: _onProgress, ...call } = options;
  return { atOnce: Math.max(1, Math.floor(positive('atOnce', atOnce))), call: { priority: 'bulk', ...call } };
}

/** Acts on the entries one by one, several at once. */
export function actInTurn<Person extends BulkPerson>(
  zoom: ZoomClient,
  entries: readonly Entry<Person>[],
  action: PersonAction,
  { atOnce, call, stop }: { atOnce: number; call: CallOptions; stop: Stop },
): AsyncIterable<Outcome<Person>> {
  const work = async (entry: Entry<Person>): Promise<Outcome<Person>> => {
    try {
      return outcomeOf(entry, { result: await action(zoom, entry.key, call) });
    } catch (error) {
      stop.note(error);
      return outcomeOf(entry, { error });
    }
  };
  return runBounded(entries, work, atOnce, () => stop.isOver);
}
