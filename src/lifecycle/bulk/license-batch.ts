import type { ZoomClient } from '../../client/zoom-client.js';
import type { UpdateFeaturesResult } from '../../resources/users/update-features.js';
import type { CallOptions } from '../../types/call-options.js';
import { isZoomError } from '../../types/errors.js';
import type { ActionChange } from '../actions/action-result.js';
import { type KnownPerson, readPerson, refuseInvited } from '../actions/person.js';
import { resultOf } from '../actions/result-of.js';
import { halfDone } from '../actions/run-steps.js';
import { actInTurn, type PersonAction } from './act-on-many.js';
import { NO_NEED, refusalOf } from './batch-reasons.js';
import type { BatchedFeature, SplitChange } from './batched-features.js';
import type { BulkPerson } from './bulk-outcome.js';
import { type Outcome, outcomeOf, type Stop } from './bulk-run.js';
import type { Entry } from './entries.js';

/** What a run does with each batch. */
export interface LicenseTask {
  split: SplitChange;
  /** The whole change, for one person. */
  single: PersonAction;
  atOnce: number;
  call: CallOptions;
  stop: Stop;
}

/** How far one person of a batch has come. */
interface Member<Person extends BulkPerson> {
  entry: Entry<Person>;
  id: string;
  changes: ActionChange[];
  /** The parts of the change that were made, in words. */
  completed: string[];
}

/** Up to 30 people who get the same change: by Zoom's operation for many people, and singly where that does not do. */
export class LicenseBatch<Person extends BulkPerson> {
  readonly #zoom: ZoomClient;
  readonly #task: LicenseTask;
  /** Ids of everybody whom this run had in a batch: who comes twice, under two names, is left to a single call. */
  readonly #met: Set<string>;
  readonly #outcomes: Outcome<Person>[] = [];
  readonly #singles: Member<Person>[] = [];
  #isRefused = false;

  constructor(zoom: ZoomClient, task: LicenseTask, met: Set<string>) {
    this.#zoom = zoom;
    this.#task = task;
    this.#met = met;
  }

  /** Zoom refuses the operation itself: further batches would fare no better. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  async *run(entries: readonly Entry<Person>[]): AsyncGenerator<Outcome<Person>, void, undefined> {
    const { features, rest } = this.#task.split;
    let members = await this.#identify(entries);
    for (const feature of features) members = members.length > 0 ? await this.#send(feature, members) : [];
    if (rest === null) this.#outcomes.push(...members.map(ended));
    else this.#singles.push(...members);
    yield* this.#outcomes;
    yield* this.#actSingly();
  }

  /** Zoom answers by id, so everybody needs one. */
  async #identify(entries: readonly Entry<Person>[]): Promise<Member<Person>[]> {
    const found = await Promise.all(entries.map((entry) => this.#identifyOne(entry)));
    return found.filter((member): member is Member<Person> => {
      if (member === null) return false;
      const isSecond = this.#met.has(member.id);
      this.#met.add(member.id);
      if (isSecond) this.#singles.push(member);
      return !isSecond;
    });
  }

  async #identifyOne(entry: Entry<Person>): Promise<Member<Person> | null> {
    try {
      const id = entry.id ?? idOf(await readPerson(this.#zoom, entry.key, this.#task.call));
      return { entry, id, changes: [], completed: [] };
    } catch (error) {
      this.#fail(entry, error);
      return null;
    }
  }

  /** @returns Who goes on to the next part of the change. */
  async #send(feature: BatchedFeature, members: readonly Member<Person>[]): Promise<Member<Person>[]> {
    const answer = await this.#ask(feature, members);
    if (answer === null) return [];
    const succeeded = new Set(answer.succeeded);
    const reasons = new Map(answer.failed.map(({ userId, reason }) => [userId, reason]));
    return members.filter((member) => {
      const reason = reasons.get(member.id);
      if (succeeded.has(member.id)) {
        member.changes.push(...feature.changes);
        member.completed.push(wordsOf(feature));
        return true;
      }
      if (reason === NO_NEED) return true;
      const refusal = reason === undefined ? null : refusalOf(reason);
      if (refusal === null)
        this.#singles.push(member); // refused for a reason of the batch, or not named at all
      else this.#fail(member.entry, halfway(member, [wordsOf(feature)], refusal));
      return false;
    });
  }

  /** Sends one part for everybody. @returns `null` when that failed, and everybody is taken care of. */
  async #ask(feature: BatchedFeature, members: readonly Member<Person>[]): Promise<UpdateFeaturesResult | null> {
    try {
      const users = members.map(({ id }) => ({ id }));
      return await this.#zoom.users.updateFeatures({ ...feature.feature, users }, this.#task.call);
    } catch (error) {
      // A scope or a plan that this operation lacks says nothing about single calls. After an ambiguous one nobody knows
      // who has it: single calls look first.
      this.#isRefused = isZoomError(error, 'api');
      if (this.#isRefused || isZoomError(error, 'ambiguous-write')) this.#singles.push(...members);
      else for (const member of members) this.#fail(member.entry, halfway(member, [wordsOf(feature)], error));
      return null;
    }
  }

  async *#actSingly(): AsyncGenerator<Outcome<Person>, void, undefined> {
    const { single, stop } = this.#task;
    const members = new Map<Entry<Person>, Member<Person>>();
    for (const member of this.#singles) members.set({ ...member.entry, key: member.id }, member);
    for await (const { entry, outcome } of actInTurn(this.#zoom, [...members.keys()], single, this.#task)) {
      const member = members.get(entry);
      if (member === undefined) continue;
      members.delete(entry);
      yield withEarlier(member, outcomeOf(member.entry, endOf(outcome)));
    }
    // The run ended: whoever got a part of the change before has to be told of.
    for (const member of members.values()) {
      if (member.completed.length > 0)
        yield outcomeOf(member.entry, { error: halfway(member, [THE_REST], stop.reason) });
    }
  }

  #fail(entry: Entry<Person>, error: unknown): void {
    this.#task.stop.note(error);
    this.#outcomes.push(outcomeOf(entry, { error }));
  }
}

const THE_REST = 'the rest of the change';

function idOf(known: KnownPerson): string {
  refuseInvited(known, 'change their licences');
  return known.path;
}

function wordsOf({ changes }: BatchedFeature): string {
  return changes.map(({ what, after }) => `set ${what} to ${String(after)}`).join(' and ');
}

function halfway<Person extends BulkPerson>(
  { completed }: Member<Person>,
  left: readonly string[],
  cause: unknown,
): unknown {
  return completed.length === 0 ? cause : halfDone('changeLicenses', completed, left, cause);
}

function ended<Person extends BulkPerson>({ entry, id, changes }: Member<Person>): Outcome<Person> {
  const result = resultOf('changeLicenses', { id, email: entry.email }, changes, {
    done: `has other licences now: ${changes.map(({ what }) => what).join(', ')}`,
    already: 'had these licences already',
  });
  return outcomeOf(entry, { result });
}

function endOf({ result, error }: Outcome<BulkPerson>['outcome']): Parameters<typeof outcomeOf>[1] {
  return result === null ? { error } : { result };
}

/** What single calls did comes after what the batch did. */
function withEarlier<Person extends BulkPerson>(member: Member<Person>, single: Outcome<Person>): Outcome<Person> {
  const { changes, completed, entry } = member;
  const { result, error } = single.outcome;
  if (completed.length === 0) return single;
  if (result !== null) return ended({ ...member, changes: [...changes, ...result.changes] });
  if (!isZoomError(error, 'partial-write')) return outcomeOf(entry, { error: halfway(member, [THE_REST], error) });
  const all = { ...member, completed: [...completed, ...error.completed] };
  return outcomeOf(entry, { error: halfway(all, error.left, error.cause) });
}
