import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { isZoomError } from '../../types/errors.js';
import type { ActionChange } from '../actions/action-result.js';
import { removeFromGroups } from '../actions/groups.js';
import { readPerson } from '../actions/person.js';
import { removeFromPhone } from '../actions/remove-from-phone.js';
import { deletePerson, type RemovePersonOptions, unlinkPerson } from '../actions/remove-person.js';
import { takeStep } from '../actions/run-steps.js';
import { signOut } from '../actions/sign-out.js';
import { deactivatePerson } from '../actions/update-status.js';
import type { OffboardingStep } from './plan.js';
import type { ResolvedOffboardingPolicy } from './policy.js';
import { MEMBER } from './role-ids.js';

/** What a step did. */
export interface StepResult {
  outcome: 'done' | 'already';
  changes: ActionChange[];
  warnings: string[];
  summary: string;
}

/**
 * Takes a step. Each reads what is there first and sends nothing when its goal is reached, so that a step whose end nobody
 * saw can be taken again. Sessions alone cannot be read: ending them twice does no harm.
 *
 * @param name The person's id, or address while they are pending.
 */
export function runStep(
  zoom: ZoomClient,
  { kind, targets }: OffboardingStep,
  name: string,
  policy: ResolvedOffboardingPolicy,
  options: CallOptions,
): Promise<StepResult> {
  const target = targets[0] ?? '';
  switch (kind) {
    case 'leave-queue':
      return leaveQueue(zoom, name, target, options);
    case 'demote':
      return demote(zoom, name, target, options);
    case 'free-phone':
      return removeFromPhone(zoom, name, options);
    case 'leave-groups':
      return removeFromGroups(
        zoom,
        name,
        targets.map((id) => ({ id })),
        options,
      );
    case 'sign-out':
      return signOut(zoom, name, options);
    case 'deactivate':
      return deactivatePerson(zoom, name, options);
    case 'unlink':
      return unlinkPerson(zoom, name, removal(policy, options));
    case 'delete':
      return deletePerson(zoom, name, removal(policy, options));
  }
}

function removal({ transfer }: ResolvedOffboardingPolicy, options: CallOptions): RemovePersonOptions {
  if (transfer === null) return options;
  const what = Object.fromEntries(transfer.what.map((belonging) => [belonging, true]));
  return { ...options, transfer: { to: transfer.to, ...what } };
}

/** Zoom's codes for a queue, or a member of one, that is not there. */
const NO_QUEUE = [404, 13_000];

async function leaveQueue(zoom: ZoomClient, id: string, queueId: string, call: CallOptions): Promise<StepResult> {
  const isMember = async (): Promise<boolean> => {
    try {
      const { members } = await zoom.phone.callQueues.get(queueId, call);
      return members?.users?.some((row) => row.id === id) ?? false;
    } catch (error) {
      if (isZoomError(error, 'api') && NO_QUEUE.includes(error.code ?? 0)) return false;
      throw error;
    }
  };
  const there = await isMember();
  const outcome = there
    ? await takeStep({
        what: 'leave the call queue',
        changes: [],
        send: () => zoom.phone.callQueues.removeMember(queueId, id, call),
        isReached: async () => !(await isMember()),
        doubtful: NO_QUEUE,
      })
    : 'already';
  const changes = outcome === 'done' ? [{ what: 'callQueues', before: queueId, after: null }] : [];
  const summary = outcome === 'done' ? 'They are out of the call queue.' : 'They were not in the call queue.';
  return { outcome, changes, warnings: [], summary };
}

async function demote(zoom: ZoomClient, id: string, roleId: string, call: CallOptions): Promise<StepResult> {
  const holdsRole = async (): Promise<boolean> => (await readPerson(zoom, id, call)).details.role_id === roleId;
  const outcome = (await holdsRole())
    ? await takeStep({
        what: 'take the role away',
        changes: [],
        send: () => zoom.roles.unassignMember(roleId, id, call),
        isReached: async () => !(await holdsRole()),
        doubtful: [404],
      })
    : 'already';
  const changes = outcome === 'done' ? [{ what: 'role', before: roleId, after: MEMBER }] : [];
  const summary = outcome === 'done' ? 'They have no admin role any more.' : 'They did not have the role.';
  return { outcome, changes, warnings: [], summary };
}
