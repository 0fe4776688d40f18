import type { EndpointName } from '../resources/catalogue.js';
import { getPlanUsage, listManagedDomains } from './answers/account.js';
import { listDashboardMeetings } from './answers/dashboards.js';
import { listGroups, listRoles } from './answers/groups-and-roles.js';
import { listCallingPlans, listPhoneUsers } from './answers/phone.js';
import { listHistoryMeetings, listHosts } from './answers/reports.js';
import { getUserSettings } from './answers/user-settings.js';
import { getUser, getUsersSummary, listUsers, updateUserStatus } from './answers/users.js';
import type { Handler } from './world.js';

/** Who answers what. An operation without a handler does not compile. */
export const HANDLERS: Readonly<Record<EndpointName, Handler>> = {
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
};
