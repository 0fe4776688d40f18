import { errorAnswer, Refusal } from './answer.js';
import { personNamed } from './answers/find-person.js';
import { factsOf } from './facts/facts.js';
import type { Bearer } from './oauth/oauth-server.js';
import { privilegesOf } from './privileges.js';
import type { RouteMatch } from './routes.js';
import type { World } from './world.js';

/**
 * Refuses what the token may not do: for its scopes first, then for the role of whoever consented. Scopes without a
 * suffix reach that person's own pages and nobody else's, and these pages take no rights of a role.
 */
export function checkRights(world: World, bearer: Bearer, route: RouteMatch): void {
  const { classic, granular } = route.endpoint.scopes;
  const held = [...classic, ...granular].filter((scope) => bearer.scopes.includes(scope));
  const reachesAll = held.some((scope) => /:(admin|master)$/.test(scope));
  if (reachesAll && (bearer.userId === null || hasPrivilege(world, bearer.userId, route))) return;
  if (held.length > 0 && isOwnPage(world, bearer, route)) return;
  if (reachesAll) throw new Refusal(errorAnswer(400, 200, 'No permission.'));
  const text = `Invalid access token, does not contain scopes:[${granular.join(', ')}].`;
  throw new Refusal(errorAnswer(400, 4711, text));
}

function hasPrivilege({ account }: World, userId: string, { name }: RouteMatch): boolean {
  const { privileges: enough = [] } = factsOf(name);
  if (enough.length === 0) return true;
  const person = account.find(userId);
  const held = person === null ? [] : privilegesOf(account, person.roleId);
  return enough.some((privilege) => held.includes(privilege));
}

function isOwnPage({ account }: World, { userId }: Bearer, { endpoint, params }: RouteMatch): boolean {
  if (endpoint.path.startsWith('/users/me/') || params.userId === 'me') return true;
  const me = personNamed(account, 'me', userId);
  return me !== null && params.userId !== undefined && account.find(params.userId)?.id === me.id;
}
