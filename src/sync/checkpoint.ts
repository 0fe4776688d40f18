import type { ZoomClient } from '../client/zoom-client.js';
import { DAY_MS } from '../types/calendar.js';
import type { Logger } from '../types/logger.js';
import type { AccountFacts, FactsOnTheWay } from './account-facts.js';
import { type FactName, type PackedFact, packFact, unpackFact } from './checkpoint-facts.js';
import {
  type CheckpointHeader,
  type CheckpointSubject,
  headerOf,
  keyOf,
  subjectOf,
  verdictOf,
  whyNot,
} from './checkpoint-header.js';
import { CheckpointLog } from './checkpoint-log.js';
import { type Keeping, type KnownPerson, type PackedPeople, packPeople, unpackPeople } from './checkpoint-people.js';
import type { BudgetVerdict } from './keep-budget.js';
import type { Person } from './person.js';
import { leavesSnapshotComplete } from './section.js';
import type { AccountUser, SectionReport } from './snapshot.js';
import type { ResolvedSyncOptions, SyncOptions } from './sync-options.js';

/** What a log holds after its header. */
type Entry = { fact: PackedFact } | { people: PackedPeople };

/** What an earlier run left behind. */
interface Earlier {
  header: CheckpointHeader | null;
  facts: Partial<AccountFacts>;
  people: Map<string, KnownPerson>;
}

const nothing = (): Earlier => ({ header: null, facts: {}, people: new Map() });

/** How far a sync has come: what an earlier run left, and what this one adds. Without a store it does nothing. */
export class Checkpoint {
  readonly #log: CheckpointLog | null;
  readonly #logger: Logger;
  readonly #subject: CheckpointSubject;
  readonly #keeping: Keeping;
  readonly #earlier: Earlier;
  #failed = false;

  constructor(
    log: CheckpointLog | null,
    earlier: Earlier,
    { subject, keeping, logger }: { subject: CheckpointSubject; keeping: Keeping; logger: Logger },
  ) {
    this.#log = log;
    this.#earlier = earlier;
    this.#subject = subject;
    this.#keeping = keeping;
    this.#logger = logger;
  }

  /** When the earlier run began and what it had settled on; `null` when there was none. */
  begun(resolved: ResolvedSyncOptions): { now: number; verdict: BudgetVerdict } | null {
    const { header } = this.#earlier;
    return header && { now: Date.parse(header.takenAt), verdict: verdictOf(header, resolved) };
  }

  /** Facts that need not be read again. What was missing is tried once more. */
  get facts(): Partial<AccountFacts> {
    const whole = Object.entries(this.#earlier.facts).filter(([, { report }]) => leavesSnapshotComplete(report));
    return Object.fromEntries(whole);
  }

  /** @throws what the store throws: a path that is wrong had better show now. */
  async begin(now: number, verdict: BudgetVerdict): Promise<void> {
    if (this.#earlier.header === null) await this.#log?.append(headerOf(this.#subject, now, verdict));
  }

  /** Keeps each fact when it is there. */
  follow(onTheWay: FactsOnTheWay): void {
    const known = this.facts;
    for (const name of Object.keys(onTheWay) as FactName[]) {
      if (known[name] === undefined) this.#keepWhenThere(name, onTheWay[name]);
    }
  }

  /**
   * People were handed over with the facts of the earlier run. When one that was missing has changed, what was said of
   * them may have, too: then everybody is read again.
   */
  async compare(onTheWay: FactsOnTheWay): Promise<void> {
    if (this.#earlier.people.size === 0) return;
    const known = this.facts;
    for (const [name, before] of Object.entries(this.#earlier.facts)) {
      if (known[name as FactName] !== undefined) continue;
      const { report } = await onTheWay[name as FactName];
      if (isSame(report, before.report)) continue;
      this.#earlier.people.clear();
      return;
    }
  }

  /** What the earlier run handed over of this person, unless they have another status now. */
  known({ key, status }: Person): KnownPerson | null {
    const known = this.#earlier.people.get(key);
    return known?.holder.status === status ? known : null;
  }

  /** Keeps people whom the consumer has. */
  async handedOver(users: readonly AccountUser[]): Promise<void> {
    if (users.length > 0) await this.#add({ people: packPeople(users, this.#keeping) });
  }

  /** The sync ended well: nothing to continue any more. */
  async end(): Promise<void> {
    await this.#log?.clear().catch((error: unknown) => this.#say('The checkpoint could not be cleared.', error));
  }

  /** Waits for what is being written. */
  async settle(): Promise<void> {
    await this.#log?.settle();
  }

  #keepWhenThere<Name extends FactName>(name: Name, arriving: Promise<AccountFacts[Name]>): void {
    arriving.then(
      (fact) => this.#add({ fact: packFact(name, fact) }),
      () => undefined, // it ends the sync
    );
  }

  /** A checkpoint is there for the sync, not the other way round: the sync goes on when it cannot be written. */
  async #add(entry: Entry): Promise<void> {
    await this.#log?.append(entry).catch((error: unknown) => {
      if (!this.#failed) this.#say('The checkpoint could not be written: the sync goes on without.', error);
      this.#failed = true;
    });
  }

  #say(what: string, error: unknown): void {
    this.#logger.warn(what, { error: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Opens the checkpoint that the options name. One that is broken, too old, or of another sync is dropped.
 * @throws ZoomConfigError when it has no key, and what the store throws.
 */
export async function openCheckpoint(
  zoom: ZoomClient,
  options: SyncOptions,
  resolved: ResolvedSyncOptions,
  keeping: Keeping,
): Promise<Checkpoint> {
  const { logger } = zoom;
  const subject = await subjectOf(zoom.accountId, options, resolved, keeping);
  const context = { subject, keeping, logger };
  if (options.checkpoint === undefined) return new Checkpoint(null, nothing(), context);
  const { store, maxAgeMs = DAY_MS } = options.checkpoint;
  const { log, entries } = await CheckpointLog.open(store, keyOf(options.checkpoint, subject));
  if (entries?.length === 0) return new Checkpoint(log, nothing(), context);
  const problem =
    entries === null ? 'It is not what was written.' : whyNot(entries[0], subject, { now: zoom.clock.now(), maxAgeMs });
  if (entries !== null && problem === null) return new Checkpoint(log, replay(entries), context);
  logger.warn('A checkpoint was dropped: the sync begins anew.', { why: problem });
  await log.clear();
  return new Checkpoint(log, nothing(), context);
}

/** The checksums tell that this version of ours wrote the entries. */
function replay([header, ...entries]: readonly unknown[]): Earlier {
  const earlier: Earlier = { header: header as CheckpointHeader, facts: {}, people: new Map() };
  for (const entry of entries as Entry[]) {
    if ('fact' in entry) {
      const before = earlier.facts[entry.fact.name];
      if (before !== undefined && !isSame(before.report, entry.fact.report)) earlier.people.clear(); // as compare() did
      unpackFact(earlier.facts, entry.fact);
    } else for (const known of unpackPeople(entry.people)) earlier.people.set(known.holder.key, known);
  }
  return earlier;
}

function isSame(report: SectionReport, other: SectionReport): boolean {
  return JSON.stringify(report) === JSON.stringify(other);
}
