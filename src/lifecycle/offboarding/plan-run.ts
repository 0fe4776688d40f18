import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { isZoomError } from '../../types/errors.js';
import type { ResponseEvent, ZoomHooks } from '../../types/hooks.js';
import { quietly } from '../../types/quietly.js';
import {
  type AnsweredRequest,
  failureOf,
  hasSucceeded,
  type OffboardingAudit,
  type OffboardingFailure,
  type OffboardingStepEvent,
  type OffboardingStepOutcome,
  type OffboardingStepRecord,
} from './audit.js';
import { nameInPlan } from './check-plan.js';
import type { OffboardingCheck, OffboardingFinding, OffboardingPlan, OffboardingStep } from './plan.js';
import type { EarlierRuns, RunLog } from './run-log.js';
import { runStep, type StepResult } from './run-step.js';

/** What a run is made of. */
export interface PlanRunParts {
  zoom: ZoomClient;
  plan: OffboardingPlan;
  log: RunLog;
  earlier: EarlierRuns;
  findings: OffboardingFinding[];
  by: string | null;
  override: readonly OffboardingCheck[];
  tell: (event: OffboardingStepEvent) => void;
}

/** One run of a plan. */
export class PlanRun {
  readonly #parts: PlanRunParts;
  readonly #beganAt: string;
  readonly #records: Map<string, OffboardingStepRecord>;
  #error: OffboardingFailure | null = null;

  constructor(parts: PlanRunParts) {
    this.#parts = parts;
    this.#beganAt = this.#now;
    const { plan, earlier } = parts;
    this.#records = new Map(
      plan.steps.map((step) => [step.id, earlier.ended.get(step.id) ?? untouched(step, earlier)]),
    );
  }

  /** Takes every step that no earlier run has taken, as far as it gets. */
  async all(gone: boolean, call: CallOptions): Promise<OffboardingAudit> {
    const { plan, log, by } = this.#parts;
    try {
      await log.add({ run: { version: 1, planId: plan.id, at: this.#beganAt, by } });
      for (const step of plan.steps) {
        if (this.#isDone(step) || !this.#isReady(step)) continue;
        if (call.signal?.aborted) break;
        const { outcome } = await this.#take(step, gone, call);
        if (outcome === 'interrupted' || (outcome !== 'done' && outcome !== 'already' && this.#stopsAtFailure)) break;
      }
      const audit = this.audit(this.#outcome(call.signal));
      if (audit.outcome === 'done') await log.add({ finished: audit });
      return audit;
    } catch (error) {
      this.#error = failureOf(error); // the log cannot be written: going on would lose track
      return this.audit('failed');
    }
  }

  audit(outcome: OffboardingAudit['outcome']): OffboardingAudit {
    const { plan, earlier, by, findings, override } = this.#parts;
    return {
      schemaVersion: 1,
      planId: plan.id,
      accountId: plan.accountId,
      person: plan.person,
      policy: plan.policy,
      by: by ?? earlier.by,
      plannedAt: plan.createdAt,
      beganAt: earlier.beganAt ?? this.#beganAt,
      endedAt: this.#now,
      runs: earlier.runs + (outcome === 'planned' ? 0 : 1),
      outcome,
      overridden: [...override],
      findings,
      steps: plan.steps.flatMap(({ id }) => this.#records.get(id) ?? []),
      error: this.#error,
    };
  }

  get #now(): string {
    return new Date(this.#parts.zoom.clock.now()).toISOString();
  }

  get #stopsAtFailure(): boolean {
    return this.#parts.plan.policy.onFailure === 'stop';
  }

  #isDone({ id }: OffboardingStep): boolean {
    const record = this.#records.get(id);
    return record !== undefined && hasSucceeded(record);
  }

  #isReady({ dependsOn }: OffboardingStep): boolean {
    return dependsOn.every((id) => {
      const record = this.#records.get(id);
      return record === undefined || hasSucceeded(record);
    });
  }

  #outcome(signal: AbortSignal | undefined): OffboardingAudit['outcome'] {
    const records = [...this.#records.values()];
    if (records.every(hasSucceeded)) return 'done';
    const interrupted = signal?.aborted === true && !records.some(({ outcome }) => outcome === 'failed');
    return interrupted ? 'interrupted' : 'failed';
  }

  async #take(step: OffboardingStep, gone: boolean, call: CallOptions): Promise<OffboardingStepRecord> {
    const { plan, log, earlier, zoom, tell } = this.#parts;
    const requests: AnsweredRequest[] = [];
    const begun = { ...untouched(step, earlier), beganAt: earlier.begun.get(step.id) ?? this.#now, requests };
    tell({ planId: plan.id, step, record: null, error: null });
    await log.add({ began: { id: step.id, at: this.#now } });
    let record: OffboardingStepRecord;
    let error: unknown = null;
    try {
      const result =
        gone && !isRemoval(step)
          ? LEFT
          : await runStep(zoom, step, nameInPlan(plan), plan.policy, noting(requests, call));
      record = { ...begun, ...result, endedAt: this.#now };
    } catch (thrown) {
      error = thrown;
      const outcome = outcomeOf(thrown, call.signal);
      record = { ...begun, outcome, endedAt: this.#now, error: failureOf(thrown) };
    }
    this.#records.set(step.id, record);
    // What was interrupted has not ended: the next run judges it by what Zoom shows.
    if (record.outcome !== 'interrupted') await log.add({ ended: record });
    tell({ planId: plan.id, step, record, error });
    return record;
  }
}

/** Who has left the account has nothing of what the earlier steps take away. */
const LEFT: StepResult = {
  outcome: 'already',
  changes: [],
  warnings: [],
  summary: 'They have left the account.',
};

function isRemoval({ kind }: OffboardingStep): boolean {
  return kind === 'unlink' || kind === 'delete';
}

function untouched({ id, kind, what }: OffboardingStep, { begun }: EarlierRuns): OffboardingStepRecord {
  const beganAt = begun.get(id) ?? null;
  return {
    id,
    kind,
    what,
    outcome: 'not-run',
    beganAt,
    endedAt: null,
    resumed: beganAt !== null,
    changes: [],
    warnings: [],
    summary: null,
    requests: [],
    error: null,
  };
}

function outcomeOf(error: unknown, signal: AbortSignal | undefined): OffboardingStepOutcome {
  if (signal?.aborted) return 'interrupted';
  const about = isZoomError(error, 'partial-write') ? error.cause : error;
  return isZoomError(about, 'ambiguous-write') ? 'unknown' : 'failed';
}

/** The same options, with a note of each answer. */
function noting(requests: AnsweredRequest[], { hooks = {}, ...call }: CallOptions): CallOptions {
  const onResponse = (event: ResponseEvent): void => {
    requests.push({ operation: event.operation, status: event.status, trackingId: event.trackingId });
    quietly(() => hooks.onResponse?.(event));
  };
  const noted: ZoomHooks = { ...hooks, onResponse };
  return { ...call, hooks: noted };
}
