import type { Leaver, OffboardingFacts } from './facts.js';
import type { OffboardingStep } from './plan.js';
import type { ResolvedOffboardingPolicy } from './policy.js';
import { MEMBER, OWNER } from './role-ids.js';

/**
 * The steps in an order that Zoom accepts: duties and rights first, since Zoom refuses to end people who have them; then
 * what would be lost with the end; sessions right before it, so that no new one begins meanwhile; the end last.
 */
export function stepsOf(facts: OffboardingFacts, policy: ResolvedOffboardingPolicy): OffboardingStep[] {
  const { person } = facts;
  if (person === null) return [];
  if (person.status === 'pending') return policy.end === 'unlink' ? [withdraw()] : [];
  const before = [
    ...leaveQueues(facts, policy),
    ...demote(person, policy),
    ...freePhone(facts, policy),
    ...leaveGroups(person, policy),
  ];
  const end = endStep(person, policy, before);
  // Who is deactivated is in no session.
  const signOut = policy.signOut && person.status !== 'inactive' ? [SIGN_OUT] : [];
  return [...before, ...signOut, ...end];
}

function leaveQueues({ queues }: OffboardingFacts, policy: ResolvedOffboardingPolicy): OffboardingStep[] {
  if (!policy.leaveQueues || !queues?.known) return [];
  return queues.value
    .filter(({ level }) => level === 'member')
    .map(({ id, name }) => ({
      id: `leave-queue:${id}`,
      kind: 'leave-queue',
      targets: [id],
      what: `Take them out of the call queue ${name}.`,
      why: 'Its calls would ring where nobody answers.',
      reversible: 'yes',
      dependsOn: [],
    }));
}

function demote({ roleId, roleName }: Leaver, policy: ResolvedOffboardingPolicy): OffboardingStep[] {
  if (!policy.demoteAdmin || roleId === null || roleId === MEMBER || roleId === OWNER) return [];
  return [
    {
      id: 'demote',
      kind: 'demote',
      targets: [roleId],
      what: `Take the role ${roleName ?? roleId} away.`,
      why: 'Zoom neither deactivates nor unlinks an admin.',
      reversible: 'yes',
      dependsOn: [],
    },
  ];
}

function freePhone({ phone }: OffboardingFacts, policy: ResolvedOffboardingPolicy): OffboardingStep[] {
  if (!policy.freePhone || !phone?.known || phone.value === null) return [];
  const { callingPlans, numbers } = phone.value;
  return [
    {
      id: 'free-phone',
      kind: 'free-phone',
      targets: [],
      what: `Take Zoom Phone away, with ${callingPlans.length} calling plan(s) and ${numbers.length} number(s).`,
      why: 'Its plans and numbers are free for others.',
      reversible: 'partly',
      dependsOn: [],
    },
  ];
}

function leaveGroups({ groupIds }: Leaver, policy: ResolvedOffboardingPolicy): OffboardingStep[] {
  if (!policy.leaveGroups || groupIds.length === 0) return [];
  return [
    {
      id: 'leave-groups',
      kind: 'leave-groups',
      targets: [...groupIds],
      what: `Take them out of ${groupIds.length} group(s).`,
      why: 'Who comes back is not to have the settings of before.',
      reversible: 'yes',
      dependsOn: [],
    },
  ];
}

const SIGN_OUT: OffboardingStep = {
  id: 'sign-out',
  kind: 'sign-out',
  targets: [],
  what: 'End their sessions, as far as Zoom allows.',
  why: 'Zoom does not say that the end of a person ends their sessions.',
  reversible: 'yes',
  dependsOn: [],
};

function withdraw(): OffboardingStep {
  return {
    id: 'unlink',
    kind: 'unlink',
    targets: [],
    what: 'Withdraw the invitation.',
    why: 'They have not accepted it yet.',
    reversible: 'yes',
    dependsOn: [],
  };
}

function endStep(
  person: Leaver,
  policy: ResolvedOffboardingPolicy,
  before: readonly OffboardingStep[],
): OffboardingStep[] {
  const { end, transfer } = policy;
  if (end === 'deactivate' && person.status === 'inactive') return [];
  const gift = transfer === null ? '' : `, and hand ${transfer.what.join(', ')} over to ${transfer.to}`;
  const common = {
    id: end,
    kind: end,
    targets: [],
    dependsOn: before.filter(({ kind }) => kind === 'demote').map(({ id }) => id),
  };
  if (end === 'deactivate') {
    const why = 'They cannot sign in any more, and their licences are free.';
    return [{ ...common, what: 'Deactivate them.', why, reversible: 'partly' }];
  }
  if (end === 'unlink') {
    const why = 'They keep a free account of their own, and their licences are free.';
    return [{ ...common, what: `Unlink them from the account${gift}.`, why, reversible: 'no' }];
  }
  const why = 'Account and data are gone, and their licences are free.';
  return [{ ...common, what: `Delete them for good${gift}.`, why, reversible: 'no' }];
}
