import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import type { UserDetails } from '../../types/zoom/user.js';
import { heldUnited } from '../actions/held-licenses.js';
import { isLapsed, isNotFound, statusOf } from '../actions/person.js';
import type { Leaver } from './facts.js';

/** Who leaves; `null` when the account has nobody of this name, or only a lapsed invitation. */
export async function readLeaver(
  zoom: ZoomClient,
  name: string,
  options: CallOptions,
): Promise<{ person: Leaver | null; invitationLapsed: boolean }> {
  try {
    return { person: leaverOf(await zoom.users.get(name, {}, options)), invitationLapsed: false };
  } catch (error) {
    if (isLapsed(error)) return { person: null, invitationLapsed: true };
    if (isNotFound(error)) return { person: null, invitationLapsed: false };
    throw error;
  }
}

function leaverOf(user: UserDetails): Leaver {
  const id = user.id || null;
  return {
    id,
    email: user.email,
    status: statusOf(user.status, id),
    roleId: user.role_id ?? null,
    roleName: user.role_name ?? null,
    type: user.type ?? null,
    // The digits that Zoom sent: JavaScript prints others for the largest codes.
    workplaceBundle: user.zoom_one_type ? BigInt(user.zoom_one_type).toString() : null,
    unitedBundle: heldUnited(user),
    groupIds: [...(user.group_ids ?? [])],
    loginTypes: [...(user.login_types ?? [])],
  };
}
