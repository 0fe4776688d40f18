import type { ZoomClient } from '../../client/zoom-client.js';
import { quietly } from '../../types/quietly.js';
import { type ApplyPlanOptions, applyPlan } from './apply-plan.js';
import type { OffboardingAudit } from './audit.js';
import { personKey } from './facts.js';
import { inParallel } from './in-parallel.js';
import type { OffboardingPlan } from './plan.js';

/** Options of {@link applyPlans}. */
export interface ApplyPlansOptions extends ApplyPlanOptions {
  /** How many people at the same time; the client's rate limits hold all the same. Default: 4. */
  atOnce?: number | undefined;
  /** Called when a plan has come to its end. What it throws is swallowed. */
  onPlan?: ((result: AppliedPlan) => void) | undefined;
}

/** What became of one plan of several. */
export interface AppliedPlan {
  plan: OffboardingPlan;
  /** `null`: it was refused, or could not begin. */
  audit: OffboardingAudit | null;
  /** Why there is no record; the signal's reason for plans that were not begun before it. */
  error: unknown;
}

/**
 * Carries several plans out: several people at the same time, one person's plans one after the other. A plan that is
 * refused or fails does not keep the others from running.
 *
 * @returns What became of each, in the order of the plans.
 * @example
 * const results = await applyPlans(zoom, plans, { checkpoint: { store: fileCheckpointStore('leavers.checkpoint') } });
 * for (const { plan, audit, error } of results) console.log(plan.person.email, audit?.outcome ?? error);
 */
export async function applyPlans(
  zoom: ZoomClient,
  plans: readonly OffboardingPlan[],
  options: ApplyPlansOptions = {},
): Promise<AppliedPlan[]> {
  const { atOnce = 4, onPlan, ...each } = options;
  const results: AppliedPlan[] = [];
  await inParallel(byPerson(plans), atOnce, async (theirs) => {
    for (const { index, plan } of theirs) {
      const result = await applyOne(zoom, plan, each);
      results[index] = result;
      quietly(() => onPlan?.(result));
    }
  });
  return results;
}

interface Place {
  index: number;
  plan: OffboardingPlan;
}

/** The plans of each person, with their places in the list. */
function byPerson(plans: readonly OffboardingPlan[]): Place[][] {
  const people = new Map<string, Place[]>();
  for (const [index, plan] of plans.entries()) {
    const key = personKey(plan.person);
    people.set(key, [...(people.get(key) ?? []), { index, plan }]);
  }
  return [...people.values()];
}

async function applyOne(zoom: ZoomClient, plan: OffboardingPlan, options: ApplyPlanOptions): Promise<AppliedPlan> {
  try {
    return { plan, audit: await applyPlan(zoom, plan, options), error: null };
  } catch (error) {
    return { plan, audit: null, error };
  }
}
