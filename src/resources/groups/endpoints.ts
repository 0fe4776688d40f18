import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type AddedToGroup,
  AddedToGroupSchema,
  type Group,
  type GroupAdmin,
  GroupAdminSchema,
  type GroupChannel,
  GroupChannelSchema,
  type GroupMember,
  GroupMemberSchema,
  GroupSchema,
} from '../../types/zoom/group.js';
import { type AnyGroupLocks, AnyGroupLocksSchema } from '../../types/zoom/group-lock-settings.js';
import { type AnyGroupSettings, AnyGroupSettingsSchema } from '../../types/zoom/group-settings.js';

const readGroups = ['group:read:admin', 'group:write:admin'] as const;
const writeGroups = ['group:write:admin'] as const;

export const listGroups = defineList<Group>({
  method: 'GET',
  path: '/groups',
  rateLimit: 'MEDIUM',
  scopes: { classic: readGroups, granular: ['group:read:list_groups:admin'] },
  items: 'groups',
  item: GroupSchema,
  key: ['id'],
  maxPageSize: 300,
});

export const createGroup = defineEndpoint<Group>({
  method: 'POST',
  path: '/groups',
  rateLimit: 'LIGHT',
  scopes: { classic: writeGroups, granular: ['group:write:group:admin'] },
  response: GroupSchema,
});

export const getGroup = defineEndpoint<Group>({
  method: 'GET',
  path: '/groups/{groupId}',
  rateLimit: 'LIGHT',
  scopes: { classic: readGroups, granular: ['group:read:group:admin'] },
  response: GroupSchema,
});

export const updateGroup = defineEndpoint<void>({
  method: 'PATCH',
  path: '/groups/{groupId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeGroups, granular: ['group:update:group:admin'] },
  response: null,
});

export const deleteGroup = defineEndpoint<void>({
  method: 'DELETE',
  path: '/groups/{groupId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeGroups, granular: ['group:delete:group:admin'] },
  response: null,
});

export const listGroupMembers = defineList<GroupMember>({
  method: 'GET',
  path: '/groups/{groupId}/members',
  rateLimit: 'MEDIUM',
  scopes: { classic: readGroups, granular: ['group:read:list_members:admin'] },
  items: 'members',
  item: GroupMemberSchema,
  key: ['id', 'email'],
  maxPageSize: 2000,
});

export const addGroupMembers = defineEndpoint<AddedToGroup>({
  method: 'POST',
  path: '/groups/{groupId}/members',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeGroups, granular: ['group:write:member:admin'] },
  response: AddedToGroupSchema,
});

export const updateGroupMember = defineEndpoint<void>({
  method: 'PATCH',
  path: '/groups/{groupId}/members/{memberId}',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeGroups, granular: ['group:update:member:admin'] },
  response: null,
});

export const removeGroupMember = defineEndpoint<void>({
  method: 'DELETE',
  path: '/groups/{groupId}/members/{memberId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeGroups, granular: ['group:delete:member:admin'] },
  response: null,
});

export const listGroupAdmins = defineList<GroupAdmin>({
  method: 'GET',
  path: '/groups/{groupId}/admins',
  rateLimit: 'MEDIUM',
  scopes: { classic: readGroups, granular: ['group:read:administrator:admin'] },
  items: 'admins',
  item: GroupAdminSchema,
  key: ['email'],
  maxPageSize: 300,
});

export const addGroupAdmins = defineEndpoint<AddedToGroup>({
  method: 'POST',
  path: '/groups/{groupId}/admins',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeGroups, granular: ['group:write:administrator:admin'] },
  response: AddedToGroupSchema,
});

export const removeGroupAdmin = defineEndpoint<void>({
  method: 'DELETE',
  path: '/groups/{groupId}/admins/{userId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeGroups, granular: ['group:delete:administrator:admin'] },
  response: null,
});

export const listGroupChannels = defineList<GroupChannel>({
  method: 'GET',
  path: '/groups/{groupId}/channels',
  rateLimit: 'MEDIUM',
  scopes: { classic: readGroups, granular: ['group:read:list_channels:admin'] },
  items: 'channels',
  item: GroupChannelSchema,
  key: ['channel_id'],
  maxPageSize: null,
});

export const getGroupSettings = defineEndpoint<AnyGroupSettings>({
  method: 'GET',
  path: '/groups/{groupId}/settings',
  rateLimit: 'MEDIUM',
  scopes: { classic: readGroups, granular: ['group:read:settings:admin'] },
  response: AnyGroupSettingsSchema,
});

export const updateGroupSettings = defineEndpoint<void>({
  method: 'PATCH',
  path: '/groups/{groupId}/settings',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeGroups, granular: ['group:update:settings:admin'] },
  response: null,
});

export const getGroupLockSettings = defineEndpoint<AnyGroupLocks>({
  method: 'GET',
  path: '/groups/{groupId}/lock_settings',
  rateLimit: 'MEDIUM',
  scopes: { classic: readGroups, granular: ['group:read:lock_settings:admin'] },
  response: AnyGroupLocksSchema,
});

export const updateGroupLockSettings = defineEndpoint<void>({
  method: 'PATCH',
  path: '/groups/{groupId}/lock_settings',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeGroups, granular: ['group:update:lock_settings:admin'] },
  response: null,
});

/** The operations of this area, by name. */
export const groupsEndpoints = {
  'groups.list': listGroups,
  'groups.create': createGroup,
  'groups.get': getGroup,
  'groups.update': updateGroup,
  'groups.delete': deleteGroup,
  'groups.listMembers': listGroupMembers,
  'groups.addMembers': addGroupMembers,
  'groups.updateMember': updateGroupMember,
  'groups.removeMember': removeGroupMember,
  'groups.listAdmins': listGroupAdmins,
  'groups.addAdmins': addGroupAdmins,
  'groups.removeAdmin': removeGroupAdmin,
  'groups.listChannels': listGroupChannels,
  'groups.getSettings': getGroupSettings,
  'groups.updateSettings': updateGroupSettings,
  'groups.getLockSettings': getGroupLockSettings,
  'groups.updateLockSettings': updateGroupLockSettings,
} as const;
