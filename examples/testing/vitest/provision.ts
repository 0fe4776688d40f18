import { isZoomError, UserType, type ZoomClient } from 'zoom-admin-sdk';

/** A new colleague, as the HR system tells of them. */
export interface Starter {
  email: string;
  firstName: string;
  lastName: string;
  team: string;
}

/** Where a new colleague stands: `known` was here before, `basic` came when no licence was left. */
export type Provisioned = 'known' | 'licensed' | 'basic';

/** Gives a new colleague an account, a licence if one is left, and a place in the group of the team. */
export async function provision(zoom: ZoomClient, starter: Starter): Promise<Provisioned> {
  try {
    await zoom.users.get(starter.email);
    return 'known';
  } catch (error) {
    if (!isZoomError(error, 'api') || error.code !== 1001) throw error; // 1001: there is nobody with this address
  }
  const licensed = await create(zoom, starter, UserType.LICENSED).catch((error: unknown) => {
    if (isZoomError(error, 'api') && error.code === 2034) return false; // 2034: every licence is taken
    throw error;
  });
  if (!licensed) await create(zoom, starter, UserType.BASIC);
  for await (const group of zoom.groups.list()) {
    if (group.name === starter.team) await zoom.groups.addMembers(group.id, { members: [{ email: starter.email }] });
  }
  return licensed ? 'licensed' : 'basic';
}

async function create(zoom: ZoomClient, starter: Starter, type: 1 | 2): Promise<true> {
  const { email, firstName, lastName } = starter;
  await zoom.users.create({
    action: 'ssoCreate',
    user_info: { email, type, first_name: firstName, last_name: lastName },
  });
  return true;
}
