import type { OffboardingFacts } from './facts.js';
import type { ResolvedOffboardingPolicy } from './policy.js';

/** What a plan looks at before it is carried out, in one word. */
export type OffboardingCheck =
  /** Whether there is anybody, and in which state. */
  | 'person'
  /** Pending people can only be unlinked. */
  | 'invitation'
  | 'owner'
  | 'admin'
  /** People who were made for an API alone cannot be unlinked. */
  | 'sign-in'
  | 'room'
  /** People of the account's own domains cannot be unlinked. */
  | 'managed-domain'
  | 'call-queues'
  | 'auto-receptionists'
  | 'zoom-events'
  | 'phone'
  | 'meetings'
  | 'webinars'
  /** For whom they schedule meetings. */
  | 'schedulers'
  | 'recipient'
  | 'recipient-licences';

/** What a check found. */
export interface OffboardingFinding {
  check: OffboardingCheck;
  /** `blocker`: Zoom would refuse. `unknown`: it could not be looked at, so Zoom may refuse. */
  severity: 'blocker' | 'warning' | 'ok' | 'unknown';
  why: string;
  /** What to do; `null` where nothing has to be done. */
  hint: string | null;
  /** Scopes one of which would have answered; empty when that is not the cause. */
  missingScopes: string[];
}

/** What a step does, in one word. */
export type OffboardingStepKind =
  | 'leave-queue'
  | 'demote'
  | 'free-phone'
  | 'leave-groups'
  | 'sign-out'
  | 'deactivate'
  | 'unlink'
  | 'delete';

/** One step of a plan. */
export interface OffboardingStep {
  /** Unlike all others of the plan, such as `deactivate` or `leave-queue:{queue id}`. */
  id: string;
  kind: OffboardingStepKind;
  /** Ids of what it concerns beside the person: a queue, a role, groups. */
  targets: string[];
  what: string;
  why: string;
  /** `partly`: it can be taken back, but not all that went with it. */
  reversible: 'yes' | 'partly' | 'no';
  /** Ids of steps without which this one makes no sense. */
  dependsOn: string[];
}

/** How somebody is going to leave. Plain JSON: keep it, show it, let somebody approve it. */
export interface OffboardingPlan {
  schemaVersion: 1;
  /** Unlike all others. */
  id: string;
  /** The account, where the client knows it. */
  accountId: string | null;
  /** ISO 8601. */
  createdAt: string;
  person: { id: string | null; email: string | null };
  policy: ResolvedOffboardingPolicy;
  /** In the order in which they run. Empty: there is nothing to do. */
  steps: OffboardingStep[];
  findings: OffboardingFinding[];
  /** Whether a finding is a blocker. */
  blocked: boolean;
  /** What all this follows from. */
  facts: OffboardingFacts;
}
