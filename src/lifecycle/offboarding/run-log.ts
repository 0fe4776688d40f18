import type { CheckpointStore } from '../../types/checkpoint-store.js';
import { ZoomConfigError } from '../../types/errors.js';
import type { OffboardingAudit, OffboardingStepRecord } from './audit.js';
import type { OffboardingPlan } from './plan.js';

/** Where {@link applyPlan} keeps how far it has come. */
export interface OffboardingCheckpoint {
  /** `fileCheckpointStore()`, `memoryCheckpointStore()`, `redisCheckpointStore()` of `zoom-admin-sdk/redis`, or your own. */
  store: CheckpointStore;
  /** Names the plan in the store. Default: `offboarding:` and the plan's id. */
  key?: string | undefined;
}

/** One line of the log. */
type Entry =
  | { run: { version: 1; planId: string; at: string; by: string | null } }
  | { began: { id: string; at: string } }
  | { ended: OffboardingStepRecord }
  | { finished: OffboardingAudit };

/** What earlier runs left. */
export interface EarlierRuns {
  runs: number;
  /** When the first one began. */
  beganAt: string | null;
  by: string | null;
  /** When a step was begun first, by id. */
  begun: ReadonlyMap<string, string>;
  /** What became of steps that ended, the last try of each, by id. */
  ended: ReadonlyMap<string, OffboardingStepRecord>;
  /** The record of the run that did everything; `null` while there is none. */
  finished: OffboardingAudit | null;
}

/** The lines of one plan: each step before it is sent, and after it ended. Without a store it keeps nothing. */
export class RunLog {
  readonly #checkpoint: OffboardingCheckpoint | undefined;
  readonly #plan: OffboardingPlan;

  constructor(plan: OffboardingPlan, checkpoint: OffboardingCheckpoint | undefined) {
    this.#plan = plan;
    this.#checkpoint = checkpoint;
  }

  /** @throws ZoomConfigError when the lines are not this plan's. */
  async read(): Promise<EarlierRuns> {
    const lines = (await this.#checkpoint?.store.read(this.#key)) ?? [];
    return earlierOf(lines.map((line) => this.#parse(line)));
  }

  add(entry: Entry): Promise<void> {
    return this.#checkpoint?.store.append(this.#key, JSON.stringify(entry)) ?? Promise.resolve();
  }

  #parse(line: string): Entry {
    const entry = parsed(line);
    const ours = entry !== null && !('run' in entry && !this.#isOurs(entry.run));
    if (ours) return entry;
    throw new ZoomConfigError(`The checkpoint ${this.#key} holds something else than runs of this plan.`, {
      hint: 'Give each plan a key of its own, or leave checkpoint.key out.',
    });
  }

  #isOurs({ version, planId }: Extract<Entry, { run: unknown }>['run']): boolean {
    return version === 1 && planId === this.#plan.id;
  }

  get #key(): string {
    return this.#checkpoint?.key || `offboarding:${this.#plan.id}`;
  }
}

function parsed(line: string): Entry | null {
  try {
    const entry: unknown = JSON.parse(line);
    const known = typeof entry === 'object' && entry !== null && ENTRIES.some((name) => name in entry);
    return known ? (entry as Entry) : null;
  } catch {
    return null;
  }
}

const ENTRIES = ['run', 'began', 'ended', 'finished'];

function earlierOf(entries: readonly Entry[]): EarlierRuns {
  const runs = entries.flatMap((entry) => ('run' in entry ? entry.run : []));
  const begun = new Map<string, string>();
  const ended = new Map<string, OffboardingStepRecord>();
  let finished: OffboardingAudit | null = null;
  for (const entry of entries) {
    if ('began' in entry) {
      if (!begun.has(entry.began.id)) begun.set(entry.began.id, entry.began.at);
      ended.delete(entry.began.id); // begun once more: the earlier end is no longer the last word
    }
    if ('ended' in entry) ended.set(entry.ended.id, entry.ended);
    if ('finished' in entry) finished = entry.finished;
  }
  return { runs: runs.length, beganAt: runs[0]?.at ?? null, by: runs[0]?.by ?? null, begun, ended, finished };
}
