import {
  type ApplyPlanOptions,
  applyPlan,
  isZoomError,
  type OffboardingAudit,
  type OffboardingPlan,
  type OffboardingProof,
  planOffboarding,
  verifyOffboarding,
  type ZoomClient,
  ZoomConfigError,
} from '../index.js';
import { connect } from './connect.js';
import { EXIT } from './exit-code.js';
import type { OffboardInvocation } from './invocation.js';
import type { Io } from './io.js';
import { formatPlannedOffboarding, formatProof } from './offboard-report.js';

interface Outcome {
  plan: OffboardingPlan;
  audit: OffboardingAudit | null;
  proof: OffboardingProof | null;
}

/** Plans how somebody leaves, and with `--apply` carries it out and proves it. */
export async function offboard(invocation: OffboardInvocation, io: Io): Promise<number> {
  const zoom = connect(invocation.connection);
  try {
    return await run(zoom, invocation, io);
  } finally {
    await zoom.close();
  }
}

async function run(zoom: ZoomClient, invocation: OffboardInvocation, io: Io): Promise<number> {
  const { person, policy, apply, json } = invocation;
  const { talk, signal } = io;
  const confirms = confirmation(invocation, io);
  const plan = await planOffboarding(zoom, person, policy, { signal });
  const finish = async (outcome: Outcome, code: number): Promise<number> => {
    if (json) await io.write(`${JSON.stringify(outcome, null, 2)}\n`);
    return code;
  };
  if (!json) await io.write(formatPlannedOffboarding(plan));
  const planned = { plan, audit: null, proof: null };
  if (plan.blocked) {
    talk.say('blocked', 'The plan has blockers: nothing was changed.');
    return finish(planned, EXIT.failed);
  }
  if (!apply) {
    talk.say('dry-run', 'A dry run: nothing was changed. Pass --apply to carry it out.');
    return finish(planned, EXIT.ok);
  }
  if (plan.steps.length > 0 && !(await confirms(plan))) {
    talk.say('not-confirmed', 'Not confirmed: nothing was changed.');
    return finish(planned, EXIT.failed);
  }
  return carryOut(zoom, plan, invocation, io, finish);
}

async function carryOut(
  zoom: ZoomClient,
  plan: OffboardingPlan,
  { by, json }: OffboardInvocation,
  { talk, signal, write }: Io,
  finish: (outcome: Outcome, code: number) => Promise<number>,
): Promise<number> {
  const audit = await apply(zoom, plan, {
    talk,
    by,
    signal,
    onStep: ({ record }) => {
      if (record === null) return;
      const { id, outcome, what, error } = record;
      talk.say('step', `${outcome.padEnd(12)} ${what} ${error?.message ?? ''}`.trimEnd(), { id, outcome, error });
    },
  });
  if (audit === null) {
    talk.say(
      'refused',
      'The plan fits no more, since something has changed meanwhile: nothing was done. Run it again.',
    );
    return finish({ plan, audit, proof: null }, EXIT.failed);
  }
  if (signal.aborted) {
    await finish({ plan, audit, proof: null }, EXIT.failed);
    talk.say('interrupted', 'Stopped between two steps. Run it again: steps that are done are not repeated.');
    throw signal.reason;
  }
  const proof = await verifyOffboarding(zoom, plan, { signal });
  if (!json) await write(formatProof(proof));
  talk.say('done', `Outcome: ${audit.outcome}. Proof: ${proof.verdict}.`, {
    outcome: audit.outcome,
    verdict: proof.verdict,
  });
  return finish({ plan, audit, proof }, offboardExitCode(audit, proof));
}

/** `null`: the plan was refused, for the account is not as it was found any more. That is no matter of usage. */
async function apply(
  zoom: ZoomClient,
  plan: OffboardingPlan,
  { talk, ...options }: ApplyPlanOptions & Pick<Io, 'talk'>,
): Promise<OffboardingAudit | null> {
  try {
    return await applyPlan(zoom, plan, options);
  } catch (error) {
    if (!isZoomError(error, 'config')) throw error;
    talk.fail(error);
    return null;
  }
}

/** What was done and what Zoom shows afterwards, as one code. */
export function offboardExitCode(
  { outcome }: Pick<OffboardingAudit, 'outcome'>,
  { verdict }: Pick<OffboardingProof, 'verdict'>,
): number {
  if (outcome !== 'done' || verdict === 'failed') return EXIT.failed;
  return verdict === 'unknown' ? EXIT.incomplete : EXIT.ok;
}

/**
 * Who says in the end whether a plan is carried out. Made before anything is read.
 * @throws ZoomConfigError when nobody is there who could be asked.
 */
function confirmation(
  { apply, confirmed }: OffboardInvocation,
  { ask }: Io,
): (plan: OffboardingPlan) => Promise<boolean> {
  if (!apply || confirmed) return () => Promise.resolve(true);
  if (ask === null) {
    throw new ZoomConfigError('Nobody is there to confirm --apply.', { hint: 'Pass --yes to do without.' });
  }
  return async ({ person, policy }) => {
    // The word is what is going to happen, so that nobody types it out of habit.
    const answer = await ask(`Type "${policy.end}" to carry this out for ${person.email ?? person.id}: `);
    return answer.trim() === policy.end;
  };
}
