import { checkDuties } from './check-duties.js';
import { checkPerson, checkPresence } from './check-person.js';
import { checkRecipient } from './check-recipient.js';
import type { OffboardingFacts } from './facts.js';
import type { OffboardingFinding } from './plan.js';
import type { ResolvedOffboardingPolicy } from './policy.js';

/**
 * What the facts mean for a policy.
 * @param name How the person was asked for.
 */
export function findingsOf(
  facts: OffboardingFacts,
  policy: ResolvedOffboardingPolicy,
  name: string,
): OffboardingFinding[] {
  const early = checkPresence(facts, policy, name);
  const { person } = facts;
  if (early !== null || person === null) return early ?? [];
  return [
    ...checkPerson(person, facts, policy),
    ...checkDuties(facts, policy),
    ...checkRecipient(person, facts, policy),
  ];
}
