import type { AccountState } from './account/account-state.js';
import { OPERATION_FACTS } from './facts/facts.js';

/** Every right that Zoom's reference names for some operation. */
const EVERY: readonly string[] = [
  ...new Set(Object.values(OPERATION_FACTS).flatMap(({ privileges = [] }) => privileges)),
].sort();

/** What a role may do. One that names nothing may do everything, as the owner and admins may. */
export function privilegesOf(account: AccountState, roleId: string): readonly string[] {
  return account.roles.find((role) => role.id === roleId)?.privileges ?? EVERY;
}
