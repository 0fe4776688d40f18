import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { isZoomError } from '../../types/errors.js';
import type { UserDetails } from '../../types/zoom/user.js';
import { isNotFound } from '../actions/person.js';
import type { Leaver } from './facts.js';

/** Zoom's code for an invitation that is no longer good. */
const LAPSED = 1120;

/** Who leaves; `null` when the account has nobody of this name, or only a lapsed invitation. */
export async function readLeaver(
  zoom: ZoomClient,
  name: string,
  options: CallOptions,
): Promise<{ person: Leaver | null; invitationLapsed: boolean }> {
  try {
    return { person: leaverOf(await zoom.users.get(name, {}, options)), invitationLapsed: false };
  } catch (error) {
    if (!isZoomError(error, 'api')) throw error;
    if (error.code === LAPSED) return { person: null, invitationLapsed: true };
    if (isNotFound(error)) return { person: null, invitationLapsed: false };
    throw error;
  }
}

function leaverOf(user: UserDetails): Leaver {
  return {
    id: user.id ?? null,
    email: user.email,
    status: user.status ?? 'active',
    roleId: user.role_id ?? null,
    roleName: user.role_name ?? null,
    type: user.type ?? null,
    // The digits that Zoom sent: JavaScript prints others for the largest codes.
    workplaceBundle: user.zoom_one_type ? BigInt(user.zoom_one_type).toString() : null,
    unitedBundle: ['', '0', undefined].includes(user.plan_united_type) ? null : (user.plan_united_type ?? null),
    groupIds: [...(user.group_ids ?? [])],
    loginTypes: [...(user.login_types ?? [])],
  };
}
