import { getPlanUsage, listManagedDomains } from './account.js';
import { listDashboardMeetings } from './dashboards.js';
import { listGroups } from './groups.js';
import { listCallingPlans } from './phone/calling-plans.js';
import { listPhoneUsers } from './phone/phone-users.js';
import { listHistoryMeetings, listHosts } from './reports.js';
import { listRoles } from './roles.js';
import { getUser, getUserSettings, getUsersSummary, listUsers, updateUserStatus } from './users.js';

/**
 * Every operation with a method of its own, by name: method, path, rate-limit label, scopes and the check of its
 * answer. Documentation, contract tests and the simulated Zoom derive from it.
 *
 * @example
 * endpoints['users.list'].scopes.granular; // ['user:read:list_users:admin']
 */
export const endpoints = {
  'users.list': listUsers,
  'users.get': getUser,
  'users.getSettings': getUserSettings,
  'users.getSummary': getUsersSummary,
  'users.updateStatus': updateUserStatus,
  'groups.list': listGroups,
  'roles.list': listRoles,
  'account.getPlanUsage': getPlanUsage,
  'account.listManagedDomains': listManagedDomains,
  'phone.users.list': listPhoneUsers,
  'phone.callingPlans.list': listCallingPlans,
  'reports.hosts': listHosts,
  'reports.historyMeetings': listHistoryMeetings,
  'dashboards.meetings': listDashboardMeetings,
} as const;

/** Name of an operation in {@link endpoints}. */
export type EndpointName = keyof typeof endpoints;
