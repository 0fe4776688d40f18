import { isZoomError } from '../../types/errors.js';
import type { ActionChange } from '../actions/action-result.js';
import type {
  OffboardingCheck,
  OffboardingFinding,
  OffboardingPlan,
  OffboardingStep,
  OffboardingStepKind,
} from './plan.js';
import type { ResolvedOffboardingPolicy } from './policy.js';

/** A request that Zoom answered. The path is a template: ids and addresses never appear. */
export interface AnsweredRequest {
  /** `DELETE /users/{userId}`. */
  operation: string;
  status: number;
  /** The `x-zm-trackingid` header: quote it to Zoom's support. */
  trackingId: string | null;
}

/** An error as JSON. */
export interface OffboardingFailure {
  /** Such as `ZoomApiError`. */
  name: string;
  /** `null` for errors that are not this package's. */
  kind: string | null;
  message: string;
  hint: string | null;
  operation: string | null;
  status: number | null;
  code: number | null;
  trackingId: string | null;
  /** What the step had done before it failed, in words. */
  completed: string[];
}

/**
 * How a step ended. `already`: its goal was reached before. `unknown`: it was sent and nobody could find out what became
 * of it. `interrupted`: the run ended meanwhile. `not-run`: the run ended before, or what it depends on did not succeed.
 */
export type OffboardingStepOutcome = 'done' | 'already' | 'failed' | 'unknown' | 'interrupted' | 'not-run';

/** What became of one step. */
export interface OffboardingStepRecord {
  id: string;
  kind: OffboardingStepKind;
  what: string;
  outcome: OffboardingStepOutcome;
  /** ISO 8601; of the first try, when an earlier run began it. `null`: never begun. */
  beganAt: string | null;
  /** ISO 8601; `null`: it never ended. */
  endedAt: string | null;
  /** Whether an earlier run had begun it: `already` then means that this earlier run did it, or somebody else. */
  resumed: boolean;
  /** What changed: never a secret. */
  changes: ActionChange[];
  warnings: string[];
  summary: string | null;
  /** Reads included, oldest first. Those of a run that was killed are not known. */
  requests: AnsweredRequest[];
  error: OffboardingFailure | null;
}

/**
 * The record of how somebody left: by which policy, who ordered it, what was found, and what became of each step. Plain JSON
 * without secrets, made to be kept.
 */
export interface OffboardingAudit {
  schemaVersion: 1;
  planId: string;
  accountId: string | null;
  person: OffboardingPlan['person'];
  policy: ResolvedOffboardingPolicy;
  /** Who ordered it, as the caller said. */
  by: string | null;
  /** ISO 8601. */
  plannedAt: string;
  /** When the first run began. ISO 8601. */
  beganAt: string;
  /** When the last run ended. ISO 8601. */
  endedAt: string;
  /** How many runs it took. */
  runs: number;
  /** `planned`: a dry run, in which nothing was sent but reads. */
  outcome: 'done' | 'failed' | 'interrupted' | 'planned';
  /** Blockers that the caller chose to ignore. */
  overridden: OffboardingCheck[];
  /** As they were right before the last run. */
  findings: OffboardingFinding[];
  steps: OffboardingStepRecord[];
  /** What ended the run beside a step, such as a store that cannot be written. */
  error: OffboardingFailure | null;
}

/** A step that began, or ended. */
export interface OffboardingStepEvent {
  planId: string;
  step: OffboardingStep;
  /** `null`: it begins. */
  record: OffboardingStepRecord | null;
  /** What it failed with, as it was thrown. */
  error: unknown;
}

/** An error as JSON. Foreign errors may say anything, so their message stays out. */
export function failureOf(error: unknown): OffboardingFailure {
  const none = { operation: null, status: null, code: null, trackingId: null, completed: [] };
  if (!isZoomError(error)) {
    const name = error instanceof Error ? error.name : typeof error;
    return { ...none, name, kind: null, message: 'Not an error of this package.', hint: null };
  }
  const { name, kind, message, hint, operation } = error;
  const about = isZoomError(error, 'partial-write') ? error.cause : error;
  return {
    ...none,
    name,
    kind,
    message,
    hint,
    operation,
    ...(isZoomError(about, 'api') || isZoomError(about, 'rate-limit') ? answerOf(about) : {}),
    completed: isZoomError(error, 'partial-write') ? [...error.completed] : [],
  };
}

function answerOf({
  operation,
  status,
  code,
  trackingId,
}: Pick<OffboardingFailure, 'operation' | 'code' | 'trackingId'> & { status: number }): Partial<OffboardingFailure> {
  return { operation, status, code, trackingId };
}

/** Whether the steps that need this one may run. */
export function hasSucceeded({ outcome }: OffboardingStepRecord): boolean {
  return outcome === 'done' || outcome === 'already';
}
