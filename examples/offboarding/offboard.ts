// One person leaves: plan, look, apply, prove. This is the part to copy; in your own app import from 'zoom-admin-sdk'.
import {
  applyPlan,
  fileCheckpointStore,
  type OffboardingAudit,
  type OffboardingPlan,
  type OffboardingPolicy,
  type OffboardingProof,
  planOffboarding,
  verifyOffboarding,
  type ZoomClient,
} from '../../src/index.js';

export interface Offboarding {
  person: string;
  policy: OffboardingPolicy;
  /** Without it nothing is sent but reads. */
  apply: boolean;
  /** Who ordered it. */
  by: string;
  /** Where plans that are under way are kept, so that a process that dies can go on. */
  checkpointFile: string;
  print: (line: string) => void;
}

export interface Offboarded {
  plan: OffboardingPlan;
  audit: OffboardingAudit | null;
  proof: OffboardingProof | null;
}

export async function offboard(zoom: ZoomClient, options: Offboarding): Promise<Offboarded> {
  const { person, policy, apply, by, checkpointFile, print } = options;
  const plan = await planOffboarding(zoom, person, policy);
  for (const { severity, check, why, hint } of plan.findings) {
    print(`${severity.padEnd(8)} ${check.padEnd(18)} ${why}${hint === null ? '' : ` ${hint}`}`);
  }
  for (const [index, { what, reversible }] of plan.steps.entries()) {
    const back = { yes: '', partly: ' (partly reversible)', no: ' (for good)' }[reversible];
    print(`${apply ? 'step' : 'would'} ${index + 1}  ${what}${back}`);
  }
  if (plan.blocked) {
    print('The plan has blockers: nothing was changed.');
    return { plan, audit: null, proof: null };
  }
  const audit = await applyPlan(zoom, plan, {
    dryRun: !apply,
    by,
    checkpoint: { store: fileCheckpointStore(checkpointFile) },
    onStep: ({ record }) => {
      if (record !== null) print(`${record.outcome.padEnd(8)} ${record.what} ${record.error?.message ?? ''}`.trimEnd());
    },
  });
  if (audit.outcome === 'planned') {
    print('A dry run: nothing was changed.');
    return { plan, audit, proof: null };
  }
  const proof = await verifyOffboarding(zoom, plan);
  for (const { status, check, why } of proof.items) print(`${status.padEnd(12)} ${check.padEnd(14)} ${why}`);
  print(`Outcome: ${audit.outcome}. Verdict: ${proof.verdict}.`);
  return { plan, audit, proof };
}
