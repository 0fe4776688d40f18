import type { OffboardingPlan, OffboardingProof } from '../index.js';

const TAKEN_BACK: Readonly<Record<OffboardingPlan['steps'][number]['reversible'], string>> = {
  yes: '',
  partly: ' (can be taken back in part)',
  no: ' (cannot be taken back)',
};

/** A plan as text for a terminal: what was found, then the steps. */
export function formatPlannedOffboarding({ person, policy, findings, steps }: OffboardingPlan): string {
  const lines = [`${person.email ?? person.id}: ${policy.end}`];
  for (const { severity, check, why, hint } of findings) {
    lines.push(`${severity.padEnd(8)} ${check.padEnd(18)} ${why}${hint === null ? '' : ` ${hint}`}`);
  }
  for (const [index, { what, reversible }] of steps.entries()) {
    lines.push(`step ${String(index + 1).padEnd(3)} ${what}${TAKEN_BACK[reversible]}`);
  }
  if (steps.length === 0) lines.push('There is nothing to do.');
  return `${lines.join('\n')}\n`;
}

/** A proof as text for a terminal. */
export function formatProof({ items }: OffboardingProof): string {
  return items.map(({ status, check, why }) => `${status.padEnd(12)} ${check.padEnd(14)} ${why}\n`).join('');
}
