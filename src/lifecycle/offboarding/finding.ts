import type { OffboardingReading } from './facts.js';
import type { OffboardingCheck, OffboardingFinding } from './plan.js';

/** Findings of one check. */
export type Say = (severity: OffboardingFinding['severity'], why: string, hint?: string) => OffboardingFinding;

export function about(check: OffboardingCheck): Say {
  return (severity, why, hint) => ({ check, severity, why, hint: hint ?? null, missingScopes: [] });
}

/** What could not be read is unknown, never fine. */
export function unreadable(
  check: OffboardingCheck,
  what: string,
  { why, missingScopes }: Extract<OffboardingReading<unknown>, { known: false }>,
): OffboardingFinding {
  const hint = missingScopes.length > 0 ? 'Add the scope and plan again, or look yourself.' : 'Look yourself.';
  return { check, severity: 'unknown', why: `${what} could not be read. ${why}`, hint, missingScopes };
}
