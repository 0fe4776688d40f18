import { ZoomApiError } from '../../types/errors.js';

/** Zoom's word for somebody who has the licence already. */
export const NO_NEED = 'No need to update';

/** Reasons that a single call would meet as well, and what to do about each. */
const FINAL: Readonly<Record<string, string>> = {
  'Not enough seats':
    'Buy seats or free some: syncAccount() tells who holds them, and reclaimReport() who could do without.',
  'Have upcoming events': 'Wait until the Zoom Events are over, or cancel them or hand them over first.',
  'Unpaid user': 'Give the Meetings licence in the same change: `meetings: UserType.LICENSED`.',
  "Can't update for free users": 'Give the Meetings licence in the same change: `meetings: UserType.LICENSED`.',
  "Can't update for Zoom Room users": 'Zoom Rooms are no people: change them in the admin portal of Zoom Rooms.',
  'Not allowed to add basic users': 'Delete Basic people or withdraw invitations, or buy more Basic seats.',
  "Can't update for non-SSO users": 'This licence is for people who sign in by SSO.',
};

/** Why Zoom left somebody of a batch as they were; `null` when a single call may fare better, or tells more. */
export function refusalOf(reason: string): ZoomApiError | null {
  const hint = FINAL[reason];
  if (hint === undefined) return null;
  return new ZoomApiError(`POST /users/features left this person as they were: ${reason}.`, {
    hint,
    operation: 'POST /users/features',
    status: 201,
    code: null,
    trackingId: null,
  });
}
