import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { ZoomConfigError } from '../../types/errors.js';
import type { OffboardingFacts } from './facts.js';
import { findingsOf } from './findings.js';
import type { OffboardingCheck, OffboardingFinding, OffboardingPlan } from './plan.js';
import { changesSince } from './plan-drift.js';
import { readFacts } from './read-facts.js';

/** What decides whether a plan may be carried out. */
export interface PlanCheckOptions extends CallOptions {
  /** Plans that were made longer ago are refused, unless they were begun. Milliseconds. Default: 3,600,000 (an hour). */
  maxAgeMs?: number | undefined;
  /** Blockers to ignore, for whoever knows better than the checks. That somebody owns the account cannot be ignored. */
  override?: readonly OffboardingCheck[] | undefined;
  /** Also refuses what could not be looked at, unless `override` names it. Default: `false`. */
  refuseUnknown?: boolean | undefined;
}

const HOUR_MS = 3_600_000;
const PLAN_ANEW = 'Plan again, look at the new plan, and apply that.';

/**
 * How a plan calls the person.
 *
 * @throws ZoomConfigError when it names nobody, which plans of this package never do.
 */
export function nameInPlan({ person }: OffboardingPlan): string {
  const name = person.id || person.email;
  if (name) return name;
  throw new ZoomConfigError('The plan names nobody: it has neither an id nor an address.', { hint: PLAN_ANEW });
}

/** Refuses what needs no look at Zoom. */
export function checkFrame(zoom: ZoomClient, plan: OffboardingPlan, { override = [] }: PlanCheckOptions): void {
  if (plan.schemaVersion !== 1) {
    throw new ZoomConfigError('The plan is of another version of this package.', { hint: PLAN_ANEW });
  }
  nameInPlan(plan); // a plan of nobody
  if (plan.accountId !== null && zoom.accountId !== null && plan.accountId !== zoom.accountId) {
    throw new ZoomConfigError('The plan is of another account.', { hint: 'Apply it with a client of that account.' });
  }
  if (override.includes('owner')) {
    throw new ZoomConfigError('That somebody owns the account cannot be ignored.', {
      hint: 'Give the account another owner first, and plan again.',
    });
  }
}

/**
 * Reads everything afresh and refuses a plan that does not fit any more.
 *
 * @param begun Whether an earlier run began it: then it has to come to an end, whatever its age.
 */
export async function checkPlan(
  zoom: ZoomClient,
  plan: OffboardingPlan,
  begun: boolean,
  options: PlanCheckOptions,
): Promise<{ facts: OffboardingFacts; findings: OffboardingFinding[] }> {
  const { maxAgeMs = HOUR_MS, override = [], refuseUnknown = false, ...call } = options;
  const ageMs = zoom.clock.now() - Date.parse(plan.createdAt);
  if (!begun && !(ageMs <= maxAgeMs)) {
    throw new ZoomConfigError(`The plan was made at ${plan.createdAt}, which is too long ago.`, { hint: PLAN_ANEW });
  }
  if (!begun) refuseBlockers(plan.findings, override, refuseUnknown);
  const facts = await readFacts(zoom, nameInPlan(plan), plan.policy, call);
  const changes = changesSince(plan, facts);
  if (changes.length > 0) {
    const message = `${nameInPlan(plan)} is not as the plan says. ${changes.join(' ')}`;
    throw new ZoomConfigError(message, { hint: PLAN_ANEW });
  }
  const findings = findingsOf(facts, plan.policy, nameInPlan(plan));
  refuseBlockers(findings, override, refuseUnknown);
  return { facts, findings };
}

function refuseBlockers(
  findings: readonly OffboardingFinding[],
  override: readonly OffboardingCheck[],
  refuseUnknown: boolean,
): void {
  const against = findings.filter(
    ({ check, severity }) =>
      !override.includes(check) && (severity === 'blocker' || (refuseUnknown && severity === 'unknown')),
  );
  if (against.length === 0) return;
  const reasons = against.map(({ check, why, hint }) => `${check}: ${why}${hint === null ? '' : ` ${hint}`}`).join(' ');
  const names = against.map(({ check }) => `'${check}'`).join(', ');
  throw new ZoomConfigError(`The plan cannot be carried out. ${reasons}`, {
    hint: `Mend that and plan again, or pass override: [${names}] if you know better.`,
  });
}
