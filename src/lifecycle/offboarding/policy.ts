import { ZoomConfigError } from '../../types/errors.js';

/** What Zoom can hand over when it unlinks or deletes somebody. */
export type Belonging =
  | 'meetings'
  | 'webinars'
  | 'recordings'
  | 'whiteboards'
  | 'clips'
  | 'notes'
  | 'visitors'
  | 'docs';

const BELONGINGS: readonly Belonging[] = [
  'meetings',
  'webinars',
  'recordings',
  'whiteboards',
  'clips',
  'notes',
  'visitors',
  'docs',
];

/** How somebody leaves, and what is tidied up before. Everything but `end` has a default. */
export interface OffboardingPolicy {
  /**
   * How it ends. `deactivate`: they cannot sign in, their licences are free, all they own stays. `unlink`: they keep a free
   * account of their own. `delete`: account and data are gone for good.
   */
  end: 'deactivate' | 'unlink' | 'delete';
  /** Zoom id or email address of who takes over what they own. Only with `unlink` and `delete`. Default: nobody. */
  transferTo?: string | undefined;
  /** What the other one takes over. Only with `transferTo`. Default: everything that Zoom can hand over. */
  transfer?: readonly Belonging[] | undefined;
  /** What happens when a step fails: no further step, or those that do not depend on it. Default: `stop`. */
  onFailure?: 'stop' | 'continue' | undefined;
  /** Takes Zoom Phone away, so that calling plans and numbers are free. Default: `true`. */
  freePhone?: boolean | undefined;
  /** Takes them out of call queues. A queue that they manage is yours to mend: Zoom's API cannot. Default: `true`. */
  leaveQueues?: boolean | undefined;
  /** Ends their sessions right before the end, as far as Zoom allows. Default: `true`. */
  signOut?: boolean | undefined;
  /** Takes them out of their groups. Unlinking and deleting do so by themselves. Default: `false`. */
  leaveGroups?: boolean | undefined;
  /** Takes an admin role away, which Zoom wants before an admin is deactivated or unlinked. Default: `false`. */
  demoteAdmin?: boolean | undefined;
}

/** A policy with its defaults. Plain JSON. */
export interface ResolvedOffboardingPolicy {
  end: OffboardingPolicy['end'];
  /** `null`: nothing is handed over. */
  transfer: { to: string; what: Belonging[] } | null;
  onFailure: 'stop' | 'continue';
  freePhone: boolean;
  leaveQueues: boolean;
  signOut: boolean;
  leaveGroups: boolean;
  demoteAdmin: boolean;
}

/**
 * Fills in defaults.
 * @throws ZoomConfigError for an unknown `end`, or a transfer that Zoom does not know.
 */
export function resolvePolicy(policy: OffboardingPolicy): ResolvedOffboardingPolicy {
  const { end } = policy;
  if (!['deactivate', 'unlink', 'delete'].includes(end)) {
    throw new ZoomConfigError(`An offboarding cannot end with "${end}".`, {
      hint: 'Write policy.end as "deactivate", "unlink" or "delete".',
    });
  }
  return {
    end,
    transfer: resolveTransfer(policy),
    onFailure: policy.onFailure ?? 'stop',
    freePhone: policy.freePhone ?? true,
    leaveQueues: policy.leaveQueues ?? true,
    signOut: policy.signOut ?? true,
    leaveGroups: policy.leaveGroups ?? false,
    demoteAdmin: policy.demoteAdmin ?? false,
  };
}

function resolveTransfer({ end, transferTo, transfer }: OffboardingPolicy): ResolvedOffboardingPolicy['transfer'] {
  if (transferTo === undefined) {
    if (transfer === undefined) return null;
    throw new ZoomConfigError('policy.transfer says what to hand over, and not to whom.', {
      hint: 'Name the recipient in policy.transferTo.',
    });
  }
  if (transferTo.trim() === '') {
    throw new ZoomConfigError('policy.transferTo is empty.', { hint: 'Name the recipient, or leave it out.' });
  }
  if (end === 'deactivate') {
    throw new ZoomConfigError('Zoom hands nothing over when it deactivates somebody.', {
      hint: 'Leave policy.transferTo out, or end with "unlink" or "delete".',
    });
  }
  const what = [...new Set(transfer ?? BELONGINGS)];
  const unknown = what.find((name) => !BELONGINGS.includes(name));
  if (unknown === undefined) return { to: transferTo.trim(), what };
  throw new ZoomConfigError(`Zoom cannot hand over "${unknown}".`, {
    hint: `policy.transfer knows ${BELONGINGS.join(', ')}.`,
  });
}

/** Whether the policy hands this over to somebody. */
export function handsOver({ transfer }: ResolvedOffboardingPolicy, belonging: Belonging): boolean {
  return transfer?.what.includes(belonging) ?? false;
}
