import type { License, SnapshotChange } from '../../../src/index.js';
import { licensesOf } from './model-licenses.js';
import type { ModelAccount, ModelPerson } from './model-person.js';

/** What became of people between two moments of a life, one line for each change, sorted. */
export function changesBetween(before: ModelAccount, after: ModelAccount): string[] {
  const earlier = new Map(before.people.map((person) => [person.number, person]));
  const lines: string[] = [];
  for (const person of after.people) {
    const then = earlier.get(person.number);
    earlier.delete(person.number);
    if (then === undefined) lines.push(`${person.email} joined`);
    else lines.push(...changesOf(then, person, before, after).map((change) => `${person.email} ${change}`));
  }
  for (const gone of earlier.values()) lines.push(`${gone.email} left`);
  return lines.sort();
}

function changesOf(then: ModelPerson, now: ModelPerson, before: ModelAccount, after: ModelAccount): string[] {
  const lines: string[] = [];
  const [from, to] = [then.status, now.status];
  if (from === 'pending' && to === 'active') lines.push('invitation-accepted');
  if (from !== 'inactive' && to === 'inactive') lines.push('deactivated');
  if (from === 'inactive' && to === 'active') lines.push('reactivated');
  if (then.firstName !== now.firstName || then.lastName !== now.lastName) lines.push('renamed');
  if (then.email.toLowerCase() !== now.email.toLowerCase()) lines.push('email-changed');
  if (then.roleId !== now.roleId) lines.push(`role-changed ${then.roleId} ${now.roleId}`);
  lines.push(...now.groupIds.filter((id) => !then.groupIds.includes(id)).map((id) => `group-joined ${id}`));
  lines.push(...then.groupIds.filter((id) => !now.groupIds.includes(id)).map((id) => `group-left ${id}`));
  const [held, holds] = [licensesOf(then, before).map(named), licensesOf(now, after).map(named)];
  lines.push(...holds.filter((license) => !held.includes(license)).map((license) => `license-gained ${license}`));
  lines.push(...held.filter((license) => !holds.includes(license)).map((license) => `license-lost ${license}`));
  return lines;
}

/** Nobody in a life holds one licence twice. Which suite pays for a licence is no change of it. */
function named({ product, name, subscriptionId }: License): string {
  return `${product}: ${name}${subscriptionId === null ? '' : ` by ${subscriptionId}`}`;
}

/** The same lines for what the package says. */
export function saidChanges(changes: readonly SnapshotChange[]): string[] {
  return changes.map((change) => lineOf(change)).sort();
}

function lineOf(change: SnapshotChange): string {
  if (change.kind === 'left') return `${change.before.email} left`;
  const line = `${change.after.email} ${change.kind}`;
  switch (change.kind) {
    case 'role-changed':
      return `${line} ${change.from?.id} ${change.to?.id}`;
    case 'group-joined':
    case 'group-left':
      return `${line} ${change.group.id}`;
    case 'license-gained':
    case 'license-lost':
      return `${line} ${named(change.license)}`;
    default:
      return line;
  }
}
