import type { EndpointName } from '../resources/catalogue.js';
import { getPlanUsage, listManagedDomains } from './answers/account.js';
import { listCallHistory } from './answers/call-history.js';
import * as queues from './answers/call-queues.js';
import { createUser } from './answers/create-user.js';
import { listDashboardMeetings } from './answers/dashboards.js';
import * as delegation from './answers/delegation.js';
import * as groups from './answers/groups.js';
import { listGroups, listRoles } from './answers/groups-and-roles.js';
import * as hosting from './answers/hosting.js';
import { listMeetingParticipants, listWebinarParticipants } from './answers/participants.js';
import { listCallingPlans, listPhoneUsers } from './answers/phone.js';
import { listNumbers } from './answers/phone-numbers.js';
import * as phoneUser from './answers/phone-user.js';
import { getPresence } from './answers/presence.js';
import { removeUser } from './answers/remove-user.js';
import { listHistoryMeetings, listHosts } from './answers/reports.js';
import * as roles from './answers/roles.js';
import * as signIn from './answers/sign-in.js';
import { updateUserFeatures } from './answers/update-features.js';
import { updateUserSettings } from './answers/update-settings.js';
import { updateUser } from './answers/update-user.js';
import { getUserSettings } from './answers/user-settings.js';
import { getUser, getUserPermissions, getUsersSummary, listUsers, updateUserStatus } from './answers/users.js';
import { answerByFacts } from './facts/answer-by-facts.js';
import type { Handler } from './world.js';

/** Operations whose answers tell of the account. All others answer with what Zoom's reference shows. */
const STATEFUL: Readonly<Partial<Record<EndpointName, Handler>>> = {
  'users.list': listUsers,
  'users.get': getUser,
  'users.getSettings': getUserSettings,
  'users.getSummary': getUsersSummary,
  'users.getPermissions': getUserPermissions,
  'users.updateStatus': updateUserStatus,
  'users.create': createUser,
  'users.update': updateUser,
  'users.delete': removeUser,
  'users.updateSettings': updateUserSettings,
  'users.updateFeatures': updateUserFeatures,
  'users.checkEmail': signIn.checkEmail,
  'users.updateEmail': signIn.updateEmail,
  'users.updatePassword': signIn.updatePassword,
  'users.uploadPicture': signIn.uploadPicture,
  'users.deletePicture': signIn.deletePicture,
  'users.revokeSsoToken': signIn.endSessions,
  'users.assistants.list': delegation.listAssistants,
  'users.assistants.add': delegation.addAssistants,
  'users.assistants.remove': delegation.removeAssistants,
  'users.assistants.removeAll': delegation.removeAssistants,
  'users.schedulers.list': delegation.listSchedulers,
  'users.schedulers.remove': delegation.removeSchedulers,
  'users.schedulers.removeAll': delegation.removeSchedulers,
  'users.presence.get': getPresence,
  'users.listMeetings': hosting.listMeetings,
  'users.listUpcomingMeetings': hosting.listUpcomingMeetings,
  'users.listWebinars': hosting.listWebinars,
  'users.listRecordings': hosting.listRecordings,
  'groups.list': listGroups,
  'groups.create': groups.createGroup,
  'groups.get': groups.getGroup,
  'groups.update': groups.updateGroup,
  'groups.delete': groups.deleteGroup,
  'groups.listMembers': groups.listGroupMembers,
  'groups.addMembers': groups.addGroupMembers,
  'groups.updateMember': groups.updateGroupMember,
  'groups.removeMember': groups.removeGroupMember,
  'groups.listAdmins': groups.listGroupAdmins,
  'groups.addAdmins': groups.addGroupAdmins,
  'groups.removeAdmin': groups.removeGroupAdmin,
  'roles.list': listRoles,
  'roles.create': roles.createRole,
  'roles.get': roles.getRole,
  'roles.update': roles.updateRole,
  'roles.delete': roles.deleteRole,
  'roles.listMembers': roles.listRoleMembers,
  'roles.assignMembers': roles.assignRole,
  'roles.unassignMember': roles.unassignRole,
  'account.getPlanUsage': getPlanUsage,
  'account.listManagedDomains': listManagedDomains,
  'account.updateOwner': roles.updateOwner,
  'phone.users.list': listPhoneUsers,
  'phone.callingPlans.list': listCallingPlans,
  'phone.users.get': phoneUser.getPhoneUser,
  'phone.users.assignCallingPlans': phoneUser.assignCallingPlans,
  'phone.users.replaceCallingPlan': phoneUser.replaceCallingPlan,
  'phone.users.unassignCallingPlan': phoneUser.unassignCallingPlan,
  'phone.users.assignNumbers': phoneUser.assignNumbers,
  'phone.users.unassignNumber': phoneUser.unassignNumber,
  'phone.numbers.list': listNumbers,
  'phone.callQueues.list': queues.listQueues,
  'phone.callQueues.create': queues.createQueue,
  'phone.callQueues.get': queues.getQueue,
  'phone.callQueues.update': queues.updateQueue,
  'phone.callQueues.delete': queues.deleteQueue,
  'phone.callQueues.listMembers': queues.listQueueMembers,
  'phone.callQueues.addMembers': queues.addQueueMembers,
  'phone.callQueues.removeAllMembers': queues.removeQueueMembers,
  'phone.callQueues.removeMember': queues.removeQueueMember,
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
