import type { ZoomClient } from '../../client/zoom-client.js';
import { ZoomConfigError } from '../../types/errors.js';
import { findingsOf } from './findings.js';
import type { OffboardingPlan } from './plan.js';
import { type OffboardingPolicy, resolvePolicy } from './policy.js';
import { type FactOptions, readFacts } from './read-facts.js';
import { stepsOf } from './steps.js';

/** Options of {@link planOffboarding}. */
export interface PlanOffboardingOptions extends FactOptions {}

/**
 * Works out how somebody leaves: the steps in an order that Zoom accepts, and what speaks against them. Nothing is sent
 * but reads.
 *
 * A check that could not be made, for instance for want of a scope, is `unknown` and says what is missing.
 *
 * @param person Zoom user id or email address. Pending people have only the latter.
 * @throws ZoomConfigError when the policy contradicts itself.
 * @throws ZoomError when the person cannot be read at all, or Zoom cannot be reached.
 * @example
 * const plan = await planOffboarding(zoom, 'ann@example.com', { end: 'delete', transferTo: 'ben@example.com' });
 * for (const { check, why } of plan.findings.filter(({ severity }) => severity !== 'ok')) console.log(check, why);
 * for (const { what, why } of plan.steps) console.log(what, why);
 */
export async function planOffboarding(
  zoom: ZoomClient,
  person: string,
  policy: OffboardingPolicy,
  options: PlanOffboardingOptions = {},
): Promise<OffboardingPlan> {
  const name = person.trim();
  if (name === '' || name === 'me') {
    throw new ZoomConfigError(`"${person}" names nobody who can leave.`, {
      hint: 'Pass a Zoom id or an email address.',
    });
  }
  const resolved = resolvePolicy(policy);
  const facts = await readFacts(zoom, name, resolved, options);
  const findings = findingsOf(facts, resolved, name);
  return {
    schemaVersion: 1,
    id: crypto.randomUUID(),
    accountId: zoom.accountId,
    createdAt: facts.readAt,
    person: facts.person === null ? unknownPerson(name) : { id: facts.person.id, email: facts.person.email },
    policy: resolved,
    steps: stepsOf(facts, resolved),
    findings,
    blocked: findings.some(({ severity }) => severity === 'blocker'),
    facts,
  };
}

function unknownPerson(name: string): OffboardingPlan['person'] {
  return name.includes('@') ? { id: null, email: name } : { id: name, email: null };
}
