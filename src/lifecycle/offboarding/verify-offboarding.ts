import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { readEndState } from './end-state.js';
import type { OffboardingPlan } from './plan.js';
import { type OffboardingProof, verdictOf } from './proof.js';
import { proofItems } from './proof-items.js';

/**
 * Reads everything once more and proves, item by item, that somebody has left as planned: the end itself, licences, Phone
 * with its numbers and plans, call queues, groups, what somebody took over, and the account's counts of seats before and
 * after. What could not be read is `unknown`, with the scope that would help.
 *
 * It compares with the plan, not with the record of it, so it also shows what somebody changed afterwards.
 *
 * @param plan The plan that was applied.
 * @throws ZoomError when the person cannot be read, or Zoom cannot be reached.
 * @example
 * const proof = await verifyOffboarding(zoom, plan);
 * for (const { check, status, why, source } of proof.items) console.log(check, status, why, source);
 */
export async function verifyOffboarding(
  zoom: ZoomClient,
  plan: OffboardingPlan,
  options: CallOptions = {},
): Promise<OffboardingProof> {
  const state = await readEndState(zoom, plan, options);
  const items = proofItems(plan, state);
  return { planId: plan.id, person: plan.person, checkedAt: state.checkedAt, verdict: verdictOf(items), items };
}
