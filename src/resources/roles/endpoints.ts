import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type AssignedRole,
  AssignedRoleSchema,
  type Role,
  type RoleDetails,
  RoleDetailsSchema,
  type RoleMember,
  RoleMemberSchema,
  RoleSchema,
} from '../../types/zoom/role.js';

const readRoles = ['role:read:admin', 'role:write:admin'] as const;
const writeRoles = ['role:write:admin'] as const;

export const listRoles = defineList<Role>({
  method: 'GET',
  path: '/roles',
  rateLimit: 'MEDIUM',
  scopes: { classic: readRoles, granular: ['role:read:list_roles', 'role:read:list_roles:admin'] },
  items: 'roles',
  item: RoleSchema,
  key: ['id'],
  maxPageSize: null,
});

export const createRole = defineEndpoint<void>({
  method: 'POST',
  path: '/roles',
  rateLimit: 'LIGHT',
  scopes: { classic: writeRoles, granular: ['role:write:role', 'role:write:role:admin'] },
  response: null,
});

export const getRole = defineEndpoint<RoleDetails>({
  method: 'GET',
  path: '/roles/{roleId}',
  rateLimit: 'LIGHT',
  scopes: { classic: readRoles, granular: ['role:read:role', 'role:read:role:admin'] },
  response: RoleDetailsSchema,
});

export const updateRole = defineEndpoint<void>({
  method: 'PATCH',
  path: '/roles/{roleId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeRoles, granular: ['role:update:role', 'role:update:role:admin'] },
  response: null,
});

export const deleteRole = defineEndpoint<void>({
  method: 'DELETE',
  path: '/roles/{roleId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeRoles, granular: ['role:delete:role', 'role:delete:role:admin'] },
  response: null,
});

export const listRoleMembers = defineList<RoleMember>({
  method: 'GET',
  path: '/roles/{roleId}/members',
  rateLimit: 'MEDIUM',
  scopes: { classic: readRoles, granular: ['role:read:list_members', 'role:read:list_members:admin'] },
  items: 'members',
  item: RoleMemberSchema,
  key: ['id', 'email'],
  maxPageSize: 300,
});

export const assignRoleMembers = defineEndpoint<AssignedRole>({
  method: 'POST',
  path: '/roles/{roleId}/members',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeRoles, granular: ['role:write:member', 'role:write:member:admin'] },
  response: AssignedRoleSchema,
});

export const unassignRoleMember = defineEndpoint<void>({
  method: 'DELETE',
  path: '/roles/{roleId}/members/{memberId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeRoles, granular: ['role:delete:member', 'role:delete:member:admin'] },
  response: null,
});

/** The operations of this area, by name. */
export const rolesEndpoints = {
  'roles.list': listRoles,
  'roles.create': createRole,
  'roles.get': getRole,
  'roles.update': updateRole,
  'roles.delete': deleteRole,
  'roles.listMembers': listRoleMembers,
  'roles.assignMembers': assignRoleMembers,
  'roles.unassignMember': unassignRoleMember,
} as const;
