import type { HttpMethod } from '../types/endpoint.js';
import { matchPath } from '../types/path-pattern.js';

/** How to find out whether a write happened. The first line that fits is the one. */
// biome-ignore format: one line for each operation reads as a table.
const CHECKS: readonly [method: HttpMethod | '*', path: string, check: string][] = [
  ['POST', '/users', 'Look the email address up: `GET /users/{email}` finds the user if it was created'],
  ['POST', '/users/features', "Read the `feature` settings of the users named: `GET /users/{userId}/settings`"],
  ['PATCH', '/users/*', "Read the user and compare: `GET /users/{userId}`"],
  ['DELETE', '/users/*', 'Read the user: a 404 with code 1001 means that it is gone'],
  ['PUT', '/users/*/status', "Read the user's `status`: `GET /users/{userId}`"],
  ['PUT', '/users/*/email', 'Look both email addresses up: `GET /users/{email}` finds the one that holds now'],
  ['PATCH', '/users/*/settings', "Read the user's settings and compare: `GET /users/{userId}/settings`"],
  ['POST', '/users/*/meetings', "List the user's meetings, and look for this topic and start time"],
  ['POST', '/users/*/webinars', "List the user's webinars, and look for this topic and start time"],
  ['POST', '/groups', 'List the groups, and look for this name: `GET /groups`'],
  ['POST', '/groups/*/members', 'List the members of the group: adding those that are in does no harm'],
  ['DELETE', '/groups/*/members/*', 'List the members of the group: `GET /groups/{groupId}/members`'],
  ['POST', '/roles/*/members', 'List the members of the role: `GET /roles/{roleId}/members`'],
  ['DELETE', '/roles/*/members/*', 'List the members of the role: `GET /roles/{roleId}/members`'],
  ['PATCH', '/phone/users/*', 'Read the Phone user and compare: `GET /phone/users/{userId}`'],
  ['*', '/phone/users/*/calling_plans', "Read the Phone user's `calling_plans`: `GET /phone/users/{userId}`"],
  ['*', '/phone/users/*/calling_plans/*', "Read the Phone user's `calling_plans`: `GET /phone/users/{userId}`"],
];

/** What to look at before a write of unknown outcome is repeated, as a sentence. */
export function whatToCheck(method: HttpMethod, path: string): string {
  const known = CHECKS.find(
    ([verb, pattern]) => (verb === '*' || verb === method) && matchPath(pattern, path) !== null,
  );
  const otherwise =
    method === 'POST' ? 'List what the call adds to, since a repeat could add it twice' : 'Read the object';
  return `${known?.[2] ?? otherwise}. Do that before repeating the call: Zoom has no idempotency keys.`;
}
