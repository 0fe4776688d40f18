import { accountEndpoints } from './account/endpoints.js';
import { contactGroupsEndpoints } from './contact-groups/endpoints.js';
import { dashboardsEndpoints } from './dashboards/endpoints.js';
import { divisionsEndpoints } from './divisions/endpoints.js';
import { groupsEndpoints } from './groups/endpoints.js';
import { meetingsEndpoints } from './meetings/endpoints.js';
import { phoneEndpoints } from './phone/endpoints.js';
import { reportsEndpoints } from './reports/endpoints.js';
import { rolesEndpoints } from './roles/endpoints.js';
import { trackingFieldsEndpoints } from './tracking-fields/endpoints.js';
import { usersEndpoints } from './users/endpoints.js';

/**
 * Every operation with a method of its own, by name: method, path, rate-limit label, scopes and the check of its
 * answer. Documentation, contract tests and the simulated Zoom derive from it.
 *
 * @example
 * endpoints['users.list'].scopes.granular; // ['user:read:list_users:admin']
 */
export const endpoints = {
  ...usersEndpoints,
  ...divisionsEndpoints,
  ...groupsEndpoints,
  ...contactGroupsEndpoints,
  ...rolesEndpoints,
  ...accountEndpoints,
  ...phoneEndpoints,
  ...reportsEndpoints,
  ...dashboardsEndpoints,
  ...meetingsEndpoints,
  ...trackingFieldsEndpoints,
} as const;

/** Name of an operation in {@link endpoints}. */
export type EndpointName = keyof typeof endpoints;
