// Somebody leaves: an event opens a case, a person approves its plan, the plan is carried out and proven.
import {
  applyPlan,
  type CheckpointStore,
  isZoomError,
  type OffboardingAudit,
  type OffboardingPlan,
  type OffboardingPolicy,
  type OffboardingProof,
  planOffboarding,
  verifyOffboarding,
  type ZoomClient,
} from '../../src/index.js';
import type { ZoomEvent } from '../../src/webhooks/index.js';

/** What an HR system says. */
export interface Leaver {
  /** Email address or Zoom id. */
  person: string;
  /** Who takes over meetings and recordings. Without it the person is deactivated, and all stays where it is. */
  successor?: string;
}

/** One person's leaving. Plain JSON, without secrets. */
export interface LeaverCase {
  id: string;
  openedBy: 'hr' | 'zoom';
  /** `waiting`: for an approval. `blocked`: the findings of the plan say why. `open`: begun, and not at its end. */
  state: 'waiting' | 'blocked' | 'open' | 'done' | 'unproven';
  note: string | null;
  plan: OffboardingPlan;
  audit: OffboardingAudit | null;
  proof: OffboardingProof | null;
}

export interface LeaverWorkflowOptions {
  zoom: ZoomClient;
  /** By id. A table in production. */
  cases: Map<string, LeaverCase>;
  /** Keeps how far a plan has come, so that a process that died goes on. */
  checkpoints: CheckpointStore;
}

export interface LeaverWorkflow {
  /** HR says that somebody leaves. Nothing is changed yet. */
  announce(leaver: Leaver): Promise<LeaverCase>;
  /** For `onEvent` of a webhook handler: whoever an admin deactivates in Zoom leaves, too. Nothing is changed yet. */
  onEvent(event: ZoomEvent): Promise<LeaverCase | null>;
  /** Carries the plan out and proves it. Call it again after a failure or a crash: it does what is left. */
  approve(id: string, by: string): Promise<LeaverCase>;
}

export function leaverWorkflow({ zoom, cases, checkpoints }: LeaverWorkflowOptions): LeaverWorkflow {
  const keep = (changed: LeaverCase): LeaverCase => {
    cases.set(changed.id, changed);
    return changed;
  };

  const open = async (
    leaver: Leaver,
    { openedBy, id = crypto.randomUUID(), note = null }: Pick<LeaverCase, 'openedBy'> & Partial<LeaverCase>,
  ): Promise<LeaverCase> => {
    const plan = await planOffboarding(zoom, leaver.person, policyFor(leaver));
    const state = plan.blocked ? 'blocked' : plan.steps.length === 0 ? 'done' : 'waiting';
    return keep({ id, openedBy, state, note, plan, audit: null, proof: null });
  };

  /** The case of this person that is not at its end. HR and Zoom often say the same, and say it twice. */
  const unfinished = (person: string): LeaverCase | undefined =>
    [...cases.values()].find(
      ({ plan, state }) =>
        state !== 'done' && (plan.person.id === person || plan.person.email === person.toLowerCase()),
    );

  return {
    announce: async (leaver) => {
      const known = unfinished(leaver.person);
      if (known === undefined) return open(leaver, { openedBy: 'hr' });
      return known.state === 'blocked' ? open(leaver, { openedBy: 'hr', id: known.id }) : known; // it may be mended by now
    },
    onEvent: async (event) => {
      const person = whoWasDeactivated(event);
      if (person === null) return null;
      return unfinished(person) ?? open({ person }, { openedBy: 'zoom' });
    },
    approve: async (id, by) => {
      const known = cases.get(id);
      if (known === undefined) throw new Error(`There is no case ${id}.`);
      if (known.state === 'done' || known.state === 'blocked') return known;
      let audit: OffboardingAudit;
      try {
        audit = await applyPlan(zoom, known.plan, { by, checkpoint: { store: checkpoints } });
      } catch (error) {
        if (!isZoomError(error, 'config')) throw error;
        // The plan is too old, or the person has changed since: what was approved is not what would happen.
        const note = `Planned anew: approve it once more. ${error.message}`;
        return open(leaverOf(known.plan), { openedBy: known.openedBy, id, note });
      }
      if (audit.outcome !== 'done') return keep({ ...known, state: 'open', audit, note: failuresOf(audit) });
      keep({ ...known, state: 'open', note: 'To be verified.', audit });
      const proof = await verifyOffboarding(zoom, known.plan);
      return keep({ ...known, state: proof.verdict === 'proven' ? 'done' : 'unproven', note: null, audit, proof });
    },
  };
}

function policyFor({ successor }: Leaver): OffboardingPolicy {
  if (successor === undefined) return { end: 'deactivate', leaveGroups: true };
  return { end: 'delete', transferTo: successor, transfer: ['meetings', 'webinars', 'recordings'] };
}

function leaverOf({ person, policy }: OffboardingPlan): Leaver {
  const name = person.id ?? person.email ?? '';
  return policy.transfer === null ? { person: name } : { person: name, successor: policy.transfer.to };
}

function whoWasDeactivated(event: ZoomEvent): string | null {
  return event.known && event.event === 'user.deactivated' ? event.payload.object.id : null;
}

function failuresOf({ steps }: OffboardingAudit): string {
  return steps
    .flatMap(({ what, error }) => (error === null ? [] : [`${what}: ${error.message} ${error.hint ?? ''}`]))
    .join(' ');
}
