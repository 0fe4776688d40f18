/** What {@link verifyOffboarding} looks at, in one word. */
export type OffboardingProofCheck =
  | 'end'
  | 'licences'
  | 'role'
  | 'groups'
  | 'phone'
  | 'numbers'
  | 'calling-plans'
  | 'call-queues'
  | 'sessions'
  | 'meetings'
  | 'webinars'
  | 'recordings'
  | 'seats';

/** What one look showed. */
export interface OffboardingProofItem {
  check: OffboardingProofCheck;
  /**
   * `proven`: it is as the plan wants it. `failed`: it is not. `unknown`: it could not be read, or what was read tells
   * neither. `not-readable`: Zoom has no way to read it.
   */
  status: 'proven' | 'failed' | 'unknown' | 'not-readable';
  why: string;
  /** Where it was read, such as `GET /users/{userId}`; `null` for what is not readable. */
  source: string | null;
  /** What the plan saw; `null` where there is nothing to compare. */
  before: string | number | null;
  after: string | number | null;
  /** Scopes one of which would have answered; empty when that is not the cause. */
  missingScopes: string[];
}

/** Whether somebody has left as planned. Plain JSON. */
export interface OffboardingProof {
  planId: string;
  person: { id: string | null; email: string | null };
  /** ISO 8601. */
  checkedAt: string;
  /** `proven`: everything that Zoom lets anybody read is as planned. `failed`: something is not. `unknown`: neither. */
  verdict: 'proven' | 'failed' | 'unknown';
  items: OffboardingProofItem[];
}

/** What the items add up to. What nobody can read does not count. */
export function verdictOf(items: readonly OffboardingProofItem[]): OffboardingProof['verdict'] {
  if (items.some(({ status }) => status === 'failed')) return 'failed';
  return items.some(({ status }) => status === 'unknown') ? 'unknown' : 'proven';
}
