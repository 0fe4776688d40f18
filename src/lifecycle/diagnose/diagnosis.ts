import type { EndpointName } from '../../resources/catalogue.js';
import type { FeatureName } from './features.js';
import type { ScopeStyle } from './scope-names.js';

/**
 * Whether a token may call an operation.
 *
 * - `allowed`
 * - `missing-scope`: the app lacks the scope.
 * - `missing-privilege`: the scope is there, but the admin role of the person behind the token lacks the right.
 * - `missing-licence`: the account does not have the product or the plan. No scope helps.
 * - `unknown`: neither a list nor an answer of Zoom's tells.
 */
export type OperationVerdict = 'allowed' | 'missing-scope' | 'missing-privilege' | 'missing-licence' | 'unknown';

/** What a verdict rests on. */
export interface DiagnosisEvidence {
  /**
   * `answer`: Zoom's answer to a read. `scopes`: the list that came with the token. `role`: the rights of the person
   * behind the token. `none`: nothing, so the verdict is `unknown`.
   */
  source: 'answer' | 'scopes' | 'role' | 'none';
  /** Which read was answered: the operation itself, or one that shows whether the account has the product. */
  operation: EndpointName | null;
  /** HTTP status of that answer. */
  status: number | null;
  /** Zoom's own code in it, such as 4711. */
  code: number | null;
  /** Quote it to Zoom's support. */
  trackingId: string | null;
}

/** One operation, and whether the token may call it for everybody of the account. */
export interface OperationDiagnosis {
  operation: EndpointName;
  /** As Zoom's reference names it: `GET /users`. */
  request: string;
  verdict: OperationVerdict;
  /** Why, and what to do, in a sentence or two; `null` when it is allowed. */
  why: string | null;
  /** Scopes that allow it for the whole account; any one of either list is enough. */
  scopes: { classic: readonly string[]; granular: readonly string[] };
  /** Rights of the admin role that it takes besides, any one of them; empty where Zoom names none. */
  privileges: readonly string[];
  evidence: DiagnosisEvidence;
}

/** One feature, and whether the token is enough for it. */
export interface FeatureDiagnosis {
  feature: FeatureName;
  /**
   * `ready`: all of it works. `partly`: what it always needs is allowed, some of the rest is not. `blocked`: what it always
   * needs is refused. `not-available`: the account does not have the product. `unknown`: nothing is refused for certain.
   */
  verdict: 'ready' | 'partly' | 'blocked' | 'not-available' | 'unknown';
  /** The operations it calls. `when`: in which case only, or `null` for those that it always needs. */
  operations: readonly { operation: EndpointName; when: string | null; verdict: OperationVerdict }[];
}

/** Who the token is, as far as Zoom tells. */
export interface TokenDiagnosis {
  /** Scopes that Zoom granted with the token; `null` where nobody was told, as with `staticToken()`. */
  scopes: readonly string[] | null;
  /** `null`: not known. */
  style: ScopeStyle | 'mixed' | null;
  /** The furthest that a scope reaches: one person, the account, or its sub accounts as well. `null`: not known. */
  level: 'user' | 'admin' | 'master' | null;
  accountId: string | null;
  /** The person behind it: who consented, or the account's owner; `null` where it may not be read. */
  person: { id: string; email: string; roleId: string | null; roleName: string | null } | null;
  /** Rights of that person's role, such as `User:Edit`; `null` where they may not be read. */
  privileges: readonly string[] | null;
}

/** What to enter on the app's page "Scopes" in the Zoom App Marketplace. */
export interface ScopePage {
  /** How the app names scopes. */
  style: ScopeStyle;
  /** Scopes to add. */
  add: readonly string[];
  /** All scopes that the features take, whether the app has them or not. */
  all: readonly string[];
  /** `add`, one a line. */
  text: string;
}

/** What a token may do, and what its app lacks. Plain data without secrets: it survives `JSON.stringify`. */
export interface Diagnosis {
  /** ISO 8601. */
  takenAt: string;
  /** Whether every feature that was asked for is ready, or needs a product that the account does not have. */
  ok: boolean;
  token: TokenDiagnosis;
  features: readonly FeatureDiagnosis[];
  /** Each operation of the features once. */
  operations: readonly OperationDiagnosis[];
  scopePage: ScopePage;
  /** What no scope page can mend, and what could not be looked at. */
  notes: readonly string[];
  /** Requests sent: reads only. */
  requests: number;
}
