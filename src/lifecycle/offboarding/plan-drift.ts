import { UserType } from '../../types/license-codes.js';
import type { HeldPhone, Leaver, OffboardingFacts } from './facts.js';
import type { OffboardingPlan, OffboardingStepKind } from './plan.js';
import { MEMBER } from './role-ids.js';

/**
 * What is different from what the plan was made of, in words. What the plan's own steps bring about is no difference:
 * a plan that was carried out in part, or whole, still fits.
 */
export function changesSince(plan: OffboardingPlan, now: OffboardingFacts): string[] {
  const { person: before } = plan.facts;
  const { person: after } = now;
  if (before === null) return after === null ? [] : ['They are in the account now.'];
  if (after === null) return has(plan, 'unlink', 'delete') ? [] : ['They are not in the account any more.'];
  const ended = before.status !== 'inactive' && after.status === 'inactive' && has(plan, 'deactivate');
  return [
    ...differences(before, after, ended, plan),
    ...licenceChanges(before, after, ended),
    ...groupChanges(before, after, plan),
    ...phoneChanges(plan, now, ended),
    ...queueChanges(plan, now),
    ...recipientChanges(plan, now),
  ];
}

function has({ steps }: OffboardingPlan, ...kinds: readonly OffboardingStepKind[]): boolean {
  return steps.some(({ kind }) => kinds.includes(kind));
}

function differences(before: Leaver, after: Leaver, ended: boolean, plan: OffboardingPlan): string[] {
  const demoted = after.roleId === MEMBER && has(plan, 'demote');
  return [
    ...changed('Their id', before.id, after.id),
    ...changed('Their address', before.email.toLowerCase(), after.email.toLowerCase()),
    ...(ended ? [] : changed('Their status', before.status, after.status)),
    ...(demoted ? [] : changed('Their role', before.roleId, after.roleId)),
  ];
}

function licenceChanges(before: Leaver, after: Leaver, ended: boolean): string[] {
  // Deactivation takes every licence away.
  const held = (free: boolean, changes: string[]): string[] => (ended && free ? [] : changes);
  return [
    ...held(after.type === UserType.BASIC, changed('Their Meetings licence', before.type, after.type)),
    ...held(
      after.workplaceBundle === null,
      changed('Their Workplace bundle', before.workplaceBundle, after.workplaceBundle),
    ),
    ...held(after.unitedBundle === null, changed('Their United bundle', before.unitedBundle, after.unitedBundle)),
  ];
}

function groupChanges(before: Leaver, after: Leaver, plan: OffboardingPlan): string[] {
  const added = after.groupIds.filter((id) => !before.groupIds.includes(id));
  const left = has(plan, 'leave-groups') ? [] : before.groupIds.filter((id) => !after.groupIds.includes(id));
  return [...added.map((id) => `They are in the group ${id} now.`), ...left.map((id) => `They left the group ${id}.`)];
}

function phoneChanges({ facts, ...plan }: OffboardingPlan, now: OffboardingFacts, ended: boolean): string[] {
  if (facts.phone?.known !== true || now.phone?.known !== true) return [];
  const [before, after] = [facts.phone.value, now.phone.value];
  const freed = ended || has({ facts, ...plan }, 'free-phone');
  const [had, has_] = [itemsOf(before), itemsOf(after)];
  const added = has_.filter((item) => !had.includes(item));
  const lost = freed ? [] : had.filter((item) => !has_.includes(item));
  return [
    ...added.map((item) => `They hold ${item} now.`),
    ...lost.map((item) => `They do not hold ${item} any more.`),
  ];
}

function itemsOf(phone: HeldPhone | null): string[] {
  if (phone === null) return [];
  return [
    ...phone.callingPlans.map((code) => `the calling plan ${code}`),
    ...phone.numbers.map(({ id, number }) => `the number ${number ?? id}`),
  ];
}

function queueChanges({ facts }: OffboardingPlan, now: OffboardingFacts): string[] {
  if (facts.queues?.known !== true || now.queues?.known !== true) return [];
  const before = facts.queues.value;
  return now.queues.value
    .filter(({ id, level }) => !before.some((queue) => queue.id === id && queue.level === level))
    .map(({ name, level }) => `They are ${level} of the call queue ${name} now.`);
}

/** An address can have come to somebody else. */
function recipientChanges({ facts }: OffboardingPlan, now: OffboardingFacts): string[] {
  if (facts.recipient?.known !== true || now.recipient?.known !== true) return [];
  return changed('The id of who takes over', facts.recipient.value?.id ?? null, now.recipient.value?.id ?? null);
}

function changed(what: string, before: string | number | null, after: string | number | null): string[] {
  return before === after ? [] : [`${what} was ${before ?? 'none'} and is ${after ?? 'none'}.`];
}
