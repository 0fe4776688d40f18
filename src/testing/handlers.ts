import type { EndpointName } from '../resources/catalogue.js';
import { getPlanUsage, listManagedDomains } from './answers/account.js';
import { listCallHistory } from './answers/call-history.js';
import { listDashboardMeetings } from './answers/dashboards.js';
import { listGroups, listRoles } from './answers/groups-and-roles.js';
import { listMeetingParticipants, listWebinarParticipants } from './answers/participants.js';
import { listCallingPlans, listPhoneUsers } from './answers/phone.js';
import { listHistoryMeetings, listHosts } from './answers/reports.js';
import { getUserSettings } from './answers/user-settings.js';
import { getUser, getUsersSummary, listUsers, updateUserStatus } from './answers/users.js';
import { answerByFacts } from './facts/answer-by-facts.js';
import type { Handler } from './world.js';

/** Operations whose answers tell of the account. All others answer with what Zoom's reference shows. */
const STATEFUL: Readonly<Partial<Record<EndpointName, Handler>>> = {
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
  'phone.callHistory.list': listCallHistory,
  'reports.hosts': listHosts,
  'reports.historyMeetings': listHistoryMeetings,
  'reports.meetingParticipants': listMeetingParticipants,
  'reports.webinarParticipants': listWebinarParticipants,
  'dashboards.meetings': listDashboardMeetings,
};

/** Who answers an operation. */
export function handlerOf(name: EndpointName): Handler {
  return STATEFUL[name] ?? answerByFacts;
}
