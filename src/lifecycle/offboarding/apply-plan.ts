import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { quietly } from '../../types/quietly.js';
import type { OffboardingAudit, OffboardingStepEvent } from './audit.js';
import { checkFrame, checkPlan, type PlanCheckOptions } from './check-plan.js';
import type { OffboardingPlan } from './plan.js';
import { PlanRun } from './plan-run.js';
import { type OffboardingCheckpoint, RunLog } from './run-log.js';

/** Options of {@link applyPlan}. `signal` ends it between two requests; the record then says how far it came. */
export interface ApplyPlanOptions extends PlanCheckOptions {
  /** Checks everything and sends nothing but reads. Default: `false`. */
  dryRun?: boolean | undefined;
  /**
   * Keeps how far it has come, before and after each step: a run that was killed goes on when it is called again with the
   * same plan. Default: nothing is kept, and what is left to do shows in Zoom alone.
   */
  checkpoint?: OffboardingCheckpoint | undefined;
  /** Who ordered it, for the record. */
  by?: string | undefined;
  /** Called when a step begins and when it ended. What it throws is swallowed. */
  onStep?: ((event: OffboardingStepEvent) => void) | undefined;
}

/**
 * Carries a plan out, one step after the other, and returns the record of it. What a step fails with is in the record, not
 * thrown.
 *
 * Everything is read afresh first: a plan that has blockers, is too old, or does not fit the person any more is refused.
 * It is safe to repeat: each step looks at what is there, and sends nothing when its goal is reached. With a `checkpoint` a
 * run that was killed goes on where it was. A step whose end nobody saw is judged by what Zoom shows.
 *
 * Apply a plan from one place at a time.
 *
 * @throws ZoomConfigError when the plan is refused. Nothing was sent but reads.
 * @throws ZoomError when Zoom cannot be read before the first step.
 * @example
 * const plan = await planOffboarding(zoom, 'ann@example.com', { end: 'deactivate' });
 * const audit = await applyPlan(zoom, plan, {
 *   by: 'it@example.com',
 *   checkpoint: { store: fileCheckpointStore('/var/lib/app/offboarding.checkpoint') },
 * });
 * if (audit.outcome !== 'done') console.log(audit.steps.filter(({ error }) => error !== null));
 */
export async function applyPlan(
  zoom: ZoomClient,
  plan: OffboardingPlan,
  options: ApplyPlanOptions = {},
): Promise<OffboardingAudit> {
  const { dryRun = false, checkpoint, by, onStep, ...check } = options;
  check.signal?.throwIfAborted();
  checkFrame(zoom, plan, check);
  const log = new RunLog(plan, checkpoint);
  const earlier = await log.read();
  if (earlier.finished !== null) return earlier.finished;
  const { facts, findings } = await checkPlan(zoom, plan, earlier.begun.size > 0, check);
  const tell = (event: OffboardingStepEvent): void => quietly(() => onStep?.(event));
  const run = new PlanRun({ zoom, plan, log, earlier, findings, by: by ?? null, override: check.override ?? [], tell });
  if (dryRun) return run.audit('planned');
  return run.all(facts.person === null, callOptions(check));
}

function callOptions({ signal, timeoutMs, priority, hooks }: CallOptions): CallOptions {
  return { signal, timeoutMs, priority, hooks };
}
